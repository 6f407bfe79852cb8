import { itemById, partsPrintedIn, inputKey } from '../../form';
import type { TableKind } from '../../figures/kinds';
import { figureAt, itemFigure, missingTable, type Sources } from './figures';
import {
  explaining,
  isZero,
  list,
  unchanged,
  unknownList,
  words,
  type Entry,
  type List,
  type Quantity,
  type Scope,
} from './slot';
import { inputQuantity, inputWords, itemInput, itemReason } from './typed';

/** Slots of 收入支出决算总表, 收入决算表, 支出决算表 and 财政拨款收入支出决算总表. */
export function totalSlots(sources: Sources): Scope {
  const inflow = itemFigure(sources, 'inflow');
  const outflow = itemFigure(sources, 'outflow');
  const priorInflow = itemInput(sources, 'inflow', 'lastYear');
  const priorOutflow = itemInput(sources, 'outflow', 'lastYear');
  const fiscalInflow = itemFigure(sources, 'fiscal-inflow');
  const fiscalOutflow = itemFigure(sources, 'fiscal-outflow');
  const priorFiscalInflow = itemInput(sources, 'fiscal-inflow', 'lastYear');
  const priorFiscalOutflow = itemInput(sources, 'fiscal-outflow', 'lastYear');
  const revenue = itemFigure(sources, 'revenue');
  const expenditure = itemFigure(sources, 'expenditure');
  const priorRevenue = itemInput(sources, 'revenue', 'lastYear');
  const priorExpenditure = itemInput(sources, 'expenditure', 'lastYear');
  return {
    收入总计: inflow,
    支出总计: outflow,
    上年收入总计: priorInflow,
    上年支出总计: priorOutflow,
    总体原因: itemReason(sources, 'inflow-and-outflow', explaining([inflow, priorInflow], [outflow, priorOutflow])),
    收支原因: itemReason(sources, 'inflow-and-outflow', explaining([inflow, priorInflow])),
    年初结转结余: itemFigure(sources, 'opening'),
    年末结转结余: itemFigure(sources, 'closing'),
    使用非财政拨款结余: itemFigure(sources, 'use-of-surplus'),
    结余分配: itemFigure(sources, 'surplus-distribution'),
    上年年初结转结余: itemInput(sources, 'opening', 'lastYear'),
    上年年末结转结余: itemInput(sources, 'closing', 'lastYear'),
    上年使用非财政拨款结余: itemInput(sources, 'use-of-surplus', 'lastYear'),
    上年结余分配: itemInput(sources, 'surplus-distribution', 'lastYear'),
    收入合计: revenue,
    上年收入合计: priorRevenue,
    收入原因: itemReason(sources, 'revenue', explaining([revenue, priorRevenue])),
    收入来源: columnList(sources, 'revenue'),
    收入来源全部: columnList(sources, 'revenue', true),
    收入分项: rowList(sources),
    收入分项全部: rowList(sources, true),
    支出合计: expenditure,
    上年支出合计: priorExpenditure,
    支出原因: itemReason(sources, 'expenditure', explaining([expenditure, priorExpenditure])),
    支出构成: columnList(sources, 'expenditure'),
    支出构成全部: columnList(sources, 'expenditure', true),
    财政拨款收入总计: fiscalInflow,
    财政拨款支出总计: fiscalOutflow,
    上年财政拨款收入总计: priorFiscalInflow,
    上年财政拨款支出总计: priorFiscalOutflow,
    财政拨款年初结转: itemFigure(sources, 'fiscal-opening'),
    财政拨款年末结转: itemFigure(sources, 'fiscal-closing'),
    上年财政拨款年初结转: itemInput(sources, 'fiscal-opening', 'lastYear'),
    上年财政拨款年末结转: itemInput(sources, 'fiscal-closing', 'lastYear'),
    财政拨款收支原因: itemReason(sources, 'fiscal-inflow-and-outflow', explaining([fiscalInflow, priorFiscalInflow])),
    财政拨款原因: itemReason(
      sources,
      'fiscal-inflow-and-outflow',
      explaining([fiscalInflow, priorFiscalInflow], [fiscalOutflow, priorFiscalOutflow]),
    ),
  };
}

/** The columns that the layout has, whose total is not zero or not known; `zeros` lists the others as well. */
function columnList(sources: Sources, table: TableKind & ('revenue' | 'expenditure'), zeros = false): List {
  const noTable = missingTable(sources, table);
  if (noTable !== null) return unknownList(noTable);
  const layout = sources.figures.table(table)?.columns ?? [];
  return list(
    partsPrintedIn(table, itemById(table)).flatMap(({ item: { name }, cell, lastYear = '' }): Entry[] => {
      const [, , column] = cell;
      const quantity = figureAt(sources, ...cell, name);
      if (!layout.includes(column) || (isZero(quantity) && !zeros)) return [];
      const prior = inputQuantity(sources, lastYear);
      return [{ id: column, slots: { 名称: words({ kind: 'text', text: name }), 金额: quantity, 上年: prior } }];
    }),
  );
}

/** Whether a part moved the same way as 收入总计, which then has the same reason unless somebody gives another. */
function movedAlike(sources: Sources, part: Quantity, prior: Quantity): boolean {
  const [whole, before] = [itemFigure(sources, 'inflow'), itemInput(sources, 'inflow', 'lastYear')];
  if (!part.known || !prior.known || !whole.known || !before.known || unchanged(whole, before)) return false;
  return part.value.greaterThan(prior.value) === whole.value.greaterThan(before.value);
}

/** The parts of 本年收入 that 收入支出决算总表 prints, which tell the three grants apart. */
function rowList(sources: Sources, zeros = false): List {
  const noTable = missingTable(sources, 'summary');
  if (noTable !== null) return unknownList(noTable);
  const printed = new Set(sources.figures.rows('summary').map(({ id }) => id));
  return list(
    partsPrintedIn('summary', itemById('revenue')).flatMap(({ item: { name, inputs }, cell, lastYear = '' }): Entry[] => {
      const [, row] = cell;
      const quantity = figureAt(sources, ...cell, name);
      if (!printed.has(row) || (isZero(quantity) && !zeros)) return [];
      const prior = inputQuantity(sources, lastYear);
      const reason = inputWords(sources, inputs?.reason ?? '', {
        ...explaining([quantity, prior]),
        ...(movedAlike(sources, quantity, prior) ? { fallback: inputKey('inflow-and-outflow', 'reason') } : {}),
      });
      return [{ id: row, slots: { 名称: words({ kind: 'text', text: name }), 金额: quantity, 上年: prior, 原因: reason } }];
    }),
  );
}
