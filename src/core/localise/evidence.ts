import { Decimal } from 'decimal.js';
import { verdictOf } from '../check/evaluate';
import type { DecidedResult, RelationResult } from '../rules/relation';
import type { Figure } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { Model, type Amount, type Amounts } from './model';

export type { Amount, Amounts } from './model';

/** Checks the relations of figures once more. */
export type Check = (figures: Figures) => readonly RelationResult[];

/** What is known beside the relations. */
export interface Known {
  /** This year's tables, with the rows put right that were found before. */
  readonly figures?: Figures | undefined;
  /** Last year's tables: their figures are in a workbook that nobody is asked to correct, and a table may have been copied from there. */
  readonly prior?: Figures | null;
  /** Binds and checks anew: rows that are put right have relations of their own, and some relations speak under a condition only. */
  readonly check?: Check;
}

const ZERO = new Decimal(0);
/** Of the broken relations around a change, how many it must mend: other slips may hide among them. */
export const MENDED_SHARE = 0.75;

/**
 * The relations as evidence for or against changes of many figures at once, as they stand once those found before are put
 * right. What explains something hands on the evidence that is left.
 */
export class Evidence {
  readonly decided: readonly DecidedResult[];
  readonly broken: readonly DecidedResult[];
  private readonly byFigure = new Map<Figure, DecidedResult[]>();
  /** The place of each decided relation: its row in the model. */
  readonly order: ReadonlyMap<RelationResult, number>;
  private built: Model | undefined;

  /**
   * @param amounts what figures stand for by now, where that is not what they print.
   */
  constructor(
    readonly results: readonly RelationResult[],
    readonly known: Known = {},
    readonly amounts: Amounts = new Map(),
  ) {
    this.decided = results.filter(isDecided);
    this.broken = this.decided.filter(isBroken);
    this.order = new Map(this.decided.map((result, index) => [result, index]));
    for (const result of this.decided) {
      for (const { figure } of result.relation.terms) {
        const own = this.byFigure.get(figure);
        if (own === undefined) this.byFigure.set(figure, [result]);
        else if (own.at(-1) !== result) own.push(result);
      }
    }
  }

  /** The relations over the cells that may be changed. */
  get model(): Model {
    return (this.built ??= new Model(this.decided, this.amounts, (figure) => this.mayChange(figure)));
  }

  /** With these figures put right. */
  corrected(changed: Amounts): Evidence {
    const touched: ReadonlySet<RelationResult> = this.touchedBy(changed.keys());
    const results = this.results.map((result) =>
      touched.has(result) && isDecided(result) ? this.evaluateWith(result, changed) : result,
    );
    return new Evidence(results, this.known, new Map([...this.amounts, ...changed]));
  }

  /** Without relations that are explained. */
  without(explained: ReadonlySet<RelationResult>): Evidence {
    if (explained.size === 0) return this;
    const results = this.results.filter((result) => !explained.has(result));
    return new Evidence(results, this.known, this.amounts);
  }

  /** Last year's figures have the same names and are other objects. */
  readonly isOwn = (figure: Figure): boolean => this.known.prior?.figure(figure.table, figure.row, figure.column) !== figure;

  /** Whether one can correct the figure by typing into a cell of the workbook. */
  mayChange(figure: Figure): boolean {
    return isChangeable(figure) && this.isOwn(figure);
  }

  /** Every figure that a relation has. */
  get figures(): Iterable<Figure> {
    return this.byFigure.keys();
  }

  relationsOf(figure: Figure): readonly DecidedResult[] {
    return this.byFigure.get(figure) ?? [];
  }

  /** The relations that any of the figures is in, in their order; those that fit. */
  around(figures: Iterable<Figure>, fits: (result: DecidedResult) => boolean = () => true): readonly DecidedResult[] {
    const found = [...this.touchedBy(figures)].filter(fits);
    return found.sort((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
  }

  private touchedBy(figures: Iterable<Figure>): ReadonlySet<DecidedResult> {
    return new Set([...figures].flatMap((figure) => this.relationsOf(figure)));
  }

  amountOf(figure: Figure): Amount {
    return this.amounts.get(figure) ?? { value: figure.value ?? ZERO, slack: figure.slack };
  }

  /** Of these relations the broken ones that hold once figures are changed; `null` where too many stay broken. */
  mendedAmong(touched: Iterable<DecidedResult>, changed: Amounts): readonly DecidedResult[] | null {
    const around = [...touched].filter(isBroken);
    const mostLeft = Math.floor(around.length * (1 - MENDED_SHARE));
    const mended: DecidedResult[] = [];
    for (const [index, result] of around.entries()) {
      if (!isBroken(this.evaluateWith(result, changed))) mended.push(result);
      if (index + 1 - mended.length > mostLeft) return null;
    }
    return mended;
  }

  /** The first of these relations that holds and would break once figures are changed. */
  brokenAmong(touched: Iterable<DecidedResult>, changed: Amounts): DecidedResult | undefined {
    for (const result of touched) if (!isBroken(result) && isBroken(this.evaluateWith(result, changed))) return result;
    return undefined;
  }

  /** The broken relations that hold once figures are changed; `null` where one that holds would break, or too many stay broken. */
  mendedBy(changed: Amounts): readonly DecidedResult[] | null {
    const touched = this.touchedBy(changed.keys());
    const mended = this.mendedAmong(touched, changed);
    return mended === null || mended.length === 0 || this.brokenAmong(touched, changed) !== undefined ? null : mended;
  }

  /** The relation once figures are changed: only what changes is reckoned. */
  evaluateWith(result: DecidedResult, changed: Amounts): DecidedResult {
    let { residual, slack } = result;
    for (const { figure, coefficient } of result.relation.terms) {
      const after = changed.get(figure);
      if (after === undefined) continue;
      const before = this.amountOf(figure);
      residual = residual.plus(after.value.minus(before.value).times(coefficient));
      slack = slack.plus(countedSlack(after)).minus(countedSlack(before));
    }
    return { ...result, verdict: verdictOf(result.relation.operator, residual, slack), residual, slack };
  }
}

/** A figure that is zero is exact, whatever it is printed with. */
function countedSlack({ value, slack }: Amount): Decimal {
  return value.isZero() ? ZERO : slack;
}

/** Whether one can correct the figure by typing into a cell. */
export function isChangeable(figure: Figure): boolean {
  return figure.cell !== null && figure.value !== null;
}

/** Whether a relation has been evaluated: only these are evidence. */
export function isDecided(result: RelationResult): result is DecidedResult {
  return result.verdict !== 'undecided';
}

export function isBroken({ verdict }: RelationResult): boolean {
  return verdict === 'error';
}

/** The relation has a figure of the table that fits. */
export function isOf({ relation }: RelationResult, table: TableKind, fits: (figure: Figure) => boolean = () => true): boolean {
  return relation.terms.some(({ figure }) => figure.table === table && fits(figure));
}

/** The relation speaks of one table alone. */
export function isWithin({ relation }: RelationResult): boolean {
  return relation.terms.every(({ figure }) => figure.table === relation.terms[0]?.figure.table);
}
