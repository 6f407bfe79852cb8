import { suspectNote } from '../messages/marks';
import { MARK_KINDS, type Mark, type MarkKind } from './marks';
import type { Finding, Review } from '../findings/finding';
import type { Severity } from '../rules/severity';
import { runsText } from '../said/run';
import { groupSuspects } from '../findings/suspectGroups';
import { parseA1 } from '../workbook/address';

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
 * note of all that was found there. One mark for each cell, of its strongest kind.
 */
export function reviewMarks(review: Review, ignored: ReadonlySet<string> = new Set()): Mark[] {
  const marks = new Map<string, { kind: MarkKind; sheet: string; address: string; notes: string[] }>();
  const add = (sheet: string, address: string, kind: MarkKind, note: string): void => {
    if (address === '') return;
    const key = `${sheet}!${address}`;
    const known = marks.get(key);
    if (known === undefined) marks.set(key, { kind, sheet, address, notes: [note] });
    else {
      if (MARK_KINDS.indexOf(kind) < MARK_KINDS.indexOf(known.kind)) known.kind = kind;
      if (!known.notes.includes(note)) known.notes.push(note);
    }
  };
  for (const { status, explains, choices } of groupSuspects(review.suspects)) {
    if (explains.length > 0 && explains.every((id) => ignored.has(id))) continue;
    const [best] = choices;
    // Of several possible repairs only one that looks like a known slip is worth the strongest colour.
    const points = status === 'unique' || (status === 'ambiguous' && best.pattern !== null);
    if (!points || best.area !== undefined || best.cells.length > SUSPECT_CELLS) continue;
    for (const cell of best.cells) add(cell.sheet, cell.address, 'suspect', suspectNote(cell, best));
  }
  for (const finding of review.findings) {
    if (ignored.has(finding.id)) continue;
    for (const cell of markedCells(finding)) add(cell.sheet, cell.address, KIND_OF[finding.severity], runsText(finding.said));
  }
  return [...marks.values()].map(({ kind, sheet, address, notes }) => ({
    cell: { sheet, ...parseA1(address) },
    kind,
    note: notes.join('\n'),
  }));
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
