import { findingKeys } from '../core/findings/findingKey';
import { withOwnTableNames } from '../core/tables/naming';
import type { Finding, Review } from '../core/findings/finding';
import { ruleById } from '../core/rules';
import { runsText, type Sentence } from '../core/said/run';
import { leadOf, withoutLead } from '../core/said/said';
import { isSameCell, placeName, type CellRef } from '../core/workbook/address';
import { TABLE_KINDS, type TableKind } from '../core/figures/kinds';
import { type ClassCounts, classOf, countClasses, type FindingClass } from './findingClass';
import { type IgnoredFinding, type Ignoring, ignoringOf } from './ignored';

export interface FindingItem {
  /** Its own in this list, and the same in the next review. */
  readonly key: string;
  readonly finding: Finding;
  readonly className: FindingClass;
  /** What it speaks of, `03表 20805 行政事业单位养老支出`; empty where the figures name their own places. */
  readonly subject: string;
  /** The rest of its sentence. */
  readonly sentence: Sentence;
  /** The rule in words; empty for findings that their sentence explains. */
  readonly rule: string;
  readonly ignoring: Ignoring;
}

/** A table, or what belongs to no single table. */
export type GroupId = TableKind | (typeof OTHER_GROUPS)[number];

const OTHER_GROUPS = ['cross-table', 'prior-year', 'narrative', 'performance', 'workbook'] as const;

export interface FindingGroup {
  readonly id: GroupId;
  readonly items: readonly FindingItem[];
  readonly counts: ClassCounts;
}

export interface FindingsView {
  /** Of everything that is not ignored, whatever the filter. */
  readonly counts: ClassCounts;
  /** By table; without 尾差 and what is ignored. */
  readonly groups: readonly FindingGroup[];
  readonly roundings: readonly FindingItem[];
  readonly ignored: readonly FindingItem[];
  /** Groups, then roundings: the order in which next and previous walk. */
  readonly order: readonly FindingItem[];
}

export interface FindingFilter {
  /** Empty: all of them. */
  readonly classes: ReadonlySet<FindingClass>;
  /** Every word of it must occur. */
  readonly text: string;
  /** Only findings of this cell. */
  readonly cell: CellRef | null;
}

export const NO_FILTER: FindingFilter = { classes: new Set(), text: '', cell: null };

const GROUP_IDS: readonly GroupId[] = [...TABLE_KINDS, ...OTHER_GROUPS];

export function findingsView(
  review: Review,
  ignored: readonly IgnoredFinding[],
  filter: FindingFilter = NO_FILTER,
): FindingsView {
  const keys = findingKeys(review.findings);
  const items = review.findings.map((finding, index) => itemOf(finding, keys[index] ?? finding.id, ignored, review.tables));
  const open = items.filter((item) => item.ignoring.state !== 'ignored');
  const chosen = items.filter((item) => passes(item, filter));
  const chosenOpen = chosen.filter((item) => item.ignoring.state !== 'ignored');
  const groups = GROUP_IDS.flatMap((id): FindingGroup[] => {
    const own = chosenOpen.filter((item) => item.className !== 'rounding' && groupOf(item.finding) === id);
    return own.length === 0 ? [] : [{ id, items: own, counts: countClasses(own.map((item) => item.finding.severity)) }];
  });
  const roundings = chosenOpen.filter((item) => item.className === 'rounding');
  return {
    counts: countClasses(open.map((item) => item.finding.severity)),
    groups,
    roundings,
    ignored: chosen.filter((item) => item.ignoring.state === 'ignored'),
    order: [...groups.flatMap((group) => group.items), ...roundings],
  };
}

function itemOf(finding: Finding, key: string, ignored: readonly IgnoredFinding[], tables: Review['tables']): FindingItem {
  return {
    key,
    finding,
    className: classOf(finding.severity),
    subject: leadOf(finding.said, 'subject')?.text ?? '',
    sentence: withoutLead(finding.said, 'subject'),
    rule: withOwnTableNames(ruleById(finding.rule)?.title ?? '', tables),
    ignoring: ignoringOf(finding, ignored),
  };
}

export function isTableGroup(id: GroupId): id is TableKind {
  return !OTHER_GROUPS.some((other) => other === id);
}

function groupOf({ table, category }: Finding): GroupId {
  if (table !== null) return table;
  return OTHER_GROUPS.find((group) => group === category) ?? 'workbook';
}

function passes({ finding, className, rule }: FindingItem, { classes, text, cell }: FindingFilter): boolean {
  if (classes.size > 0 && !classes.has(className)) return false;
  if (cell !== null && !speaksOf(finding, cell)) return false;
  const words = text.trim().toLowerCase().split(/\s+/);
  const content = [runsText(finding.said), rule, ...finding.cells.map((one) => `${placeName(one)} ${one.label} ${one.value}`)];
  const haystack = content.join('\n').toLowerCase();
  return words.every((word) => haystack.includes(word));
}

/** True when the cell is one of the finding's. */
export function speaksOf(finding: Finding, cell: CellRef): boolean {
  return finding.cells.some((one) => isSameCell(one, cell));
}
