import { itemById, printedCells, inputKey } from '../../form';
import type { TableRow } from '../../figures/figure';
import { itemFigure, missingTable, rowFigure, tableList, titleWords, type Sources } from './figures';
import {
  condition,
  explaining,
  isZero,
  list,
  unknownCondition,
  words,
  type Entry,
  type List,
  type Quantity,
  type Scope,
} from './slot';
import { partsOf } from './parts';
import { inputQuantity, inputUnlessUnspent, inputWords, itemInput, itemReason } from './typed';

/** Slots of 部门决算公开相关信息统计表; in regions without that table people type the same facts. */
export function informationSlots(sources: Sources): Scope {
  const operation = operationOf(sources);
  const priorOperation = itemInput(sources, 'agency-operation', 'lastYear');
  const procurement = tableOrInput(sources, 'procurement');
  const vehicles = tableOrInput(sources, 'vehicles-owned');
  const [goods, works, services] = partsOf(
    procurement,
    ['goods', 'works', 'services'].map((part) => tableOrInput(sources, `procurement-${part}`, procurement)),
    0,
  );
  const sme = inputUnlessUnspent(sources, inputKey('sme', 'figure'), procurement);
  return {
    机关运行经费: operation,
    上年机关运行经费: priorOperation,
    有机关运行经费: operation.known ? condition(!isZero(operation)) : unknownCondition(operation.missing),
    机关运行原因: itemReason(sources, 'agency-operation', explaining([operation, priorOperation])),
    有政府采购: condition(!isZero(procurement)),
    采购总额: procurement,
    上年采购总额: itemInput(sources, 'procurement', 'lastYear'),
    采购货物: goods ?? procurement,
    采购工程: works ?? procurement,
    采购服务: services ?? procurement,
    中小企业: sme,
    小微企业: inputUnlessUnspent(sources, inputKey('micro', 'figure'), sme),
    车辆合计: vehicles,
    车辆各类: printedVehicles(sources),
    车辆全部: allVehicles(sources, vehicles),
    大型设备: tableOrInput(sources, 'equipment-over-million'),
  };
}

/**
 * What the table says; where the workbook has none, what was typed; where the region has none, a request to type it.
 * A part of a `whole` that is zero need not be typed.
 */
function tableOrInput(sources: Sources, id: string, whole?: Quantity): Quantity {
  if (missingTable(sources, 'information') === null) return itemFigure(sources, id, 'information');
  const key = inputKey(id, 'figure');
  const typed = whole === undefined ? inputQuantity(sources, key) : inputUnlessUnspent(sources, key, whole);
  return typed.known || sources.profile.tables.information === undefined ? typed : itemFigure(sources, id, 'information');
}

/** Regions without that table may print 机关运行经费 beside the “三公”经费. */
function operationOf(sources: Sources): Quantity {
  const known = tableOrInput(sources, 'agency-operation');
  const isPrinted = printedCells(itemById('agency-operation').at, sources.figures).length > 0;
  return known.known || !isPrinted ? known : itemFigure(sources, 'agency-operation');
}

/** The kinds of vehicles that there are, under the names of the table. */
function printedVehicles(sources: Sources): List {
  const slotsOf = (row: Pick<TableRow, 'id' | 'name'>, amount: Quantity): Scope => ({
    名称: titleWords(sources, row, amount),
    数量: amount,
    说明: row.id === 'vehicle-other' ? inputWords(sources, inputKey('vehicles-other', 'use')) : words(),
  });
  const sample = (amount: Quantity): Scope => slotsOf({ id: '', name: '' }, amount);
  return tableList(sources, 'information', sample, () =>
    sources.figures.rows('information').flatMap((row): Entry[] => {
      if (!row.id.startsWith('vehicle-')) return [];
      const amount = rowFigure(sources, 'information', row, 'amount');
      return isZero(amount) ? [] : [{ id: row.id, slots: slotsOf(row, amount) }];
    }),
  );
}

/** Every kind of vehicle, those that there are none of too, in the wording's order and under its names. */
function allVehicles(sources: Sources, whole: Quantity): List {
  const named = new Map(sources.profile.vehicles);
  const others = (itemById('vehicles-owned').parts ?? []).filter((id) => !named.has(id));
  const ids = [...named.keys(), ...others];
  const amounts = partsOf(
    whole,
    ids.map((id) => tableOrInput(sources, id, whole)),
    // Most have 其他用车 only, which stand last.
    0,
  );
  const entry = (id: string, index = 0): Entry => {
    const name = words({ kind: 'text', text: named.get(id) ?? itemById(id).name });
    return { id, slots: { 名称: name, 数量: amounts[index] ?? whole } };
  };
  return list(ids.map(entry), () => entry('vehicles-other').slots);
}
