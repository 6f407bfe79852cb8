import type { Unit } from '../amounts/unit';
import { isNothing } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
import { otherSets, ownerOf, printedOwnerOf, yearOf, type CaptionedPart } from './otherSets';
import type { ReadProblem } from './reading/problem';
import { readRows } from './reading/readRows';
import { TableDraft } from './reading/tableDraft';
import { bareTitle, isProperTitle } from './cells/titles';

/**
 * A part with what was read from it; `used` is false for a second table of its kind, `foreign` is true for one whose title
 * tells that it is another table: nobody has read it.
 */
export interface ReadPart extends CaptionedPart {
  readonly draft: TableDraft;
  used: boolean;
  foreign: boolean;
}

export interface JoinedParts {
  readonly tables: readonly (readonly ReadPart[])[];
  readonly all: readonly ReadPart[];
  readonly problems: readonly ReadProblem[];
}

/**
 * Joins pages of one table. A part that repeats the rows of a table already read, or is another department's, is a second
 * table of its kind: reported, not read, unless the first was an empty form.
 */
export function joinParts(parts: readonly CaptionedPart[], fallbackUnit: Unit): JoinedParts {
  const byKind = new Map<TableKind, ReadPart[]>();
  const all: ReadPart[] = [];
  const aside = otherSets(parts);
  const problems: ReadProblem[] = [...aside.problems];
  for (const captioned of parts) {
    const kind = captioned.part.layout.spec.kind;
    const pages = byKind.get(kind);
    const before = pages?.at(-1);
    const read = (after?: ReadPart): ReadPart => {
      const unit = captioned.caption.unit ?? after?.draft.unit ?? fallbackUnit;
      const draft = new TableDraft(kind, unit, after?.draft);
      const { part, caption, hidden } = captioned;
      readRows(part.grid, part.layout, part.bodyRows, draft);
      return { part, caption, hidden, draft, used: true, foreign: false };
    };
    const unread = all.at(-1);
    const page = read(before);
    all.push(page);
    if (aside.parts.has(captioned)) page.used = false;
    else if (unread !== undefined && continues(captioned, unread)) {
      page.used = false;
      page.foreign = unread.foreign;
    } else if (pages === undefined || before === undefined) {
      byKind.set(kind, [page]);
    } else if (!isSecondTable(pages, page)) {
      pages.push(page);
    } else if (before.hidden === captioned.hidden && outranks(page, pages)) {
      const whole = read();
      all[all.length - 1] = whole;
      byKind.set(kind, [whole]);
      for (const empty of pages) reportSecond(empty, whole, problems);
    } else {
      reportSecond(page, pages.find(({ part }) => part.title !== '') ?? before, problems);
    }
  }
  return { tables: [...byKind.values()], all, problems };
}

/** The header again, without a title, below a table that is not read, or its rows on the next sheet: its next page. */
function continues({ part }: CaptionedPart, before: ReadPart): boolean {
  const isBelow = part.grid.sheet === before.part.grid.sheet && part.headerRow > before.part.headerRow;
  const isNext = isBelow || part.headless === true;
  return !before.used && isNext && part.title === '' && part.layout.spec === before.part.layout.spec;
}

function reportSecond(second: ReadPart, used: ReadPart, problems: ReadProblem[]): void {
  second.used = false;
  const { grid, layout, headerRow, title } = second.part;
  second.foreign =
    second.part.otherTitle !== '' || (title !== '' && used.part.title !== '' && bareTitle(title) !== bareTitle(used.part.title));
  // A hidden template without amounts is told with what is hidden.
  if (second.foreign || (second.hidden && isEmpty(second))) return;
  const cell = grid.ref(headerRow, layout.blocks[0]?.labels[0] ?? grid.firstColumn);
  if (listsUnits(second) && !listsUnits(used)) {
    problems.push({ code: 'by-unit-table', table: layout.spec.kind, cell, title });
    return;
  }
  const of = foreignOf(second, used);
  const usedSheet = used.part.grid.sheet.name;
  problems.push({ code: 'second-table', table: layout.spec.kind, cell, title, usedSheet, ...(of ? { of } : {}) });
}

/** The department or the year of a second table where it is not that of the one that was read. */
function foreignOf(second: ReadPart, used: ReadPart): { department: string } | { year: number } | null {
  if (differ(ownerOf(used), ownerOf(second))) return { department: printedOwnerOf(second) ?? '' };
  const year = yearOf(second);
  return year !== null && differ(yearOf(used), year) ? { year } : null;
}

function isSecondTable(pages: readonly ReadPart[], page: ReadPart): boolean {
  const { rows, problems } = page.draft;
  if (pages.some((before) => differ(ownerOf(before), ownerOf(page)) || differ(yearOf(before), yearOf(page)))) return true;
  if (pages.some(listsUnits) !== listsUnits(page)) return true;
  if (page.part.layout.spec.shape === 'matrix') return page.part.title !== '' || pages.some((before) => shareItems(before, page));
  if (isProper(page) && page.part.title !== '' && !pages.some(isProper)) return true;
  if (rows.length === 0) return page.part.title !== '';
  const repeated = problems.filter((problem) => problem.code === 'duplicate-row').length;
  return repeated * 2 > rows.length || rows.some((row) => row.id.startsWith('total#'));
}

/** Counts under 三公 stand in a block of their own and go on from it: no item has an amount in both. */
function shareItems(one: ReadPart, other: ReadPart): boolean {
  const items = ({ draft }: ReadPart): string[] =>
    draft.rows.flatMap(({ id, figures }) => [...figures.keys()].map((item) => `${id}/${item}`));
  const known = new Set(items(one));
  return items(other).some((item) => known.has(item));
}

/** The amounts of each unit instead of each account: a table that some forms ask for beside that of the accounts. */
function listsUnits({ part: { layout, title, otherTitle }, draft }: ReadPart): boolean {
  if (layout.spec.blocks.some(({ accounts }) => accounts !== 'functional')) return false;
  if (draft.rows.some(({ code }) => code !== undefined)) return false;
  const heads = layout.blocks.flatMap(({ labels, heads: own }) => labels.flatMap((column) => own.get(column)?.words ?? []));
  return BY_UNIT.test(title + otherTitle) || heads.some((words) => UNIT_HEAD.test(words));
}

const BY_UNIT = /[分按](?:预算|所属|基层)?单位/;
const UNIT_HEAD = /^(?:预算|所属|基层)?单位名称$/;

/**
 * An empty form gives way to a filled one, a title that another table may have to the title proper, and a table of
 * 支出 to one of 收入支出, which holds more.
 */
function outranks(page: ReadPart, pages: readonly ReadPart[]): boolean {
  if (pages.every(isEmpty) !== isEmpty(page)) return !isEmpty(page);
  if (pages.every(listsUnits) !== listsUnits(page)) return !listsUnits(page);
  if (isProper(page) !== pages.some(isProper)) return isProper(page);
  if (isOfLaterYear(page, pages)) return true;
  const balances = ({ part }: ReadPart): boolean => /收入支出|收支/.test(bareTitle(part.title));
  return balances(page) && !pages.some((before) => balances(before) || differ(ownerOf(before), ownerOf(page)));
}

/** The same table of a later year: last year's was left in the workbook, or put beside it to compare. */
function isOfLaterYear(page: ReadPart, pages: readonly ReadPart[]): boolean {
  const year = yearOf(page);
  return (
    year !== null &&
    pages.every((before) => {
      const earlier = yearOf(before);
      return earlier !== null && earlier < year && bareTitle(before.part.title) === bareTitle(page.part.title);
    })
  );
}

function isProper({ part }: ReadPart): boolean {
  return part.title === '' ? part.otherTitle === '' : isProperTitle(part.layout.spec, part.title);
}

function differ<T>(one: T | null, other: T | null): boolean {
  return one !== null && other !== null && one !== other;
}

function isEmpty({ draft }: ReadPart): boolean {
  return draft.rows.every((row) => [...row.figures.values()].every(isNothing));
}
