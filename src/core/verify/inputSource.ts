import { Decimal } from 'decimal.js';
import { exactly, publishedAmount } from '../amounts/rounded';
import { itemById, lastYearKeys } from '../form';
import type { NarrativeInputs } from '../narrative/inputs/parseInputs';
import type { Side, Source, Target } from './reading/target';

/** Tables of accounts by the keys of their targets and of their inputs. */
const ACCOUNTS = [
  ['general-budget.', 'general'],
  ['government-fund.', 'fund'],
  ['state-capital.', 'capital'],
] as const;
/**
 * What the 情况说明底稿 says of an item that no table has; the possible values, `[]` for none.
 * @param unit measure word of a count that shares its item with an amount
 */
export function inputSources(target: Target, side: Side, inputs: NarrativeInputs | null, unit?: string): readonly Source[] {
  if (inputs === null) return [];
  return keysOf(target, side, unit).flatMap((key): Source[] => {
    const value = inputs.values.get(key);
    if (!(value instanceof Decimal)) return [];
    const isCount = unit !== undefined || target.count === true;
    return [{ ...(isCount ? exactly(value) : publishedAmount(value)), figures: [], origin: 'inputs' }];
  });
}

function keysOf({ key, code, item }: Target, side: Side, unit: string | undefined): readonly string[] {
  if (item === undefined) return accountKeys(key, code, side);
  if (side === 'prior') return lastYearKeys(item);
  if (side === 'budget') return [item.inputs?.initialBudget, item.inputs?.adjustedBudget].filter((one) => one !== undefined);
  const counted = unit === undefined ? undefined : item.counts?.[unit];
  const { inputs } = counted === undefined ? item : itemById(counted);
  return inputs?.figure === undefined ? [] : [inputs.figure];
}

function accountKeys(key: string, code: string | undefined, side: Side): readonly string[] {
  const [, group] = ACCOUNTS.find(([beginning]) => key.startsWith(beginning)) ?? [];
  if (group === undefined || code === undefined || side === 'final') return [];
  return side === 'prior' ? [`prior.${group}.${code}`] : [`budget.${group}.${code}`, `adjusted.${group}.${code}`];
}
