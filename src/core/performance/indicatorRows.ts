import { columnOf, columnsIn, holdsNumber, numberUnder } from './columns';
import { evaluatedIn, plainCell, type Grid, type GridCell } from './grid';
import type { Grade, Indicator, Result, SelfEvaluation } from './selfEvaluation';

const NAMED = /三级指标|指标名称|绩效指标|二级指标/;
const SUM_OF_SCORES = /^(?:总分|总得分|自评总分|综合得分|得分合计)/;
const TOTAL = /^(?:总分|总得分|自评总分|综合得分|得分合计|总计|合计)(?:\(.*\))?$/;
const GRADES: readonly (readonly [RegExp, Grade])[] = [
  [/^优秀?$/, '优'],
  [/^良好?$/, '良'],
  [/^(?:中等?|合格)$/, '中'],
  [/^(?:差|较差|不合格)$/, '差'],
];

type Row = readonly GridCell[];

/** Words over the names of indicators. */
export function isIndicatorName(cell: Pick<GridCell, 'text'>): boolean {
  return NAMED.test(plainCell(cell));
}

/** The row that heads the indicators; -1 for none. */
export function indicatorHeadOf({ rows }: Grid): number {
  return rows.findIndex((row) => row.some(isIndicatorName) && row.some((cell) => columnOf(cell) === 'points'));
}

/** 分值 and 得分 of every indicator below its header. */
export function readIndicators(grid: Grid, head: number): Pick<SelfEvaluation, 'indicators' | 'incomplete'> {
  const header = grid.rows[head] ?? [];
  const nameAt = grid.aligned ? header.findIndex((cell) => /三级指标|指标名称/.test(plainCell(cell))) : -1;
  const indicators: Indicator[] = [];
  let incomplete = false;
  for (const row of grid.rows.slice(head + 1)) {
    if (row.some((cell) => TOTAL.test(plainCell(cell)))) break;
    const [weight, score] = (grid.aligned ? pairUnder(header, row) : lastPair(row)).map(evaluatedIn);
    if (weight && score) indicators.push({ weight, score });
    else if (weight !== undefined || score !== undefined || isIndicator(row, nameAt)) incomplete = true;
  }
  return { indicators, incomplete };
}

/** A row of an indicator that is filled in; the forms have empty ones of every kind. */
function isIndicator(row: Row, nameAt: number): boolean {
  if (nameAt >= 0) return (row[nameAt]?.text ?? '').trim() !== '' && row.filter(({ text }) => text.trim() !== '').length > 2;
  return row.some(({ text }) => /(?:数量|质量|时效|成本|效益|满意度)/.test(text) && text.length < 20) && row.length > 2;
}

function pairUnder(header: Row, row: Row): readonly (GridCell | undefined)[] {
  const columns = columnsIn(header);
  return (['points', 'score'] as const).map((column) => numberUnder(header, columns.get(column), row));
}

/** 分值 and 得分 are the last two neighbouring cells that hold nothing but a number. */
function lastPair(row: Row): Row {
  const at = row.map((_, index) => index > 0 && row.slice(index - 1, index + 1).every(holdsNumber)).lastIndexOf(true);
  return at < 0 ? [] : row.slice(at - 1, at + 1);
}

/** Total score and grade: of the total's row, else of words with their value beside them. */
export function readTotal(grid: Grid, head: number): Result {
  const header = head < 0 ? [] : (grid.rows[head] ?? []);
  const rows = grid.rows.slice(Math.max(0, head));
  const rowOf = (words: RegExp): Row | undefined => rows.find((cells) => cells.some((cell) => words.test(plainCell(cell))));
  const row = rowOf(SUM_OF_SCORES) ?? (head < 0 ? undefined : rowOf(TOTAL));
  const total = (row && totalIn(grid, header, row)) ?? beside(grid, /^自评(?:得分|总分|分数)$/, holdsNumber);
  const grade = row?.find(gradeIn) ?? beside(grid, /^(?:自评|评价|绩效)?(?:等级|等次|结论|评价等级)$/, gradeIn);
  return { total: evaluatedIn(total), grade: gradeIn(grade) };
}

/** 优, 良好, 合格 … as one of the four grades; nothing for other words. */
export function gradeIn(cell: GridCell | undefined): Result['grade'] {
  if (cell === undefined) return undefined;
  const printed = plainCell(cell);
  const [, word] = GRADES.find(([pattern]) => pattern.test(printed)) ?? [];
  return word && { word, origin: cell.origin, printed };
}

/** The number in the column of the scores; the sum of the weights may stand beside it. */
function totalIn({ aligned }: Grid, header: Row, row: Row): GridCell | undefined {
  const [weight, score] = aligned ? pairUnder(header, row) : [];
  const numbers = row.filter(holdsNumber);
  return score ?? (numbers.length === 1 && numbers[0] === weight ? undefined : numbers.at(-1));
}

/** 自评得分 | 95: the cell behind the words. */
function beside({ rows }: Grid, words: RegExp, fits: (cell: GridCell) => unknown): GridCell | undefined {
  return rows
    .map((row) => {
      const at = row.findIndex((cell) => words.test(plainCell(cell)));
      return at < 0 ? undefined : row.slice(at + 1).find(({ text }) => text.trim() !== '');
    })
    .find((next) => next && fits(next));
}
