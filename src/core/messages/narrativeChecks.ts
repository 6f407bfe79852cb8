import { nameOf } from '../form';
import type { SaidRun, Sentence } from '../said/run';
import { amountRun, differenceRun, joined, said, type Saying, textRun } from '../said/said';

/** Sentences of the checks of the 情况说明 against the tables. `quote` is the words as they stand in the document, with their marks. */

/** Names of sections and items that the checks speak of. */
export const SPOKEN_SECTIONS = {
  revenue: '收入决算情况说明',
  expenditure: '支出决算情况说明',
  'general-structure': '一般公共预算财政拨款支出决算结构情况',
  'general-details': '一般公共预算财政拨款支出决算具体情况',
  'basic-expenditure': '一般公共预算财政拨款基本支出决算情况',
  'government-fund': '政府性基金预算财政拨款收支',
  'state-capital': nameOf('capital-expenditure'),
  'three-public': '“三公”经费支出',
  operation: nameOf('agency-operation'),
} as const;

/** This year's figure and the one that a statement compares it with. */
export interface BothSides {
  readonly now: string;
  readonly other: string;
  readonly before: string;
}

/** This year's figure and the other one, in a bracket behind what follows from them. */
function bothSides({ now, other, before }: BothSides): Sentence {
  return said`本年 ${amountRun(now)} 万元，${textRun(other)} ${amountRun(before)} 万元`;
}

export const narrativeChecks = {
  statedAmount: (quote: SaidRun, told: Saying): Sentence => said`${quote}：${told}`,
  statedRelation: (quote: SaidRun, item: string, formula: string): Sentence =>
    item === '' ? said`${quote}：${amountRun(formula)}` : said`${quote}：${item} ${amountRun(formula)}`,
  wanYuan: (amount: string): string => `${amount} 万元`,
  wanYuanSaid: (amount: SaidRun): Sentence => said`${amount} 万元`,
  some: '有金额',
  none: '没有金额',
  lastYears: '上年',
  tables: '决算表',
  inputs: '情况说明底稿',
  evaluation: '绩效自评',
  said: (table: string, item: string, amount: Saying): Sentence => said`${table} ${item} ${amount}`,
  percent: (formula: string, percent: string): string => `${formula} = ${percent}%`,
  ratio: (part: string, whole: string): string => `${part} ÷ ${whole}`,
  change: (difference: string, base: string): string => `${difference} ÷ 上年 ${base}`,
  changeOfBudget: (difference: string, base: string): string => `${difference} ÷ 预算 ${base}`,
  lastYearSide: '上年',
  budgetSide: '预算',
  minus: (now: string, other: string, before: string): string => `${now} − ${other} ${before}`,
  plus: ' + ',
  less: ' − ',
  addsUp: (parts: string, sum: string): string => `${parts} = ${sum}`,
  atMost: (part: string, whole: string): string => `${part} ≤ ${whole}`,
  statedWord: (quote: SaidRun, item: string, figures: string, word: string): Sentence =>
    figures === ''
      ? said`${quote}：${item === '' ? '' : `${item} `}${word}`
      : said`${quote}：${item} ${amountRun(figures)}，${word}`,
  product: (of: string, factor: string): string => `${of} × ${factor}`,
  saidAgain: (message: Sentence, times: number): Sentence => said`${message}（文中共 ${times} 处这样写）`,
  withSlip: (message: Sentence, slip: string): Sentence => said`${message}，像是${slip}`,
  withSlipOf: (message: Sentence, number: string, slip: string): Sentence =>
    said`${message}，其中 ${amountRun(number)} 像是${slip}`,

  amount: (quote: SaidRun, item: string, told: Saying, difference: string): Sentence =>
    said`${quote}：${item}与表中不一致，${told}，相差 ${differenceRun(difference)}`,
  amountTail: (quote: SaidRun, item: string, told: Saying): Sentence => said`${quote}：${item}与表中有尾差，${told}`,
  amountRounded: (quote: SaidRun, item: string, told: Saying): Sentence =>
    said`${quote}：${item}是取整的数，${told}，建议写到两位小数`,
  wrongUnit: (quote: SaidRun, item: string, told: Saying): Sentence => said`${quote}：${item}的单位写错了，${told}`,
  priorAmount: (quote: SaidRun, item: string, amount: Saying): Sentence => said`${quote}：${item}的上年数与${amount}不一致`,
  absentItem: (quote: SaidRun, item: string): Sentence => said`${quote}：表中没有“${item}”这一科目的支出`,

  up: '增加',
  down: '减少',
  /** 比上年增加 72.00 万元: what a change has to be. */
  more: (other: string, amount: string): string => `比${other}增加 ${amount}`,
  fewer: (other: string, amount: string): string => `比${other}减少 ${amount}`,
  level: (other: string): string => `与${other}持平`,
  difference: (quote: SaidRun, item: string, sides: BothSides, expected: string): Sentence =>
    said`${quote}：${item}应${amountRun(expected)}（${bothSides(sides)}）`,
  direction: (quote: SaidRun, item: string, sides: BothSides, expected: string): Sentence =>
    said`${quote}：${item}增减方向有误，应${amountRun(expected)}（${bothSides(sides)}）`,
  directionsDisagree: (quote: SaidRun, item: string): Sentence =>
    said`${quote}：${item}的差额和百分比一个说增、一个说减，前后矛盾`,
  changePercent: (quote: SaidRun, item: string, percent: string): Sentence =>
    said`${quote}：${item}增减百分比应为 ${amountRun(percent)}%`,
  changeDisagrees: (quote: SaidRun, item: string, percent: string): Sentence =>
    said`${quote}：${item}的差额和百分比不一致，按差额推算的上年数计算应为 ${amountRun(percent)}%`,
  changeTail: (quote: SaidRun, item: string, percent: string): Sentence =>
    said`${quote}：${item}增减百分比有尾差，按表计算为 ${amountRun(percent)}%`,
  negativePrior: (quote: SaidRun, item: string): Sentence =>
    said`${quote}：按这个差额推算，${item}的上年数是负数，差额或方向有误`,
  aboutTheSame: (quote: SaidRun, item: string, difference: string, percent: string): Sentence =>
    said`${quote}：${item}相差 ${differenceRun(difference)}（${amountRun(percent)}%），是否还算基本持平，请核对`,
  order: (quote: SaidRun, item: string, final: string, budget: string): Sentence =>
    said`${quote}：${item}决算数 ${amountRun(final)}，预算数 ${amountRun(budget)}，大小关系有误`,
  above: '大于',
  below: '小于',
  zeroBase: (quote: SaidRun, item: string): Sentence => said`${quote}：${item}的基数为 0，不能计算百分比，应只写金额`,

  rate: (quote: SaidRun, item: string, percent: string): Sentence => said`${quote}：${item}完成率应为 ${amountRun(percent)}%`,
  share: (quote: SaidRun, item: string, percent: string): Sentence => said`${quote}：${item}占比应为 ${amountRun(percent)}%`,
  percentTail: (quote: SaidRun, item: string, percent: string): Sentence =>
    said`${quote}：${item}的百分比有尾差，应为 ${amountRun(percent)}%`,

  repeated: (quote: SaidRun, item: string, earlier: string): Sentence => said`${quote}：${item}前后不一致，前文为“${earlier}”`,
  sumOfBudgets: (quote: SaidRun, sum: string): Sentence => said`${quote}：与各项预算之和 ${amountRun(sum)} 万元不一致`,
  sumOfListedBudgets: (quote: SaidRun, sum: string): Sentence =>
    said`${quote}：比各项预算之和 ${amountRun(sum)} 万元多，请核实是否还有编了预算而没有支出的科目`,
  sumOfStated: (quote: SaidRun, item: string, sum: string, unit = '万元'): Sentence =>
    said`${quote}：${item}与所列各部分之和 ${amountRun(sum)} ${unit}不一致`,
  misstatedBudget: (quote: SaidRun, item: string, right: string, whole: string): Sentence =>
    said`${quote}：${item}的预算数与各项合计 ${amountRun(whole)} 万元和完成率都不一致，应为 ${amountRun(right)} 万元`,
  misstatedPart: (quote: SaidRun, item: string, right: string, whole: string): Sentence =>
    said`${quote}：${item}与总数 ${amountRun(whole)} 万元和占比都不一致，应为 ${amountRun(right)} 万元`,
  sumOfBudgetsTail: (quote: SaidRun, sum: string): Sentence => said`${quote}：与各项预算之和 ${amountRun(sum)} 万元有尾差`,
  sumOfPriors: (quote: SaidRun, sum: string): Sentence => said`${quote}：与各项上年数之和 ${amountRun(sum)} 万元不一致`,
  sumOfChanges: (quote: SaidRun, sum: string): Sentence => said`${quote}：与各项增减额之和 ${amountRun(sum)} 万元不一致`,

  count: (quote: SaidRun, item: string, told: Saying): Sentence => said`${quote}：${item}与表中不一致，${told}`,
  countKept: (quote: SaidRun, told: Saying): Sentence =>
    said`${quote}：公务用车保有量与国有资产占用的车辆数不同（${told}），两者口径可能不同，请核实`,
  countWithoutMoney: (quote: SaidRun, item: string): Sentence => said`${quote}：${item}决算数为 0，数量却不是 0`,
  moneyWithoutCount: (quote: SaidRun, item: string): Sentence => said`${quote}：${item}决算数不是 0，数量却是 0`,
  fewerPeople: (quote: SaidRun, groups: string, people: string): Sentence => said`${quote}：${people}数不应小于${groups}数`,

  notEmpty: (quote: SaidRun, told: Saying): Sentence => said`${quote}：表中有数据，${told}`,
  emptyNotSaid: (title: string): Sentence => said`${title}没有数据，文中应写明本年度无此项收支`,

  listedEmpty: (quote: SaidRun, item: string, table: string): Sentence => said`${quote}：${table}中${item}没有金额，不应列出`,
  listedClass: (quote: SaidRun, code: string): Sentence => said`${quote}：这是类级科目（${code}），应列到款级科目`,
  listedWrongName: (quote: SaidRun, name: string): Sentence => said`${quote}：科目名称应为“${name}”`,
  listedUnknown: (quote: SaidRun, table: string): Sentence => said`${quote}：${table}中没有这一科目`,
  listedElsewhere: (quote: SaidRun, group: string): Sentence => said`${quote}：这一科目不属于${group}`,
  notListed: (quote: SaidRun, items: readonly Saying[]): Sentence => said`${quote}：漏列 ${joined(items, '、')}`,
  sharesLeaveOut: (quote: SaidRun, whole: string, items: readonly Saying[]): Sentence =>
    said`${quote}：${whole}的各项占比漏写 ${joined(items, '、')}，合计不到 100%`,
  classes: '各类支出',
  partsLeaveOut: (quote: SaidRun, whole: string, items: readonly Saying[]): Sentence =>
    said`${quote}：${whole}的各项中漏写 ${joined(items, '、')}`,
  partsMayLeaveOut: (quote: SaidRun, whole: string, items: readonly Saying[]): Sentence =>
    said`${quote}：${whole}中还有 ${joined(items, '、')}没有写，请确认是否漏写`,
  partsFallShort: (quote: SaidRun, whole: string, sum: string, lacking: string, unit = '万元'): Sentence =>
    said`${quote}：所列各项合计 ${amountRun(sum)} ${unit}，比${whole}少 ${amountRun(lacking)} ${unit}，请确认是否漏写`,
  nature: (quote: SaidRun, item: string, none: string, only: string, amount: string): Sentence =>
    said`${quote}：表中${item}没有${none}，只有${only} ${amountRun(amount)} 万元`,
  omittedCount: (item: string, count: string, unit: string): Sentence => said`${item}（${amountRun(count)} ${unit}）`,
  omitted: (item: string, amount: string): Sentence => said`${item}（${amountRun(amount)} 万元）`,
  andSaid: '；',
  withoutAmount: (quote: SaidRun): Sentence => said`${quote}：所列各项都有金额，只有这一项没有，请补上或删除`,
  listedTwice: (quote: SaidRun): Sentence => said`${quote}：重复列出`,
  itemMissing: (_: SaidRun, title: string, items: readonly Saying[]): Sentence => said`${title}漏写 ${joined(items, '、')}`,
  wrongItemName: (quote: SaidRun, name: string): Sentence => said`${quote}：名称与表中不一致，应为“${name}”`,
  misspeltName: (quote: SaidRun, name: string): Sentence => said`${quote}：疑有错字或漏字，应为“${name}”`,
  unknownAccount: (quote: SaidRun): Sentence => said`${quote}：表中没有这一科目，请核对科目名称`,
  misplacedAccount: (quote: SaidRun, item: string, above: string): Sentence =>
    said`${quote}：${item}不是“${above}”的下级科目，请核对类、款、项`,
  wrongTerm: (quote: SaidRun, term: string): Sentence => said`${quote}：规范名称是“${term}”`,

  wrongYear: (quote: SaidRun, year: number): Sentence => said`${quote}：年度应为 ${year} 年`,
  yearSaid: (year: number): string => `${year} 年`,
  wrongDepartment: (quote: SaidRun, name: string): Sentence => said`${quote}：部门名称应为“${name}”`,
  otherYear: (quote: SaidRun, year: number): Sentence =>
    said`${quote}：与全文的 ${year} 年不一致（表中没有年度，按封面、标题和多数语句判断）`,
  otherDepartment: (quote: SaidRun, name: string): Sentence =>
    said`${quote}：与全文的“${name}”不一致（表中没有部门名称，按封面、标题和多数语句判断）`,
  leftover: (quote: SaidRun): Sentence => said`${quote}：疑为模板残留文字，请填写或删除`,
  unfilled: (times: number): Sentence => said`还有 ${times} 处〔待填〕，填好后再公开`,
  numberMissing: (quote: SaidRun): Sentence => said`${quote}：这里缺少数字`,
  percentSignMissing: (quote: SaidRun): Sentence => said`${quote}：百分比缺少“%”`,
  unitMissing: (quote: SaidRun, times: number): Sentence =>
    said`${quote}：金额单位不完整，应写“万元”${times > 1 ? said`（全文共 ${times} 处）` : ''}`,
  yearEnd: (quote: SaidRun): Sentence => said`${quote}：国有资产是年末数，日期应为 12 月 31 日`,
  doubledStop: (quote: SaidRun): Sentence => said`${quote}：标点重复`,
  rateMissing: (quote: SaidRun, item: string): Sentence => said`${quote}：其他各项都写了完成率，${item}没有写`,
  exchanged: (quote: SaidRun, one: string, other: string): Sentence => said`${quote}：${one}和${other}的金额写反了`,
  unclosedBracket: (quote: SaidRun): Sentence => said`${{ ...quote, text: quote.text.replace(/”$/, '…”') }}：括号没有配对`,
  numberTwice: (quote: SaidRun): Sentence => said`${quote}：序号重复`,
  endsWithSemicolon: (quote: SaidRun): Sentence => said`${quote}：这一部分到此结束，应以句号结尾`,

  sectionMissing: (title: string): Sentence => said`没有找到“${title}”，请补充这一部分`,
  partMissing: (title: string): Sentence => said`没有写明${title}`,

  projectFunds: (quote: SaidRun, told: Saying, difference: string): Sentence =>
    said`${quote}：自评项目资金与项目支出不一致，${told}，相差 ${differenceRun(difference)}；如有项目未纳入自评请说明`,
  projectParts: (quote: SaidRun, sum: string): Sentence => said`${quote}：不等于各类项目支出之和 ${amountRun(sum)} 万元`,
  projectCount: (quote: SaidRun, sum: string): Sentence => said`${quote}：与各等级的项目数之和 ${amountRun(sum)} 个不一致`,
  totalsChange: (quote: SaidRun, amount: string): Sentence =>
    said`${quote}：收入总计和支出总计每年都相等，两者的增减额应相同，前文为 ${amountRun(amount)} 万元`,
  freeSum: (quote: SaidRun, sum: string): Sentence => said`${quote}：合计与前面各项之和 ${amountRun(sum)} 万元不一致`,
  freeParts: (quote: SaidRun, sum: string): Sentence => said`${quote}：其中各项之和 ${amountRun(sum)} 万元，超过了总数`,
  freeDifference: (quote: SaidRun, difference: string): Sentence =>
    said`${quote}：预算减支出应为 ${differenceRun(difference)} 万元`,
  basicAndProject: (quote: SaidRun, item: string, difference: string): Sentence =>
    said`${quote}：基本支出和项目支出的增减合起来与${item}的增减额相差 ${differenceRun(difference)} 万元`,
  notAsInput: (quote: SaidRun, told: Saying): Sentence => said`${quote}：与底稿不一致，${told}`,
  scoreTooHigh: (quote: SaidRun): Sentence => said`${quote}：得分不应超过 100 分`,
  problems: (quote: SaidRun, sum: string): Sentence => said`${quote}：与已整改和正在整改的问题数之和 ${amountRun(sum)} 个不一致`,
  truncated: (quote: SaidRun, told: Saying): Sentence => said`${quote}：可能是取整的数，${told}，同一笔资金各处应一致`,
  partsExceed: (quote: SaidRun, part: string, whole: string): Sentence => said`${quote}：${part}不应大于${whole}`,
  partsExceedTail: (quote: SaidRun, part: string, whole: string): Sentence => said`${quote}：${part}比${whole}多出的是尾差`,
} as const;

/** Why a number was not compared, and what would settle it; some name the item. */
const UNCHECKED = {
  reason: '原因、用途说明中的数字，表中没有来源',
  unnamed: '没有识别出说的是哪一项',
  noSource: (item: string): string => `表中没有${item}的数据`,
  noPrior: (item: string): string => `没有上年决算表，${item}的上年数未核对`,
  noBudget: (item: string): string => `公开表中没有${item}的预算数，需要批复的部门预算，或填在底稿中`,
  noInitialBudget: (item: string): string => `公开表中没有${item}的年初预算数，需要年初批复的部门预算，或填在底稿中`,
  noAdjustedBudget: (item: string): string => `公开表中没有${item}的全年（调整）预算数，需要调整后的预算，或填在底稿中`,
  doubtful: (item: string, told: string): string => `与${told}不同，但说的可能不是${item}，请人工核对`,
  unreadable: (item: string): string => `${item}在表中的单元格不是数字`,
  otherYear: '说的是别的年度，需要那一年的决算表或预算表',
  performance: '绩效自评的数字，表中没有来源',
  tableLike: '像是表格里的数字，没有逐个核对',
  table: '文中的表格没有核对',
  tooLong: '这一段过长（超过 1 万字），没有核对；请分成几段后再核对',
  cut: '全文过长（超过 30 万字），从这里起没有核对；请只留情况说明后再核对',
} as const;

/** One of them, with the item that it names; a sentence only where somebody reads it. */
export interface UncheckedReason {
  readonly kind: keyof typeof UNCHECKED;
  readonly item?: string;
  /** What it should be, were it said of the item. */
  readonly told?: string;
}

export function uncheckedSaid({ kind, item = '', told = '表中的数' }: UncheckedReason): string {
  const words = UNCHECKED[kind];
  return typeof words === 'string' ? words : words(item, told);
}
