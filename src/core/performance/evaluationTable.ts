import { Decimal } from 'decimal.js';
import type { CellRef } from '../workbook/address';
import { cellAt, type WorkbookSnapshot } from '../workbook/snapshot';
import { cellText, type DocumentTable, type NarrativeDocument } from '../verify/document';
import type { EvaluatedNumber, Grade, Indicator, Origin, SelfEvaluation } from './selfEvaluation';

/** A table as its words are read: the same for a sheet and for a table of a document. */
interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  /** Columns of a row line up with those of the header. */
  readonly aligned: boolean;
}

interface GridCell {
  readonly text: string;
  readonly origin: Origin;
}

interface FoundTable {
  readonly grid: Grid;
  /** What stands before the table and may name the project. */
  readonly before: string;
}

/** The self-evaluation tables of a workbook, one to a sheet. */
export function workbookEvaluations(workbook: WorkbookSnapshot): readonly SelfEvaluation[] {
  return workbook.sheets.flatMap((sheet) => {
    const rows = sheet.rows.map((row, r) =>
      row.map((_, c): GridCell => {
        const value = cellAt(sheet, r, c)?.value ?? null;
        const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
        const cell: CellRef = { sheet: sheet.name, row: r, column: c };
        return { text, origin: { cell, place: null, quote: text } };
      }),
    );
    return evaluationsIn({ grid: { rows, aligned: true }, before: sheet.name });
  });
}

/** The self-evaluation tables of a document, with the line before each for the project's name. */
export function documentEvaluations(document: NarrativeDocument): readonly SelfEvaluation[] {
  let project = '';
  return document.blocks.flatMap((block) => {
    if (block.kind === 'table') return evaluationsIn({ grid: gridOf(block), before: project });
    const named =
      /项目名称[：:]\s*(.{2,60})$/.exec(block.text.trim())?.[1] ??
      /^(.{4,60}?)(?:项目)?支出绩效自评表/.exec(block.text.trim())?.[1];
    if (named !== undefined) project = named.trim();
    return [];
  });
}

function gridOf(table: DocumentTable): Grid {
  const rows = table.rows.map((row) =>
    row.map((cell): GridCell => {
      const [paragraph] = cell.paragraphs;
      const place = paragraph ? { paragraph: paragraph.id, start: 0, end: paragraph.text.length } : null;
      return { text: cellText(cell), origin: { cell: null, place, quote: cellText(cell) } };
    }),
  );
  return { rows, aligned: table.aligned };
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s:：]/g, '');

/** Columns of the funds, in the order of the form. */
const FUND_COLUMNS = [
  ['budget', /全年预算数/],
  ['executed', /(?:全年)?执行数/],
  ['surplus', /结\(?转?\)?余/],
  ['rate', /执行率/],
  ['score', /^得分/],
] as const;
type FundColumn = (typeof FUND_COLUMNS)[number][0];

function evaluationsIn({ grid, before }: FoundTable): SelfEvaluation[] {
  const head = grid.rows.findIndex(
    (row) => row.some(({ text }) => plain(text).includes('执行率')) && row.some(({ text }) => plain(text).includes('全年预算数')),
  );
  const indicatorHead = grid.rows.findIndex(
    (row) =>
      row.some(({ text }) => /三级指标|指标名称/.test(plain(text))) && row.some(({ text }) => /^(?:分值|权重)/.test(plain(text))),
  );
  if (head < 0 && indicatorHead < 0) return [];
  const name = projectName(grid) ?? before;
  const origin = (grid.rows[Math.max(0, head)] ?? grid.rows[0])?.[0]?.origin;
  if (name.trim() === '' || origin === undefined) return [];
  const funds = head < 0 ? {} : readFunds(grid, head);
  const totals = readTotal(grid);
  return [
    {
      project: name.trim(),
      source:
        totals.total === undefined && !grid.rows.some((row) => (row[0]?.text ?? '').includes('项目名称')) ? 'report' : 'table',
      origin,
      ...funds,
      rates: funds.rates ?? [],
      ...(indicatorHead < 0 ? { indicators: [] } : readIndicators(grid, indicatorHead)),
      indicatorScores: [],
      statements: [],
      ...totals,
    },
  ];
}

function projectName(grid: Grid): string | null {
  for (const row of grid.rows) {
    const at = row.findIndex(({ text }) => plain(text) === '项目名称');
    if (at >= 0) return row.slice(at + 1).find(({ text }) => text.trim() !== '' && plain(text) !== '项目名称')?.text ?? null;
  }
  return null;
}

/** The row of all funds: 资金总额, 年度资金总额 or 合计. */
const ALL_FUNDS = /^(?:年度)?(?:资金|预算)?(?:总额|合计)$|^年度资金总额$/;

function readFunds(grid: Grid, head: number): Partial<SelfEvaluation> {
  const header = grid.rows[head] ?? [];
  const row = grid.rows
    .slice(head + 1, head + 6)
    .find((cells) => cells.some(({ text }) => ALL_FUNDS.test(plain(text))) && cells.some(({ text }) => numberIn(text) !== null));
  if (row === undefined) return {};
  const unit = header.map(({ text }) => plain(text)).join('');
  const factor = new Decimal(unit.includes('(元)') ? '0.0001' : 1);
  const found = grid.aligned ? byColumn(header, row) : fromRight(header, row);
  const amount = (column: FundColumn): EvaluatedNumber | undefined => {
    const cell = found.get(column);
    const number = cell === undefined ? null : numberIn(cell.text);
    if (cell === undefined || number === null) return undefined;
    const scale = column === 'budget' || column === 'executed' ? factor : new Decimal(1);
    return { value: number.value.times(scale), place: number.place.times(scale), origin: cell.origin };
  };
  const [budget, executed, rate, executionScore] = (['budget', 'executed', 'rate', 'score'] as const).map(amount);
  return {
    ...(budget ? { budget } : {}),
    ...(executed ? { executed } : {}),
    rates: rate ? [rate] : [],
    ...(executionScore ? { executionScore } : {}),
  };
}

function byColumn(header: readonly GridCell[], row: readonly GridCell[]): Map<FundColumn, GridCell> {
  const found = new Map<FundColumn, GridCell>();
  for (const [column, words] of FUND_COLUMNS) {
    const at = header.findIndex(({ text }) => words.test(plain(text)));
    const cell = row[at];
    if (at >= 0 && cell && numberIn(cell.text) !== null) found.set(column, cell);
  }
  return found;
}

/** Without columns to go by, the numbers are taken from the right in the order of the header. */
function fromRight(header: readonly GridCell[], row: readonly GridCell[]): Map<FundColumn, GridCell> {
  const columns = FUND_COLUMNS.filter(([, words]) => header.some(({ text }) => words.test(plain(text)))).map(
    ([column]) => column,
  );
  const numbers = row.filter(({ text }) => numberIn(text) !== null);
  const found = new Map<FundColumn, GridCell>();
  [...columns].reverse().forEach((column, index) => {
    const cell = numbers.at(-1 - index);
    if (cell) found.set(column, cell);
  });
  return found;
}

function readIndicators(grid: Grid, head: number): Pick<SelfEvaluation, 'indicators' | 'incomplete'> {
  const header = grid.rows[head] ?? [];
  const weightAt = header.findIndex(({ text }) => /^(?:分值|权重)/.test(plain(text)));
  const scoreAt = header.findIndex(({ text }) => plain(text).startsWith('得分'));
  const indicators: Indicator[] = [];
  let incomplete = false;
  for (const row of grid.rows.slice(head + 1)) {
    if (row.some(({ text }) => /^(?:总分|总计|合计)$/.test(plain(text)))) break;
    const pair = grid.aligned ? [row[weightAt], row[scoreAt]] : lastPair(row);
    const [weight, score] = pair.map((cell) => {
      const number = cell === undefined ? null : numberIn(cell.text);
      return cell === undefined || number === null ? undefined : { ...number, origin: cell.origin };
    });
    if (weight && score) indicators.push({ weight, score });
    else if (row.some(({ text }) => /(?:数量|质量|时效|成本|效益|满意度)/.test(text) && text.length < 20)) incomplete = true;
  }
  return { indicators, incomplete };
}

/** 分值 and 得分 are the last two neighbouring cells that hold nothing but a number. */
function lastPair(row: readonly GridCell[]): readonly (GridCell | undefined)[] {
  for (let at = row.length - 1; at > 0; at--) {
    const [left, right] = [row[at - 1], row[at]];
    if (left && right && numberIn(left.text) !== null && numberIn(right.text) !== null) return [left, right];
  }
  return [];
}

function readTotal(grid: Grid): Pick<SelfEvaluation, 'total' | 'grade'> {
  const row = grid.rows.find((cells) => cells.some(({ text }) => /^(?:总分|总得分)$/.test(plain(text))));
  if (row === undefined) return {};
  const cell = row.filter(({ text }) => numberIn(text) !== null).at(-1);
  const number = cell === undefined ? null : numberIn(cell.text);
  const grade = row.find(({ text }) => /^[优良中差]$/.test(plain(text)));
  return {
    ...(cell && number ? { total: { ...number, origin: cell.origin } } : {}),
    ...(grade ? { grade: { word: plain(grade.text) as Grade, origin: grade.origin } } : {}),
  };
}

/** A cell that holds one number, with or without a percent sign; `null` for anything else. */
export function numberIn(text: string): { readonly value: Decimal; readonly place: Decimal } | null {
  const digits = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)%?$/.exec(plain(text))?.[1]?.replaceAll(',', '');
  if (digits === undefined) return null;
  return { value: new Decimal(digits), place: Decimal.pow(10, -(digits.split('.')[1]?.length ?? 0)) };
}
