import type { TextUnit, PercentStyle, ProfileWords } from '../habits/profile';
import { OWN_INPUTS } from '../inputs/ownInputWords';
import type { DocumentWords } from '../../messages/publicDocument';

/** Words of a wording file (写法文件), and what is wrong with one. */

export const PROFILE_FIELDS = {
  id: '写法',
  name: '名称',
  regions: '地区',
  unit: '金额单位',
  separators: '千分位',
  amounts: '金额小数',
  changePercent: '增减百分比',
  sharePercent: '占比百分比',
  charts: '图',
  title: '标题',
} as const;

/** Of 千分位 and 图. */
export const PRESENCE_VALUES: Readonly<Record<string, boolean>> = { 有: true, 无: false };

export const UNIT_VALUES: Readonly<Record<string, TextUnit>> = { 万元: '万元', 元: '元', 亿元: '亿元' };

/** Decimals by their words; `null` where the zeros at the end go. */
export const AMOUNT_VALUES: Readonly<Record<string, number | null>> = {
  保留两位小数: 2,
  去掉末尾的零: null,
  不留小数: 0,
  保留一位小数: 1,
  保留三位小数: 3,
  保留四位小数: 4,
  保留六位小数: 6,
};

/** At most so many decimals where the zeros at the end go. */
export const TRIMMED_DECIMALS: Readonly<Record<TextUnit, number>> = { 万元: 2, 元: 2, 亿元: 4 };

export const PERCENT_VALUES: Readonly<Record<string, PercentStyle>> = {
  去掉末尾的零: 'trimmed',
  保留两位小数: 'fixed',
  保留一位小数: 'one-decimal',
  最多一位小数: 'one-decimal-trimmed',
  不留小数: 'whole',
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

/** Headings of the lists before the text. */
export const PROFILE_PARTS = {
  words: '用语',
  tables: '表名',
  vehicles: '车辆',
  document: '整份文本',
  glossary: '名词解释',
  notes: '表注',
  own: OWN_INPUTS,
} as const;

export const DOCUMENT_FIELDS: Readonly<Record<keyof DocumentWords, string>> = {
  cover: '封面',
  overview: '概况',
  duties: '职责',
  organisation: '单位构成',
  singleUnit: '单位只有一个',
  unitTable: '单位表',
  tables: '公开表',
  narrative: '情况说明',
  glossary: '名词解释',
  attachments: '附件',
  noAttachments: '没有附件',
};

export const PARAGRAPH_FIELDS = { heading: '标题级别', each: '逐项', when: '当', unless: '除非', picture: '图' } as const;

export const profileProblems = {
  notText: () => '写法文件应是文本文件（.txt），请用记事本打开，另存为文本文件后重试。',
  at: (line: number, problem: string) => `第 ${line} 行：${problem}`,
  unknownField: (field: string) => `不认识“${field}”，请对照说明改正。`,
  badValue: (field: string, known: readonly string[]) => `“${field}”应为${known.map((value) => `“${value}”`).join('或')}。`,
  missing: (field: string) => `缺少“${field}”。`,
  twice: (name: string) => `“${name}”写了两次，请只留一处。`,
  unknownTable: (title: string) => `没有叫“${title}”的表，请写表的全名。`,
  unknownVehicle: (name: string) => `没有叫“${name}”的车辆，请照部门决算公开相关信息统计表写全名。`,
  unexplained: (term: string) => `名词“${term}”没有解释：产品没有它的解释，请写在冒号后面。`,
  stray: () => '这一行不属于任何段落：节以【标题】开头，段落以〔编号〕开头。',
  noColon: () => '这一行应写成“名称：内容”。',
  noSectionId: (title: string) => `节“${title}”缺少编号，应写成【${title}】（编号）。`,
  emptyParagraph: (id: string) => `段落〔${id}〕没有文字。`,
  outsideSection: (id: string) => `段落〔${id}〕前面没有【节标题】。`,
  noSections: () => '没有一节正文：至少要有一个【节标题】和一个〔段落〕。',
  badHeading: () => '“标题级别”应为 2 或 3。',
  unknownPicture: (name: string, known: readonly string[]) => `没有叫“${name}”的图，可用的有：${known.join('、')}。`,
  pictureAlone: () => '图的段落里是图下面的名称，不能再写“标题级别”或“逐项”。',
  notClosed: () => '{{ }} 或 {% %} 没有成对，或 if、for 没有结束标签。',
  unknownFilter: (filter: string) => `没有“${filter}”这种写法（| 后面的词），请对照说明改正。`,
  unknownTag: (tag: string) => `{% ${tag} %} 不能用在这里：只能用 if、unless、for 和它们的结束标签，并要成对。`,
  badTemplate: (part: string) =>
    part === '' ? '这段文字里有读不懂的写法，请对照说明改正。' : `这里读不懂，请对照说明改正：${part}`,
  tooLong: () => '这段文字要重复的次数太多，请改为逐项列出表中的内容。',
  privateCharacters: () => '这段文字里有打印不出来的特殊字符，请删去后重新输入。',
  needsQuotes: (filter: string, argument: string) =>
    `“${filter}”后面的“${argument}”应是放在英文引号里的文字，例如 "${argument.replace(/["'“”‘’]/g, '')}"。`,
  unknownName: (name: string) => `没有“${name}”这个名称，请对照说明改正。`,
  notAList: (name: string) => `“${name}”不是可以逐项列出的内容。`,
  notACondition: (name: string) => `“${name}”不是条件，不能写在“当”或“除非”后面。`,
  notEntries: (path: string) => `“for … in ${path}”不能逐项列出，应写成列表的名称加“.各项”，例如“for 项 in 收入来源.各项”。`,
  needsQuestion: (name: string, question: string) => `条件“${name}”没有写明问什么，应写成“${name}.${question}”。`,
  notWords: (name: string) => `“${name}”不是一个数字或一段文字，不能直接填入。`,
  wrongFilter: (name: string, filter: string) => `“${name}”不能用“${filter}”这种写法，请对照说明改正。`,
  needsNumber: (filter: string) => `“${filter}”后面要写明和哪个数字比，例如“| ${filter}: 上年收入总计”。`,
  badOwn: (name: string) =>
    `“${name}”后面要先写明填什么：金额、个数（单位）、数值（单位）或文字，再写填写说明，例如“获奖数：个数（项），没有填 0”。`,
  badWithin: (name: string, whole: string) =>
    `“${name}”不能写“不大于${whole}”：“不大于”后面应是【自填】里上面某一行的名称，并且填的是同一种数。`,
  badOwnName: (name: string) => `自填项的名称“${name}”只能用汉字、字母和数字，第一个字要是汉字。`,
  ownAmountUnit: (name: string) => `“${name}”是金额，底稿中一律以万元填写，不能另写单位。`,
  onlyTextOptional: (name: string) => `“${name}”是数字，不能写“可不填”：没有发生的数填 0。`,
  unusedOwn: (name: string, use: string) => `“${name}”写在【自填】里，正文却没有用到，请写进段落（${use}）或删去这一行。`,
  unknownOwn: (name: string) => `【自填】中没有“${name}”，请先在【自填】中写一行，或改正名称。`,
  notAmount: (name: string, filter: string) => `“${name}”不是金额，不能用“${filter}”，请用“数量”。`,
  notCount: (name: string) => `“${name}”是金额，不能用“数量”，请用“金额”。`,
  otherUnit: (filter: string, unit: string, written: string) =>
    `“${filter}”写出的是以${unit}计的数，后面却写着“${written}”，请改成“${unit}”，或改“金额单位”。`,
  unitTwice: (written: string) => `“增减”已经写出金额单位，后面不要再写“${written}”。`,
  badDecimals: (filter: string) => `“${filter}”后面只能写小数位数 0 至 6，例如“| ${filter}: 2”。`,
  needsFilter: () => '数字后面要写明怎样写，例如“| 金额”。',
} as const;

/** Values of own inputs that the wording does not ask for. */
export const unaskedOwn = (names: readonly string[], wording: string): string =>
  `底稿中的${names.map((name) => `“${name}”`).join('、')}不是“${wording}”这份写法的自填项，没有用到，请核对名称或换用相应的写法文件。`;

export const profileRemarks = {
  finer: (name: string) =>
    `表以万元为单位，“${name}”的写法以元计：正文写到元和分，并不比表更准，末几位都是 0；金额有原始数的，请用以元为单位的表。`,
} as const;
