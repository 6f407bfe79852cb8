import type { ColumnSpec } from './spec';

/** Columns of forms that print the budget or last year beside the final account. */

const BUDGET_WORDS = /(?:^|>)(?:年初|本年|全年|调整|调整后|部门)?(?:部门)?预算数?(?:>|$)/;
const ADJUSTED_WORDS = /(?:全年|调整)[^>]*预算/;
const PRIOR_WORDS = /上年|去年|上一年/;
const COMPARED_WORDS = /增减|增长|完成|占比|比例|比重|差额|差异|变动|[率%]$/;

/** Header words that are no final account of this year. */
export const NOT_FINAL = new RegExp([BUDGET_WORDS, PRIOR_WORDS, COMPARED_WORDS].map(({ source }) => source).join('|'));

export const AMOUNT: ColumnSpec = {
  id: 'amount',
  label: '决算数',
  match:
    /(?:^|>)(?:金额|(?:本年)?决算(?:支出|收入|统计)?(?:数|金额)?|统计数|数量|本年数?|本年发生数|数值|支出数|支出金额|执行数)$/,
  not: NOT_FINAL,
  required: true,
};

export const BUDGET: ColumnSpec = {
  id: 'budget',
  label: '预算数',
  match: BUDGET_WORDS,
  not: new RegExp(`${ADJUSTED_WORDS.source}|${PRIOR_WORDS.source}|${COMPARED_WORDS.source}`),
};

const ADJUSTED_BUDGET: ColumnSpec = {
  id: 'adjusted-budget',
  label: '全年预算数',
  match: ADJUSTED_WORDS,
  not: new RegExp(`${PRIOR_WORDS.source}|${COMPARED_WORDS.source}`),
};

const PRIOR: ColumnSpec = {
  id: 'prior',
  label: '上年数',
  match: PRIOR_WORDS,
  not: new RegExp(`${BUDGET_WORDS.source}|${COMPARED_WORDS.source}|结转`),
};

/** This year's amount less last year's; 增减 without 额 may be a rate, and rates are no amounts. */
export const CHANGE: ColumnSpec = {
  id: 'change',
  label: '比上年增减额',
  match: /(?:增减|变动)(?:变动|变化)?(?:额|数|金额)$|(?:增减|变动)(?:情况)?>(?:金额|额|数额)$/,
  not: /预算|[率%]|比例|幅度|百分|完成/,
};

/** The final account first, for headers with one figure for each row. */
export const SINGLE_FIGURE: readonly ColumnSpec[] = [AMOUNT, ADJUSTED_BUDGET, BUDGET, PRIOR, CHANGE];

/** `columns` under 年初预算数, 全年预算数 and 上年数, as `budget-total` and so on. */
export function otherSides(columns: readonly ColumnSpec[]): readonly ColumnSpec[] {
  return [ADJUSTED_BUDGET, BUDGET, PRIOR].flatMap((side) =>
    columns.map(({ id, label, match }): ColumnSpec => ({
      id: `${side.id}-${id}`,
      label: `${side.label} ${label}`,
      match: new RegExp(`^(?=.*(?:${side.match.source})).*(?:${match.source})`),
      ...(side.not ? { not: side.not } : {}),
    })),
  );
}

/** `columns` and the same again under 年初预算数, 全年预算数 and 上年数. */
export function withOtherSides(columns: readonly ColumnSpec[]): readonly ColumnSpec[] {
  return [...columns.map((column) => ({ ...column, not: NOT_FINAL })), ...otherSides(columns)];
}
