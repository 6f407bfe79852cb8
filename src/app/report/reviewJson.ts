import { findingKeys } from '../../core/findings/findingKey';
import {
  runsText,
  type Finding,
  type FindingCell,
  type RecognisedTable,
  type Review,
  type Suspect,
  type SuspectArea,
  type SuspectCell,
} from '../../core';
import { uncheckedSaid, type UncheckedReason } from '../../core/messages/narrativeChecks';
import type { TextCounts } from '../../core/verify/textCounts';
import type { Unchecked } from '../../core/verify/comparing/finding';
import { a1 } from '../../core/workbook/address';
import { linksOf, type TableLink } from '../../core/overview/links';

/** What stands between the workbook and its review when there is none. */
export interface ReviewFailure {
  readonly code: string;
  readonly message: string;
}

export interface ReportedCell extends Pick<FindingCell, 'role' | 'label' | 'value'> {
  readonly sheet: string;
  readonly address: string;
  /** Reports of earlier versions have none. */
  readonly table?: FindingCell['table'];
}

export interface ReportedFinding extends Omit<Finding, 'said' | 'cells'> {
  readonly cells: readonly ReportedCell[];
  readonly message: string;
  /** The same for the same problem in the next review, see `findingKey`. */
  readonly key: string;
}

export interface ReportedSuspect extends Omit<Suspect, 'area' | 'cells'> {
  readonly cells: readonly ReportedSuspectCell[];
  readonly area?: ReportedArea;
}

export interface ReportedSuspectCell extends Omit<SuspectCell, 'at'> {
  /** Empty, as the address, for a figure that its table does not list. */
  readonly sheet: string;
  readonly address: string;
}

export interface ReportedArea extends Omit<SuspectArea, 'said'> {
  readonly message: string;
}

export type ReportedTable = Pick<RecognisedTable, 'kind' | 'title' | 'sheet' | 'range' | 'number'>;

/** A 款 or 项 by the name that a table prints for it: each code and name once, where it stands first. */
export interface ReportedAccount {
  readonly code: string;
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
}

/** The review of one file as `--format json` prints it: plain data, amounts as strings. */
export interface ReviewReport extends Pick<Review, 'department' | 'year' | 'unit' | 'profile' | 'relations'> {
  readonly file: string;
  readonly tables: readonly ReportedTable[];
  readonly findings: readonly ReportedFinding[];
  readonly suspects: readonly ReportedSuspect[];
  readonly unchecked?: readonly UncheckedStatement[];
  /** Of the 情况说明 that was compared with the tables; none where there was none, and in reports of earlier versions. */
  readonly texts?: TextCounts;
  /** How the relations came out between each two tables, and inside each. Reports of earlier versions have none. */
  readonly links?: readonly TableLink[];
  /** What a folder's departments call their accounts. Reports of earlier versions have none. */
  readonly accounts?: readonly ReportedAccount[];
}

/** 未核对: a statement of the 情况说明 that nothing in the workbook can confirm. */
export interface UncheckedStatement {
  readonly quote: string;
  readonly reason: string;
  /** What kind of reason it is, whatever item it names. Reports of earlier versions have none. */
  readonly kind?: UncheckedReason['kind'];
  /** How often the text says it, where it does more than once. */
  readonly times?: number;
}

/** A file that could not be reviewed. */
export interface FailureReport {
  readonly file: string;
  readonly error: ReviewFailure;
}

export type FileReport = ReviewReport | FailureReport;

export function isFailure(report: FileReport): report is FailureReport {
  return 'error' in report;
}

export function reviewJson(file: string, review: Review, { unchecked, texts }: ReadTexts = NO_TEXTS): ReviewReport {
  const { department, year, unit, profile, tables, relations, results, findings, suspects } = review;
  const keys = findingKeys(findings);
  return {
    file,
    department,
    year,
    unit,
    profile,
    tables: tables.map(({ kind, title, sheet, range, number }) => ({ kind, title, sheet, range, number })),
    relations,
    findings: findings.map((finding, index) => reportedFinding(finding, keys[index] ?? '')),
    suspects: suspects.map(reportedSuspect),
    links: linksOf(results),
    accounts: accountsOf(tables),
    ...(texts === null ? {} : { texts }),
    ...(unchecked.length === 0 ? {} : { unchecked: unchecked.map(reportedUnchecked) }),
  };
}

/** What came of the department's texts besides findings. */
export interface ReadTexts {
  readonly unchecked: readonly Unchecked[];
  readonly texts: TextCounts | null;
}

const NO_TEXTS: ReadTexts = { unchecked: [], texts: null };

function accountsOf(tables: Review['tables']): ReportedAccount[] {
  const accounts = new Map<string, ReportedAccount>();
  for (const { kind, rows } of tables) {
    if (kind === 'basic-expenditure') continue;
    for (const { code, name, figures } of rows) {
      if (code === undefined || code.length < 5 || name === '' || accounts.has(code + name)) continue;
      const [cell] = [...figures.values()].flatMap((figure) => figure.cell ?? []);
      if (cell === undefined) continue;
      accounts.set(code + name, { code, name, sheet: cell.sheet, address: a1(cell.row, cell.column) });
    }
  }
  return [...accounts.values()];
}

function reportedUnchecked({ quote, reason, times }: Unchecked): UncheckedStatement {
  return { quote, reason: uncheckedSaid(reason), kind: reason.kind, ...(times > 1 ? { times } : {}) };
}

/** The members stand in the order that earlier versions printed. */
function reportedFinding(
  { id, rule, relation, table, category, severity, said, cells, ...rest }: Finding,
  key: string,
): ReportedFinding {
  const bound = relation === undefined ? {} : { relation };
  return { id, rule, ...bound, table, category, severity, message: runsText(said), cells: cells.map(reportedCell), ...rest, key };
}

function reportedCell({ sheet, row, column, role, label, value, table }: FindingCell): ReportedCell {
  return { sheet, address: a1(row, column), role, label, value, table };
}

function reportedSuspect({ status, cells, pattern, explains, area, ...rest }: Suspect): ReportedSuspect {
  const suspect = { status, cells: cells.map(reportedSuspectCell), pattern, explains, ...rest };
  if (area === undefined) return suspect;
  const { said, ...place } = area;
  return { ...suspect, area: { ...place, message: runsText(said) } };
}

function reportedSuspectCell({ table, at, ...rest }: SuspectCell): ReportedSuspectCell {
  return { table, sheet: at?.sheet ?? '', address: at === null ? '' : a1(at.row, at.column), ...rest };
}

export function failureJson(file: string, error: ReviewFailure): FailureReport {
  return { file, error };
}
