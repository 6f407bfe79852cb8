import { Decimal } from 'decimal.js';
import { evaluate } from '../check/evaluate';
import type { RelationResult } from '../rules/relation';
import type { Figure } from '../tables/figure';
import { mayBeNegative } from '../tables/mayBeNegative';
import { isChangeable, isDecided } from './model';
import { printedDecimals, slackAt } from './places';

/** What a figure would be, in 万元 (counts as they are). */
export interface Amount {
  readonly value: Decimal;
  readonly slack: Decimal;
}
export type Amounts = ReadonlyMap<Figure, Amount>;
export type DecidedResult = RelationResult & { readonly residual: Decimal; readonly slack: Decimal };

const ZERO = new Decimal(0);
/** Of the broken relations around a change, how many it must mend: other slips may hide among them. */
export const MENDED_SHARE = 0.75;

/** The relations as evidence for or against changes of many figures at once. */
export class Evidence {
  readonly decided: readonly DecidedResult[];
  readonly broken: readonly DecidedResult[];
  private readonly byFigure = new Map<Figure, DecidedResult[]>();

  /** @param amounts what figures stand for by now, where that is not what they print. */
  constructor(
    results: readonly RelationResult[],
    readonly amounts: Amounts,
  ) {
    this.decided = results.filter(isDecided);
    this.broken = this.decided.filter(isBroken);
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

  evaluateWith(result: DecidedResult, changed: Amounts): DecidedResult {
    const terms = result.relation.terms.map((term) => {
      const amount = changed.get(term.figure) ?? this.amounts.get(term.figure);
      return amount === undefined ? term : { ...term, figure: { ...term.figure, ...amount } };
    });
    const { verdict, residual = ZERO, slack = ZERO } = evaluate({ ...result.relation, terms });
    return { ...result, verdict, residual, slack };
  }

  /** Whether one cell that all these relations share can mend them without breaking another: the smaller explanation. */
  oneCellMends(rows: readonly DecidedResult[]): boolean {
    const [first, ...others] = rows;
    if (first === undefined) return false;
    const shared = first.relation.terms.filter(
      ({ figure }) =>
        isChangeable(figure) && others.every(({ relation }) => relation.terms.some((term) => term.figure === figure)),
    );
    return shared.some(({ figure }) => this.hasRoomFor(figure, new Set(rows)));
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

export function isBroken({ verdict }: RelationResult): boolean {
  return verdict === 'error';
}

/** The relation speaks of one table alone. */
export function isWithin({ relation }: RelationResult): boolean {
  return relation.terms.every(({ figure }) => figure.table === relation.terms[0]?.figure.table);
}
