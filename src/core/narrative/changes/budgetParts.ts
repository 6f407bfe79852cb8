import { Decimal } from 'decimal.js';
import { columnName } from '../../tables/naming';
import type { ChangeContext, ChangePart } from './change';
import { figuresAt, sumAt, type Address } from './comparisons';

const THREE_PUBLIC = ['abroad', 'vehicle-purchase', 'vehicle-running', 'reception'] as const;
const VEHICLES: readonly string[] = ['vehicle-purchase', 'vehicle-running'];

/** A typed amount; `null` where nothing was typed. */
export function inputAt({ inputs }: Pick<ChangeContext, 'inputs'>, key: string): Decimal | null {
  const value = inputs.values.get(key);
  return value instanceof Decimal ? value : null;
}

/** The general budget against the budgets that were typed, account by account. */
export function budgetParts(context: ChangeContext, dimension: 'class' | 'account'): ChangePart[] {
  const level = dimension === 'class' ? 'class' : 'item';
  return context.figures.rows('general-budget').flatMap((row): ChangePart[] => {
    const budget = row.level === level ? inputAt(context, `budget.general.${row.id}`) : null;
    const place: Address = ['general-budget', row.id, 'total'];
    const current = sumAt(context.figures, [place], context.precision);
    if (budget === null || current === null) return [];
    return [madePart(context, dimension, { code: row.id, name: row.name }, place, current, budget)];
  });
}

/** The items of “三公”经费 against last year, or against their budgets. */
export function threePublicParts(context: ChangeContext, reason: string): ChangePart[] {
  const isBudget = reason.startsWith('reason.budget.');
  const items = reason.endsWith('.vehicles') ? THREE_PUBLIC.filter((item) => VEHICLES.includes(item)) : THREE_PUBLIC;
  return items.flatMap((item): ChangePart[] => {
    const place: Address = ['three-public', 'final', item];
    const current = sumAt(context.figures, [place], context.precision);
    const previous = isBudget
      ? sumAt(context.figures, [['three-public', 'budget', item]], context.precision)
      : inputAt(context, `prior.three-public.${item}`);
    if (current === null || previous === null) return [];
    const named = { code: null, name: columnName('three-public', item) };
    const made = madePart(context, 'three-public', named, place, current, previous);
    if (isBudget || context.prior === null) return [made];
    return [{ ...made, priorCells: figuresAt(context.prior, [place]).flatMap(({ cell }) => (cell === null ? [] : [cell])) }];
  });
}

function madePart(
  { figures }: ChangeContext,
  dimension: ChangePart['dimension'],
  named: Pick<ChangePart, 'code' | 'name'>,
  place: Address,
  current: Decimal,
  previous: Decimal,
): ChangePart {
  const cells = figuresAt(figures, [place]).flatMap(({ cell }) => (cell === null ? [] : [cell]));
  return { dimension, ...named, kind: null, current, previous, difference: current.minus(previous), cells, priorCells: [] };
}
