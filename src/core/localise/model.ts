import { Decimal } from 'decimal.js';
import type { Unit } from '../amounts/unit';
import type { DecidedResult } from '../rules/relation';
import type { Figure } from '../figures/figure';
import { mayBeNegative } from '../figures/mayBeNegative';
import type { Amount, Amounts } from './evidence';
import { admissibleDecimals, mostDecimalsByTable, placeOf, slackAt } from './places';
import { isCopy } from './slips';

/**
 * The relations as rows over cells, in exact integers: every amount is multiplied by the same power of ten, so large
 * that no figure, slack or printed place has a fraction left. bigint has no upper bound, so nothing is ever rounded.
 */

/** A printing that a cell's new value may have: a multiple of `step`, standing for ± `slack`; below zero only where `signed`. */
export interface Printing {
  readonly step: bigint;
  readonly slack: bigint;
  readonly signed: boolean;
  /** In the cell's own unit. */
  readonly decimals: number;
}

export interface Cell {
  readonly figure: Figure;
  /** Coarsest first; the coarsest has the largest slack and the finest the smallest step. */
  readonly printings: readonly Printing[];
  readonly coarsest: Printing;
  readonly finest: Printing;
  readonly value: bigint;
  readonly slack: bigint;
}

/** How a row takes a cell: the sum of the coefficients of its terms, and their number. */
export interface Share {
  readonly coefficient: bigint;
  readonly weight: bigint;
}

export interface Row {
  readonly result: DecidedResult;
  /** The cells that can be changed, in the order of the relation. */
  readonly cells: ReadonlyMap<number, Share>;
  readonly inequality: boolean;
  readonly broken: boolean;
  /** It says only that one amount is printed in two tables. */
  readonly copy: boolean;
  readonly residual: bigint;
  readonly slack: bigint;
}

const UNIT_PLACES: Readonly<Record<Unit, number>> = { 元: 4, 千元: 1, 万元: 0, 亿元: 0, count: 0 };
const ZERO = new Decimal(0);
/** Zero. */
export const EXACT: Printing = { step: 1n, slack: 0n, signed: true, decimals: 0 };

export class Model {
  readonly rows: readonly Row[];
  private readonly cells: readonly Cell[];
  private readonly rowsByCell: readonly (readonly number[])[];
  private readonly places: number;
  private readonly printings = new Map<string, readonly Printing[]>();

  /**
   * @param amounts what figures stand for, where that is not what they print.
   * @param changeable which figures may be blamed; the others keep their values.
   */
  constructor(results: readonly DecidedResult[], amounts: Amounts, changeable: (figure: Figure) => boolean) {
    const figures = new Set(results.flatMap(({ relation }) => relation.terms.map(({ figure }) => figure)));
    const changed = [...figures].filter(changeable);
    const ids = new Map(changed.map((figure, id) => [figure, id]));
    const mostDecimals = mostDecimalsByTable(figures);
    this.places = decimalPlacesNeeded(results, figures);
    this.cells = changed.map((figure) => this.cellOf(figure, mostDecimals.get(figure.table) ?? 0, amounts.get(figure)));
    this.rows = results.map((result) => this.rowOf(result, ids));
    const rowsByCell = changed.map((): number[] => []);
    for (const [row, { cells }] of this.rows.entries()) for (const cell of cells.keys()) rowsByCell[cell]?.push(row);
    this.rowsByCell = rowsByCell;
  }

  cell(id: number): Cell {
    const cell = this.cells[id];
    if (cell === undefined) throw new RangeError(`no such cell: ${id}`);
    return cell;
  }

  row(id: number): Row {
    const row = this.rows[id];
    if (row === undefined) throw new RangeError(`no such row: ${id}`);
    return row;
  }

  rowsOf(cell: number): readonly number[] {
    return this.rowsByCell[cell] ?? [];
  }

  /** The model's integer for an amount in 万元. Exact for every figure, slack and place of the model. */
  toUnits(amount: Decimal): bigint {
    return BigInt(amount.toFixed(this.places).replace('.', ''));
  }

  /** The amount in 万元 that one of the model's integers stands for. */
  toAmount(units: bigint): Decimal {
    return new Decimal(units.toString()).div(Decimal.pow(10, this.places));
  }

  private rowOf(result: DecidedResult, ids: ReadonlyMap<Figure, number>): Row {
    const { relation, verdict, residual, slack } = result;
    const cells = new Map<number, Share>();
    for (const { coefficient, figure } of relation.terms) {
      const id = ids.get(figure);
      if (id === undefined) continue;
      const before = cells.get(id) ?? { coefficient: 0n, weight: 0n };
      cells.set(id, { coefficient: before.coefficient + BigInt(coefficient), weight: before.weight + 1n });
    }
    return {
      result,
      cells,
      inequality: relation.operator === '<=',
      broken: verdict === 'error',
      copy: isCopy(relation),
      residual: this.toUnits(residual),
      slack: this.toUnits(slack),
    };
  }

  private cellOf(figure: Figure, mostInTable: number, adjusted: Amount | undefined): Cell {
    const printings = this.printingsOf(figure, mostInTable);
    const [coarsest = EXACT] = printings;
    return {
      figure,
      printings,
      coarsest,
      finest: printings.at(-1) ?? coarsest,
      value: this.toUnits(adjusted?.value ?? figure.value ?? ZERO),
      slack: this.toUnits(adjusted?.slack ?? figure.slack),
    };
  }

  /** Few cells of a table are printed in another way than the others: reckoned for each, a review with one wrong cell is half as much work again. */
  private printingsOf(figure: Figure, mostInTable: number): readonly Printing[] {
    const signed = mayBeNegative(figure);
    const key = `${figure.unit} ${figure.decimals} ${mostInTable} ${signed}`;
    const known = this.printings.get(key);
    if (known !== undefined) return known;
    const printings = admissibleDecimals(figure, mostInTable).map((decimals): Printing => ({
      signed,
      step: this.toUnits(placeOf(figure.unit, decimals)),
      slack: this.toUnits(slackAt(figure.unit, decimals)),
      decimals,
    }));
    this.printings.set(key, printings);
    return printings;
  }
}

/** Decimals in 万元 below which nothing in the model lies: printed places are halved once. */
function decimalPlacesNeeded(results: readonly DecidedResult[], figures: Iterable<Figure>): number {
  let places = 0;
  let most = 2;
  let unitPlaces = 0;
  for (const { value, slack, decimals, unit } of figures) {
    if (decimals > most) most = decimals;
    if (UNIT_PLACES[unit] > unitPlaces) unitPlaces = UNIT_PLACES[unit];
    if (value !== null) places = Math.max(places, value.decimalPlaces());
    places = Math.max(places, slack.decimalPlaces());
  }
  for (const { residual, slack } of results) places = Math.max(places, residual.decimalPlaces(), slack.decimalPlaces());
  return Math.max(places, most + unitPlaces + 1);
}
