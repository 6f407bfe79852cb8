import type { TableKind } from './kinds';

/**
 * 款 that only 政府性基金预算 has (政府收支分类科目 of 2018 and later); 类 223 is 国有资本经营预算's own. All others are
 * 一般公共预算's.
 */
const FUND_SECTIONS =
  /^(?:20610|2070[79]|20710|2082[239]|2116[0-2]|212(?:08|1\d)|213(?:6[679]|7\d)|2146\d|2147\d|2156[0-2]|216(?:60)|217(?:04)|229(?:04|08|60)|23004|23104|23204|23304|234\d\d)/;

/** The table that these accounts belong to, `null` where they are of several or say nothing. */
export function fundTableOf(codes: readonly string[]): TableKind | null {
  const kinds = new Set(codes.filter((code) => code.length > 3).map(kindOfCode));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : null;
}

function kindOfCode(code: string): TableKind {
  if (code.startsWith('223')) return 'state-capital';
  return FUND_SECTIONS.test(code) ? 'government-fund' : 'general-budget';
}
