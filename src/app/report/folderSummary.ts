import { CATALOG, expectedTables, ruleById, type Finding } from '../../core';
import { withOwnTableNames } from '../../core/tables/naming';
import { folderMessages as say } from '../../core/messages/folder';
import { opinionMessages } from './opinionMessages';
import { GROUP_WORDS } from '../../core/messages/report';
import { SUSPECT_STATUS_PHRASES } from '../../core/messages/suspects';
import type {
  DepartmentLine,
  DepartmentStatus,
  FolderSummary,
  RuleKind,
  RuleLine,
  SummaryFinding,
  SummaryTotals,
} from '../../core/report/folderSummary';
import { aggregateRuleById } from '../../core/rules/aggregate';
import { kindOf } from '../../core/rules/tableRef';
import { classOf, countClasses } from '../findingClass';
import { departmentName } from '../folder/departmentName';
import { namesApart, type NameApart } from '../folder/namesApart';
import { compareReports, earlierOf } from './compareReports';
import type { EarlierReport } from './earlierReports';
import { placesOf } from './opinion';
import { heatOf } from '../../core/overview/heat';
import { heatSvg } from '../../core/overview/heatSvg';
import type { SpokenDrawing } from '../../core/overview/linksSvg';
import { hasTexts } from './documentSections';
import { isFailure, type FileReport, type ReportedSuspect, type ReportedTable, type ReviewReport } from './reviewJson';

export interface SummaryOptions {
  readonly last?: readonly EarlierReport[];
  /** What goes with each workbook, in words, by its file. */
  readonly companions?: ReadonlyMap<string, Companions>;
  /** Files that are there only as last year's workbook of another one: they have no line. */
  readonly priors?: ReadonlySet<string>;
}

export interface Companions {
  readonly narrative: string;
  readonly prior: string;
}

/** 第2局 before 第10局. */
const NATURAL = new Intl.Collator('zh-CN', { numeric: true });

/** A folder's reports in one: a line for each workbook, all findings, and which rules fail most. */
export function folderSummary(given: readonly FileReport[], options: SummaryOptions = {}): FolderSummary {
  const reports = given.filter(({ file }) => !options.priors?.has(file)).sort((a, b) => NATURAL.compare(a.file, b.file));
  const shared = sharedFolder(reports.map(({ file }) => file));
  const short = <Line extends { readonly file: string }>(line: Line): Line => ({ ...line, file: line.file.slice(shared) });
  const reviews = reports.filter((report): report is ReviewReport => !isFailure(report));
  const apart = namesApart(reviews);
  const apartIn = ({ file }: FileReport): readonly NameApart[] => apart.filter((one) => one.file === file);
  const departments = [
    ...reports.map((report) => short(withHints(departmentLine(report, options), apartIn(report).length))),
    ...notSentAgain(reviews, options.last ?? []),
  ];
  return {
    departments,
    findings: reviews.flatMap((report) => [...findingsOf(report, options), ...apartIn(report).map(nameFinding)]).map(short),
    rules: rulesOf(reviews),
    totals: totalsOf(departments),
  };
}

/** What only the other departments of the folder tell. */
function withHints(line: DepartmentLine, more: number): DepartmentLine {
  return more === 0 ? line : { ...line, hints: line.hints + more };
}

function nameFinding(one: NameApart): SummaryFinding {
  return {
    department: departmentName(one.file, one.department),
    file: one.file,
    severity: 'warning',
    rule: say.structureRule,
    place: `${one.sheet}!${one.address}`,
    message: say.nameApart(one),
    left: '',
    right: '',
    difference: '',
    state: '',
  };
}

/** The departments as a picture; `null` where none has errors. */
export function heatPicture({ departments }: FolderSummary): SpokenDrawing | null {
  const reviewed = departments.filter(({ heat }) => heat.size > 0);
  if (!reviewed.some(({ errors }) => errors > 0)) return null;
  return heatSvg(reviewed.map(({ department, heat }) => ({ name: department, heat })));
}

/** Departments of the last review that sent nothing this time. */
export function notSentAgain(reviews: readonly ReviewReport[], last: readonly EarlierReport[]): readonly DepartmentLine[] {
  const found = new Set(reviews.map((review) => earlierOf(review, last)));
  const names = new Set(reviews.map(({ department }) => department));
  return last.filter((one) => !found.has(one) && (one.department === null || !names.has(one.department))).map(notSentLine);
}

/** Its errors are those of the last review: nothing says that they are mended. */
function notSentLine({ file, department, year, findings }: EarlierReport): DepartmentLine {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    ...NOTHING_FOUND,
    department: departmentName(file, department),
    year,
    file,
    status: 'not-sent',
    problem: say.notSent(errors),
    narrative: '',
    prior: '',
  };
}

/** How many characters of the paths lead to the folder that all files lie in. */
function sharedFolder(files: readonly string[]): number {
  const [first = ''] = files;
  let length = 0;
  while (length < first.length && files.every((file) => file[length] === first[length])) length++;
  return Math.max(first.lastIndexOf('/', length - 1), first.lastIndexOf('\\', length - 1)) + 1;
}

/** Of a file that nothing was found in: it could not be looked into. */
const NOTHING_FOUND = {
  tables: 0,
  expectedTables: 0,
  errors: 0,
  roundings: 0,
  hints: 0,
  undecided: 0,
  suspect: '',
  since: null,
  heat: new Map(),
} as const;

/** One file's line, for a summary and for a terminal. */
export function departmentLine(report: FileReport, { last = [], companions }: SummaryOptions = {}): DepartmentLine {
  const { narrative, prior } = companions?.get(report.file) ?? { narrative: '', prior: '' };
  const { file } = report;
  if (isFailure(report)) {
    return {
      department: departmentName(file, null),
      year: null,
      file,
      status: 'failed',
      problem: report.error.message,
      ...NOTHING_FOUND,
      narrative,
      prior,
    };
  }
  const counts = countClasses(report.findings.map(({ severity }) => severity));
  const status: DepartmentStatus = counts.error > 0 ? 'errors' : counts.undecided > 0 ? 'undecided' : 'clean';
  const earlier = earlierOf(report, last);
  const compared = earlier === null ? null : compareReports(report, earlier).counts;
  return {
    department: departmentName(file, report.department),
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
    heat: heatOf(report, hasTexts(report)),
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
        department: departmentName(report.file, report.department),
        file: report.file,
        severity: finding.severity,
        rule: ruleTitle(finding, report.tables),
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
function ruleTitle({ rule: id, category }: Pick<Finding, 'rule' | 'category'>, tables: readonly ReportedTable[]): string {
  if (category === 'narrative' || category === 'performance') return GROUP_WORDS[category];
  const rule = ruleById(id);
  if (rule === undefined) return withOwnTableNames(aggregateRuleById(id)?.title ?? say.structureRule, tables);
  const [first] = rule.left;
  const isOfOneTable = rule.category === 'within-table' && first !== undefined;
  return withOwnTableNames(isOfOneTable ? say.ruleOf(CATALOG[kindOf(first[0])].order, rule.title) : rule.title, tables);
}

/** In the order in which they are listed. */
const RULE_KINDS: readonly RuleKind[] = ['within-table', 'cross-table', 'structure', 'prior-year', 'narrative', 'performance'];

function rulesOf(reports: readonly ReviewReport[]): RuleLine[] {
  const tables = reports.flatMap((report) => report.tables);
  const lines = new Map<string, { kind: RuleKind; errors: number; departments: number }>();
  for (const { findings } of reports) {
    const broken = findings.filter(({ severity }) => severity === 'error');
    const counted = new Set<string>();
    for (const finding of broken) {
      const title = ruleTitle(finding, tables);
      const line = lines.get(title) ?? { kind: finding.category, errors: 0, departments: 0 };
      line.errors++;
      if (!counted.has(title)) line.departments++;
      counted.add(title);
      lines.set(title, line);
    }
  }
  return [...lines]
    .map(([title, line]) => ({ title, ...line }))
    .sort(
      (a, b) => RULE_KINDS.indexOf(a.kind) - RULE_KINDS.indexOf(b.kind) || b.departments - a.departments || b.errors - a.errors,
    );
}

export function totalsOf(departments: readonly DepartmentLine[]): SummaryTotals {
  const sum = (of: (line: DepartmentLine) => number): number => departments.reduce((total, line) => total + of(line), 0);
  const having = (...statuses: DepartmentStatus[]): number =>
    departments.filter(({ status }) => statuses.includes(status)).length;
  return {
    files: departments.length - having('not-sent'),
    notSent: having('not-sent'),
    failed: having('failed'),
    withErrors: having('errors'),
    clean: having('clean', 'undecided'),
    errors: sum((line) => line.errors),
    roundings: sum((line) => line.roundings),
    hints: sum((line) => line.hints),
    undecided: sum((line) => line.undecided),
  };
}
