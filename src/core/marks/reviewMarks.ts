import { suspectSaid } from '../messages/suspects';
import { onePerCell, type Mark, type MarkKind } from './marks';
import type { Finding, Review } from '../findings/finding';
import type { Severity } from '../rules/severity';
import type { Sentence } from '../said/run';
import { groupSuspects } from '../findings/suspectGroups';
import type { CellRef } from '../workbook/address';

const KIND_OF: Readonly<Record<Severity, MarkKind>> = {
  error: 'error',
  rounding: 'rounding',
  warning: 'info',
  info: 'info',
  undecided: 'info',
};

/** Suspects of as many cells as this are a slip of a whole area; its cells are not painted one by one. */
const SUSPECT_CELLS = 5;

/**
 * The marks of a review: suspects, the cells that findings speak of (of a sum its total, of a copy both), each with a
 * note of all that was found there.
 */
export function reviewMarks(review: Review, ignored: ReadonlySet<string> = new Set()): Mark[] {
  const suspects = groupSuspects(review.suspects).flatMap(({ status, explains, choices: [best] }) => {
    if (explains.length > 0 && explains.every((id) => ignored.has(id))) return [];
    // Of several possible repairs only one that looks like a known slip is worth the strongest colour.
    const points = status === 'unique' || (status === 'ambiguous' && best.pattern !== null);
    if (!points || best.area !== undefined || best.cells.length > SUSPECT_CELLS) return [];
    return best.cells.flatMap((cell) => (cell.at === null ? [] : [markOf(cell.at, 'suspect', suspectSaid(cell, best))]));
  });
  const findings = review.findings.flatMap((finding) =>
    ignored.has(finding.id) ? [] : markedCells(finding).map((cell) => markOf(cell, KIND_OF[finding.severity], finding.said)),
  );
  return onePerCell([...suspects, ...findings]);
}

function markOf({ sheet, row, column }: CellRef, kind: MarkKind, said: Sentence): Mark {
  return { cell: { sheet, row, column }, kind, said: [said] };
}

/**
 * A sum is marked at its total; a relation of equals, and everything that is no relation, at all its cells. What is said of
 * a text is marked where the text stands: the figures that contradict it may be right.
 */
function markedCells(finding: Finding): Finding['cells'] {
  if (finding.category === 'narrative') return finding.cells.filter((cell) => cell.role === 'left');
  const total = finding.cells.filter((cell) => cell.role === 'total');
  return total.length > 0 ? total : finding.cells;
}
