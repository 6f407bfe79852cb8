import type { Unit } from '../amounts/unit';
import { isNothing } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
import { otherSets } from './otherSets';
import type { Page } from './pages';
import type { OtherSet, ReadProblem } from './reading/problem';
import { readRows } from './reading/readRows';
import { TableDraft } from './reading/tableDraft';
import { bareTitle, isProperTitle } from './cells/titles';

/** A page with what was read from it. */
export interface ReadPage extends Page {
  readonly draft: TableDraft;
  /** `second`: of a second table of its kind. `foreign`: its title tells that it is another table, which nobody reads. */
  use: 'read' | 'second' | 'foreign';
}

export interface JoinedPages {
  readonly tables: readonly (readonly ReadPage[])[];
  readonly all: readonly ReadPage[];
  readonly problems: readonly ReadProblem[];
}

/**
 * Joins the pages of one table. A page that repeats the rows of a table already read, or is another department's, is of a
 * second table of its kind: reported, not read, unless the first was an empty form.
 */
export function joinPages(pages: readonly Page[], fallbackUnit: Unit): JoinedPages {
  const tables = new Map<TableKind, ReadPage[]>();
  const all: ReadPage[] = [];
  const aside = otherSets(pages);
  const problems: ReadProblem[] = [...aside.problems];
  for (const page of pages) {
    const table = tables.get(page.kind);
    const before = table?.at(-1);
    const above = all.at(-1);
    const read = readPage(page, fallbackUnit, before?.draft);
    all.push(read);
    if (aside.parts.has(page)) read.use = 'second';
    else if (above !== undefined && above.use !== 'read' && continues(read, above)) read.use = above.use;
    else if (table === undefined || before === undefined) tables.set(page.kind, [read]);
    else if (!isSecondTable(table, read)) table.push(read);
    else if (before.hidden === page.hidden && outranks(read, table)) {
      const whole = readPage(page, fallbackUnit);
      all[all.length - 1] = whole;
      tables.set(page.kind, [whole]);
      for (const other of table) problems.push(...setAside(other, whole));
    } else problems.push(...setAside(read, table.find(({ title }) => title !== '') ?? before));
  }
  return { tables: [...tables.values()], all, problems };
}

/** @param before the page before, whose rows this one goes on with */
function readPage(page: Page, fallbackUnit: Unit, before?: TableDraft): ReadPage {
  const draft = new TableDraft(page.kind, page.caption.unit ?? before?.unit ?? fallbackUnit, before);
  readRows(page.part, draft);
  return { ...page, draft, use: 'read' };
}

/** The header again, without a title, below a table, or its rows on the next sheet: its next page. */
function continues({ part, title }: Page, { part: above }: Page): boolean {
  const isBelow = part.grid.sheet === above.grid.sheet && part.headerRow > above.headerRow;
  return (isBelow || part.headless === true) && title === '' && part.layout.spec === above.layout.spec;
}

/** A page of a second table beside the one that is used, and what there is to tell of it. */
function setAside(second: ReadPage, used: ReadPage): ReadProblem[] {
  const { part, title, kind } = second;
  const isForeign = second.otherTitle !== '' || (title !== '' && used.title !== '' && bareTitle(title) !== bareTitle(used.title));
  second.use = isForeign ? 'foreign' : 'second';
  // A hidden template without amounts is told with what is hidden.
  if (isForeign || (second.hidden && isEmpty(second))) return [];
  const cell = part.grid.ref(part.headerRow, part.layout.blocks[0]?.labels[0] ?? part.grid.firstColumn);
  if (listsUnits(second) && !listsUnits(used)) return [{ code: 'by-unit-table', table: kind, cell, title }];
  const of = foreignOf(second, used);
  return [{ code: 'second-table', table: kind, cell, title, usedSheet: used.part.grid.sheet.name, ...(of ? { of } : {}) }];
}

/** The department or the year of a second table where it is not that of the one that was read. */
function foreignOf({ owner, department, year }: Page, used: Page): OtherSet | null {
  if (differ(used.owner, owner)) return { department: department ?? '' };
  return year !== null && differ(used.year, year) ? { year } : null;
}

function isSecondTable(table: readonly ReadPage[], page: ReadPage): boolean {
  const { rows, problems } = page.draft;
  if (table.some(({ owner, year }) => differ(owner, page.owner) || differ(year, page.year))) return true;
  if (table.some(listsUnits) !== listsUnits(page)) return true;
  if (page.part.layout.spec.shape === 'matrix') return page.title !== '' || table.some((before) => shareItems(before, page));
  if (isProper(page) && page.title !== '' && !table.some(isProper)) return true;
  if (rows.length === 0) return page.title !== '';
  const repeated = problems.filter((problem) => problem.code === 'duplicate-row').length;
  return repeated * 2 > rows.length || rows.some((row) => row.id.startsWith('total#'));
}

/** Counts under 三公 stand in a block of their own and go on from it: no item has an amount in both. */
function shareItems(one: ReadPage, other: ReadPage): boolean {
  const items = ({ draft }: ReadPage): string[] =>
    draft.rows.flatMap(({ id, figures }) => [...figures.keys()].map((item) => `${id}/${item}`));
  const known = new Set(items(one));
  return items(other).some((item) => known.has(item));
}

/** The amounts of each unit instead of each account: a table that some forms ask for beside that of the accounts. */
function listsUnits({ part: { layout }, title, otherTitle, draft }: ReadPage): boolean {
  if (draft.rows.some(({ id }) => !/^(?:total|name:)/.test(id))) return false;
  const heads = layout.blocks.flatMap(({ labels, heads: own }) => labels.flatMap((column) => own.get(column)?.words ?? []));
  return BY_UNIT.test(title + otherTitle) || heads.some((words) => UNIT_HEAD.test(words));
}

const BY_UNIT = /[分按](?:预算|所属|基层)?单位/;
const UNIT_HEAD = /^(?:预算|所属|基层)?单位名称$/;

/**
 * An empty form gives way to a filled one, a title that another table may have to the title proper, and a table of
 * 支出 to one of 收入支出, which holds more.
 */
function outranks(page: ReadPage, table: readonly ReadPage[]): boolean {
  if (table.every(isEmpty) !== isEmpty(page)) return !isEmpty(page);
  if (table.every(listsUnits) !== listsUnits(page)) return !listsUnits(page);
  if (isProper(page) !== table.some(isProper)) return isProper(page);
  if (table.every((before) => isLater(page, before))) return true;
  const balances = ({ title }: ReadPage): boolean => /收入支出|收支/.test(bareTitle(title));
  return balances(page) && !table.some((before) => balances(before) || differ(before.owner, page.owner));
}

/** The same table of a later year: last year's was left in the workbook, or put beside it to compare. */
function isLater({ year, title }: Page, before: Page): boolean {
  return year !== null && before.year !== null && before.year < year && bareTitle(before.title) === bareTitle(title);
}

function isProper({ part, title, otherTitle }: Page): boolean {
  return title === '' ? otherTitle === '' : isProperTitle(part.layout.spec, title);
}

function differ<T>(one: T | null, other: T | null): boolean {
  return one !== null && other !== null && one !== other;
}

function isEmpty({ draft }: ReadPage): boolean {
  return draft.rows.every((row) => [...row.figures.values()].every(isNothing));
}
