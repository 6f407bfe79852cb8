import { evaluatedIn, numberIn, numberUnder, plainCell, type Grid, type GridCell } from './grid';
import type { Grade, Indicator, SelfEvaluation } from './selfEvaluation';

const WEIGHT = /^(?:指标)?(?:分值|权重|标准分|满分)/;
const SCORE = /^(?:自评|实际|指标)?(?:得分|评分)/;
const NAMED = /三级指标|指标名称|绩效指标|二级指标/;
const TOTAL = /^(?:总分|总得分|自评总分|综合得分|得分合计|总计|合计)(?:\(.*\))?$/;
const GRADES: readonly (readonly [RegExp, Grade])[] = [
  [/^优秀?$/, '优'],
  [/^良好?$/, '良'],
  [/^(?:中等?|合格)$/, '中'],
  [/^(?:差|较差|不合格)$/, '差'],
];

/** Words over the names of indicators. */
export function isIndicatorName(cell: Pick<GridCell, 'text'>): boolean {
  return NAMED.test(plainCell(cell));
}

/** The row that heads the indicators; -1 for none. */
export function indicatorHeadOf({ rows }: Grid): number {
  return rows.findIndex((row) => row.some(isIndicatorName) && row.some((cell) => WEIGHT.test(plainCell(cell))));
}

/** 分值 and 得分 of every indicator below its header. */
export function readIndicators(grid: Grid, head: number): Pick<SelfEvaluation, 'indicators' | 'incomplete'> {
  const header = grid.rows[head] ?? [];
  const [weightAt, scoreAt, nameAt] = columnsOf(header);
  const indicators: Indicator[] = [];
  let incomplete = false;
  for (const row of grid.rows.slice(head + 1)) {
    if (row.some((cell) => TOTAL.test(plainCell(cell)))) break;
    const pair = grid.aligned ? [numberUnder(header, weightAt, row), numberUnder(header, scoreAt, row)] : lastPair(row);
    const [weight, score] = pair.map((cell) => evaluatedIn(cell));
    if (weight && score) indicators.push({ weight, score });
    else if (weight !== undefined || score !== undefined || isIndicator(row, grid.aligned ? nameAt : -1)) incomplete = true;
  }
  return { indicators, incomplete };
}

function columnsOf(header: readonly GridCell[]): readonly [weight: number, score: number, name: number] {
  const at = (words: RegExp): number => header.findIndex((cell) => words.test(plainCell(cell)));
  return [at(WEIGHT), at(SCORE), at(/三级指标|指标名称/)];
}

/** A row of an indicator that is filled in; the forms have empty ones of every kind. */
function isIndicator(row: readonly GridCell[], nameAt: number): boolean {
  if (nameAt >= 0) return (row[nameAt]?.text ?? '').trim() !== '' && row.filter(({ text }) => text.trim() !== '').length > 2;
  return row.some(({ text }) => /(?:数量|质量|时效|成本|效益|满意度)/.test(text) && text.length < 20) && row.length > 2;
}

/** 分值 and 得分 are the last two neighbouring cells that hold nothing but a number. */
function lastPair(row: readonly GridCell[]): readonly (GridCell | undefined)[] {
  for (let at = row.length - 1; at > 0; at--) {
    const [left, right] = [row[at - 1], row[at]];
    if (left && right && numberIn(left.text) !== null && numberIn(right.text) !== null) return [left, right];
  }
  return [];
}

/** Total score and grade: of the total's row, else of words with their value beside them. */
export function readTotal(grid: Grid, head: number): Pick<SelfEvaluation, 'total' | 'grade'> {
  const header = head < 0 ? [] : (grid.rows[head] ?? []);
  const rows = grid.rows.slice(Math.max(0, head));
  const row = rows.find((cells) => cells.some((cell) => /^(?:总分|总得分|自评总分|综合得分|得分合计)/.test(plainCell(cell)))) ??
    (head < 0 ? undefined : rows.find((cells) => cells.some((cell) => TOTAL.test(plainCell(cell))))); // prettier-ignore
  const cell =
    (row === undefined ? undefined : totalCell(row, header, grid.aligned)) ?? beside(grid, /^自评(?:得分|总分|分数)$/, isScore);
  const total = evaluatedIn(cell);
  const grade = row?.find(isGrade) ?? beside(grid, /^(?:自评|评价|绩效)?(?:等级|等次|结论|评价等级)$/, isGrade);
  const word = grade === undefined ? null : gradeWord(grade);
  return {
    ...(total ? { total } : {}),
    ...(grade && word !== null ? { grade: { word, origin: grade.origin, printed: plainCell(grade) } } : {}),
  };
}

const isScore = ({ text }: GridCell): boolean => numberIn(text) !== null;
const isGrade = (cell: GridCell): boolean => gradeWord(cell) !== null;

/** 优, 良好, 合格 … as one of the four grades; `null` for other words. */
export function gradeWord(cell: GridCell): Grade | null {
  const words = plainCell(cell);
  return GRADES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The number in the column of the scores; the sum of the weights may stand beside it. */
function totalCell(row: readonly GridCell[], header: readonly GridCell[], aligned: boolean): GridCell | undefined {
  const [weightAt, scoreAt] = columnsOf(header);
  const under = aligned ? numberUnder(header, scoreAt, row) : undefined;
  if (under !== undefined) return under;
  const numbers = row.filter(isScore);
  const [only] = numbers;
  if (aligned && numbers.length === 1 && weightAt >= 0 && numberUnder(header, weightAt, row) === only) return undefined;
  return numbers.at(-1);
}

/** 自评得分 | 95: the cell behind the words. */
function beside(grid: Grid, words: RegExp, fits: (cell: GridCell) => boolean): GridCell | undefined {
  for (const row of grid.rows) {
    const at = row.findIndex((cell) => words.test(plainCell(cell)));
    const next = at < 0 ? undefined : row.slice(at + 1).find(({ text }) => text.trim() !== '');
    if (next && fits(next)) return next;
  }
  return undefined;
}
