import { inputKey, itemById } from '../../form';
import { sumName, zeroFormula } from '../../messages/narrative';
import { partsOfTotal } from './answeredTotals';
import { inputLabelIn } from '../inputs/accountTitle';
import { inputDefinition } from '../inputs/inputs';
import { grainOf } from '../habits/amountText';
import { WAYS, type Way } from '../inputs/sharedReasons';
import { itemFigure, tableName, type Sources } from './figures';
import type { TableKind } from '../../figures/kinds';
import { Decimal } from 'decimal.js';
import { totalOf } from './parts';
import {
  awaited,
  explaining,
  inputsBehind,
  isZero,
  missingRun,
  unknown,
  waiting,
  words,
  type Quantity,
  type Words,
} from './slot';

/** A typed amount or count. A total may follow from the parts that were typed. */
export function inputQuantity(sources: Sources, key: string): Quantity {
  const value = sources.inputs.values.get(key);
  const label = inputLabelIn(key, sources.figures);
  if (value === undefined || typeof value === 'string') {
    const parts = partsOfTotal(key, sources);
    return totalOf(
      unknown({ key, label, cause: 'input' }),
      parts.map((part) => inputQuantity(sources, part)),
    );
  }
  const known = { type: 'quantity', known: true, name: label, sources: [], key } as const;
  return {
    ...known,
    value,
    ...(inputDefinition(key)?.kind === 'amount' ? { grain: grainOf(sources.profile) } : { counted: true }),
  };
}

/** What was typed of an item: last year's figure of it or, where no table has it, this year's. */
export function itemInput(sources: Sources, id: string, which: 'lastYear' | 'figure'): Quantity {
  return inputQuantity(sources, inputKey(id, which));
}

/** An item this year and last year, in the table of its slot. */
export function bothYears(sources: Sources, id: string): readonly [Quantity, Quantity] {
  return [itemFigure(sources, id, itemById(id).slot?.table), itemInput(sources, id, 'lastYear')];
}

/** A typed number that must be zero where `spent` is zero, and is asked for once it is known that it is not. */
export function inputUnlessUnspent(sources: Sources, key: string, spent: Quantity): Quantity {
  const typed = inputQuantity(sources, key);
  if (typed.known) return typed;
  // What the workbook lacks does not keep anybody from answering.
  if (!spent.known) return spent.missing.cause === 'input' ? { ...spent, missing: waiting(typed.missing, spent.missing) } : typed;
  if (!spent.value.isZero()) return typed;
  const { value, name, sources: cells } = spent;
  return {
    type: 'quantity',
    known: true,
    value,
    name: zeroFormula(name),
    sources: cells,
    key: null,
    inputs: inputsBehind([spent]),
  };
}

/** Zero, as a table without figures says. */
export function zeroBecause(sources: Sources, table: TableKind): Quantity {
  const name = zeroFormula(tableName(sources, table));
  return { type: 'quantity', known: true, value: new Decimal(0), name, sources: [], key: null };
}

export interface InputWordsOptions {
  /** Serves when `key` has no text but needs one. What is missing is asked for under this key. */
  readonly fallback?: string;
  /** One of them will be the fallback, once what comes `after` is known. */
  readonly either?: readonly string[];
  /** Nothing has to be said when there is no text. */
  readonly optional?: boolean;
  /** Nothing is to be explained, so that a text that is left over from before would be wrong. */
  readonly needless?: boolean;
  /** What has to be known before anybody can tell whether there is anything to say. */
  readonly after?: readonly Quantity[];
}

const NOTHING = /^(?:无|没有)$/;

/** A typed clause. */
export function inputWords(sources: Sources, key: string, options: InputWordsOptions = {}): Words {
  const { fallback, either, optional = false, needless = false, after = [] } = options;
  if (needless) return words();
  const labelOf = (one: string): string => inputLabelIn(one, sources.figures);
  for (const candidate of fallback === undefined || optional ? [key] : [key, fallback]) {
    const text = sources.inputs.values.get(candidate);
    if (typeof text !== 'string' || text === '') continue;
    // What is answered with 无 is not told.
    if (NOTHING.test(text)) return words();
    return words({ kind: 'input', key: candidate, text, ...(candidate === key ? {} : { overruledBy: key }) });
  }
  if (optional) return words();
  const asked = fallback ?? key;
  const own = fallback === undefined && either === undefined ? {} : { overruledBy: key };
  const missing = { key: asked, label: labelOf(asked), cause: 'input', ...own } as const;
  const first = awaited(after).find((one) => one.cause === 'input');
  const leads = either?.map((one) => ({ key: one, label: labelOf(one) }));
  return words(missingRun(first === undefined ? missing : { ...waiting(missing, first, leads), ...own }));
}

/**
 * Why an item is not what it was last year, in words of its own or of what it moves with; by default that is asked for where the
 * item itself changed.
 */
export function itemReason(sources: Sources, id: string, options: InputWordsOptions = explaining(bothYears(sources, id))): Words {
  const { movesWith } = itemById(id);
  const shared = movesWith === undefined ? {} : { fallback: inputKey(movesWith, 'reason') };
  return inputWords(sources, inputKey(id, 'reason'), { ...shared, ...options });
}

/**
 * Why `current` is not what `base` is; nothing where it is.
 * @param shared the key of the reason of all 项 of a budget that differ one way
 */
export function reasonOf(
  sources: Sources,
  key: string,
  [current, base]: readonly [Quantity, Quantity],
  shared?: (way: Way) => string,
): Words {
  const options = explaining([current, base]);
  if (shared === undefined) return inputWords(sources, key, options);
  if (!current.known || !base.known) return inputWords(sources, key, { ...options, either: WAYS.map(shared) });
  const way = current.value.greaterThan(base.value) ? 'above' : 'below';
  return inputWords(sources, key, { ...options, fallback: shared(way) });
}

/** As inputWords; where nothing was spent and nothing is typed the profile's words for that stand in. */
export function wordsUnlessUnspent(
  sources: Sources,
  key: string,
  spent: readonly Quantity[],
  options: InputWordsOptions = {},
): Words {
  const typed = inputWords(sources, key, { ...options, optional: true });
  if (typed.runs.length > 0) return typed;
  if (!spent.every(isZero)) return inputWords(sources, key, { after: spent, ...options });
  if (sources.profile.words.nothingSpent === '') return words();
  const known = spent.filter((quantity) => quantity.known);
  return words({
    kind: 'figure',
    text: sources.profile.words.nothingSpent,
    sources: known.flatMap((quantity) => quantity.sources),
    formula: zeroFormula(sumName(known.map((quantity) => quantity.name))),
  });
}
