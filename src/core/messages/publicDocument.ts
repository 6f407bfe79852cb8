/** Headings of the whole disclosure document. */

export const disclosureWords = {
  contents: '目  录',
  /** `附件1  项目支出绩效自评表（厨房设备配置经费）`; without a number where there is one alone. */
  annexHeading: (number: number | null, title: string) => `附件${number ?? ''}  ${title}`,
  annexTitle: (title: string, project: string) => `${title}（${project}）`,
  /** `一、收入支出决算总表（公开01表）`. */
  tableHeading: (ordinal: string, title: string) => `${ordinal}、${title}`,
  /** Over the pages on which a table goes on. */
  continued: (heading: string) => `${heading}（续表）`,
  notFound: (titles: string) => `〔待填：工作簿中没有识别出${titles}〕`,
  /** Below a table without figures where the workbook says nothing. */
  emptyTable: '说明：本表无数据。',
  termed: (position: number, term: string) => `${position}.${term}：`,
} as const;

/** Before what a title is broken, the best place first. */
export const titleWords = { breaks: [/情况说明$/, /\d{4}年/, /[（(][^（）()]*[）)](?=\d{4}年)/] } as const;

/** Headings of the document where a wording has none of its own: templates, as in a wording file. */
export const DOCUMENT_WORDS = {
  cover: '{{ 年度 }}年度部门决算',
  overview: '第一部分  {{ 部门 }}概况',
  duties: '一、主要职责',
  organisation: '二、机构设置及部门决算单位构成',
  /** In place of `organisation` where there is one unit only. */
  singleUnit: '二、机构设置及部门决算单位构成',
  /** Heads of the columns of the list of units: number, name, remark; blank where the units are told in words. */
  unitTable: '',
  tables: '第二部分  {{ 年度 }}年度部门决算公开表',
  narrative: '第三部分  {{ 年度 }}年度部门决算情况说明',
  glossary: '第四部分  名词解释',
  attachments: '第五部分  附件',
  /** Said in the last part where there is nothing; where it is blank, the part is left out then. */
  noAttachments: '无。',
} as const;

/** Answers that there are no attachments. */
export const NO_ATTACHMENTS: readonly string[] = ['无', '无。', '没有', '没有。'];

export type DocumentWords = Readonly<Record<keyof typeof DOCUMENT_WORDS, string>>;

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一 to 九十九. */
export function chineseOrdinal(position: number): string {
  const [tens, ones] = [Math.floor(position / 10), position % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${ORDINALS[tens - 1] ?? ''}十`;
  return `${head}${ones === 0 ? '' : (ORDINALS[ones - 1] ?? '')}`;
}
