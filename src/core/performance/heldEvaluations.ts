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
import { a1 } from '../workbook/address';
import type { Origin } from './selfEvaluation';

/** What a self-evaluation says of a project, and where. */
export interface Held extends Pick<Stating, 'number'> {
  readonly rule: PerformanceRule;
  /** The project. */
  readonly name: string;
  /** Left out for what all of them say together. */
  readonly origin?: Origin;
}

interface Told {
  readonly severity: Severity;
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

  hold({ rule, name, origin, ...stating }: Held, relation: Relation): Judgement {
    const judged = judgedWords(`performance.${rule}`, origin?.quote ?? '', name, stating, relation);
    const isOtherUnit = judged.verdict === 'wrong-unit';
    this.judged.push(isOtherUnit ? { ...judged, rules: [...judged.rules, 'performance.unit'] } : judged);
    return judged;
  }

  /** Reports what came of it, at the words or the cell that say it. */
  report({ rule, origin, number }: Held, judgement: Judgement, { severity, said, expected, finding = {} }: Told): void {
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
  return [{ sheet: cell.sheet, address: a1(cell.row, cell.column), role: 'left', label: '', value: quote }];
}
