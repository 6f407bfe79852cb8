import { VEHICLE_KINDS } from '../inputs/inputCatalogue';
import { figureAt, missingTable, rowFigure, sumOf, titleWords, type Sources } from './figures';
import {
  condition,
  isZero,
  list,
  unchanged,
  unknownCondition,
  unknownList,
  words,
  type Entry,
  type List,
  type Quantity,
  type Scope,
  type Words,
} from './slot';
import { inputQuantity, inputUnlessUnspent, inputWords } from './typed';

const OPERATION_ROWS = {
  'operation-administrative': '机关运行经费（行政单位）',
  'operation-participating': '机关运行经费（参照公务员法管理事业单位）',
} as const;

/** Slots of 部门决算公开相关信息统计表; in regions without that table people type the same facts. */
export function informationSlots(sources: Sources): Scope {
  const operation = operationOf(sources);
  const priorOperation = inputQuantity(sources, 'prior.operation.total');
  const figure = (row: string, name: string, key: string) =>
    tableOrInput(sources, key, () => figureAt(sources, 'information', row, 'amount', name));
  const procurement = figure('procurement-total', '政府采购合计', 'procurement.total');
  const vehicles = figure('vehicles-total', '车辆数合计', 'assets.vehicles.total');
  /** A part of a whole that is zero need not be typed. */
  const part = (row: string, name: string, key: string, whole: Quantity) =>
    tableOrInput(
      sources,
      key,
      () => figureAt(sources, 'information', row, 'amount', name),
      () => inputUnlessUnspent(sources, key, whole),
    );
  return {
    机关运行经费: operation,
    上年机关运行经费: priorOperation,
    有机关运行经费: operation.known ? condition(!isZero(operation)) : unknownCondition(operation.missing),
    机关运行原因: inputWords(sources, 'reason.operation', { needless: unchanged(operation, priorOperation) }),
    采购总额: procurement,
    上年采购总额: inputQuantity(sources, 'prior.procurement.total'),
    采购货物: part('procurement-goods', '政府采购货物', 'procurement.goods', procurement),
    采购工程: part('procurement-works', '政府采购工程', 'procurement.works', procurement),
    采购服务: part('procurement-services', '政府采购服务', 'procurement.services', procurement),
    中小企业: inputUnlessUnspent(sources, 'procurement.sme', procurement),
    小微企业: inputUnlessUnspent(sources, 'procurement.micro', procurement),
    车辆合计: vehicles,
    车辆各类: printedVehicles(sources),
    车辆全部: allVehicles((row, name, key) => part(row, name, key, vehicles)),
    大型设备: figure('equipment-over-million', '单价100万元（含）以上设备', 'assets.equipment-over-million'),
  };
}

/** What the table says; where the workbook has none, what was typed; where the region has none, a request to type it. */
function tableOrInput(
  sources: Sources,
  key: string,
  fromTable: () => Quantity,
  fromInput = () => inputQuantity(sources, key),
): Quantity {
  if (missingTable(sources, 'information') === null) return fromTable();
  const typed = fromInput();
  return typed.known || sources.profile.tables.information === undefined ? typed : fromTable();
}

/** Regions without that table may print 机关运行经费 beside the “三公”经费. */
function operationOf(sources: Sources): Quantity {
  const known = tableOrInput(sources, 'operation.total', () => operationFigure(sources));
  if (known.known || sources.figures.figure('three-public', 'final', 'operation') === undefined) return known;
  return figureAt(sources, 'three-public', 'final', 'operation', '机关运行经费决算数');
}

/** Administrative and participating units together, of the rows that the layout has. */
function operationFigure(sources: Sources): Quantity {
  const printed = new Set(sources.figures.rows('information').map((row) => row.id));
  const all = Object.entries(OPERATION_ROWS);
  const inLayout = all.filter(([row]) => printed.has(row));
  return sumOf(
    ...(inLayout.length > 0 ? inLayout : all).map(([row, name]) => figureAt(sources, 'information', row, 'amount', name)),
  );
}

/** The kinds of vehicles that there are, under the names of the table. */
function printedVehicles(sources: Sources): List {
  const noTable = missingTable(sources, 'information');
  if (noTable !== null) return unknownList(noTable);
  const entries: Entry[] = [];
  for (const row of sources.figures.rows('information')) {
    if (!row.id.startsWith('vehicle-')) continue;
    const amount = rowFigure(sources, 'information', row, 'amount');
    if (isZero(amount)) continue;
    const remark: Words = row.id === 'vehicle-other' ? inputWords(sources, 'use.vehicles.other') : words();
    entries.push({ id: row.id, slots: { 名称: titleWords(sources, row, amount), 数量: amount, 说明: remark } });
  }
  return list(entries);
}

/** Every kind of vehicle, those that there are none of too. */
function allVehicles(figure: (row: string, name: string, key: string) => Quantity): List {
  return list(
    VEHICLE_KINDS.map(([kind, name]) => {
      const amount = figure(`vehicle-${kind}`, name, `assets.vehicles.${kind}`);
      return { id: kind, slots: { 名称: words({ kind: 'text', text: name }), 数量: amount } };
    }),
  );
}
