import { CATALOG, expectedTables, ruleById, type Finding } from '../../core';
import { folderMessages as say } from '../../core/messages/folder';
import { opinionMessages } from './opinionMessages';
import { GROUP_WORDS } from '../../core/messages/report';
import { SUSPECT_STATUS_PHRASES } from '../../core/messages/suspects';
import type {
  DepartmentLine,
  DepartmentStatus,
  FolderSummary,
  RuleLine,
  SummaryFinding,
  SummaryTotals,
} from '../../core/report/folderSummary';
import { aggregateRuleById } from '../../core/rules/aggregate';
import { kindOf } from '../../core/rules/tableRef';
import { classOf, countClasses } from '../findingClass';
import { compareReports, earlierOf } from './compareReports';
import type { EarlierReport } from './earlierReports';
import { placesOf } from './opinion';
import { isFailure, type FileReport, type ReportedSuspect, type ReviewReport } from './reviewJson';

export interface SummaryOptions {
  readonly last?: readonly EarlierReport[];
  /** What goes with each workbook, in words, by its file. */
  readonly companions?: ReadonlyMap<string, Companions>;
}

export interface Companions {
  readonly narrative: string;
  readonly prior: string;
}

/** A folder's reports in one: a line for each workbook, all findings, and which rules fail most. */
export function folderSummary(reports: readonly FileReport[], options: SummaryOptions = {}): FolderSummary {
  const shared = sharedFolder(reports.map(({ file }) => file));
  const short = <Line extends { readonly file: string }>(line: Line): Line => ({ ...line, file: line.file.slice(shared) });
  const departments = reports.map((report) => short(departmentLine(report, options)));
  const reviews = reports.filter((report): report is ReviewReport => !isFailure(report));
  return {
    departments,
    findings: reviews.flatMap((report) => findingsOf(report, options)).map(short),
    rules: rulesOf(reviews),
    totals: totalsOf(departments),
  };
}

/** How many characters of the paths lead to the folder that all files lie in. */
function sharedFolder(files: readonly string[]): number {
  const [first = ''] = files;
  let length = 0;
  while (length < first.length && files.every((file) => file[length] === first[length])) length++;
  return Math.max(first.lastIndexOf('/', length - 1), first.lastIndexOf('\\', length - 1)) + 1;
}

/** One file's line, for a summary and for a terminal. */
export function departmentLine(report: FileReport, { last = [], companions }: SummaryOptions = {}): DepartmentLine {
  const { narrative, prior } = companions?.get(report.file) ?? { narrative: '', prior: '' };
  const { file } = report;
  if (isFailure(report)) {
    const none = { tables: 0, expectedTables: 0, errors: 0, roundings: 0, hints: 0, undecided: 0, suspect: '', since: null };
    return {
      department: say.unreadDepartment,
      year: null,
      file,
      status: 'failed',
      problem: report.error.message,
      ...none,
      narrative,
      prior,
    };
  }
  const counts = countClasses(report.findings.map(({ severity }) => severity));
  const status: DepartmentStatus = counts.error > 0 ? 'errors' : counts.undecided > 0 ? 'undecided' : 'clean';
  const earlier = earlierOf(report, last);
  const compared = earlier === null ? null : compareReports(report, earlier).counts;
  return {
    department: report.department ?? say.unknownDepartment,
    year: report.year,
    file,
    status,
    problem: '',
    tables: report.tables.length,
    expectedTables: expectedTables(report.tables).length,
    errors: counts.error,
    roundings: counts.rounding,
    hints: counts.hint,
    undecided: counts.undecided,
    suspect: suspectOf(report),
    since: compared === null ? null : { fixed: compared.fixed, open: compared.open, added: compared.new },
    narrative,
    prior,
  };
}

function suspectOf(report: ReviewReport): string {
  const [best, ...others] = report.suspects;
  if (best === undefined) return '';
  const text = suspectText(best);
  return others.length === 0 ? text : say.suspectMore(text);
}

function suspectText({ area, cells, status }: ReportedSuspect): string {
  if (area !== undefined) return area.message;
  const [cell] = cells;
  if (cell === undefined) return SUSPECT_STATUS_PHRASES[status];
  const place = cell.address === '' ? cell.label : `${cell.sheet}!${cell.address} ${cell.label}`;
  return say.suspectCell(place, cell.value, cell.proposed, status);
}

const CLASS_ORDER = ['error', 'rounding', 'hint', 'undecided'] as const;

function findingsOf(report: ReviewReport, { last = [] }: SummaryOptions): SummaryFinding[] {
  const earlier = earlierOf(report, last);
  const states = earlier === null ? null : compareReports(report, earlier).states;
  return [...report.findings]
    .sort((a, b) => CLASS_ORDER.indexOf(classOf(a.severity)) - CLASS_ORDER.indexOf(classOf(b.severity)))
    .map((finding): SummaryFinding => {
      const state = states?.get(finding.key);
      return {
        department: report.department ?? say.unknownDepartment,
        file: report.file,
        severity: finding.severity,
        rule: ruleTitle(finding),
        place: placesOf(finding),
        message: finding.message,
        left: finding.left ?? '',
        right: finding.right ?? finding.expected ?? '',
        difference: finding.difference ?? '',
        state: state === undefined ? '' : opinionMessages.states[state],
      };
    });
}

/** The rule in words, with its table where the words do not name it; checks of form have no words of their own. */
function ruleTitle({ rule: id, category }: Pick<Finding, 'rule' | 'category'>): string {
  if (category === 'narrative' || category === 'performance') return GROUP_WORDS[category];
  const rule = ruleById(id);
  if (rule === undefined) return aggregateRuleById(id)?.title ?? say.structureRule;
  const [first] = rule.left;
  return rule.category === 'within-table' && first !== undefined
    ? say.ruleOf(CATALOG[kindOf(first[0])].order, rule.title)
    : rule.title;
}

function rulesOf(reports: readonly ReviewReport[]): RuleLine[] {
  const lines = new Map<string, { errors: number; departments: number }>();
  for (const { findings } of reports) {
    const broken = findings.filter(({ severity }) => severity === 'error').map(ruleTitle);
    for (const title of new Set(broken)) {
      const line = lines.get(title) ?? { errors: 0, departments: 0 };
      line.errors += broken.filter((one) => one === title).length;
      line.departments++;
      lines.set(title, line);
    }
  }
  return [...lines]
    .map(([title, line]) => ({ title, ...line }))
    .sort((a, b) => b.departments - a.departments || b.errors - a.errors);
}

export function totalsOf(departments: readonly DepartmentLine[]): SummaryTotals {
  const sum = (of: (line: DepartmentLine) => number): number => departments.reduce((total, line) => total + of(line), 0);
  const having = (...statuses: DepartmentStatus[]): number =>
    departments.filter(({ status }) => statuses.includes(status)).length;
  return {
    files: departments.length,
    failed: having('failed'),
    withErrors: having('errors'),
    clean: having('clean', 'undecided'),
    errors: sum((line) => line.errors),
    roundings: sum((line) => line.roundings),
    hints: sum((line) => line.hints),
    undecided: sum((line) => line.undecided),
  };
}
