import { type ClassCounts, classOf, countClasses } from '../app/findingClass';
import { ignoredIds, type IgnoredFinding } from '../app/ignored';
import { SHORT_TABLE_NAMES } from '../core/overview/overviewMessages';
import type { Review } from '../core/findings/finding';
import type { Severity } from '../core/rules/severity';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';

export interface SheetTab {
  readonly sheet: string;
  /** Where the sheet holds one table its printed number, else its short name; the sheet's name otherwise. */
  readonly label: string;
  readonly isHidden: boolean;
  readonly counts: ClassCounts;
}

/** The sheets with what was found on each; a finding counts on the sheet of its first cell, or of its table. */
export function sheetTabs(
  workbook: WorkbookSnapshot,
  review: Review | null,
  ignored: readonly IgnoredFinding[],
): readonly SheetTab[] {
  const severities = new Map<string, Severity[]>();
  const left = review === null ? new Set<string>() : ignoredIds(review.findings, ignored);
  for (const { id, cells, table, severity } of review?.findings ?? []) {
    if (left.has(id)) continue;
    const sheet = cells[0]?.sheet ?? review?.tables.find(({ kind }) => kind === table)?.sheet;
    if (sheet !== undefined) severities.set(sheet, [...(severities.get(sheet) ?? []), severity]);
  }
  return workbook.sheets.map(({ name, visibility }) => {
    const [table, ...others] = (review?.tables ?? []).filter(({ sheet }) => sheet === name);
    return {
      sheet: name,
      label: table === undefined || others.length > 0 ? name : (table.number ?? SHORT_TABLE_NAMES[table.kind]),
      isHidden: visibility !== 'visible',
      counts: countClasses(severities.get(name) ?? []),
    };
  });
}

/** The sheet that is shown first: that of the probable culprit, else of the first error, else the first one. */
export function firstSheet(workbook: WorkbookSnapshot, review: Review | null): string | null {
  const suspect = review?.suspects[0]?.cells.find(({ at }) => at !== null)?.at;
  const error = review?.findings.find(({ severity }) => classOf(severity) === 'error')?.cells[0];
  const fallback = workbook.sheets.find(({ visibility }) => visibility === 'visible') ?? workbook.sheets[0];
  return suspect?.sheet ?? error?.sheet ?? fallback?.name ?? null;
}
