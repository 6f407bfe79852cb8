import { Decimal } from 'decimal.js';
import { FORM, itemById, LAST_YEAR, lastYearKeys, printedCells, wholesOf } from '../../form';
import { accountKey, readAccountKey, type AccountKey } from '../../form/accounts/accountKeys';
import { ACCOUNT_TABLES } from '../../form/accounts/tables';
import type { Item } from '../../form/item/item';
import { cell, type Cell, type Place } from '../../form/item/place';
import { beside } from '../../form/item/sides';
import type { Figure } from '../../figures/figure';
import type { Figures } from '../../figures/figures';
import type { NarrativeInputs } from '../inputs/parseInputs';

/** Two sides of a comparison. */
export interface Comparison {
  /** Id of the item that is compared, or code of the account of the general budget. */
  readonly item?: string;
  readonly account?: string;
  /** Where this year's figure is printed, here or there. */
  readonly current: readonly Place[];
  /** Keys of inputs, or a place of this workbook; together they are what the figure is compared with. */
  readonly base: readonly (Place | string)[];
  /** Keys of the parts of the base, where people type these alone. */
  readonly parts?: readonly string[];
  /** Which the base is: last year's final accounts or this year's budget. */
  readonly against: 'prior' | 'budget';
}

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map(
  FORM.flatMap((item): [string, Comparison][] => {
    const { reason, budgetReason } = item.inputs ?? {};
    return [
      ...(reason === undefined ? [] : [[reason, { item: item.id, ...withLastYear(item) }] as [string, Comparison]]),
      ...(budgetReason === undefined ? [] : [[budgetReason, { item: item.id, ...withBudget(item) }] as [string, Comparison]]),
    ];
  }),
);

/** What people type no figure of last year of goes by its parts; 收、支总计 are one amount and go by the first of the two. */
function withLastYear(item: Item): Comparison {
  const { at, parts = [], together } = item;
  if (together !== undefined) return withLastYear(itemById(together[0]));
  const [key] = lastYearKeys(item);
  const partKeys = parts.flatMap((part) => lastYearKeys(itemById(part)).slice(0, 1));
  if (key === undefined) return { current: at, base: partKeys, against: 'prior' };
  return {
    current: LAST_YEAR.get(key) ?? at,
    base: [key],
    ...(item.id === 'vehicles' ? { parts: partKeys } : {}),
    against: 'prior',
  };
}

function withBudget({ at, inputs }: Item): Comparison {
  const printed = at.slice(0, 1);
  const base = inputs?.initialBudget === undefined ? printed.map((place) => beside(place, 'budget')) : [inputs.initialBudget];
  return { current: printed, base, against: 'budget' };
}

/** Which two figures a reason explains the difference of; `null` for keys that are no reasons. */
export function comparisonOf(reason: string): Comparison | null {
  const known = COMPARISONS.get(reason);
  if (known !== undefined) return known;
  const account = readAccountKey(reason);
  if (account?.asked !== 'reason' && account?.asked !== 'reason.budget') return null;
  const { subject, code, asked } = account;
  const against = asked === 'reason' ? 'prior' : 'budget';
  return {
    ...(subject === 'general' ? { account: code } : {}),
    current: placesOfAccount(account),
    base: [accountKey(against, subject, code)],
    against,
  };
}

function placesOfAccount({ subject, code }: AccountKey): readonly Place[] {
  const listed = ACCOUNT_TABLES[subject];
  return listed === undefined ? [] : [cell(listed.table, code, listed.column)];
}

/** The figures of this year's tables that an input belongs to; none where no table has any. */
export function placesOfInput(key: string): readonly Place[] {
  const comparison = comparisonOf(key);
  if (comparison !== null) return comparison.current;
  const lastYear = LAST_YEAR.get(key);
  if (lastYear !== undefined) return lastYear;
  const item = FORM.find(({ inputs }) => Object.values(inputs ?? {}).includes(key));
  // Beside a part that no table prints stands what it is a part of.
  if (item !== undefined) return [item, ...wholesOf(item)].flatMap(({ at }) => at);
  const account = readAccountKey(key);
  return account === null ? [] : placesOfAccount(account);
}

/** The sum of figures that there are; `null` where none is printed or one cannot be read. */
export function sumAt(figures: Figures, cells: readonly Cell[]): Decimal | null {
  const printed = figuresAt(figures, cells);
  if (printed.length === 0) return null;
  let sum = new Decimal(0);
  for (const { value } of printed) {
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return sum;
}

/** As `sumAt`, of the first place that is printed. */
export function amountAt(figures: Figures, places: readonly Place[]): Decimal | null {
  return sumAt(figures, printedCells(places, figures));
}

export function figuresAt(figures: Figures, cells: readonly Cell[]): readonly Figure[] {
  return cells.flatMap((one) => figures.figure(...one) ?? []);
}

/** The base; where only its parts are known, these. */
export function knownBase({ base, parts = [] }: Comparison, { values }: NarrativeInputs): Comparison['base'] {
  const isKnown = base.every((one) => typeof one !== 'string' || values.has(one));
  return isKnown || parts.length === 0 ? base : parts;
}

/** What the current side is compared with; `null` while a part of it is not known. */
export function baseOf(comparison: Comparison, figures: Figures, inputs: NarrativeInputs): Decimal | null {
  let sum = new Decimal(0);
  for (const part of knownBase(comparison, inputs)) {
    const value = typeof part === 'string' ? inputs.values.get(part) : sumAt(figures, part.cells);
    if (!(value instanceof Decimal)) return null;
    sum = sum.plus(value);
  }
  return sum;
}
