import type { FindingWords } from '../findings/finding';
import type { DocumentFinding } from './comparing/finding';
import { paragraphsOf, type NarrativeDocument, type QuotePlace } from './reading/document';
import { readPassages } from './reading/passage';

interface Heading {
  readonly line: number;
  readonly text: string;
}

/** Findings that say under which heading and in which line of it their words stand. */
export function located(document: NarrativeDocument, findings: readonly DocumentFinding[]): readonly DocumentFinding[] {
  const lines = new Map([...paragraphsOf(document)].filter(({ text }) => text.trim() !== '').map(({ id }, line) => [id, line]));
  const headings = readPassages(document).headings.map(({ text, place, quote }): Heading => {
    const { paragraph } = place(0, text.length);
    return { line: lines.get(paragraph) ?? 0, text: quote(0, text.length).trim() };
  });
  const wordsAt = (quote: string, place: QuotePlace): FindingWords => {
    const line = lines.get(place.paragraph) ?? 0;
    const heading = headings.filter((one) => one.line <= line).at(-1);
    const { paragraph, start, end } = place;
    return {
      quote,
      section: heading?.text ?? null,
      paragraph: heading === undefined ? line + 1 : Math.max(1, line - heading.line),
      place: { paragraph, start, end },
    };
  };
  return findings.map((found) => {
    const { finding, place, beside = [] } = found;
    if (place === null) return found;
    const words = [wordsAt(finding.quote ?? '', place), ...beside.map((one) => wordsAt(one.quote, one.place))];
    return { ...found, finding: { ...finding, words } };
  });
}
