import { NUMBERING } from '../../text/numbering';
import { passageOf, type Line, type Passage, type ReadPassages } from './passage';
import { headingOf } from './sections';

/** One entry of the 名词解释. */
export interface DefinedTerm {
  /** In plain text, without numbering. */
  readonly term: string;
  /** From the first word behind the term. */
  readonly definition: string;
  readonly passage: Passage;
  readonly termStart: number;
  readonly start: number;
}

/** `一、财政拨款收入：指 …`, `(三)事业收入是指 …`, behind a bullet or not. */
const ENTRY = new RegExp(`^[-—•·]?${NUMBERING.source.slice(1)}?([^：。，；]{2,40}?)(?:：|(?=是?指|,是指))`);

/** The entries of the part 名词解释; empty where the document has none. */
export function definedTerms({ lines }: ReadPassages): readonly DefinedTerm[] {
  const entries: Line[][] = [];
  let inside = false;
  for (const line of lines) {
    const heading = headingOf(line.plain);
    if (heading !== null && (heading.part || heading.section === 'glossary' || heading.section === 'annex'))
      inside = heading.section === 'glossary';
    else if (!inside) continue;
    else if (ENTRY.test(line.read.text)) entries.push([line]);
    else if (entries.at(-1)?.at(-1)?.read.text.endsWith('。') === false) entries.at(-1)?.push(line);
  }
  return entries.flatMap((own): DefinedTerm[] => {
    const passage = passageOf(
      own.map(({ paragraph }) => paragraph),
      'glossary',
    );
    const match = ENTRY.exec(passage.text);
    const term = match?.[1];
    if (match === null || term === undefined) return [];
    const start = match[0].length;
    const termStart = match[0].lastIndexOf(term);
    return [{ term, definition: passage.text.slice(start), passage, termStart, start }];
  });
}
