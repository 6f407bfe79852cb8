import { amountIn, evaluatedIn, numberIn, numberUnder, plainCell, unitOf, type Grid, type GridCell } from './grid';
import type { EvaluatedNumber, SelfEvaluation } from './selfEvaluation';

type FundColumn = 'initial' | 'budget' | 'executed' | 'surplus' | 'points' | 'rate' | 'score';

/** Words of the columns; tried in this order, so that 执行率 is no 执行数. */
const COLUMN_WORDS: readonly (readonly [FundColumn, RegExp])[] = [
  ['rate', /执行率|完成率|支出进度/],
  ['initial', /年初预算|年初批复|申报数/],
  ['surplus', /结\(?转?\)?余/],
  ['executed', /执行数|实际(?:执行|支出|完成)|支出数|决算数/],
  ['budget', /预算数|预算金额|预算安排|年度预算|调整预算/],
  ['points', /^(?:分值|权重|标准分)/],
  ['score', /^(?:自评)?得分|^评分/],
];

/** The column that a header cell opens; `null` for other words. */
export function fundColumn(cell: Pick<GridCell, 'text'>): FundColumn | null {
  const words = plainCell(cell);
  return words.length > 16 ? null : (COLUMN_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}

/** The row that heads the funds: a rate, and a budget or what was spent of it. */
export function isFundHead(row: readonly GridCell[]): boolean {
  const columns = new Set(row.map(fundColumn));
  return columns.has('rate') && (columns.has('budget') || columns.has('executed'));
}

/** The row of all funds: 资金总额, 年度资金总额 or 合计. */
const ALL_FUNDS = /^(?:年度|项目)?(?:资金|预算|支出)?(?:总额|合计|总计|总和)(?:\(.*\))?$/;
/** A row of the funds or the last row before another part of the form. */
const OTHER_PART = /年度(?:总体)?(?:绩效)?目标|绩效指标|一级指标|预期目标/;
const LONGEST_PART = 9;

/** What the funds' rows below their header say. Amounts are in 万元. */
export function readFunds(grid: Grid, head: number): Partial<SelfEvaluation> {
  const header = grid.rows[head] ?? [];
  const below = grid.rows.slice(head + 1, head + 1 + LONGEST_PART);
  const end = below.findIndex((row) => row.some((cell) => OTHER_PART.test(plainCell(cell))));
  const rows = (end < 0 ? below : below.slice(0, end)).filter((row) => row.some(({ text }) => numberIn(text) !== null));
  const row =
    rows.find((cells) => cells.some((cell) => ALL_FUNDS.test(plainCell(cell)))) ?? (rows.length === 1 ? rows[0] : undefined);
  const found = row === undefined ? pairsIn(header) : grid.aligned ? byColumn(header, row) : fromRight(header, row);
  const unit = unitOf([...grid.rows.slice(0, head + 1).flat(), ...(row ?? [])]);
  const [budget, executed] = (['budget', 'executed'] as const).map((column) => amountIn(found.get(column), unit ?? '万元'));
  const [rate, executionScore, points] = (['rate', 'score', 'points'] as const).map((column) => evaluatedIn(found.get(column)));
  return {
    ...(budget ? { budget } : {}),
    ...(executed ? { executed } : {}),
    ...(unit === null ? { unitUnknown: true } : {}),
    rates: rate && !isFraction(rate, found.get('rate')) ? [rate] : [],
    ...(executionScore ? { executionScore } : {}),
    ...(points ? { executionPoints: points } : {}),
  };
}

/** `0.95` for 95%, as cells with a percentage format hold it. */
function isFraction({ value }: EvaluatedNumber, cell: GridCell | undefined): boolean {
  return cell?.text.includes('%') !== true && value.lte(1) && !value.isZero();
}

function byColumn(header: readonly GridCell[], row: readonly GridCell[]): Map<FundColumn, GridCell> {
  const found = new Map<FundColumn, GridCell>();
  header.forEach((cell, at) => {
    const column = fundColumn(cell);
    const number = column === null || found.has(column) ? undefined : numberUnder(header, at, row);
    if (column !== null && number) found.set(column, number);
  });
  return found;
}

/** Without columns to go by, the numbers are taken from the right in the order of the header. */
function fromRight(header: readonly GridCell[], row: readonly GridCell[]): Map<FundColumn, GridCell> {
  const columns = header.map(fundColumn).filter((column) => column !== null);
  const numbers = row.filter(({ text }) => numberIn(text) !== null);
  const found = new Map<FundColumn, GridCell>();
  [...columns].reverse().forEach((column, index) => {
    const cell = numbers.at(-1 - index);
    if (cell && !found.has(column)) found.set(column, cell);
  });
  return found;
}

/** 全年预算数 | 100 | 全年执行数 | 95: every number stands right of its words. */
function pairsIn(row: readonly GridCell[]): Map<FundColumn, GridCell> {
  const found = new Map<FundColumn, GridCell>();
  row.forEach((cell, at) => {
    const column = fundColumn(cell);
    const number = row.slice(at + 1).find(({ text }) => text.trim() !== '');
    if (column !== null && number && numberIn(number.text) !== null && !found.has(column)) found.set(column, number);
  });
  return found;
}
