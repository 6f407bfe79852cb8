import { columnsIn, fundsIn, numbersUnder } from './columns';
import { evaluatedIn, numberIn, plainCell, unitOf, type Grid, type GridCell } from './grid';
import { gradeIn } from './indicatorRows';
import { NOTHING_SAID, type SelfEvaluation } from './selfEvaluation';

const SUM = /^(?:合计|总计|小计)$/;

/** A list with one project in every row (项目名称 | 预算数 | 执行数 | 执行率 | 自评得分 | 等级); `null` where the grid is none. */
export function listedProjects(grid: Grid): readonly SelfEvaluation[] | null {
  const head = grid.aligned ? grid.rows.findIndex(isListHead) : -1;
  if (head < 0) return null;
  const header = grid.rows[head] ?? [];
  const columns = columnsIn(header);
  const [nameAt, gradeAt] = [columns.get('name') ?? -1, columns.get('grade') ?? -1];
  const unit = unitOf(grid.rows.slice(0, head + 1).flat());
  return grid.rows.slice(head + 1).flatMap((row): SelfEvaluation[] => {
    const name = row[nameAt];
    if (name === undefined || name.text.trim() === '' || SUM.test(plainCell(name)) || numberIn(name.text) !== null) return [];
    const numbers = numbersUnder(grid, header, row);
    const funds = fundsIn(numbers, unit);
    const total = evaluatedIn(numbers.get('score') ?? numbers.get('total'));
    if (funds.budget === undefined && funds.executed === undefined && total === undefined) return [];
    const project = { project: name.text.trim(), source: 'table', origin: name.origin } as const;
    return [{ ...NOTHING_SAID, ...project, ...funds, total, grade: gradeIn(row[gradeAt]) }];
  });
}

/** 项目名称 above a column, with the funds and what became of them beside it. */
function isListHead(row: readonly GridCell[]): boolean {
  const columns = columnsIn(row);
  const has = (...any: Parameters<typeof columns.has>[0][]): boolean => any.some((column) => columns.has(column));
  return has('name') && has('budget', 'executed') && has('score', 'total', 'grade', 'rate');
}
