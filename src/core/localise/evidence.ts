import { Decimal } from 'decimal.js';
import { verdictOf } from '../check/evaluate';
import type { Relation, RelationResult, Term } from '../rules/relation';
import type { Figure } from '../figures/figure';
import { mayBeNegative } from '../figures/mayBeNegative';
import { isChangeable, isDecided } from './model';
import { printedDecimals, slackAt } from './places';

/** What a figure would be, in 万元 (counts as they are). */
export interface Amount {
  readonly value: Decimal;
  readonly slack: Decimal;
  /** How far the right amount may be from `value`, where sums of rounded figures say it. */
  readonly margin?: Decimal;
}
export type Amounts = ReadonlyMap<Figure, Amount>;
export type DecidedResult = RelationResult & { readonly residual: Decimal; readonly slack: Decimal };

const ZERO = new Decimal(0);
/** Terms for each changed figure that are gone through before they are looked up. */
const FEW = 16;
/** Of the broken relations around a change, how many it must mend: other slips may hide among them. */
export const MENDED_SHARE = 0.75;

const evidences = new WeakMap<readonly RelationResult[], Evidence>();

/** The relations as evidence for or against changes of many figures at once. */
export class Evidence {
  /** Of the same results with the same amounts there is one. */
  static of(results: readonly RelationResult[], amounts: Amounts): Evidence {
    const known = evidences.get(results);
    if (known?.amounts === amounts) return known;
    const evidence = new Evidence(results, amounts);
    evidences.set(results, evidence);
    return evidence;
  }

  readonly decided: readonly DecidedResult[];
  readonly broken: readonly DecidedResult[];
  private readonly byFigure = new Map<Figure, DecidedResult[]>();
  private readonly terms = new Map<Relation, ReadonlyMap<Figure, readonly Term[]>>();
  private readonly order: ReadonlyMap<DecidedResult, number>;

  /** @param amounts what figures stand for by now, where that is not what they print. */
  constructor(
    results: readonly RelationResult[],
    readonly amounts: Amounts,
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

  /** Every figure that a relation has. */
  get figures(): Iterable<Figure> {
    return this.byFigure.keys();
  }

  relationsOf(figure: Figure): readonly DecidedResult[] {
    return this.byFigure.get(figure) ?? [];
  }

  /** The relations that any of the figures is in, in their order. */
  around(figures: Iterable<Figure>): readonly DecidedResult[] {
    const found = new Set([...figures].flatMap((figure) => this.relationsOf(figure)));
    return [...found].sort((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
  }

  amountOf(figure: Figure): Amount {
    return this.amounts.get(figure) ?? { value: figure.value ?? ZERO, slack: figure.slack };
  }

  /** The broken relations that hold once figures are changed; `null` where one that holds would break, or too many stay broken. */
  mendedBy(changed: Amounts): readonly DecidedResult[] | null {
    const touched = new Set([...changed.keys()].flatMap((figure) => this.relationsOf(figure)));
    const around = [...touched].filter(isBroken);
    const mostLeft = Math.floor(around.length * (1 - MENDED_SHARE));
    const mended: DecidedResult[] = [];
    for (const [index, result] of around.entries()) {
      if (!isBroken(this.evaluateWith(result, changed))) mended.push(result);
      if (index + 1 - mended.length > mostLeft) return null;
    }
    if (mended.length === 0) return null;
    for (const result of touched) if (!isBroken(result) && isBroken(this.evaluateWith(result, changed))) return null;
    return mended;
  }

  /** The relation once figures are changed: only what changes is reckoned, a column's sum has thousands of terms. */
  evaluateWith(result: DecidedResult, changed: Amounts): DecidedResult {
    const { relation } = result;
    let { residual, slack } = result;
    for (const { figure, coefficient } of this.changedTerms(relation, changed)) {
      const [before, after] = [this.amountOf(figure), changed.get(figure) ?? this.amountOf(figure)];
      residual = residual.plus(after.value.minus(before.value).times(coefficient));
      slack = slack.plus(countedSlack(after)).minus(countedSlack(before));
    }
    return { ...result, verdict: verdictOf(relation.operator, residual, slack), residual, slack };
  }

  private changedTerms(relation: Relation, changed: Amounts): readonly Term[] {
    if (relation.terms.length <= changed.size * FEW) return relation.terms.filter(({ figure }) => changed.has(figure));
    const byFigure = this.terms.get(relation) ?? termsByFigure(relation);
    this.terms.set(relation, byFigure);
    return [...changed.keys()].flatMap((figure) => byFigure.get(figure) ?? []);
  }

  /** Whether one cell that all these relations share can mend them without breaking another: the smaller explanation. */
  oneCellMends(rows: readonly DecidedResult[]): boolean {
    const mended = new Set(rows);
    const sizes = rows.map(({ relation }) => relation.terms.length);
    // A column's sum has as many terms as the table has rows: the shortest relation says soonest what they can share.
    const shortest = rows[sizes.indexOf(Math.min(...sizes))];
    const isShared = (figure: Figure): boolean =>
      this.relationsOf(figure).filter((result) => mended.has(result)).length === mended.size;
    return (shortest?.relation.terms ?? []).some(
      ({ figure }) => isChangeable(figure) && isShared(figure) && this.hasRoomFor(figure, mended),
    );
  }

  /** Whether two cells are in all these relations together: slips of their own may explain them as well as one of many cells. */
  twoCellsCover(rows: readonly DecidedResult[]): boolean {
    const without = (left: readonly DecidedResult[], figure: Figure): readonly DecidedResult[] => {
      const own = new Set(this.relationsOf(figure));
      return left.filter((result) => !own.has(result));
    };
    return cellsOfShortest(rows).some((one) => {
      const rest = without(rows, one);
      return rest.length === 0 || cellsOfShortest(rest).some((other) => without(rest, other).length === 0);
    });
  }

  /** Whether some value of the figure lets all of its relations hold that hold now or are to be mended. */
  private hasRoomFor(figure: Figure, mended: ReadonlySet<DecidedResult>): boolean {
    const { value: old, slack: oldSlack } = this.amountOf(figure);
    const own = Decimal.max(oldSlack, slackAt(figure.unit, printedDecimals(figure)));
    let low = mayBeNegative(figure) ? new Decimal(-Infinity) : ZERO;
    let high = new Decimal(Infinity);
    for (const result of this.relationsOf(figure)) {
      if (isBroken(result) && !mended.has(result)) continue;
      const { residual, slack, relation } = result;
      const coefficient = relation.terms.reduce((sum, term) => sum + (term.figure === figure ? term.coefficient : 0), 0);
      if (coefficient === 0) continue;
      const rest = residual.minus(old.times(coefficient));
      const width = slack.minus(oldSlack).plus(own);
      // coefficient · value + rest ≤ width, and ≥ −width for an equation.
      const atMost = width.minus(rest).div(coefficient);
      const atLeast = width.negated().minus(rest).div(coefficient);
      const [from, to] = coefficient > 0 ? [atLeast, atMost] : [atMost, atLeast];
      if (relation.operator === '=' || coefficient > 0) high = Decimal.min(high, to);
      if (relation.operator === '=' || coefficient < 0) low = Decimal.max(low, from);
    }
    return low.lessThanOrEqualTo(high);
  }
}

/** What covers all relations has a cell in the shortest one. */
function cellsOfShortest(rows: readonly DecidedResult[]): readonly Figure[] {
  const [shortest] = [...rows].sort((a, b) => a.relation.terms.length - b.relation.terms.length);
  return (shortest?.relation.terms ?? []).map(({ figure }) => figure).filter(isChangeable);
}

function termsByFigure({ terms }: Relation): ReadonlyMap<Figure, readonly Term[]> {
  const byFigure = new Map<Figure, Term[]>();
  for (const term of terms) {
    const own = byFigure.get(term.figure);
    if (own === undefined) byFigure.set(term.figure, [term]);
    else own.push(term);
  }
  return byFigure;
}

/** A figure that is zero is exact, whatever it is printed with. */
function countedSlack({ value, slack }: Amount): Decimal {
  return value.isZero() ? ZERO : slack;
}

export function isBroken({ verdict }: RelationResult): boolean {
  return verdict === 'error';
}

/** The relation speaks of one table alone. */
export function isWithin({ relation }: RelationResult): boolean {
  return relation.terms.every(({ figure }) => figure.table === relation.terms[0]?.figure.table);
}
