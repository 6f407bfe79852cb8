import type { TableKind } from '../figures/kinds';
import type { Item, ItemInputs, Said } from './item/item';
import { GRANT_ITEMS } from './items/grants';
import { INFORMATION_ITEMS } from './items/information';
import { PERFORMANCE_ITEMS } from './items/performance';
import { THREE_PUBLIC_ITEMS } from './items/threePublic';
import { TOTAL_ITEMS } from './items/totals';
import type { Figures } from '../figures/figures';
import type { Cell, Place } from './item/place';
import type { SectionId } from './item/sections';

/** Every item of the form that is no account, in the order of the tables. */
export const FORM: readonly Item[] = [
  ...TOTAL_ITEMS,
  ...GRANT_ITEMS,
  ...THREE_PUBLIC_ITEMS,
  ...INFORMATION_ITEMS,
  ...PERFORMANCE_ITEMS,
];

const BY_ID = new Map(FORM.map((item) => [item.id, item]));

/** @throws RangeError for an id that the form does not have. */
export function itemById(id: string): Item {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`not an item: ${id}`);
  return found;
}

/** As people call an item. */
export function nameOf(id: string): string {
  return itemById(id).name;
}

/** The name of the item that stands in a cell. @throws RangeError for a cell of no item. */
export function nameAt(table: TableKind, row: string, column: string): string {
  const here = FORM.find(
    ({ at, together }) =>
      together === undefined &&
      at.some(({ cells: [cell, ...others] }) => others.length === 0 && cell?.join(' ') === [table, row, column].join(' ')),
  );
  if (here === undefined) throw new RangeError(`no item in ${table} ${row} ${column}`);
  return here.name;
}

/** The table that a section tells about: what it says of an item is read from there first. */
const TABLE_OF_SECTION: Readonly<Partial<Record<SectionId, TableKind>>> = {
  summary: 'summary',
  revenue: 'revenue',
  expenditure: 'expenditure',
  'fiscal-summary': 'fiscal-summary',
  'general-total': 'general-budget',
  'general-structure': 'general-budget',
  'general-details': 'general-budget',
  'fiscal-details': 'fiscal-summary',
  'government-fund': 'government-fund',
  'state-capital': 'state-capital',
};

/** What a share is a share of where the sentence does not say it. */
const WHOLE_OF_SECTION: Readonly<Partial<Record<SectionId, string>>> = {
  summary: 'inflow-and-outflow',
  revenue: 'revenue',
  expenditure: 'expenditure',
  'fiscal-summary': 'fiscal-inflow-and-outflow',
  'fiscal-details': 'fiscal-expenditure',
  'general-total': 'general-expenditure',
  'general-structure': 'general-expenditure',
  'general-details': 'general-expenditure',
  'basic-expenditure': 'general-basic',
  'government-fund': 'fund-expenditure',
  'state-capital': 'capital-expenditure',
  'three-public': 'three-public',
  'three-public-details': 'three-public',
  operation: 'agency-operation',
  procurement: 'procurement',
};

/** An item as the texts of one section name it. */
export interface NamedItem extends Said {
  readonly item: Item;
}

/** What the texts of a section may name beside accounts. */
export function itemsNamedIn(section: SectionId): readonly NamedItem[] {
  return FORM.flatMap((item) =>
    item.said.filter(({ sections }) => sections.includes(section)).map((said) => ({ ...said, item })),
  );
}

export function wholeOf(section: SectionId): Item | null {
  const id = WHOLE_OF_SECTION[section];
  return id === undefined ? null : itemById(id);
}

/** Where an item is printed, the table of the section first. */
export function placesIn(section: SectionId, item: Item): readonly Place[] {
  return placesFrom(TABLE_OF_SECTION[section], item);
}

/** Where an item is printed, the table that is told about first. */
export function placesFrom(table: TableKind | undefined, { at }: Item): readonly Place[] {
  const own = at.filter(({ cells }) => cells[0]?.[0] === table);
  return [...own, ...at.filter((place) => !own.includes(place))];
}

/** The cells of the first place that a workbook prints; none where it prints no place. */
export function printedCells(places: readonly Place[], figures: Pick<Figures, 'figure'>): readonly Cell[] {
  return places.find(({ cells }) => cells.some((cell) => figures.figure(...cell) !== undefined))?.cells ?? [];
}

/** The items that an item is a part of, the nearest first. */
export function wholesOf({ id, within }: Item): readonly Item[] {
  const whole = within === undefined ? FORM.find(({ parts }) => parts?.includes(id)) : itemById(within);
  return whole === undefined ? [] : [whole, ...wholesOf(whole)];
}

/** What is within an item without being one of the parts that it is divided into. */
export function itemsWithin({ id }: Item): readonly string[] {
  return WITHIN.get(id) ?? [];
}

const WITHIN = new Map(FORM.map(({ id: whole }) => [whole, FORM.filter(({ within }) => within === whole).map(({ id }) => id)]));

/** Whether an item is one of another's parts, or of theirs. */
export function isPartOf(id: string, { parts = [] }: Item): boolean {
  return parts.some((part) => part === id || isPartOf(id, itemById(part)));
}

/**
 * The parts of an item that a table prints; what it prints in parts only stands as these: 01表 has no row for
 * 财政拨款收入, but one for each of its three grants.
 */
export function partsPrintedIn(table: TableKind, { parts = [] }: Item): readonly PrintedPart[] {
  return parts.map(itemById).flatMap((item) => {
    const place = item.at.find(({ cells }) => cells.length === 1 && cells[0]?.[0] === table);
    const [cell] = place?.cells ?? [];
    return cell === undefined ? partsPrintedIn(table, item) : [{ item, cell, lastYear: place?.lastYear }];
  });
}

/** A part with its cell, and the key of its last year's figure where that has one. */
export interface PrintedPart {
  readonly item: Item;
  readonly cell: Cell;
  readonly lastYear: string | undefined;
}

/** Last year's figures by their keys: where each stands, the first place that is printed. */
export const LAST_YEAR: ReadonlyMap<string, readonly Place[]> = lastYearPlaces();

function lastYearPlaces(): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const place of FORM.flatMap(({ at }) => at))
    if (place.lastYear !== undefined) places.set(place.lastYear, [...(places.get(place.lastYear) ?? []), place]);
  return places;
}

/** The key of the 底稿 that asks for this of an item, as its slot's table has it. @throws RangeError for an item that has none. */
export function inputKey(id: string, which: keyof ItemInputs | 'lastYear'): string {
  const item = itemById(id);
  const ordered = { ...item, at: placesFrom(item.slot?.table, item) };
  const key = which === 'lastYear' ? lastYearKeys(ordered)[0] : item.inputs?.[which];
  if (key === undefined) throw new RangeError(`no ${which} of ${id} is asked for`);
  return key;
}

/** The keys of the 底稿 that hold last year's figure of an item. */
export function lastYearKeys({ at, together }: Item): readonly string[] {
  if (together !== undefined) return together.flatMap((id) => lastYearKeys(itemById(id)));
  return [...new Set(at.flatMap(({ lastYear }) => lastYear ?? []))];
}
