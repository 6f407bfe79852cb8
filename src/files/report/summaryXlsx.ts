import { folderMessages as say, STATUS_WORDS } from '../../core/messages/folder';
import { SEVERITY_WORDS } from '../../core/messages/report';
import type { DepartmentLine, FolderSummary, RuleLine, SummaryFinding } from '../../core/report/folderSummary';
import { HEAT_COLUMNS, type HeatCell } from '../../core/overview/heat';
import { SHORT_TABLE_NAMES } from '../../core/messages/overview';
import { figureCell, type CellStyle, type NewCell, type NewRow, type NewSheet } from './sheetModel';
import { writeSheets } from './writeSheets';

interface Column<Line> {
  readonly label: string;
  readonly width: number;
  readonly cell: (line: Line, index: number) => NewCell;
  /** Colour of bars in its cells. */
  readonly bars?: string;
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

const DEPARTMENTS: readonly Column<DepartmentLine>[] = [
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
  { label: words.suspect, width: 40, cell: ({ suspect, problem }) => text(problem === '' ? suspect : problem) },
  {
    label: words.since,
    width: 20,
    cell: ({ since }) => text(since === null ? '' : say.since(since.fixed, since.open, since.added)),
  },
  { label: words.narrative, width: 18, cell: ({ narrative }) => text(narrative) },
  { label: words.prior, width: 18, cell: ({ prior }) => text(prior) },
  { label: words.file, width: 26, cell: ({ file }) => text(file) },
];

const FINDINGS: readonly Column<SummaryFinding>[] = [
  ordinal,
  { label: words.department, width: 24, cell: ({ department }) => text(department) },
  {
    label: words.severity,
    width: 8,
    cell: ({ severity }) =>
      text(SEVERITY_WORDS[severity], severity === 'error' ? 'error' : severity === 'rounding' ? 'rounding' : 'centre'),
  },
  { label: words.state, width: 8, cell: ({ state }) => text(state, 'centre') },
  { label: words.place, width: 17, cell: ({ place }) => text(place) },
  { label: words.message, width: 60, cell: ({ message }) => text(message) },
  { label: words.left, width: 13, cell: ({ left }) => figureCell(left) },
  { label: words.right, width: 13, cell: ({ right }) => figureCell(right) },
  { label: words.difference, width: 13, cell: ({ difference }) => figureCell(difference) },
  { label: words.rule, width: 34, cell: ({ rule }) => text(rule) },
  { label: words.file, width: 30, cell: ({ file }) => text(file) },
];

const RULES: readonly Column<RuleLine>[] = [
  ordinal,
  { label: words.kind, width: 14, cell: ({ kind }) => text(say.ruleKinds[kind], 'centre') },
  { label: words.rules, width: 48, cell: ({ title }) => text(title) },
  { label: words.ruleDepartments, width: 26, cell: ({ departments }) => count(departments), bars: BAR_DEPARTMENTS },
  { label: words.ruleErrors, width: 26, cell: ({ errors }) => count(errors), bars: BAR_ERROR },
];

/** The summary of a folder as a workbook: departments, all findings, and bars that show which rules fail most. */
export function summaryXlsx(summary: FolderSummary): Uint8Array {
  const rules = sheetOf(say.sheets.rules, say.titles.rules, summary.rules.length === 0 ? say.noErrors : '', RULES, summary.rules);
  const isRounding = ({ severity }: SummaryFinding): boolean => severity === 'rounding';
  const roundings = summary.findings.filter(isRounding);
  const departments = sheetOf(
    say.sheets.departments,
    say.titles.departments,
    say.totals(summary.totals),
    DEPARTMENTS,
    summary.departments,
  );
  return writeSheets([
    // What goes with each workbook and where it lies is for the screen.
    { ...departments, printedColumns: DEPARTMENTS.length - SCREEN_COLUMNS },
    heatSheet(summary.departments),
    {
      ...sheetOf(
        say.sheets.findings,
        say.titles.findings,
        '',
        FINDINGS,
        summary.findings.filter((one) => !isRounding(one)),
      ),
      printedColumns: FINDINGS.length - 1,
    },
    { ...rules, landscape: false },
    ...(roundings.length === 0 ? [] : [sheetOf(say.sheets.roundings, say.titles.roundings, '', FINDINGS, roundings)]),
  ]);
}

/** The last columns of the departments, which are not printed. */
const SCREEN_COLUMNS = 3;

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
    { label: words.department, width: 30, cell: ({ department }) => text(department) },
    ...shown.map((column): Column<DepartmentLine> => ({
      label: column === 'texts' || column === 'other' ? say.heatColumns[column] : SHORT_TABLE_NAMES[column],
      width: 9,
      cell: ({ heat }) => {
        const cell = heat.get(column);
        return cell === undefined ? text('', 'centre') : text(say.heat(cell), HEAT_STYLES[cell.state]);
      },
    })),
  ];
  return sheetOf(say.sheets.heat, say.titles.heat, say.heatLegend, columns, reviewed);
}

function sheetOf<Line>(
  name: string,
  title: string,
  remark: string,
  columns: readonly Column<Line>[],
  lines: readonly Line[],
): NewSheet {
  const across = (content: string, style: CellStyle): NewCell => ({ text: content, style, span: columns.length });
  const above: NewRow[] = [
    { cells: [across(title, 'title')], height: 34 },
    ...(remark === '' ? [] : [{ cells: [across(remark, 'paragraph')] }]),
  ];
  return {
    name,
    widths: columns.map(({ width }) => width),
    landscape: true,
    headRow: above.length,
    rows: [
      ...above,
      { cells: columns.map(({ label }) => ({ text: label, style: 'head' })), height: 20 },
      ...lines.map((line, index) => ({ cells: columns.map((column) => column.cell(line, index)) })),
    ],
    bars: columns.flatMap(({ bars }, column) => (bars === undefined ? [] : [{ column, colour: bars }])),
  };
}
