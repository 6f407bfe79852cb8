import { isPersonnel } from '../../form/accounts/economic';
import { itemFigure, missingTable, rowFigure, titleWords, type Sources } from './figures';
import { sumOf } from './parts';
import { inputQuantity, itemInput } from './typed';
import { condition, isZero, list, unknownList, type Entry, type List, type Quantity, type Scope } from './slot';

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
    人员经费: personnel,
    公用经费: operating,
    上年基本支出: itemInput(sources, 'general-basic', 'lastYear'),
    上年人员经费: itemInput(sources, 'personnel', 'lastYear'),
    上年公用经费: itemInput(sources, 'operating', 'lastYear'),
    人员经费科目: accounts(sources, true, personnel),
    公用经费科目: accounts(sources, false, operating),
  };
}

/** Five-digit economic accounts (款) that are not zero, in the order of their codes. */
function accounts(sources: Sources, ofPersonnel: boolean, total: Quantity): List {
  const noTable = missingTable(sources, 'basic-expenditure');
  if (noTable !== null) return unknownList(noTable);
  const entries: Entry[] = [];
  for (const row of sources.figures.rows('basic-expenditure')) {
    if (!/^\d{5}$/.test(row.id) || isPersonnel(row.id) !== ofPersonnel) continue;
    const amount = rowFigure(sources, 'basic-expenditure', row, 'amount');
    if (isZero(amount)) continue;
    const prior = inputQuantity(sources, `prior.economic.${row.id}`);
    entries.push({ id: row.id, slots: { 名称: titleWords(sources, row, amount), 金额: amount, 上年: prior } });
  }
  if (entries.length === 0 && total.known && !total.value.isZero()) {
    const label = `${total.name}各款`;
    return unknownList({
      key: `figure.basic-expenditure.${ofPersonnel ? 'personnel' : 'operating'}.items`,
      label,
      cause: 'figure',
    });
  }
  return list(entries.sort((a, b) => (a.id < b.id ? -1 : 1)));
}
