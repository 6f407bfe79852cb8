import { a1 } from '../workbook/address';
import { structureMessages as say } from '../messages/structure';
import type { Sentence } from '../said/run';
import { CATALOG } from '../tables/catalog';
import type { FindingDraft } from '../check/findings';
import type { Figures } from '../figures/figures';
import { expectedTables } from '../figures/expected';
import type { TableKind } from '../figures/kinds';
import { isNothing, type Figure, type RecognisedTable } from '../figures/figure';
import { columnName } from '../tables/naming';
import type { ReadProblem } from '../tables/reading/problem';
import { allFigures, cellOf, figureCell, hint, mistake, nameIn, nameOf, note, unchecked, type StructureCheck } from './context';

/** 《部门决算管理办法》 and 《地方预决算公开操作规程》 ask for every table, empty ones included. */
export const missingTables: StructureCheck = ({ figures, problems, undecidedRules }) =>
  expectedTables(figures.tables)
    .filter((kind) => figures.table(kind) === undefined && !problems.some((problem) => isThereUnread(problem, kind)))
    .map((kind) => unchecked('missing-table', kind, say.missingTable(CATALOG[kind].title, undecidedRules(kind))));

/** It was found, and is told as what could not be read of it. */
function isThereUnread(problem: ReadProblem, kind: TableKind): boolean {
  return (problem.code === 'missing-page' || problem.code === 'unreadable-table') && problem.table === kind;
}

/** The number of the table that 公开10表 follows. */
const BEFORE_INFORMATION = '09表';

/** Regions whose forms end with 公开09表, 三公, may have 公开10表 or not: worth a look, no more. */
export const informationThere: StructureCheck = ({ figures }) =>
  figures.table('information') === undefined && figures.table('three-public')?.number === BEFORE_INFORMATION
    ? [note('no-information-table', 'information', say.noInformationTable(CATALOG.information.title))]
    : [];

/** An empty table has to say that it is empty on purpose. */
export const emptyTables: StructureCheck = ({ figures }) =>
  figures.tables
    .filter((table) => table.emptyNote === null && allFigures(table).every(isNothing))
    .map((table) => hint('empty-without-note', table, say.emptyWithoutNote(nameOf(table))));

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
    return [note('compared-columns', table, say.comparedColumns(nameOf(table), [...heads].join('、')), cells)];
  });

/** The first amount under 增减额, where there is any. */
function changesOf(table: RecognisedTable): readonly Figure[] {
  return allFigures(table)
    .filter(({ column, blank }) => column === 'change' && !blank)
    .slice(0, 1);
}

/** What the host could not give is told: whatever stands there was not looked at. */
export const sheetsRead: StructureCheck = ({ workbook, budgetSheets }) => [
  ...(workbook.unread ?? []).map(({ sheet, reason, read }) => {
    if (reason === 'no-cells') return note('sheet-without-cells', null, say.sheetWithoutCells(sheet));
    return unchecked(
      'unread-sheet',
      null,
      read ? say.unreadRest(sheet, read.rows, read.columns) : say.unreadSheet[reason](sheet),
    );
  }),
  ...budgetSheets.map((sheet) => note('budget-sheet', null, say.budgetSheet(sheet))),
];

/** Everything that recognition could not read. */
export const readProblems: StructureCheck = ({ figures, problems }) =>
  problems.flatMap((problem) => toldProblem(problem, figures));

function toldProblem(problem: ReadProblem, figures: Figures): FindingDraft | [] {
  const { code, cell } = problem;
  const table = 'table' in problem ? problem.table : null;
  const name = table === null ? '' : nameIn(figures, table);
  const label = 'label' in problem ? problem.label : '';
  const printed = 'title' in problem ? problem.title : '';
  const title = printed === '' && table !== null && 'title' in problem ? CATALOG[table].title : printed;
  const at = cellOf(cell, label + title, 'text' in problem ? problem.text : '');
  switch (problem.code) {
    case 'unreadable-figure': {
      const tell = problem.problem === 'error-value' ? mistake : unchecked;
      return tell(code, table, say.unreadableFigure[problem.problem](name, label, problem.text), [at]);
    }
    case 'unknown-row':
      return unchecked(code, table, label === '' ? say.unknownRowWithoutLabel(name) : say.unknownRow(name, label), [at]);
    case 'unknown-column':
      return unchecked(code, table, say.unknownColumn(name, a1(cell.row, cell.column)), [at]);
    case 'bad-code':
      return unchecked(code, table, say.badCode(name, label), [at]);
    case 'duplicate-row':
      return hint(code, table, say.duplicateRow(name, label), [at]);
    case 'second-table':
      return hint(code, table, secondTable(title, problem), [at]);
    case 'by-unit-table':
      return note(code, table, say.byUnitTable(cell.sheet, title), [at]);
    case 'missing-page':
      return unchecked(code, table, say.missingPage(cell.sheet, title, problem.page), [at]);
    case 'unreadable-table':
      return unchecked(code, table, problem.assigned ? say.unreadableSheet(cell.sheet, title) : say.unreadableTable(title), [at]);
    case 'other-set': {
      const { of, tables, sheets } = problem;
      return 'year' in of
        ? hint('other-year', null, say.otherYear(of.year, tables, sheets), [at])
        : unchecked('other-department', null, say.otherDepartment(of.department, tables, sheets), [at]);
    }
    // Told together, by the checks below and above.
    case 'compared-column':
    case 'unread-figures':
    case 'unrecognised-sheet':
      return [];
  }
}

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
      ? [unchecked(code, null, say.unreadFigures(places), cells)]
      : [note(code, null, say.unrecognisedSheets(places.map(({ sheet }) => sheet)), cells)];
  });
};

function secondTable(title: string, { cell, usedSheet, of }: Extract<ReadProblem, { code: 'second-table' }>): Sentence {
  if (of === undefined) return say.secondTable(title, cell.sheet, usedSheet);
  return 'year' in of
    ? say.tableOfOtherYear(title, cell.sheet, of.year)
    : say.tableOfOtherDepartment(title, cell.sheet, of.department);
}
