import { agree, sumOf } from '../../amounts/rounded';
import { itemById, wholesOf } from '../../form';
import type { Item } from '../../form/item/item';
import type { Statement } from '../reading/statement';
import { sourceOf, targetOf } from '../reading/target';
import { checkWithin, figureOf } from './addingUp';
import type { Verification } from './stated';
import type { Source } from '../reading/operand';

/** No part that no table has is more than its whole, as the tables have that or the text: an answer in the 底稿 may be too much as well. */
export function checkWithinWholes(statements: readonly Statement[], verification: Verification): void {
  const seen = new Set<Item>();
  for (const statement of statements) {
    const item = itemSaid(statement);
    if (item === undefined || seen.has(item) || !verification.isThisYears(statement)) continue;
    seen.add(item);
    if (sourceOf(targetOf(item.id), 'final', verification.context) === null) checkPart(statement, item, verification);
  }
}

/** What its number counts, or what the amount is of. */
function itemSaid({ kind, target: { item }, unit = '' }: Statement): Item | undefined {
  if (kind === 'final') return item;
  const counted = kind === 'count' ? item?.counts?.[unit] : undefined;
  return counted === undefined ? (kind === 'count' && item?.measure !== undefined ? item : undefined) : itemById(counted);
}

/** Against the nearest of its wholes that is known. */
function checkPart(part: Statement, item: Item, verification: Verification): void {
  const [whole, above] = wholesOf(item).flatMap(({ id, name }) => mostOf(id, name, verification));
  if (part.number === undefined || whole === undefined || verification.isWrong(part)) return;
  // Some forms give 外宾接待 and 国内接待 side by side.
  const isBeside = above !== undefined && agree(sumOf([figureOf(part, part.number), whole]), above);
  if (!isBeside) checkWithin(part, whole, verification);
}

/** Of the tables, or of the text where that says something else. */
function mostOf(id: string, name: string, verification: Verification): readonly (Source & { readonly name: string })[] {
  const [most] = [...verification.finals(targetOf(id))].sort((a, b) => b.value.comparedTo(a.value));
  return most === undefined ? [] : [{ ...most, figures: verification.figuresHere([most]), name }];
}
