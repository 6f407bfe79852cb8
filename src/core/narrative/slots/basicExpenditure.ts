import { accountKey } from '../../form/accounts/accountKeys';
import { isPersonnel } from '../../form/accounts/economic';
import type { TableRow } from '../../figures/figure';
import { itemFigure, rowFigure, tableList, titleWords, type Sources } from './figures';
import { sumOf } from './parts';
import { inputQuantity, itemInput } from './typed';
import { condition, isZero, type Entry, type List, type Quantity, type Scope } from './slot';

/** Slots of 一般公共预算财政拨款基本支出决算（明细）表. */
export function basicExpenditureSlots(sources: Sources): Scope {
  const personnel = itemFigure(sources, 'personnel');
  const operating = itemFigure(sources, 'operating');
  // The printed total: the sum of its two parts, each rounded, may be 0.01 off.
  const isPrinted = sources.figures.figure('general-budget', 'total', 'basic') !== undefined;
  const both = isPrinted ? itemFigure(sources, 'general-basic') : sumOf(personnel, operating);
  return {
    有基本支出: condition(!isZero(both)),
    基本支出: both,
    上年基本支出: itemInput(sources, 'general-basic', 'lastYear'),
    人员经费科目: accounts(sources, true, personnel),
    公用经费科目: accounts(sources, false, operating),
  };
}

/** Five-digit economic accounts (款) that are not zero, in the order of their codes. */
function accounts(sources: Sources, ofPersonnel: boolean, total: Quantity): List {
  const slotsOf = (row: Pick<TableRow, 'id' | 'name'>, amount: Quantity): Scope => ({
    名称: titleWords(sources, row, amount),
    金额: amount,
    上年: inputQuantity(sources, accountKey('prior', 'economic', row.id)),
  });
  const sample = (amount: Quantity): Scope => slotsOf({ id: '30101', name: '' }, amount);
  return tableList(sources, 'basic-expenditure', sample, () => {
    const entries = sources.figures.rows('basic-expenditure').flatMap((row): Entry[] => {
      if (!/^\d{5}$/.test(row.id) || isPersonnel(row.id) !== ofPersonnel) return [];
      const amount = rowFigure(sources, 'basic-expenditure', row, 'amount');
      return isZero(amount) ? [] : [{ id: row.id, slots: slotsOf(row, amount) }];
    });
    if (entries.length > 0 || !total.known || total.value.isZero()) return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
    const kind = ofPersonnel ? 'personnel' : 'operating';
    return { key: `figure.basic-expenditure.${kind}.items`, label: `${total.name}各款`, cause: 'figure' };
  });
}
