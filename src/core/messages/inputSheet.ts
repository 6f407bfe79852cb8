/** Words of the sheet 情况说明底稿: what it prints, and what is wrong with one that was filled in. */

export const INPUT_SHEET_NAME = '情况说明底稿';

export const inputSheetWords = {
  title: (department: string | null, year: number | null) =>
    `${department ?? ''}${year === null ? '' : `${year}年度`}情况说明底稿`,
  guide: (missing: number) =>
    missing === 0
      ? '各项都已填好。金额单位为万元；修改后保存，再生成情况说明。'
      : `还有 ${missing} 项待填（黄色的“填写内容”）。金额单位为万元；没有发生的数填 0；原因和用途写一句话，句末不用加句号。`,
  draftGuide: '“上年填写”只供参考，不会写进情况说明；要沿用的，在“沿用上年”一栏选“是”。',
  columns: {
    label: '项目',
    value: '填写内容',
    unit: '单位',
    figure: '本年数',
    change: '增减情况',
    draft: '上年填写',
    confirm: '沿用上年',
    source: '来源',
    hint: '填写说明',
    key: '编号',
  },
  /** How a figure changed, and what the tables say about it. */
  change: (change: string, parts: string) => (parts === '' ? change : `${change}。${parts}`),
  facts: '基本情况',
  yearHint: '决算年度，四位数字',
  departmentHint: '部门（单位）全称',
  optional: '可不填',
  missing: '待填',
  yes: '是',
  numberTitle: '请填数字',
  amountExpected: '请填金额（万元），例如 1366.05；没有发生填 0。',
  countExpected: '请填不小于 0 的整数；没有发生填 0。',
  scoreExpected: '请填不小于 0 的数。',
  yearExpected: '请填四位数字的年度，例如 2024。',
} as const;

/** Where values come from. */
export const inputSources = {
  priorWorkbook: '上年决算公开表',
  typed: '已填写',
  tables: '本年决算公开表',
} as const;

/** Words in the header row by which a filled-in sheet is read; the first of each is what this product prints. */
export const INPUT_SHEET_HEADERS: Readonly<Record<'key' | 'value' | 'draft' | 'confirm', readonly string[]>> = {
  key: ['编号', '键', '项目编号'],
  value: ['填写内容', '内容', '填写'],
  draft: ['上年填写', '上年内容'],
  confirm: ['沿用上年'],
};

export const CONFIRMED: readonly string[] = ['是', '沿用', '√', '✓', 'Y', 'y'];

export const inputSheetProblems = {
  at: (cell: string, problem: string) => `${cell}：${problem}`,
  noHeader: (sheet: string) => `工作表“${sheet}”中找不到“编号”和“填写内容”两栏，请用“juesuan inputs”或面板重新生成底稿。`,
  noSheet: () => '没有找到情况说明底稿：工作簿中应有一张含“编号”和“填写内容”两栏的工作表，请检查是否选对了文件。',
  severalSheets: (sheets: readonly string[]) => `有多张情况说明底稿（${sheets.join('、')}），不知道该用哪一张，请只留一张。`,
  twice: (key: string, first: string) => `编号“${key}”与 ${first} 重复，但填的内容不同，请只留一行。`,
  errorValue: (error: string) => `单元格是错误值 ${error}，请改正。`,
  uncalculated: () => '公式没有计算结果，请在 Excel 中打开、计算并保存后再用。',
  otherYear: (year: number, expected: number) =>
    `这份底稿是 ${year} 年度的，工作簿是 ${expected} 年度的。请换成 ${expected} 年度的底稿；上年的底稿可以在生成底稿时作参考（juesuan inputs --inputs）。`,
} as const;
