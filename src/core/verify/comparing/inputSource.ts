import { Decimal } from 'decimal.js';
import { exactly, publishedAmount } from '../../amounts/rounded';
import { itemById, lastYearKeys } from '../../form';
import { accountKey } from '../../form/accounts/accountKeys';
import { BUDGET_TABLES } from '../../form/accounts/tables';
import type { NarrativeInputs } from '../../narrative/inputs/parseInputs';
import type { Plan } from '../reading/plan';
import type { Side, Target } from '../reading/target';
import type { Source } from '../reading/operand';

interface Asked {
  /** Measure word of a count that shares its item with an amount. */
  readonly unit?: string;
  /** Which budget. */
  readonly plan?: Plan;
}

/**
 * What the 情况说明底稿 says of an item that no table has; the possible values, `[]` for none.
 */
export function inputSources(
  target: Target,
  side: Side,
  inputs: NarrativeInputs | null,
  { unit, plan = null }: Asked = {},
): readonly Source[] {
  if (inputs === null) return [];
  return keysOf(target, side, unit, plan).flatMap((key): Source[] => {
    const value = inputs.values.get(key);
    if (!(value instanceof Decimal)) return [];
    const isCount = unit !== undefined || target.count === true;
    return [{ ...(isCount ? exactly(value) : publishedAmount(value)), figures: [], givenBy: 'inputs' }];
  });
}

function keysOf({ key, code, item }: Target, side: Side, unit: string | undefined, plan: Plan): readonly string[] {
  if (item === undefined) return accountKeys(key, code, side, plan);
  if (side === 'prior') return lastYearKeys(item);
  if (side === 'budget') return ofPlan(plan, item.inputs?.initialBudget, item.inputs?.adjustedBudget);
  const counted = unit === undefined ? undefined : item.counts?.[unit];
  const { inputs } = counted === undefined ? item : itemById(counted);
  return inputs?.figure === undefined ? [] : [inputs.figure];
}

function accountKeys(key: string, code: string | undefined, side: Side, plan: Plan): readonly string[] {
  const [budget] = Object.entries(BUDGET_TABLES).find(([, { table }]) => key.startsWith(`${table}.`)) ?? [];
  if (budget === undefined || code === undefined || side === 'final') return [];
  if (side === 'prior') return [accountKey('prior', budget, code)];
  return ofPlan(plan, accountKey('budget', budget, code), accountKey('adjusted', budget, code));
}

/** Just 预算 may be either. */
function ofPlan(plan: Plan, initial: string | undefined, adjusted: string | undefined): readonly string[] {
  const keys = plan === null ? [initial, adjusted] : [plan === 'initial' ? initial : adjusted];
  return keys.filter((key) => key !== undefined);
}
