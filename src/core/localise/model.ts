import { Decimal } from 'decimal.js';
import type { Unit } from '../amounts/unit';
import type { DecidedResult } from '../rules/relation';
import type { Figure } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
import { mayBeNegative } from '../figures/mayBeNegative';
import { admissibleDecimals, mostDecimalsByTable, placeOf, slackAt } from './places';

/**
 * The relations as rows over cells, in exact integers: every amount is multiplied by the same power of ten, so large
 * that no figure, slack or printed place has a fraction left. bigint has no upper bound, so nothing is ever rounded.
 */

/** What a figure would be, in 万元 (counts as they are). */
export interface Amount {
  readonly value: Decimal;
  readonly slack: Decimal;
  /** How far the right amount may be from `value`, where sums of rounded figures say it. */
  readonly margin?: Decimal;
}
export type Amounts = ReadonlyMap<Figure, Amount>;

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

export const NO_SHARE: Share = { coefficient: 0n, weight: 0n };

export interface Row {
  readonly result: DecidedResult;
  /** The cells that can be changed, in the order of the relation. */
  readonly cells: ReadonlyMap<number, Share>;
  readonly inequality: boolean;
  readonly broken: boolean;
  readonly residual: bigint;
  readonly slack: bigint;
}

const UNIT_PLACES: Readonly<Record<Unit, number>> = { 元: 4, 千元: 1, 万元: 0, 亿元: 0, count: 0 };
const ZERO = new Decimal(0);
/** Zero. */
export const EXACT: Printing = { step: 1n, slack: 0n, signed: true, decimals: 0 };

/**
 * Most cells and rows of a workbook are far from what is broken: each is put into integers when it is first asked for, which
 * is a tenth of a review of one slip.
 */
export class Model {
  private readonly figures: readonly Figure[];
  private readonly ids: ReadonlyMap<Figure, number>;
  private readonly rowsByCell: readonly (readonly number[])[];
  private readonly mostDecimals: ReadonlyMap<TableKind, number>;
  private readonly places: number;
  private readonly cells: Cell[] = [];
  private readonly rows: Row[] = [];

  /**
   * @param amounts what figures stand for, where that is not what they print.
   * @param changeable which figures may be blamed; the others keep their values.
   */
  constructor(
    readonly results: readonly DecidedResult[],
    private readonly amounts: Amounts,
    changeable: (figure: Figure) => boolean,
  ) {
    const figures = new Set(results.flatMap(({ relation }) => relation.terms.map(({ figure }) => figure)));
    this.figures = [...figures].filter(changeable);
    this.ids = new Map(this.figures.map((figure, id) => [figure, id]));
    this.mostDecimals = mostDecimalsByTable(figures);
    this.places = decimalPlacesNeeded(results, figures);
    const rowsByCell = this.figures.map((): number[] => []);
    for (const [row, { relation }] of results.entries()) {
      for (const { figure } of relation.terms) {
        const own = rowsByCell[this.ids.get(figure) ?? -1];
        if (own !== undefined && own.at(-1) !== row) own.push(row);
      }
    }
    this.rowsByCell = rowsByCell;
  }

  cell(id: number): Cell {
    const figure = this.figures[id];
    if (figure === undefined) throw new RangeError(`no such cell: ${id}`);
    return (this.cells[id] ??= this.cellOf(figure));
  }

  row(id: number): Row {
    const result = this.results[id];
    if (result === undefined) throw new RangeError(`no such row: ${id}`);
    return (this.rows[id] ??= this.rowOf(result));
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

  private rowOf(result: DecidedResult): Row {
    const { relation, verdict, residual, slack } = result;
    const cells = new Map<number, Share>();
    for (const { coefficient, figure } of relation.terms) {
      const id = this.ids.get(figure);
      if (id === undefined) continue;
      const before = cells.get(id) ?? NO_SHARE;
      cells.set(id, { coefficient: before.coefficient + BigInt(coefficient), weight: before.weight + 1n });
    }
    return {
      result,
      cells,
      inequality: relation.operator === '<=',
      broken: verdict === 'error',
      residual: this.toUnits(residual),
      slack: this.toUnits(slack),
    };
  }

  private cellOf(figure: Figure): Cell {
    const signed = mayBeNegative(figure);
    const printings = admissibleDecimals(figure, this.mostDecimals.get(figure.table) ?? 0).map((decimals): Printing => ({
      signed,
      step: this.toUnits(placeOf(figure.unit, decimals)),
      slack: this.toUnits(slackAt(figure.unit, decimals)),
      decimals,
    }));
    const [coarsest = EXACT] = printings;
    const { value, slack } = this.amounts.get(figure) ?? figure;
    return {
      figure,
      printings,
      coarsest,
      finest: printings.at(-1) ?? coarsest,
      value: this.toUnits(value ?? ZERO),
      slack: this.toUnits(slack),
    };
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
