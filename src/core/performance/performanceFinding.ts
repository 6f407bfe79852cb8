import type { FindingCell, SlipPattern } from '../findings/finding';
import { narrativeChecks } from '../messages/narrativeChecks';
import { SLIP_PHRASES } from '../messages/suspects';
import type { Severity } from '../rules/severity';
import type { Sentence } from '../said/run';
import type { DocumentFinding } from '../verify/comparing/finding';
import { a1 } from '../workbook/address';
import type { Origin } from './selfEvaluation';

/**
 * A finding at the words or the cell where a self-evaluation says something.
 * @param slip how its number came from the right one
 */
export function performanceFinding(
  rule: string,
  severity: Severity,
  origin: Origin,
  said: Sentence,
  expected: string,
  slip: SlipPattern | null = null,
): DocumentFinding {
  const cells: FindingCell[] =
    origin.cell === null
      ? []
      : [
          {
            sheet: origin.cell.sheet,
            address: a1(origin.cell.row, origin.cell.column),
            role: 'left',
            label: '',
            value: origin.quote,
          },
        ];
  return {
    place: origin.place,
    finding: {
      rule: `performance.${rule}`,
      table: null,
      category: 'performance',
      severity,
      said: slip === null ? said : narrativeChecks.withSlip(said, SLIP_PHRASES[slip]),
      cells,
      quote: origin.quote,
      expected,
    },
  };
}
