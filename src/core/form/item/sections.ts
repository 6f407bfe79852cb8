/** The sections of a 情况说明 and of the document around it; an item may be called by other words in each of them. */
export type SectionId =
  | 'summary'
  | 'revenue'
  | 'expenditure'
  | 'fiscal-summary'
  | 'general-total'
  | 'general-structure'
  | 'general-details'
  /** 财政拨款支出 of all three budgets together, by account. */
  | 'fiscal-details'
  | 'basic-expenditure'
  | 'government-fund'
  | 'state-capital'
  | 'three-public'
  | 'three-public-details'
  /** 会议费, 培训费. */
  | 'meetings'
  | 'operation'
  | 'procurement'
  | 'assets'
  | 'performance'
  | 'other'
  /** Parts of a disclosure document around the 情况说明. */
  | 'overview'
  | 'tables'
  | 'glossary'
  | 'annex'
  /** Nothing says where it belongs. */
  | 'unknown';
