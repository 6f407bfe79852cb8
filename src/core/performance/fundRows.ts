import { columnsIn, fundsIn, holdsNumber, numbersBeside, numbersUnder } from './columns';
import { evaluatedIn, plainCell, unitOf, type Grid, type GridCell } from './grid';
import type { Funds, SelfEvaluation } from './selfEvaluation';

/** The row that heads the funds: a rate, and a budget or what was spent of it. */
export function isFundHead(row: readonly GridCell[]): boolean {
  const columns = columnsIn(row);
  return columns.has('rate') && (columns.has('budget') || columns.has('executed'));
}

/** The row of all funds: 资金总额, 年度资金总额 or 合计. */
const ALL_FUNDS = /^(?:年度|项目)?(?:资金|预算|支出)?(?:总额|合计|总计|总和)(?:\(.*\))?$/;
/** A row of the funds or the last row before another part of the form. */
const OTHER_PART = /年度(?:总体)?(?:绩效)?目标|绩效指标|一级指标|预期目标/;
const LONGEST_PART = 9;

/** What the funds' rows below their header say. */
export function readFunds(grid: Grid, head: number): Funds & Pick<SelfEvaluation, 'executionScore' | 'executionPoints'> {
  const header = grid.rows[head] ?? [];
  const below = grid.rows.slice(head + 1, head + 1 + LONGEST_PART);
  const end = below.findIndex((row) => row.some((cell) => OTHER_PART.test(plainCell(cell))));
  const rows = (end < 0 ? below : below.slice(0, end)).filter((row) => row.some(holdsNumber));
  const row =
    rows.find((cells) => cells.some((cell) => ALL_FUNDS.test(plainCell(cell)))) ?? (rows.length === 1 ? rows[0] : undefined);
  const numbers = row === undefined ? numbersBeside(header) : numbersUnder(grid, header, row);
  return {
    ...fundsIn(numbers, unitOf([...grid.rows.slice(0, head + 1).flat(), ...(row ?? [])])),
    executionScore: evaluatedIn(numbers.get('score')),
    executionPoints: evaluatedIn(numbers.get('points')),
  };
}
