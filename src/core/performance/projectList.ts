import { fundColumn } from './fundRows';
import { amountIn, evaluatedIn, isNameLabel, numberIn, plainCell, unitOf, type Grid, type GridCell } from './grid';
import { gradeWord } from './indicatorRows';
import type { SelfEvaluation } from './selfEvaluation';

const TOTAL_SCORE = /^(?:自评|绩效自评|评价)?(?:总)?(?:得分|分数|总分)/;
const GRADE = /等级|等次|评价结果|自评结果/;
const SUM = /^(?:合计|总计|小计)$/;

/** A list with one project in every row (项目名称 | 预算数 | 执行数 | 执行率 | 自评得分 | 等级); `null` where the grid is none. */
export function listedProjects(grid: Grid): readonly SelfEvaluation[] | null {
  if (!grid.aligned) return null;
  const head = grid.rows.findIndex(isListHead);
  if (head < 0) return null;
  const header = grid.rows[head] ?? [];
  const at = (fits: (cell: GridCell) => boolean): number => header.findIndex(fits);
  const nameAt = at(isNameLabel);
  const [budgetAt, executedAt, rateAt] = (['budget', 'executed', 'rate'] as const).map((column) =>
    at((cell) => fundColumn(cell) === column),
  );
  const totalAt = at((cell) => TOTAL_SCORE.test(plainCell(cell)));
  const gradeAt = at((cell) => GRADE.test(plainCell(cell)));
  const unit = unitOf(grid.rows.slice(0, head + 1).flat());
  return grid.rows.slice(head + 1).flatMap((row): SelfEvaluation[] => {
    const name = row[nameAt];
    if (name === undefined || name.text.trim() === '' || SUM.test(plainCell(name)) || numberIn(name.text) !== null) return [];
    const [budget, executed] = [budgetAt, executedAt].map((at = -1) => amountIn(row[at], unit ?? '万元'));
    const [rate, total] = [rateAt, totalAt].map((at = -1) => evaluatedIn(row[at]));
    if (budget === undefined && executed === undefined && total === undefined) return [];
    const grade = row[gradeAt];
    const word = grade === undefined ? null : gradeWord(grade);
    return [
      {
        project: name.text.trim(),
        source: 'table',
        origin: name.origin,
        ...(budget ? { budget } : {}),
        ...(executed ? { executed } : {}),
        ...(unit === null ? { unitUnknown: true } : {}),
        rates: rate?.value.gt(1) ? [rate] : [],
        indicators: [],
        indicatorScores: [],
        statements: [],
        ...(total ? { total } : {}),
        ...(grade && word !== null ? { grade: { word, origin: grade.origin, printed: plainCell(grade) } } : {}),
      },
    ];
  });
}

/** 项目名称 above a column, with the funds and what became of them beside it. */
function isListHead(row: readonly GridCell[]): boolean {
  if (!row.some(isNameLabel)) return false;
  const columns = new Set(row.map(fundColumn).filter((column) => column !== null));
  const judged = row.some((cell) => TOTAL_SCORE.test(plainCell(cell)) || GRADE.test(plainCell(cell)));
  return (columns.has('budget') || columns.has('executed')) && (judged || columns.has('rate'));
}
