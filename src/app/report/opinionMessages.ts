import type { TextCounts } from '../../core/verify/textCounts';
import type { Unit } from '../../core/amounts/unit';
import type { SpokenCounts } from '../session/sessionMessages';

/** The words of the 审核意见 that goes back to a department, and of the summary of many departments. */

export const opinionMessages = {
  title: (year: number | null) => `${year === null ? '' : `${year}年度`}部门决算公开审核意见`,
  addressee: (department: string) => `${department}：`,
  unknownDepartment: '（部门名称未填）',
  intro: (file: string, tables: number, expected: number, unit: Unit | null) =>
    `你单位报送的决算公开表（${file}）已审核。应公开表格${expected}张，识别${tables}张${unit === null || unit === 'count' ? '' : `，金额单位：${unit}`}。`,
  relations: (total: number, exact: number, rounding: number, error: number, undecided: number) =>
    `核对表内、表间等式${total}条：相符${exact}条，尾差${rounding}条，错误${error}条，未检查${undecided}条。`,
  texts: ({ statements, agreed }: TextCounts, errors: number, unchecked: number) =>
    `情况说明与各表核对表述${statements}处：相符${agreed}处，错误${errors}条，未核对${unchecked}处。`,
  conclusion: {
    errors: (count: number) => `审核发现错误${count}条，请对照原始资料逐项核实、改正后重新报送。`,
    undecided: '没有发现错误，但有内容未能检查，见下文；请补齐后重新报送。',
    clean: '没有发现错误。',
  },
  headings: {
    errors: (count: number) => `各表的错误（${count}条，需要改正）`,
    suspects: '可能填错的单元格及建议',
    corrections: (count: number) => `建议改正（${count}处）`,
    roundings: (count: number) => `尾差（${count}条）`,
    hints: (count: number) => `提示（${count}条，请核实）`,
    undecided: (count: number) => `未检查的内容（${count}项）`,
    ignored: (count: number) => `已忽略的事项（${count}项）`,
    narrative: (counts: SpokenCounts) => `情况说明（${countsOf(counts)}）`,
    performance: (counts: SpokenCounts) => `绩效自评（${countsOf(counts)}）`,
    unchecked: (count: number) => `情况说明中未核对的内容（${count}处）`,
    comparison: '与上次审核相比',
    tables: '识别的公开表',
  },
  /** 一、二、三 … of the headings. */
  numbered: (number: number, text: string) => `${CHINESE_NUMBERS[number - 1] ?? String(number)}、${text}`,
  suspectsIntro: '以下建议由各等式推算得出，供查找错误参考，以原始资料为准。',
  correctionsIntro: '以上审核结果均按报送的数字得出；下列各处建议改正，请对照原始资料核实。',
  roundingsIntro: '各数分别四舍五入造成的差额，不影响数字的真实性；如制度要求一致，可在末位调整。',
  noErrors: '无。',
  comparison: (fixed: number, open: number, added: number, unclear: number) =>
    `与上次审核意见相比：已改${fixed}条，未改${open}条，新增${added}条${unclear === 0 ? '' : `，无法核对${unclear}条`}。`,
  columns: {
    number: '序号',
    place: '位置',
    found: '审核发现',
    left: '填报数',
    right: '核对数',
    difference: '差额',
    present: '现填',
    submitted: '报送数',
    corrected: '建议改为',
    proposed: '建议',
    explains: '涉及错误',
    content: '内容',
    quote: '原文',
    kindAndCells: '类别和单元格',
    count: '处数',
    reasonAndExamples: '原因和例子',
    reason: '忽略原因',
    state: '情况',
    table: '表名',
    sheet: '工作表',
    range: '范围',
  },
  states: { new: '新增', open: '未改', fixed: '已改', unclear: '无法核对' },
  /** How the errors were settled, behind the conclusion. */
  decisions: (counts: string) => `处理意见：${counts}。`,
  withDecision: (message: string, decision: string) => `${message}\n处理意见：${decision}`,
  withState: (state: string, message: string) => `〔${state}〕${message}`,
  notThere: '（文中没有）',
  uncheckedIntro: '以下表述在决算公开表中没有可以对照的数，没有核对，请自行核实。',
  /** Stands for the item that a reason names. */
  anyItem: '有关项目',
  examples: (reason: string, quotes: readonly string[], more: boolean) =>
    `${reason}。例如：${quotes.map((quote) => `“${quote}”`).join('、')}${more ? '等' : ''}`,
  missingTable: '未识别',
  noReason: '（未填写原因）',
  /** Two numbers are as short as their run. */
  errorNumbers: (runs: readonly (readonly [first: number, last: number])[]) =>
    runs
      .map(([first, last]) => (first === last ? String(first) : `${first}${last === first + 1 ? '、' : '至'}${last}`))
      .join('、'),
  wholeArea: '全部金额',
  changeTogether: '须与上一行同时改',
  empty: '空',
  bounds: (low: string, high: string) =>
    low === '' ? `不大于${high}均可` : high === '' ? `不小于${low}均可` : `${low}至${high}均可`,
  reasonParts: (parts: readonly string[]) => parts.filter((part) => part !== '').join('；'),
  signature: ['审核单位（盖章）：', '审核人：', '日期：      年    月    日'],
} as const;

function countsOf({ error, rounding, hint }: SpokenCounts): string {
  const parts = [
    ...(error > 0 ? [`错误${error}条`] : []),
    ...(rounding > 0 ? [`尾差${rounding}条`] : []),
    ...(hint > 0 ? [`提示${hint}条`] : []),
  ];
  return parts.join('，');
}

const CHINESE_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
