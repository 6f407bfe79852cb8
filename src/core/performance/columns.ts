import { amountIn, evaluatedIn, isNameLabel, numberIn, plainCell, type Grid, type GridCell } from './grid';
import type { EvaluatedNumber, Funds } from './selfEvaluation';

type Column = 'name' | 'points' | 'score' | 'total' | 'grade' | 'rate' | 'initial' | 'surplus' | 'executed' | 'budget';

/** Words of the columns; tried in this order, so that 执行率 is no 执行数 and 得分（执行率×10） no rate. */
const COLUMN_WORDS: readonly (readonly [Column, RegExp])[] = [
  ['points', /^(?:指标)?(?:分值|权重|标准分|满分)/],
  ['score', /^(?:自评|绩效自评|评价|实际|指标)?(?:总?得分|评分(?!标准|依据|办法|等级|等次))/],
  ['total', /^(?:自评|绩效自评|评价)?(?:分数|总分)/],
  ['rate', /执行率|完成率|支出进度/],
  ['initial', /年初预算|年初批复|申报数/],
  ['surplus', /结\(?转?\)?余/],
  ['executed', /执行数|实际(?:执行|支出|完成)|支出数|决算数/],
  ['budget', /预算数|预算金额|预算安排|年度预算|调整预算/],
  ['grade', /等级|等次|评价结果|自评结果/],
];

const LONGEST_WORDS = 16;

/** The column that a header cell opens; `null` for other words, and for sentences. */
export function columnOf(cell: Pick<GridCell, 'text'>): Column | null {
  const words = plainCell(cell);
  if (isNameLabel(cell)) return 'name';
  const [column] = COLUMN_WORDS.find(([, pattern]) => pattern.test(words)) ?? [];
  return column === undefined || words.replace(/\(.*?\)/g, '').length > LONGEST_WORDS ? null : column;
}

/** What the first cell of every column has for it. */
function firstOfEach<T>(header: readonly GridCell[], pick: (at: number) => T | undefined): ReadonlyMap<Column, T> {
  const found = new Map<Column, T>();
  header.forEach((cell, at) => {
    const column = columnOf(cell);
    const value = column === null || found.has(column) ? undefined : pick(at);
    if (column !== null && value !== undefined) found.set(column, value);
  });
  return found;
}

export function columnsIn(header: readonly GridCell[]): ReadonlyMap<Column, number> {
  return firstOfEach(header, (at) => at);
}

/** A row of numbers by the columns of its header: below them, or in their order from the right where there are no columns to go by. */
export function numbersUnder(
  { aligned }: Grid,
  header: readonly GridCell[],
  row: readonly GridCell[],
): ReadonlyMap<Column, GridCell> {
  if (aligned) return firstOfEach(header, (at) => numberUnder(header, at, row));
  const heads = header.filter((cell) => columnOf(cell) !== null).reverse();
  const numbers = row.filter(holdsNumber).reverse();
  return firstOfEach(heads, (index) => numbers[index]);
}

/** 全年预算数 | 100 | 全年执行数 | 95: every number stands right of its words. */
export function numbersBeside(row: readonly GridCell[]): ReadonlyMap<Column, GridCell> {
  return firstOfEach(row, (at) => {
    const next = row.slice(at + 1).find(({ text }) => text.trim() !== '');
    return next && holdsNumber(next) ? next : undefined;
  });
}

/**
 * The number under a header. A header that spans several columns stands in the first of them, its number may stand in any:
 * the columns up to the next header are looked through.
 */
export function numberUnder(header: readonly GridCell[], at: number | undefined, row: readonly GridCell[]): GridCell | undefined {
  if (at === undefined) return undefined;
  let until = at + 1;
  while (until < Math.max(header.length, row.length) && (header[until]?.text ?? '').trim() === '') until++;
  return row.slice(at, until).find(holdsNumber);
}

export function holdsNumber({ text }: GridCell): boolean {
  return numberIn(text) !== null;
}

/** @param unit `null` where none is printed */
export function fundsIn(numbers: ReadonlyMap<Column, GridCell>, unit: '元' | '万元' | null): Funds {
  const rate = evaluatedIn(numbers.get('rate'));
  return {
    budget: amountIn(numbers.get('budget'), unit ?? '万元'),
    executed: amountIn(numbers.get('executed'), unit ?? '万元'),
    unitUnknown: unit === null,
    rates: rate && !isFraction(rate) ? [rate] : [],
  };
}

/** `0.95` for 95%, as cells with a percentage format hold it. */
function isFraction({ value, origin }: EvaluatedNumber): boolean {
  return !origin.quote.includes('%') && value.lte(1) && !value.isZero();
}
