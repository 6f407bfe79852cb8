import { said } from '../said/said';
import { CATALOG } from '../tables/catalog';
import { expectedTables } from '../figures/expected';
import type { TableKind } from '../figures/kinds';
import { isNothing, type Figure, type RecognisedTable } from '../figures/figure';
import { columnName } from '../tables/naming';
import type { ReadProblem } from '../tables/reading/problem';
import type { UnreadSheet } from '../workbook/snapshot';
import { foreignFigures, readProblems } from './readProblems';
import { allFigures, cellOf, figureCell, hint, nameOf, note, unchecked, type StructureCheck } from './context';

/** 《部门决算管理办法》 and 《地方预决算公开操作规程》 ask for every table, empty ones included. */
const missingTables: StructureCheck = ({ figures, problems, undecidedRules }) =>
  expectedTables(figures.tables)
    .filter((kind) => figures.table(kind) === undefined && !problems.some((problem) => isThereUnread(problem, kind)))
    .map((kind) => {
      const rules = undecidedRules(kind);
      const open = rules > 0 ? said`与它有关的 ${rules} 条规则未检查；` : '';
      const message = said`未找到《${CATALOG[kind].title}》，${open}请确认工作簿是否完整，表名和表头是否与制式表格一致`;
      return unchecked('missing-table', kind, message);
    });

/** It was found, and is told as what could not be read of it. */
function isThereUnread(problem: ReadProblem, kind: TableKind): boolean {
  return (problem.code === 'missing-page' || problem.code === 'unreadable-table') && problem.table === kind;
}

/** The number of the table that 公开10表 follows. */
const BEFORE_INFORMATION = '09表';

/** Regions whose forms end with 公开09表, 三公, may have 公开10表 or not: worth a look, no more. */
const informationThere: StructureCheck = ({ figures }) =>
  figures.table('information') === undefined && figures.table('three-public')?.number === BEFORE_INFORMATION
    ? [note('no-information-table', 'information', NO_INFORMATION)]
    : [];

const NO_INFORMATION = said`没有《${CATALOG.information.title}》；本地区的公开表没有这张表的，不用理会`;

/** An empty table has to say that it is empty on purpose. */
const emptyTables: StructureCheck = ({ figures }) =>
  figures.tables
    .filter((table) => table.emptyNote === null && allFigures(table).every(isNothing))
    .map((table) => {
      const message = said`${nameOf(table)}没有数据，表下也没有“本表无数据”一类的说明；空表应注明没有数据的原因`;
      return hint('empty-without-note', table, message);
    });

/** Columns that forms add to compare with: said once for a table, because nothing is wrong with them. */
const comparedColumns: StructureCheck = ({ figures, problems }) =>
  figures.tables.flatMap((table) => {
    const columns = problems.flatMap((problem) =>
      problem.code === 'compared-column' && problem.table === table.kind ? [problem] : [],
    );
    // Without last year's amounts nothing tells whether the change is right.
    const change = table.columns.some((column) => column.startsWith('prior')) ? [] : changesOf(table);
    if (columns.length + change.length === 0) return [];
    const heads = new Set([
      ...columns.map(({ label }) => label.split('>').join(' ')),
      ...change.map(({ column }) => columnName(table.kind, column)),
    ]);
    const cells = [...columns.map(({ cell, label }) => cellOf(cell, label, '')), ...change.flatMap(figureCell)];
    return [note('compared-columns', table, said`${nameOf(table)}的“${[...heads].join('、')}”不是本年决算数，没有核对`, cells)];
  });

/** The first amount under 增减额, where there is any. */
function changesOf(table: RecognisedTable): readonly Figure[] {
  return allFigures(table)
    .filter(({ column, blank }) => column === 'change' && !blank)
    .slice(0, 1);
}

/** What the host could not give is told: whatever stands there was not looked at. */
const sheetsRead: StructureCheck = ({ workbook, budgetSheets }) => [
  ...(workbook.unread ?? []).map((unread) =>
    unread.reason === 'no-cells'
      ? note('sheet-without-cells', null, UNREAD_SHEET['no-cells'](unread))
      : unchecked('unread-sheet', null, UNREAD_SHEET[unread.read ? 'in-part' : unread.reason](unread)),
  ),
  ...budgetSheets.map((sheet) => {
    const message = said`工作表“${sheet}”是部门预算的表，只从中取年初预算数，没有作为决算表检查；公开前请从工作簿中删去`;
    return note('budget-sheet', null, message);
  }),
];

const UNREAD_SHEET = {
  'no-cells': ({ sheet }: UnreadSheet) => said`“${sheet}”是图表、宏或对话框工作表，没有单元格，未检查；请确认是否应随工作簿公开`,
  'too-large': ({ sheet }: UnreadSheet) =>
    said`工作表“${sheet}”太大，没有读完，整张表未检查；请删去表格以外的多余行列，保存后重新审核`,
  failed: ({ sheet }: UnreadSheet) => said`没有读到工作表“${sheet}”的内容，整张表未检查；请保存并重新打开工作簿，再重新审核`,
  'in-part': ({ sheet, read }: UnreadSheet) =>
    said`工作表“${sheet}”用到的区域太大，只读了前 ${read?.rows ?? 0} 行、${read?.columns ?? 0} 列，其余未检查；请删去表格以外的多余行列，保存后重新审核`,
};

/** Whether all is there, and what of it could not be read. */
export const COMPLETENESS: readonly StructureCheck[] = [
  sheetsRead,
  missingTables,
  informationThere,
  readProblems,
  foreignFigures,
  comparedColumns,
  emptyTables,
];
