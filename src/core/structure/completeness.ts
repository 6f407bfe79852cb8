import { structureMessages as say } from '../messages/structure';
import type { Sentence } from '../said/run';
import { CATALOG } from '../tables/catalog';
import { expectedTables } from '../figures/expected';
import type { TableKind } from '../figures/kinds';
import { isNothing, type Figure, type RecognisedTable } from '../figures/figure';
import { columnName, tableName } from '../tables/naming';
import type { ReadProblem } from '../tables/reading/problem';
import { allFigures, cellOf, figureCell, nameOf, structureFinding, type StructureCheck } from './context';

/** 《部门决算管理办法》 and 《地方预决算公开操作规程》 ask for every table, empty ones included. */
export const missingTables: StructureCheck = ({ figures, problems, undecidedRules }) =>
  expectedTables(figures.tables)
    .filter((kind) => figures.table(kind) === undefined && !problems.some((problem) => isThereUnread(problem, kind)))
    .map((kind) =>
      structureFinding('missing-table', kind, 'undecided', say.missingTable(CATALOG[kind].title, undecidedRules(kind))),
    );

/** It was found, and is told as what could not be read of it. */
function isThereUnread(problem: ReadProblem, kind: TableKind): boolean {
  return (problem.code === 'missing-page' || problem.code === 'unreadable-table') && problem.table === kind;
}

/** The number of the table that 公开10表 follows. */
const BEFORE_INFORMATION = '09表';

/** Regions whose forms end with 公开09表, 三公, may have 公开10表 or not: worth a look, no more. */
export const informationThere: StructureCheck = ({ figures }) =>
  figures.table('information') === undefined && figures.table('three-public')?.number === BEFORE_INFORMATION
    ? [structureFinding('no-information-table', 'information', 'info', say.noInformationTable(CATALOG.information.title))]
    : [];

/** An empty table has to say that it is empty on purpose. */
export const emptyTables: StructureCheck = ({ figures }) =>
  figures.tables
    .filter((table) => table.emptyNote === null && allFigures(table).every(isNothing))
    .map((table) => structureFinding('empty-without-note', table.kind, 'warning', say.emptyWithoutNote(nameOf(table))));

/** Columns that forms add to compare with: said once for a table, because nothing is wrong with them. */
export const comparedColumns: StructureCheck = ({ figures, problems }) =>
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
    return [
      structureFinding('compared-columns', table.kind, 'info', say.comparedColumns(nameOf(table), [...heads].join('、')), cells),
    ];
  });

/** The first amount under 增减额, where there is any. */
function changesOf(table: RecognisedTable): readonly Figure[] {
  return allFigures(table)
    .filter(({ column, blank }) => column === 'change' && !blank)
    .slice(0, 1);
}

/** What the host could not give is told: whatever stands there was not looked at. */
export const sheetsRead: StructureCheck = ({ workbook, budgetSheets }) => [
  ...(workbook.unread ?? []).map(({ sheet, reason, read }) =>
    reason === 'no-cells'
      ? structureFinding('sheet-without-cells', null, 'info', say.sheetWithoutCells(sheet))
      : structureFinding(
          'unread-sheet',
          null,
          'undecided',
          read ? say.unreadRest(sheet, read.rows, read.columns) : say.unreadSheet[reason](sheet),
        ),
  ),
  ...budgetSheets.map((sheet) => structureFinding('budget-sheet', null, 'info', say.budgetSheet(sheet))),
];

/** Everything that recognition could not read. */
export const readProblems: StructureCheck = ({ figures, problems }) =>
  problems.flatMap((problem) => {
    if (problem.code === 'compared-column' || isForeign(problem)) return [];
    const table = 'table' in problem ? problem.table : null;
    const name = table === null ? '' : tableName(table, figures.table(table));
    const at = (label: string, value = ''): ReturnType<typeof cellOf>[] => [cellOf(problem.cell, label, value)];
    switch (problem.code) {
      case 'unreadable-figure': {
        // What it leaves unchecked is not right because nothing was found.
        const severity = problem.problem === 'error-value' ? 'error' : 'undecided';
        const message = say.unreadableFigure[problem.problem](name, problem.label, problem.text);
        return structureFinding('unreadable-figure', table, severity, message, at(problem.label, problem.text));
      }
      case 'unknown-row': {
        const message = problem.label === '' ? say.unknownRowWithoutLabel(name) : say.unknownRow(name, problem.label);
        return structureFinding('unknown-row', table, 'undecided', message, at(problem.label));
      }
      case 'unknown-column': {
        const [cell] = at(problem.label);
        return structureFinding(
          'unknown-column',
          table,
          'undecided',
          say.unknownColumn(name, cell?.address ?? ''),
          at(problem.label),
        );
      }
      case 'bad-code':
        return structureFinding('bad-code', table, 'undecided', say.badCode(name, problem.label), at(problem.label));
      case 'duplicate-row':
        return structureFinding('duplicate-row', table, 'warning', say.duplicateRow(name, problem.label), at(problem.label));
      case 'second-table': {
        const title = problem.title === '' ? CATALOG[problem.table].title : problem.title;
        return structureFinding('second-table', table, 'warning', secondTable(title, problem), at(title));
      }
      case 'other-set': {
        const { of, tables, sheets } = problem;
        return 'year' in of
          ? structureFinding('other-year', null, 'warning', say.otherYear(of.year, tables, sheets), at(''))
          : structureFinding('other-department', null, 'undecided', say.otherDepartment(of.department, tables, sheets), at(''));
      }
      case 'unreadable-table': {
        const { title, assigned, cell } = problem;
        const message = assigned ? say.unreadableSheet(cell.sheet, title) : say.unreadableTable(title);
        return structureFinding('unreadable-table', table, 'undecided', message, at(title));
      }
      case 'missing-page': {
        const { title, page, cell } = problem;
        return structureFinding('missing-page', table, 'undecided', say.missingPage(cell.sheet, title, page), at(title));
      }
      case 'by-unit-table': {
        const title = problem.title === '' ? CATALOG[problem.table].title : problem.title;
        return structureFinding('by-unit-table', table, 'info', say.byUnitTable(problem.cell.sheet, title), at(title));
      }
    }
  });

type ForeignFigures = Extract<ReadProblem, { code: 'unread-figures' | 'unrecognised-sheet' }>;

function isForeign(problem: ReadProblem): problem is ForeignFigures {
  return problem.code === 'unread-figures' || problem.code === 'unrecognised-sheet';
}

/** Whatever else the workbook holds: a whole set of other tables is one line, not one for each. */
export const foreignFigures: StructureCheck = ({ problems }) => {
  const foreign = problems.filter(isForeign);
  return (['unread-figures', 'unrecognised-sheet'] as const).flatMap((code) => {
    const own = foreign.filter((problem) => problem.code === code);
    const places = own.map((problem) => ({
      sheet: problem.sheet,
      title: problem.code === 'unread-figures' ? problem.title : '',
    }));
    if (own.length === 0) return [];
    const cells = own.map((problem, index) => cellOf(problem.cell, places[index]?.title ?? '', ''));
    return code === 'unread-figures'
      ? [structureFinding(code, null, 'undecided', say.unreadFigures(places), cells)]
      : [structureFinding(code, null, 'info', say.unrecognisedSheets(places.map(({ sheet }) => sheet)), cells)];
  });
};

function secondTable(title: string, { cell, usedSheet, of }: Extract<ReadProblem, { code: 'second-table' }>): Sentence {
  if (of === undefined) return say.secondTable(title, cell.sheet, usedSheet);
  return 'year' in of
    ? say.tableOfOtherYear(title, cell.sheet, of.year)
    : say.tableOfOtherDepartment(title, cell.sheet, of.department);
}
