import { nameOf } from '../form';
/** Headings of the whole disclosure document, and its glossary. */

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

export interface GlossaryTerm {
  readonly term: string;
  readonly definition: string;
}

/**
 * What the terms of the forms mean, in this product's own words, after 政府会计制度, 政府收支分类科目 and the 公开 requirements
 * of the Ministry of Finance. In the order in which a reader meets them.
 */
export const GLOSSARY: readonly GlossaryTerm[] = [
  {
    term: nameOf('fiscal-revenue'),
    definition: '财政部门当年拨给本部门（单位）的预算资金，来自一般公共预算、政府性基金预算和国有资本经营预算。',
  },
  { term: nameOf('from-superior'), definition: '事业单位从主管部门或上级单位得到的、财政拨款以外的补助资金。' },
  { term: nameOf('institutional-revenue'), definition: '事业单位开展本行业专业业务活动和辅助活动取得的收入。' },
  { term: nameOf('business-revenue'), definition: '事业单位在专业业务活动和辅助活动以外，开展不单独核算的经营活动取得的收入。' },
  { term: nameOf('from-affiliates'), definition: '单独核算的附属单位按照规定向本单位上缴的收入。' },
  { term: nameOf('other-revenue'), definition: '上面各项以外取得的收入，例如利息、租金和捐赠。' },
  {
    term: nameOf('use-of-surplus'),
    definition: '当年的收入不够安排当年支出时，按照规定动用以前年度积累的非财政拨款结余补足差额的资金。',
  },
  {
    term: nameOf('opening'),
    definition: '以前年度没有用完、按照规定转到本年继续使用的资金，以及项目完成或者不再执行以后剩下的资金。',
  },
  { term: nameOf('surplus-distribution'), definition: '事业单位按照规定从非财政拨款结余中提取专用基金、缴纳企业所得税等情况。' },
  {
    term: nameOf('closing'),
    definition: '到年末还没有用完、按照规定转到下一年度继续使用的资金，以及项目完成或者不再执行以后剩下的资金。',
  },
  { term: nameOf('basic'), definition: '为了保证机构正常运转、完成日常工作任务而发生的支出，分为人员经费和公用经费。' },
  { term: nameOf('personnel'), definition: '基本支出中用于工资福利以及对个人和家庭补助的部分。' },
  { term: nameOf('operating'), definition: '基本支出中用于购买日常办公所需商品和服务以及购置办公设备等的部分。' },
  { term: nameOf('project'), definition: '在基本支出以外，为了完成特定的工作任务或者事业发展目标而发生的支出。' },
  { term: nameOf('to-superior'), definition: '事业单位按照财政部门和主管部门的规定上缴给上级单位的支出。' },
  {
    term: nameOf('business-expenditure'),
    definition: '事业单位在专业业务活动和辅助活动以外，开展不单独核算的经营活动发生的支出。',
  },
  { term: nameOf('to-affiliates'), definition: '事业单位用财政拨款以外的收入补助附属单位发生的支出。' },
  {
    term: nameOf('three-public'),
    definition:
      '用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。因公出国（境）费是公务出国（境）的住宿费、差旅费、伙食补助费、杂费、培训费等；' +
      '公务用车购置及运行维护费是购置公务用车的支出（含车辆购置税）和燃料费、维修费、过路过桥费、保险费等；公务接待费是按规定开支的各类公务接待（含外宾接待）费用。',
  },
  {
    term: nameOf('agency-operation'),
    definition:
      '行政单位和参照公务员法管理的事业单位用一般公共预算财政拨款安排的、保障自身运行的公用经费，用来购买货物和服务，例如办公、印刷、邮电、差旅、会议、维修、物业管理和公务用车运行维护。',
  },
  {
    term: '政府性基金预算',
    definition: '依法在一定期限内向特定对象收取或者用其他方式筹集、专门用于特定公共事业的资金的收支预算。',
  },
  { term: '国有资本经营预算', definition: '政府以所有者身份取得国有资本收益，并对这些收益进行分配而形成的收支预算。' },
];
