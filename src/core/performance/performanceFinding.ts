import type { FindingCell } from '../findings/finding';
import type { Severity } from '../rules/severity';
import type { Sentence } from '../said/run';
import type { DocumentFinding } from '../verify/comparing/finding';
import { a1 } from '../workbook/address';
import type { Origin } from './selfEvaluation';

/** A finding at the words or the cell where a self-evaluation says something. */
export function performanceFinding(
  rule: string,
  severity: Severity,
  origin: Origin,
  said: Sentence,
  expected: string,
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
      said,
      cells,
      quote: origin.quote,
      expected,
    },
  };
}
