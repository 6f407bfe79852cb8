/** Words of the sheet 情况说明底稿: what it prints, and what is wrong with one that was filled in. */

export const INPUT_SHEET_NAME = '情况说明底稿';

export const inputSheetWords = {
  title: (department: string | null, year: number | null) =>
    `${department ?? ''}${year === null ? '' : `${year}年度`}情况说明底稿`,
  /** In front of and behind the number of missing values, which the sheet counts itself. */
  missingCount: { before: '还有 ', after: ' 项待填' },
  draftCount: { before: '，', after: ' 项待确认' },
  nothingMissing: '各项都已填好',
  stop: '。',
  /** Every line follows the one above. */
  guides: {
    fill: '只填黄色的“填写内容”，其余各栏不用动，“编号”一栏请勿改动；可以调换行列、加自己的行和备注。',
    words:
      '金额单位为万元，没有发生的数填 0；状态是“待定”的先不填，前面的数填了才知道要不要填。原因和用途各写一句话，句末不用加句号。填完保存，再生成情况说明；公开前请删除本表。',
    draft: '橙色的“参考内容”没有确认的不会写进情况说明：照用的在“照填”一栏选“是”，不用的选“否”，要改的写在“填写内容”里。',
  },
  states: { known: '已填', missing: '待填', optional: '可不填', draft: '待确认', kept: '照填', waiting: '待定' },
  /** Behind the heading of a group. */
  groupNotes: {
    prior: '有上年的决算公开表时不用填：在面板“设置”里选上年工作簿，或用 juesuan inputs … --prior 上年.xlsx，自动取数',
    reason: '填了上年数和预算数，“增减情况”一栏自动算出，写原因时参考',
  } as Readonly<Record<string, string>>,
  groupHeading: (title: string, note: string) => (note === '' ? title : `${title}（${note}）`),
  /** How a figure changed, and what the tables say about it. */
  change: (change: string, parts: string) => (parts === '' ? change : `${change}。${parts}`),
  /** What the sheet itself says of a change, once the figure that it compares with is typed. */
  changes: {
    same: '相同',
    amount: { up: '增加', down: '减少' },
    percent: { up: '增长', down: '下降' },
    unit: '万元',
    comma: '，',
  },
  facts: '基本情况',
  yearHint: '决算年度，四位数字',
  departmentHint: '部门（单位）全称',
  yes: '是',
  no: '否',
  confirmExpected: '照参考内容填请选“是”，不照填请选“否”。',
  numberTitle: '请填数字',
  amountExpected: '请填金额（万元），只填数字，例如 1366.05；没有发生填 0。',
  countExpected: '请填不小于 0 的整数，只填数字；没有发生填 0。',
  scoreExpected: '请填不小于 0 的数，例如 95.5。',
  yearExpected: '请填四位数字的年度，例如 2024。',
} as const;

/** Where values come from. */
export const inputSources = {
  priorWorkbook: '上年决算公开表',
  budgetTable: '部门预算表',
  lastYear: '上年底稿',
  parts: '各项之和',
  typed: '已填写',
  tables: '本年决算公开表',
} as const;

/** What money was spent on, by the name of its account. */
export const accountUses = {
  others: '其他',
  uses: { 一般行政管理事务: '未单独设置项级科目的其他项目支出', 机关服务: '机关后勤服务支出' } as Readonly<
    Record<string, string>
  >,
  spentOn: (subject: string) => `${subject}方面的支出`,
  source: '按科目名称',
} as const;

/** Answers that lie at hand. */
export const offerWords = {
  none: '无',
  usual: '一般的填法',
  mechanism: '“预算编制有目标、预算执行有监控、预算完成有评价、评价结果有反馈、反馈结果有应用”',
  asAnswered: (label: string) => `与“${label}”相同`,
  fromTable: (table: string, name: string) => `${table}${name}`,
} as const;

/** Answers in the column 照填, in half width and lower case. */
export const CONFIRMED: readonly string[] = ['是', '照填', '沿用', '沿用上年', '对', '√', '✓', '✔', 'y', 'yes', 'true', '1'];
export const DECLINED: readonly string[] = [
  '否',
  '不',
  '不是',
  '不沿用',
  '不照填',
  '×',
  'x',
  '✗',
  'n',
  'no',
  'false',
  '0',
  '无',
  '-',
  '--',
  '/',
];

export const inputSheetProblems = {
  at: (cell: string, problem: string) => `${cell}：${problem}`,
  noHeader: (sheet: string) =>
    `工作表“${sheet}”中找不到“编号”和“填写内容”两栏，请恢复这两栏的表头，或用“juesuan inputs”或面板重新生成底稿。`,
  noSheet: () => '没有找到情况说明底稿：工作簿中应有一张含“编号”和“填写内容”两栏的工作表，请检查是否选对了文件。',
  severalSheets: (sheets: readonly string[]) =>
    `有多张情况说明底稿（${sheets.join('、')}），填的内容不同，不知道该用哪一张，请只留一张。`,
  twice: (key: string, first: string) => `编号“${key}”与 ${first} 重复，但填的内容不同，请只留一行。`,
  keyGone: (label: string, key: string) =>
    `“${label}”这一行填了内容，但“编号”一栏是空的，不知道用在哪里，请把编号“${key}”填回去。`,
  badConfirm: (typed: string) => `“照填”一栏填的是“${typed}”，照参考内容填请填“是”，不照填请留空。`,
  errorValue: (error: string) => `单元格是错误值 ${error}，请改正。`,
  uncalculated: () => '公式没有计算结果，请在 Excel 中打开、计算并保存后再用。',
  otherYear: (year: number, expected: number) =>
    `这份底稿是 ${year} 年度的，工作簿是 ${expected} 年度的。请换成 ${expected} 年度的底稿；上年的底稿可以在生成底稿时作参考（juesuan inputs --inputs）。`,
  /** Last year's figures, typed and as last year's workbook has them. */
  otherThanPrior: (label: string, typed: string, prior: string) =>
    `“${label}”填的是 ${typed}，上年决算公开表是 ${prior}，请核对。`,
} as const;
