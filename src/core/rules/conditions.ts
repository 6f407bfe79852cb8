import type { Figures } from '../tables/figures';
import type { Condition } from './rule';

/** Conditions under which a rule speaks, by name; rules themselves hold no code. */
type Test = (figures: Figures, row: string) => boolean;

/** Zero, blank or not printed; an unreadable figure is not nothing. */
function isNothing(figures: Figures, table: 'summary' | 'fiscal-summary', row: string, column: string): boolean {
  const figure = figures.figure(table, row, column);
  return figure === undefined || figure.value?.isZero() === true;
}

/** The account's revenue is all 财政拨款 and nothing came from or goes to another year, so what was spent is fiscal too. */
function isWhollyFiscal(figures: Figures, row: string): boolean {
  const total = figures.figure('revenue', row, 'total')?.value;
  const fiscal = figures.figure('revenue', row, 'fiscal')?.value;
  if (!total || !fiscal || total.isZero() || !total.equals(fiscal)) return false;
  return (
    ['opening', 'closing', 'use-of-surplus', 'use-of-special-surplus', 'surplus-distribution'].every((item) => isNothing(figures, 'summary', item, 'amount')) &&
    isNothing(figures, 'fiscal-summary', 'opening', 'amount') &&
    isNothing(figures, 'fiscal-summary', 'closing', 'total')
  );
}

function statesAgencyCosts(figures: Figures): boolean {
  return ['operation-administrative', 'operation-participating'].some((row) => {
    const figure = figures.figure('information', row, 'amount');
    return figure !== undefined && (!figure.value?.isZero());
  });
}

/** 01表 lists 财政拨款 by fund, not in one row as before 2019. */
function listsGrants(figures: Figures): boolean {
  return figures.row('summary', 'grant-fiscal') === undefined;
}

/** 02表 has no column for all 财政拨款, only one for each fund. */
function revenueByFund(figures: Figures, row: string): boolean {
  return figures.figure('revenue', row, 'fiscal') === undefined;
}

export const CONDITIONS: Readonly<Record<Condition, Test>> = {
  'wholly-fiscal': isWhollyFiscal,
  'not-wholly-fiscal': (figures, row) => !isWhollyFiscal(figures, row),
  'agency-costs-stated': statesAgencyCosts,
  'grants-listed': listsGrants,
  'fiscal-by-fund': revenueByFund,
};
