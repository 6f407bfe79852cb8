/** What 本年收入 and 本年支出 are made of, by the ids of the catalogue, in the order of the text. */

/** Columns of 收入决算表. */
export const REVENUE_SOURCES = {
  fiscal: '财政拨款收入',
  'from-superior': '上级补助收入',
  institutional: '事业收入',
  operating: '经营收入',
  'from-affiliates': '附属单位上缴收入',
  other: '其他收入',
} as const;

/** Columns of 支出决算表. */
export const EXPENDITURE_PARTS = {
  basic: '基本支出',
  project: '项目支出',
  'to-superior': '上缴上级支出',
  operating: '经营支出',
  'to-affiliates': '对附属单位补助支出',
} as const;

/** Rows of 收入支出决算总表, which tell the three grants apart. */
export const REVENUE_ROWS = {
  'grant-general': '一般公共预算财政拨款收入',
  'grant-fund': '政府性基金预算财政拨款收入',
  'grant-state-capital': '国有资本经营预算财政拨款收入',
  'from-superior': '上级补助收入',
  institutional: '事业收入',
  operating: '经营收入',
  'from-affiliates': '附属单位上缴收入',
  other: '其他收入',
} as const;

/** Rows of 收入支出决算总表 beside this year's money. */
export const CARRIED_ROWS = {
  'use-of-surplus': '使用非财政拨款结余',
  opening: '年初结转和结余',
  'surplus-distribution': '结余分配',
  closing: '年末结转和结余',
} as const;
