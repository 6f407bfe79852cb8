import { sumName, zeroFormula } from '../../messages/narrative';
import { inputDefinition, inputLabel } from '../inputs/inputs';
import { grainOf } from '../habits/amountText';
import { tableName, type Sources } from './figures';
import type { TableKind } from '../../figures/kinds';
import { Decimal } from 'decimal.js';
import { inputsBehind, isZero, missingRun, unchanged, unknown, words, type Quantity, type Words } from './slot';

/** A typed amount or count; `title` names the account of a key with a code. */
export function inputQuantity(sources: Sources, key: string, title?: string): Quantity {
  const value = sources.inputs.values.get(key);
  const label = inputLabel(key, title);
  if (value === undefined || typeof value === 'string') return unknown({ key, label, cause: 'input' });
  const known = { type: 'quantity', known: true, name: label, sources: [], key } as const;
  return {
    ...known,
    value,
    ...(inputDefinition(key)?.kind === 'amount' ? { grain: grainOf(sources.profile) } : { counted: true }),
  };
}

/** A typed number that must be zero where `spent` is zero, so that it need not be typed then. */
export function inputUnlessUnspent(sources: Sources, key: string, spent: Quantity): Quantity {
  const typed = inputQuantity(sources, key);
  if (typed.known || !spent.known || !spent.value.isZero()) return typed;
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
  readonly title?: string;
  /** Serves when `key` has no text but needs one. What is missing is asked for under this key. */
  readonly fallback?: string;
  /** Nothing has to be said when there is no text. */
  readonly optional?: boolean;
  /** Nothing is to be explained, so that a text that is left over from before would be wrong. */
  readonly needless?: boolean;
}

/** A typed clause. */
export function inputWords(sources: Sources, key: string, options: InputWordsOptions = {}): Words {
  const { title, fallback, optional = false, needless = false } = options;
  if (needless) return words();
  for (const candidate of fallback === undefined || optional ? [key] : [key, fallback]) {
    const text = sources.inputs.values.get(candidate);
    if (typeof text !== 'string' || text === '') continue;
    return words({ kind: 'input', key: candidate, text, ...(candidate === key ? {} : { overruledBy: key }) });
  }
  if (optional) return words();
  const asked = fallback ?? key;
  const own = fallback === undefined ? {} : { overruledBy: key };
  return words(missingRun({ key: asked, label: inputLabel(asked, title), cause: 'input', ...own }));
}

/** Why `spent` is not what `budget` was; nothing where it is. */
export function budgetReason(sources: Sources, key: string, spent: Quantity, budget: Quantity, title?: string): Words {
  return inputWords(sources, key, { needless: unchanged(spent, budget), ...(title === undefined ? {} : { title }) });
}

/** As inputWords; where nothing was spent (now and, if given, in `previous`) the profile's words for that stand in. */
export function wordsUnlessUnspent(
  sources: Sources,
  key: string,
  spent: readonly Quantity[],
  options: InputWordsOptions = {},
): Words {
  const typed = inputWords(sources, key, { ...options, optional: true });
  if (typed.runs.length > 0 || !spent.every(isZero)) return typed.runs.length > 0 ? typed : inputWords(sources, key, options);
  if (sources.profile.words.nothingSpent === '') return words();
  const known = spent.filter((quantity) => quantity.known);
  return words({
    kind: 'figure',
    text: sources.profile.words.nothingSpent,
    sources: known.flatMap((quantity) => quantity.sources),
    formula: zeroFormula(sumName(known.map((quantity) => quantity.name))),
  });
}
