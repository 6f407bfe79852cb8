import { Decimal } from 'decimal.js';
import { accountKey } from '../../form/accounts/accountKeys';
import { itemById, lastYearKeys } from '../../form';
import type { Item } from '../../form/item/item';
import type { Cell } from '../../form/item/place';
import { beside } from '../../form/item/sides';
import { accountTitle } from '../inputs/accountTitle';
import type { AmountOfBothYears, ChangeContext, ChangePart } from './change';
import { figuresAt, sumAt, type Comparison } from './comparisons';

/** A typed amount; `null` where nothing was typed. */
export function inputAt({ inputs }: Pick<ChangeContext, 'inputs'>, key: string): Decimal | null {
  const value = inputs.values.get(key);
  return value instanceof Decimal ? value : null;
}

/** The general budget against the budgets that were typed, account by account. */
export function budgetParts(context: ChangeContext, dimension: 'class' | 'account'): ChangePart[] {
  const level = dimension === 'class' ? 'class' : 'item';
  return context.figures.rows('general-budget').flatMap((row): ChangePart[] => {
    const budget = row.level === level ? inputAt(context, accountKey('budget', 'general', row.id)) : null;
    const place: Cell = ['general-budget', row.id, 'total'];
    const current = sumAt(context.figures, [place]);
    if (budget === null || current === null) return [];
    const named = { code: row.id, name: accountTitle(context.figures, row.id) ?? row.name };
    return [changePart(context, dimension, named, [place], { current, previous: budget })];
  });
}

/** The items of “三公”经费 against last year, or against their budgets. */
export function threePublicParts(context: ChangeContext, { item: whole = '', against }: Comparison): ChangePart[] {
  return comparedParts(itemById(whole)).flatMap((item): ChangePart[] => {
    const [place] = item.at;
    const [cell] = place?.cells ?? [];
    if (place === undefined || cell === undefined) return [];
    const current = sumAt(context.figures, [cell]);
    const previous =
      against === 'budget'
        ? sumAt(context.figures, beside(place, 'budget').cells)
        : inputAt(context, lastYearKeys(item)[0] ?? '');
    if (current === null || previous === null) return [];
    return [changePart(context, 'three-public', { name: item.name }, [cell], { current, previous })];
  });
}

/** The parts of an item that have last year's figure; one without goes by its own parts. */
function comparedParts({ parts = [] }: Item): readonly Item[] {
  return parts.map(itemById).flatMap((part) => {
    const under = comparedParts(part);
    return under.length > 0 || lastYearKeys(part).length === 0 ? under : [part];
  });
}

/** @param cells this year's figures, which together are `current` */
export function changePart(
  { figures }: Pick<ChangeContext, 'figures'>,
  dimension: ChangePart['dimension'],
  named: Pick<ChangePart, 'code' | 'kind' | 'name'>,
  cells: readonly Cell[],
  { current, previous }: AmountOfBothYears,
): ChangePart {
  const printed = figuresAt(figures, cells).flatMap(({ cell }) => cell ?? []);
  return { dimension, ...named, current, previous, difference: current.minus(previous), cells: printed };
}
