import { placeName } from '../workbook/address';
import { narrativeChecks } from '../messages/narrativeChecks';
import type { DocumentFinding } from './comparing/finding';

const AMOUNT = 'narrative.amount';

/** One figure of the tables that a text gives wrong in the same way at several places is one finding, with all of them. */
export function withRepeats(findings: readonly DocumentFinding[]): readonly DocumentFinding[] {
  const groups = new Map<string, DocumentFinding[]>();
  for (const found of findings) {
    const key = sameFigure(found) ?? `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()].flatMap(([first, ...again]) => (first === undefined ? [] : [merged(first, again)]));
}

/** The cells and what stands for them; `null` for what is no amount of the tables. */
function sameFigure({ finding: { rule, severity, cells, left } }: DocumentFinding): string | null {
  if (rule !== AMOUNT || cells.length === 0 || left === undefined) return null;
  return [severity, left, ...cells.map(placeName)].join('|');
}

function merged(first: DocumentFinding, again: readonly DocumentFinding[]): DocumentFinding {
  if (again.length === 0) return first;
  const { finding, beside = [] } = first;
  const others = again.flatMap((one) =>
    one.place === null ? [] : [{ quote: one.finding.quote ?? '', place: one.place }, ...(one.beside ?? [])],
  );
  const said = narrativeChecks.saidAgain(finding.said, again.length + 1);
  return { ...first, beside: [...beside, ...others], finding: { ...finding, said } };
}
