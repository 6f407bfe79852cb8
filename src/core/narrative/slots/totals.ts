import { itemById, partsPrintedIn, inputKey, type PrintedPart } from '../../form';
import type { TableKind } from '../../figures/kinds';
import { figureAt, tableList, type Sources } from './figures';
import { explaining, isZero, unchanged, words, type Entry, type List, type Quantity, type Scope, type Words } from './slot';
import { bothYears, inputQuantity, inputWords, itemReason } from './typed';

/** Slots of 收入支出决算总表, 收入决算表, 支出决算表 and 财政拨款收入支出决算总表, beside their items. */
export function totalSlots(sources: Sources): Scope {
  const why = (id: string, ...changed: readonly string[]): Words =>
    itemReason(sources, id, explaining(...changed.map((one) => bothYears(sources, one))));
  return {
    总体原因: why('inflow-and-outflow', 'inflow', 'outflow'),
    收支原因: why('inflow-and-outflow', 'inflow'),
    收入原因: why('revenue', 'revenue'),
    收入来源: partList(sources, 'revenue', 'revenue'),
    收入来源全部: partList(sources, 'revenue', 'revenue', true),
    收入分项: partList(sources, 'revenue', 'summary'),
    收入分项全部: partList(sources, 'revenue', 'summary', true),
    支出原因: why('expenditure', 'expenditure'),
    支出构成: partList(sources, 'expenditure', 'expenditure'),
    支出构成全部: partList(sources, 'expenditure', 'expenditure', true),
    财政拨款收支原因: why('fiscal-inflow-and-outflow', 'fiscal-inflow'),
    财政拨款原因: why('fiscal-inflow-and-outflow', 'fiscal-inflow', 'fiscal-outflow'),
  };
}

/** The parts of an item that a table has, whose amount is not zero or not known; `zeros` lists the others as well. */
function partList(sources: Sources, whole: string, table: TableKind, zeros = false): List {
  const parts = partsPrintedIn(table, itemById(whole));
  const sample = (amount: Quantity): Scope => parts.reduce((all, part) => ({ ...all, ...partSlots(sources, part, amount) }), {});
  return tableList(sources, table, sample, () => {
    const rows = new Set(sources.figures.rows(table).map(({ id }) => id));
    const columns = new Set(sources.figures.table(table)?.columns);
    return parts.flatMap((part): Entry[] => {
      const [, row, column] = part.cell;
      const amount = figureAt(sources, ...part.cell, part.item.name);
      // A part is a row of 收入支出决算总表 and a column of the tables that go by accounts.
      const [id, layout] = row === 'total' ? [column, columns] : [row, rows];
      if (!layout.has(id) || (isZero(amount) && !zeros)) return [];
      return [{ id, slots: partSlots(sources, part, amount) }];
    });
  });
}

/** Only 收入支出决算总表, which tells the three grants apart, has reasons for its parts. */
function partSlots(sources: Sources, { item: { name, inputs }, cell, lastYear = '' }: PrintedPart, amount: Quantity): Scope {
  const prior = inputQuantity(sources, lastYear);
  const slots = { 名称: words({ kind: 'text', text: name }), 金额: amount, 上年: prior };
  if (cell[0] !== 'summary' || inputs?.reason === undefined) return slots;
  const shared = movedAlike(sources, amount, prior) ? { fallback: inputKey('inflow-and-outflow', 'reason') } : {};
  return { ...slots, 原因: inputWords(sources, inputs.reason, { ...explaining([amount, prior]), ...shared }) };
}

/** Whether a part moved the same way as 收入总计, which then has the same reason unless somebody gives another. */
function movedAlike(sources: Sources, part: Quantity, prior: Quantity): boolean {
  const [whole, before] = bothYears(sources, 'inflow');
  if (!part.known || !prior.known || !whole.known || !before.known || unchanged(whole, before)) return false;
  return part.value.greaterThan(prior.value) === whole.value.greaterThan(before.value);
}
