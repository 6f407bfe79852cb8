import type { Decimal } from 'decimal.js';
import type { CellRef } from '../../workbook/address';
import type { Missing, Run } from '../text/narrative';
import { FINEST_GRAIN, toldDifference } from '../habits/amountText';
import { ENUMERATION, pending } from '../../messages/narrative';

/**
 * What the templates work with. Amounts are in 万元, as exact as the tables and inputs have them: they are rounded when they
 * are printed, differences and percentages follow from the exact ones.
 */
export type Quantity =
  | {
      readonly type: 'quantity';
      readonly known: true;
      readonly value: Decimal;
      /** What a formula calls it: `公开01表收入总计`. */
      readonly name: string;
      readonly sources: readonly CellRef[];
      /** 辆, 人次 and the like: no money. */
      readonly counted?: true;
      /** The input it was typed as; `null` for a figure of the tables. */
      readonly key: string | null;
      /** Keys of the inputs that it was computed from; absent where there are none. */
      readonly inputs?: readonly string[];
      /** Decimals, in 万元, of the smallest difference that the text tells; absent where every difference counts. */
      readonly grain?: number;
    }
  | {
      readonly type: 'quantity';
      readonly known: false;
      readonly missing: Missing;
      /** What else a sum waits for. */
      readonly also?: readonly Missing[];
    };

/** Ready-made runs; none when there is nothing to say, which templates ask as `有`. */
export interface Words {
  readonly type: 'words';
  readonly 有: boolean;
  readonly runs: readonly Run[];
}

/**
 * Rows to repeat a paragraph for. Templates ask `有`, which is true also while it is not known, and may loop over
 * `各项` within a paragraph.
 */
export interface List {
  readonly type: 'list';
  readonly 有: boolean;
  readonly 各项: readonly Scope[];
  readonly entries: readonly Entry[];
  readonly missing: Missing | null;
  /** What an entry has, as of one that there is not: templates are checked with it. */
  readonly sample: () => Scope;
}

export interface Entry {
  /** Distinguishes the paragraphs made for the entries, `208`. */
  readonly id: string;
  readonly slots: Scope;
}

/** Whether something applies, which templates ask as `成立`; `missing` says why that cannot be told. */
export interface Condition {
  readonly type: 'condition';
  readonly 成立: boolean;
  readonly missing: Missing | null;
}

export type Slot = Quantity | Words | List | Condition | Scope;

/** Names that a template may use. */
export interface Scope {
  readonly [name: string]: Slot;
}

/** The slot that a path such as `三公.有变化` leads to; `undefined` where it leads nowhere. */
export function slotAt(scope: Scope, path: string): Slot | undefined {
  let slot: Slot | undefined = scope;
  for (const name of path.split('.')) {
    if (typeof slot.type === 'string') return undefined;
    slot = Object.hasOwn(slot, name) ? slot[name] : undefined;
    if (slot === undefined) return undefined;
  }
  return slot;
}

/** Keys of all inputs behind quantities: typed, or computed from what was typed. */
export function inputsBehind(quantities: readonly Quantity[]): readonly string[] {
  return [
    ...new Set(quantities.flatMap((one) => (one.known ? [...(one.key === null ? [] : [one.key]), ...(one.inputs ?? [])] : []))),
  ];
}

export function unknown(missing: Missing): Extract<Quantity, { known: false }> {
  return { type: 'quantity', known: false, missing };
}

export function words(...runs: readonly Run[]): Words {
  return { type: 'words', 有: runs.length > 0, runs };
}

/** Entries get their 序号. */
export function list(unnumbered: readonly Entry[], sample: () => Scope): List {
  const entries = unnumbered.map(({ id, slots }, index) => ({ id, slots: numbered(slots, index + 1) }));
  return {
    type: 'list',
    有: entries.length > 0,
    各项: entries.map((entry) => entry.slots),
    entries,
    missing: null,
    sample: () => numbered(sample(), 1),
  };
}

export function unknownList(missing: Missing, sample: () => Scope): List {
  return { ...list([], sample), 有: true, missing };
}

function numbered(slots: Scope, number: number): Scope {
  return { ...slots, 序号: words(textRun(String(number))) };
}

export function condition(holds: boolean): Condition {
  return { type: 'condition', 成立: holds, missing: null };
}

export function unknownCondition(missing: Missing): Condition {
  return { type: 'condition', 成立: false, missing };
}

/** `words` stand in the text where what belongs there is not the missing thing itself but follows from it. */
export function missingRun(missing: Missing, words = missing.label): Extract<Run, { kind: 'missing' }> {
  return { kind: 'missing', text: pending(words), ...missing };
}

/** One mark for one number, whatever it waits for; none where it waits for nothing. */
export function awaitedRuns(quantities: readonly Quantity[], say = (label: string): string => label): readonly Run[] {
  const all = awaited(quantities);
  const [first, ...also] = all;
  if (first === undefined) return [];
  // Parts of a sum are missed under its one name.
  const labels = new Set(all.map(({ label }) => label));
  const run = missingRun(first, say([...labels].join(ENUMERATION)));
  return [also.length === 0 ? run : { ...run, also }];
}

/** As something that waits for another answer: its mark keeps its own name, asked for is what it waits for. */
export function waiting(own: Missing, first: Missing, leadsTo: Missing['leadsTo'] = own.leadsTo): Missing {
  return {
    ...first,
    label: own.label,
    listLabel: first.listLabel ?? first.label,
    leadsTo: leadsTo ?? [{ key: own.key, label: own.listLabel ?? own.label }],
  };
}

export function textRun(text: string): Run {
  return { kind: 'text', text };
}

/** Both known and equal to each other, as far as the text tells: nothing changed, so nothing has to be explained. */
export function unchanged(current: Quantity, other: Quantity): boolean {
  return current.known && other.known && differenceOf(current, other).isZero();
}

/** What a reason has to explain: nothing where no pair differs; it waits while none is known to, and one is not known. */
export function explaining(...pairs: readonly (readonly [Quantity, Quantity])[]) {
  const differs = pairs.some(([current, other]) => current.known && other.known && !unchanged(current, other));
  return { needless: pairs.every(([current, other]) => unchanged(current, other)), after: differs ? [] : pairs.flat() };
}

/** `current − other`, zero where it is too small to be told. */
export function differenceOf(current: Extract<Quantity, { known: true }>, other: Extract<Quantity, { known: true }>): Decimal {
  return toldDifference(current.value, other.value, Math.min(current.grain ?? FINEST_GRAIN, other.grain ?? FINEST_GRAIN));
}

/** Known and not zero. */
export function isSome(quantity: Quantity): boolean {
  return quantity.known && !quantity.value.isZero();
}

/** Everything that unknown quantities wait for, each thing once. */
export function awaited(quantities: readonly Quantity[]): readonly Missing[] {
  const all = quantities.flatMap((one) => (one.known ? [] : [one.missing, ...(one.also ?? [])]));
  return [...new Map(all.map((missing) => [missing.key, missing])).values()];
}

export function isZero(quantity: Quantity): boolean {
  return quantity.known && quantity.value.isZero();
}
