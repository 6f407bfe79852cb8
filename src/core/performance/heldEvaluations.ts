import type { FindingCell } from '../findings/finding';
import { narrativeChecks } from '../messages/narrativeChecks';
import { SLIP_PHRASES } from '../messages/suspects';
import type { PerformanceRule } from '../messages/textRules';
import type { Severity } from '../rules/severity';
import type { Sentence } from '../said/run';
import type { DocumentFinding } from '../verify/comparing/finding';
import { judgedWords, type Judged } from '../verify/comparing/judged';
import type { Judgement, Relation, Stating } from '../verify/comparing/relation';
import { slipOf } from '../verify/comparing/slip';
import type { EvaluatedNumber, Origin } from './selfEvaluation';

/** What a self-evaluation says of a project, and where. */
export interface Held extends Pick<Stating, 'number'> {
  readonly rule: PerformanceRule;
  /** The project. */
  readonly name: string;
  /** Left out for what all of them say together. */
  readonly origin?: Origin;
}

/** A number of an evaluation. */
export function heldNumber(rule: PerformanceRule, name: string, number: EvaluatedNumber): Held {
  return { rule, name, origin: number.origin, number };
}

/** What comes of a relation that does not hold. */
export interface Told {
  /** Left out for an error. */
  readonly severity?: Severity;
  /** In place of that of what is held. */
  readonly rule?: PerformanceRule;
  readonly said: Sentence;
  readonly expected: string;
  /** Where it is not at the words themselves. */
  readonly finding?: Partial<DocumentFinding['finding']>;
}

/** What the checks of 绩效自评 found, and every relation that its figures were held against. */
export class HeldEvaluations {
  /** Of the category `performance`. Places belong to the document in which they were found. */
  readonly findings: DocumentFinding[] = [];
  readonly judged: Judged[] = [];

  /**
   * Holds words against figures and reports what comes of it, at the words or the cell that say it.
   * @param tell `null` where there is nothing to report; asked only where the relation is not met exactly
   * @returns whether nothing was reported
   */
  check(held: Held, relation: Relation, tell: (judgement: Judgement) => Told | null): boolean {
    const judgement = this.hold(held, relation);
    const told = judgement.verdict === 'equal' ? null : tell(judgement);
    if (told !== null) this.report(held, judgement, told);
    return told === null;
  }

  private hold({ rule, name, origin, ...stating }: Held, relation: Relation): Judgement {
    const judged = judgedWords(`performance.${rule}`, origin?.quote ?? '', name, stating, relation);
    const isOtherUnit = judged.verdict === 'wrong-unit';
    this.judged.push(isOtherUnit ? { ...judged, rules: [...judged.rules, 'performance.unit'] } : judged);
    return judged;
  }

  private report({ origin, number, ...held }: Held, judgement: Judgement, told: Told): void {
    const { severity = 'error', rule = held.rule, said, expected, finding = {} } = told;
    const slip = severity === 'rounding' ? null : slipOf(number, judgement);
    this.findings.push({
      place: origin?.place ?? null,
      finding: {
        rule: `performance.${rule}`,
        table: null,
        category: 'performance',
        severity,
        said: slip === null ? said : narrativeChecks.withSlip(said, SLIP_PHRASES[slip]),
        cells: origin === undefined ? [] : cellsAt(origin),
        ...(origin === undefined ? {} : { quote: origin.quote }),
        expected,
        ...finding,
      },
    });
  }
}

function cellsAt({ cell, quote }: Origin): FindingCell[] {
  if (cell === null) return [];
  return [{ ...cell, table: null, role: 'left', label: '', value: quote }];
}
