import { Decimal } from 'decimal.js';
import type { Unit } from '../amounts/unit';
import type { DecidedResult, RelationResult } from '../rules/relation';
import type { Figure } from '../figures/figure';
import { mayBeNegative } from '../figures/mayBeNegative';
import { isDecided, type Amount, type Amounts } from './evidence';
import { admissibleDecimals, mostDecimalsByTable, placeOf, slackAt } from './places';

/**
 * The relations as rows over cells, in exact integers: every amount is multiplied by the same power of ten, so large
 * that no figure, slack or printed place has a fraction left. bigint has no upper bound, so nothing is ever rounded.
 */

/** A printing that a cell's new value may have: a multiple of `step`, standing for ± `slack`; below zero only where `signed`. */
export interface Printing {
  readonly step: bigint;
  readonly slack: bigint;
  readonly signed: boolean;
}

/** A printing with the decimals that the cell shows, in its own unit. */
export interface PrintedPlace extends Printing {
  readonly decimals: number;
}

export interface Cell {
  readonly figure: Figure;
  /** Coarsest first; the coarsest has the largest slack and the finest the smallest step. */
  readonly printings: readonly PrintedPlace[];
  readonly coarsest: PrintedPlace;
  readonly finest: PrintedPlace;
  readonly value: bigint;
  readonly slack: bigint;
}

export interface Row {
  readonly id: number;
  readonly result: DecidedResult;
  /** The cells that can be changed, each once, with the sum of its coefficients and the number of its terms. */
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly weights: readonly number[];
  readonly inequality: boolean;
  readonly broken: boolean;
}

/** Residual and slack of a relation in the model's integers. */
export interface RowAmounts {
  readonly residual: bigint;
  readonly slack: bigint;
}

const UNIT_PLACES: Readonly<Record<Unit, number>> = { 元: 4, 千元: 1, 万元: 0, 亿元: 0, count: 0 };
const ZERO = new Decimal(0);

export class Model {
  readonly rows: readonly Row[];
  private readonly cells: readonly Cell[];
  private readonly rowsByCell: readonly (readonly number[])[];
  private readonly amounts = new Map<number, RowAmounts>();
  private readonly places: number;

  /**
   * @param amounts what figures stand for, where that is not what they print.
   * @param changeable which figures may be blamed; the others keep their values.
   */
  constructor(results: readonly RelationResult[], amounts: Amounts, changeable: (figure: Figure) => boolean) {
    const ids = new Map<Figure, number>();
    const figures = new Set<Figure>();
    const rows: Row[] = [];
    const rowsByCell: number[][] = [];
    for (const result of results) {
      if (!isDecided(result)) continue;
      const cells: number[] = [];
      const coefficients: number[] = [];
      const weights: number[] = [];
      for (const { coefficient, figure } of result.relation.terms) {
        figures.add(figure);
        if (!changeable(figure)) continue;
        let id = ids.get(figure);
        if (id === undefined) {
          id = ids.size;
          ids.set(figure, id);
          rowsByCell.push([]);
        }
        const known = cells.indexOf(id);
        if (known < 0) {
          cells.push(id);
          coefficients.push(coefficient);
          weights.push(1);
          rowsByCell[id]?.push(rows.length);
        } else {
          coefficients[known] = (coefficients[known] ?? 0) + coefficient;
          weights[known] = (weights[known] ?? 0) + 1;
        }
      }
      const { operator } = result.relation;
      const broken = result.verdict === 'error';
      rows.push({ id: rows.length, result, cells, coefficients, weights, inequality: operator === '<=', broken });
    }
    const mostDecimals = mostDecimalsByTable(figures);
    this.rows = rows;
    this.rowsByCell = rowsByCell;
    this.places = decimalPlacesNeeded(rows, figures);
    const printings = new Map<string, readonly PrintedPlace[]>();
    this.cells = [...ids.keys()].map((figure) => {
      const most = mostDecimals.get(figure.table) ?? 0;
      const key = `${figure.unit} ${figure.decimals} ${most} ${mayBeNegative(figure)}`;
      const known = printings.get(key) ?? this.printingsOf(figure, most);
      printings.set(key, known);
      return this.cellOf(figure, known, amounts.get(figure));
    });
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

  amountsOf(row: number): RowAmounts {
    let amounts = this.amounts.get(row);
    if (amounts === undefined) {
      const { residual, slack } = this.row(row).result;
      amounts = { residual: this.toUnits(residual), slack: this.toUnits(slack) };
      this.amounts.set(row, amounts);
    }
    return amounts;
  }

  /** The model's integer for an amount in 万元. Exact for every figure, slack and place of the model. */
  toUnits(amount: Decimal): bigint {
    return BigInt(amount.toFixed(this.places).replace('.', ''));
  }

  /** The amount in 万元 that one of the model's integers stands for. */
  toAmount(units: bigint): Decimal {
    return new Decimal(units.toString()).div(Decimal.pow(10, this.places));
  }

  private cellOf(figure: Figure, printings: readonly PrintedPlace[], adjusted: Amount | undefined): Cell {
    const [coarsest = { step: 1n, slack: 0n, signed: false, decimals: 0 }] = printings;
    return {
      figure,
      printings,
      coarsest,
      finest: printings.at(-1) ?? coarsest,
      value: this.toUnits(adjusted?.value ?? figure.value ?? ZERO),
      slack: this.toUnits(adjusted?.slack ?? figure.slack),
    };
  }

  private printingsOf(figure: Figure, mostInTable: number): readonly PrintedPlace[] {
    const signed = mayBeNegative(figure);
    return admissibleDecimals(figure, mostInTable).map((decimals) => ({
      decimals,
      signed,
      step: this.toUnits(placeOf(figure.unit, decimals)),
      slack: this.toUnits(slackAt(figure.unit, decimals)),
    }));
  }
}

/** Decimals in 万元 below which nothing in the model lies: printed places are halved once. */
function decimalPlacesNeeded(rows: readonly Row[], figures: Iterable<Figure>): number {
  let places = 0;
  let most = 2;
  let unitPlaces = 0;
  for (const { value, slack, decimals, unit } of figures) {
    if (decimals > most) most = decimals;
    if (UNIT_PLACES[unit] > unitPlaces) unitPlaces = UNIT_PLACES[unit];
    if (value !== null) places = Math.max(places, value.decimalPlaces());
    places = Math.max(places, slack.decimalPlaces());
  }
  for (const { result } of rows) {
    places = Math.max(places, result.residual.decimalPlaces(), result.slack.decimalPlaces());
  }
  return Math.max(places, most + unitPlaces + 1);
}
