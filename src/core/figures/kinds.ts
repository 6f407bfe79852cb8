/** The ten disclosure tables, in the order of 公开01表 … 公开10表. */
export const TABLE_KINDS = [
  'summary',
  'revenue',
  'expenditure',
  'fiscal-summary',
  'general-budget',
  'basic-expenditure',
  'government-fund',
  'state-capital',
  'three-public',
  'information',
] as const;

export type TableKind = (typeof TABLE_KINDS)[number];
