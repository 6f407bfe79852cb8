import type { PercentStyle, Profile, ProfileWords } from '../narrative/wording/profile';

/** Words of a wording file (写法文件), and what is wrong with one. */

export const PROFILE_FIELDS = {
  id: '写法',
  name: '名称',
  separators: '千分位',
  amounts: '金额小数',
  changePercent: '增减百分比',
  sharePercent: '占比百分比',
  charts: '图',
  title: '标题',
} as const;

/** Of 千分位 and 图. */
export const PRESENCE_VALUES: Readonly<Record<string, boolean>> = { 有: true, 无: false };

export const AMOUNT_VALUES: Readonly<Record<string, Profile['amounts']>> = { 保留两位小数: 'fixed', 去掉末尾的零: 'trimmed' };

export const PERCENT_VALUES: Readonly<Record<string, PercentStyle>> = {
  去掉末尾的零: 'trimmed',
  保留两位小数: 'fixed',
  保留一位小数: 'one-decimal',
};

export const WORD_FIELDS: Readonly<Record<keyof ProfileWords, string>> = {
  increase: '增加',
  decrease: '减少',
  rise: '增长',
  fall: '下降',
  unchanged: '持平',
  noBase: '无基数',
  nothingSpent: '无支出',
  lineEnd: '行末',
  lastLineEnd: '末行',
  enumeration: '列举',
};

/** Headings of the two lists before the text. */
export const PROFILE_PARTS = { words: '用语', tables: '表名' } as const;

export const PARAGRAPH_FIELDS = { heading: '标题级别', each: '逐项', when: '当', unless: '除非' } as const;

export const profileProblems = {
  notText: () => '写法文件应是文本文件（.txt），请用记事本打开，另存为文本文件后重试。',
  at: (line: number, problem: string) => `第 ${line} 行：${problem}`,
  unknownField: (field: string) => `不认识“${field}”，请对照说明改正。`,
  badValue: (field: string, known: readonly string[]) => `“${field}”应为${known.map((value) => `“${value}”`).join('或')}。`,
  missing: (field: string) => `缺少“${field}”。`,
  twice: (name: string) => `“${name}”写了两次，请只留一处。`,
  unknownTable: (title: string) => `没有叫“${title}”的表，请写表的全名。`,
  stray: () => '这一行不属于任何段落：节以【标题】开头，段落以〔编号〕开头。',
  noColon: () => '这一行应写成“名称：内容”。',
  noSectionId: (title: string) => `节“${title}”缺少编号，应写成【${title}】（编号）。`,
  emptyParagraph: (id: string) => `段落〔${id}〕没有文字。`,
  outsideSection: (id: string) => `段落〔${id}〕前面没有【节标题】。`,
  noSections: () => '没有一节正文：至少要有一个【节标题】和一个〔段落〕。',
  badHeading: () => '“标题级别”应为 2 或 3。',
  notClosed: () => '{{ }} 或 {% %} 没有成对，或 if、for 没有结束标签。',
  unknownFilter: (filter: string) => `没有“${filter}”这种写法（| 后面的词），请对照说明改正。`,
  unknownTag: (tag: string) => `{% ${tag} %} 不能用在这里：只能用 if、unless、for 和它们的结束标签，并要成对。`,
  badTemplate: (detail: string) => `这段文字写错了（${detail}）。`,
  unknownName: (name: string) => `没有“${name}”这个名称，请对照说明改正。`,
  notAList: (name: string) => `“${name}”不是可以逐项列出的内容。`,
  notACondition: (name: string) => `“${name}”不是条件，不能写在“当”或“除非”后面。`,
  notEntries: (path: string) => `“for … in ${path}”不能逐项列出，应写成列表的名称加“.各项”，例如“for 项 in 收入来源.各项”。`,
  needsQuestion: (name: string, question: string) => `条件“${name}”没有写明问什么，应写成“${name}.${question}”。`,
  notWords: (name: string) => `“${name}”不是一个数字或一段文字，不能直接填入。`,
  wrongFilter: (name: string, filter: string) => `“${name}”不能用“${filter}”这种写法，请对照说明改正。`,
  needsNumber: (filter: string) => `“${filter}”后面要写明和哪个数字比，例如“| ${filter}: 上年收入总计”。`,
  needsFilter: () => '数字后面要写明怎样写，例如“| 金额”。',
} as const;

/** Said where neither the tables nor a person tell which wording it should be. */
export const unknownRegion = (name: string): string =>
  `认不出表格是哪个地区的版式，情况说明暂按“${name}”的写法生成；要用别的写法请加 --profile。`;

/** The comment at the top of a wording file that the product writes. */
export const PROFILE_GUIDE: readonly string[] = [
  '# 情况说明写法文件。用记事本修改后存为 UTF-8 文本，再用 --profile 或面板选用。',
  '# 以 # 开头的行是注释。【 】是一节的标题，〔 〕是一段的编号，下面是这一段的文字。',
  '# {{ 名称 | 写法 }} 处填入数字或文字；其余照抄。名称和写法见 docs/profiles.md。',
];
