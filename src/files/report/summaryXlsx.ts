import { folderMessages as say, STATUS_WORDS } from '../../core/messages/folder';
import { SEVERITY_WORDS } from '../../core/messages/report';
import type { DepartmentLine, FolderSummary, RuleLine, SummaryFinding } from '../../core/report/folderSummary';
import type { Severity } from '../../core/rules/severity';
import { HEAT_COLUMNS, type HeatCell } from '../../core/overview/heat';
import { heatColumnName } from '../../core/overview/heatSvg';
import type { SpokenDrawing } from '../../core/overview/linksSvg';
import type { DrawnImages } from '../pictures/drawImages';
import { figureCell, type CellStyle, type NewCell, type NewRow, type NewSheet } from './sheetModel';
import { writeSheets } from './writeSheets';

interface Column<Line> {
  readonly label: string;
  readonly width: number;
  readonly cell: (line: Line, index: number) => NewCell;
  /** Colour of bars in its cells. */
  readonly bars?: string;
  /** Not printed; such columns come last. */
  readonly isForScreen?: true;
}

const BAR_ERROR = 'E67C73';
const BAR_DEPARTMENTS = '8FB4E3';
const { columns: words } = say;

const text = (content: string, style: CellStyle = 'text'): NewCell => ({ text: content, style });
const count = (value: number): NewCell => ({ number: String(value), style: 'count' });
const ordinal = {
  label: words.number,
  width: 6,
  cell: (_: unknown, index: number): NewCell => ({ number: String(index + 1), style: 'centre' }),
};

/** What goes with each workbook and where it lies is for the screen. */
function departmentColumns(lines: readonly DepartmentLine[]): readonly Column<DepartmentLine>[] {
  const isCompared = lines.some(({ since }) => since !== null);
  return [
    ordinal,
    { label: words.department, width: 22, cell: ({ department }) => text(department) },
    { label: words.year, width: 7, cell: ({ year }) => (year === null ? text('', 'centre') : count(year)) },
    {
      label: words.status,
      width: 10,
      cell: ({ status }) =>
        text(
          STATUS_WORDS[status],
          status === 'errors' || status === 'failed' || status === 'not-sent'
            ? 'error'
            : status === 'undecided'
              ? 'rounding'
              : 'centre',
        ),
    },
    {
      label: words.tables,
      width: 9,
      cell: (line) =>
        text(
          line.status === 'failed' || line.status === 'not-sent' ? '' : say.tablesOf(line.tables, line.expectedTables),
          'centre',
        ),
    },
    { label: words.errors, width: 10, cell: ({ errors }) => count(errors), bars: BAR_ERROR },
    { label: words.roundings, width: 7, cell: ({ roundings }) => count(roundings) },
    { label: words.hints, width: 7, cell: ({ hints }) => count(hints) },
    { label: words.undecided, width: 8, cell: ({ undecided }) => count(undecided) },
    { label: words.suspect, width: 62, cell: ({ suspect, problem }) => text(problem === '' ? suspect : problem) },
    ...(isCompared ? [SINCE] : []),
    { label: words.narrative, width: 44, cell: ({ narrative }) => text(narrative), isForScreen: true },
    { label: words.prior, width: 50, cell: ({ prior }) => text(prior), isForScreen: true },
    { label: words.file, width: 60, cell: ({ file }) => text(file), isForScreen: true },
  ];
}

const SINCE: Column<DepartmentLine> = {
  label: words.since,
  width: 22,
  cell: ({ since }) => text(since === null ? '' : say.since(since.fixed, since.open, since.added)),
};

/** What was found, for paper as far as the difference. `own`: columns that only these findings need. */
function findingColumns(own: readonly Column<SummaryFinding>[], isCompared: boolean): readonly Column<SummaryFinding>[] {
  return [
    ordinal,
    { label: words.department, width: 24, cell: ({ department }) => text(department) },
    ...own,
    ...(isCompared ? [{ label: words.state, width: 8, cell: ({ state }: SummaryFinding) => text(state, 'centre') }] : []),
    { label: words.place, width: 17, cell: ({ place }) => text(place) },
    { label: words.message, width: 84, cell: ({ message }) => text(message) },
    { label: words.left, width: 13, cell: ({ left }) => figureCell(left) },
    { label: words.right, width: 13, cell: ({ right }) => figureCell(right) },
    { label: words.difference, width: 12, cell: ({ difference }) => figureCell(difference) },
    { label: words.rule, width: 60, cell: ({ rule }) => text(rule), isForScreen: true },
    { label: words.file, width: 60, cell: ({ file }) => text(file), isForScreen: true },
  ];
}

const SEVERITY: Column<SummaryFinding> = {
  label: words.severity,
  width: 8,
  cell: ({ severity }) => text(SEVERITY_WORDS[severity], severity === 'undecided' ? 'rounding' : 'centre'),
};

const RULES: readonly Column<RuleLine>[] = [
  ordinal,
  { label: words.kind, width: 14, cell: ({ kind }) => text(say.ruleKinds[kind], 'centre') },
  { label: words.rules, width: 48, cell: ({ title }) => text(title) },
  { label: words.ruleDepartments, width: 26, cell: ({ departments }) => count(departments), bars: BAR_DEPARTMENTS },
  { label: words.ruleErrors, width: 26, cell: ({ errors }) => count(errors), bars: BAR_ERROR },
];

/** The summary of a folder as a workbook: departments, all findings, and bars that show which rules fail most. */
export function summaryXlsx(
  { departments, findings, rules, totals }: FolderSummary,
  picture: SpokenDrawing | null = null,
  images: DrawnImages = new Map(),
): Uint8Array {
  const of = (...severities: Severity[]): SummaryFinding[] => findings.filter(({ severity }) => severities.includes(severity));
  const [errors, notes, roundings] = [of('error'), of('warning', 'info', 'undecided'), of('rounding')];
  const isCompared = findings.some(({ state }) => state !== '');
  const { sheets, titles } = say;
  return writeSheets([
    sheetOf(sheets.departments, titles.departments, say.totals(totals), departmentColumns(departments), departments),
    heatSheet(departments),
    ...heatPictureSheet(picture, images),
    sheetOf(sheets.errors, titles.errors, errors.length === 0 ? say.nothing : '', findingColumns([], isCompared), errors),
    ...(notes.length === 0 ? [] : [sheetOf(sheets.notes, titles.notes, '', findingColumns([SEVERITY], isCompared), notes)]),
    { ...sheetOf(sheets.rules, titles.rules, rules.length === 0 ? say.noErrors : '', RULES, rules), landscape: false },
    ...(roundings.length === 0 ? [] : [roundingSheet(roundings)]),
  ]);
}

/** Hundreds of lines that nobody acts upon: on the screen all of them, on paper what they are and how many. */
function roundingSheet(roundings: readonly SummaryFinding[]): NewSheet {
  const remark = say.roundingsRemark(roundings.length);
  const sheet = sheetOf(say.sheets.roundings, say.titles.roundings, remark, findingColumns([], false), roundings);
  return { ...sheet, printedRows: sheet.headRow ?? 0 };
}

/** The departments with errors as a picture that can be copied into a letter. */
function heatPictureSheet(picture: SpokenDrawing | null, images: DrawnImages): readonly NewSheet[] {
  const png = picture === null ? undefined : images.get(picture.drawing);
  if (picture === null || png === undefined) return [];
  const { width, height } = picture.drawing;
  const { heatCaption: name } = say;
  return [
    {
      name: say.sheets.heatPicture,
      widths: Array.from({ length: PICTURE_COLUMNS }, () => 9),
      rows: [{ cells: [{ text: name, style: 'title', span: PICTURE_COLUMNS }], height: 34 }],
      landscape: false,
      fitsOnePage: true,
      pictures: [{ row: 1, png, width, height, name, description: picture.spoken }],
    },
  ];
}

/** As wide together as the picture. */
const PICTURE_COLUMNS = 9;

const HEAT_STYLES: Readonly<Record<HeatCell['state'], CellStyle>> = {
  error: 'error',
  undecided: 'muted',
  hint: 'hint',
  clean: 'good',
  absent: 'centre',
};

/** Who has what in which table, each department a line; columns in which nobody has anything are left out. */
function heatSheet(lines: readonly DepartmentLine[]): NewSheet {
  const reviewed = lines.filter(({ heat }) => heat.size > 0);
  const shown = HEAT_COLUMNS.filter((column) => reviewed.some(({ heat }) => heat.get(column)?.state !== 'absent'));
  const columns: readonly Column<DepartmentLine>[] = [
    ordinal,
    { label: words.department, width: 28, cell: ({ department }) => text(department) },
    ...shown.map((column): Column<DepartmentLine> => ({
      label: heatColumnName(column),
      width: 9,
      cell: ({ heat }) => {
        const cell = heat.get(column);
        return cell === undefined ? text('', 'centre') : text(say.heat(cell), HEAT_STYLES[cell.state]);
      },
    })),
  ];
  return { ...sheetOf(say.sheets.heat, say.titles.heat, say.heatLegend, columns, reviewed), landscape: false };
}

function sheetOf<Line>(
  name: string,
  title: string,
  remark: string,
  columns: readonly Column<Line>[],
  lines: readonly Line[],
): NewSheet {
  const printed = columns.filter(({ isForScreen }) => isForScreen !== true).length;
  const across = (content: string, style: CellStyle): NewCell => ({ text: content, style, span: printed });
  const above: NewRow[] = [
    { cells: [across(title, 'title')], height: 34 },
    ...(remark === '' ? [] : [{ cells: [across(remark, 'paragraph')] }]),
  ];
  return {
    name,
    widths: columns.map(({ width }) => width),
    landscape: true,
    headRow: above.length,
    ...(printed === columns.length ? {} : { printedColumns: printed }),
    rows: [
      ...above,
      { cells: columns.map(({ label }) => ({ text: label, style: 'head' })), height: 20 },
      ...lines.map((line, index) => ({ cells: columns.map((column) => column.cell(line, index)) })),
    ],
    bars: columns.flatMap(({ bars }, column) => (bars === undefined ? [] : [{ column, colour: bars }])),
  };
}
