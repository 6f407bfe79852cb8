import {
  DEPARTMENT_FORMULA,
  DEPARTMENT_LABEL,
  figureName,
  listedFormula,
  operand,
  PREVIOUS_YEAR_FORMULA,
  tableUnavailable,
  unreadableFigure,
  YEAR_FORMULA,
  YEAR_LABEL,
} from '../../messages/narrative';
import { itemById, placesFrom, printedCells } from '../../form';
import { CATALOG } from '../../tables/catalog';
import { cellName } from '../../tables/naming';
import type { Figure, TableRow } from '../../figures/figure';
import type { Figures } from '../../figures/figures';
import type { TableKind } from '../../figures/kinds';
import type { Missing } from '../text/narrative';
import type { NarrativeInputs } from '../inputs/parseInputs';
import { exactAmountText, grainOf } from '../habits/amountText';
import type { Profile } from '../habits/profile';
import { sumOf } from './parts';
import {
  list,
  missingRun,
  unknown,
  unknownList,
  words,
  type Entry,
  type List,
  type Quantity,
  type Scope,
  type Words,
} from './slot';

export interface Facts {
  readonly year: number | null;
  readonly department: string | null;
}

/** Everything that slots are made from. */
export interface Sources extends Facts {
  readonly figures: Figures;
  readonly inputs: NarrativeInputs;
  readonly profile: Profile;
}

/** How the region calls a table, by the number that is printed on it; one that the region does not have goes by its title. */
export function tableName(sources: Sources, table: TableKind): string {
  const called = sources.profile.tables[table] ?? CATALOG[table].title;
  const printed = sources.figures.table(table)?.number ?? null;
  return printed !== null && /^公开\d+表$/.test(called) ? `公开${printed}` : called;
}

/** The table is in the workbook, or why nothing can be said about it. */
export function missingTable(sources: Sources, table: TableKind): Missing | null {
  if (sources.figures.table(table) !== undefined) return null;
  return { key: `table.${table}`, label: tableUnavailable(tableName(sources, table)), cause: 'table' };
}

/** What a table lists; what an entry has is shown by `sample`, given an amount that is not known. */
export function tableList(
  sources: Sources,
  table: TableKind,
  sample: (amount: Quantity) => Scope,
  entries: () => readonly Entry[] | Missing,
): List {
  const found = missingTable(sources, table) ?? entries();
  const shown = (): Scope => sample(unknown({ key: `table.${table}`, label: '', cause: 'table' }));
  return 'key' in found ? unknownList(found, shown) : list(found, shown);
}

/** A figure by its place; `name` is what people call it. */
export function figureAt(sources: Sources, table: TableKind, row: string, column: string, name: string): Quantity {
  const full = figureName(tableName(sources, table), name);
  const noTable = missingTable(sources, table);
  if (noTable !== null) return unknown({ ...noTable, label: full, listLabel: noTable.label });
  const figure = sources.figures.figure(table, row, column);
  if (figure === undefined) return unknown({ key: `figure.${table}.${row}.${column}`, label: full, cause: 'figure' });
  return quantityOf(sources, figure, full);
}

/**
 * An item by the first of its places that the workbook prints; of a place in parts, the sum of those that the form has.
 * `table`: the table that is told about goes first, and nothing is said without it.
 */
export function itemFigure(sources: Sources, id: string, table?: TableKind): Quantity {
  const item = itemById(id);
  const { figures } = sources;
  const all = placesFrom(table, item);
  const places = table === undefined || figures.table(table) !== undefined ? all : all.slice(0, 1);
  const printed = printedCells(places, figures);
  const [first, ...others] = printed.length > 0 ? printed : (places[0]?.cells ?? []);
  if (first === undefined) throw new RangeError(`printed nowhere: ${id}`);
  if (others.length === 0) return figureAt(sources, ...first, item.name);
  const inLayout = [first, ...others].filter((cell) => figures.figure(...cell) !== undefined);
  return sumOf(...inLayout.map((cell) => figureAt(sources, ...cell, cellName(cell))));
}

/** A figure of a listed row, `公开05表208 社会保障和就业支出`. */
export function rowFigure(sources: Sources, table: TableKind, row: TableRow, column: string): Quantity {
  const full = figureName(tableName(sources, table), rowName(row));
  const figure = row.figures.get(column);
  if (figure === undefined) return unknown({ key: `figure.${table}.${row.id}.${column}`, label: full, cause: 'figure' });
  return quantityOf(sources, figure, full);
}

function rowName(row: TableRow): string {
  return row.code === undefined ? row.name : `${row.code} ${row.name}`;
}

function quantityOf({ profile }: Pick<Sources, 'profile'>, figure: Figure, name: string): Quantity {
  if (figure.value === null) {
    const key = `figure.${figure.table}.${figure.row}.${figure.column}`;
    return unknown({ key, label: unreadableFigure(name), cause: 'figure' });
  }
  const sources = figure.cell === null ? [] : [figure.cell];
  return {
    type: 'quantity',
    known: true,
    value: figure.value,
    name,
    sources,
    key: null,
    ...(figure.unit === 'count' ? { counted: true } : { grain: grainOf(profile) }),
  };
}

/** A number as formulas name it: `公开01表收入总计 2,560.03`. */
export function termOf(quantity: Extract<Quantity, { known: true }>, profile: Profile): string {
  const { name, value, counted } = quantity;
  return operand(name, counted === true ? value.toFixed() : exactAmountText(value, profile));
}

/** The printed title of a row that is listed because its figure is not zero. */
export function titleWords({ profile }: Sources, row: Pick<TableRow, 'name'>, quantity: Quantity): Words {
  const formula = quantity.known ? listedFormula(termOf(quantity, profile)) : row.name;
  return words({ kind: 'figure', text: row.name, sources: quantity.known ? quantity.sources : [], formula });
}

/** 年度, 上年度 and 部门. */
export function factSlots({ year, department }: Facts) {
  const missingYear = missingRun({ key: 'year', label: YEAR_LABEL, cause: 'input' });
  const missingDepartment = missingRun({ key: 'department', label: DEPARTMENT_LABEL, cause: 'input' });
  const fact = (text: string, formula: string) => words({ kind: 'figure', text, sources: [], formula });
  return {
    年度: year === null ? words(missingYear) : fact(String(year), YEAR_FORMULA),
    上年度: year === null ? words(missingYear) : fact(String(year - 1), PREVIOUS_YEAR_FORMULA),
    部门: department === null ? words(missingDepartment) : fact(department, DEPARTMENT_FORMULA),
  };
}
