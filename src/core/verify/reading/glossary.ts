import { NUMBERING } from '../../text/numbering';
import type { DocumentParagraph, NarrativeDocument } from './document';
import { passageOf, plainText, type Passage } from './passage';
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
export function definedTerms(document: NarrativeDocument): readonly DefinedTerm[] {
  const entries: DocumentParagraph[][] = [];
  let inside = false;
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph') continue;
    const plain = plainText(block.numbering + block.text);
    if (plain === '') continue;
    const heading = headingOf(plain);
    if (heading !== null && (heading.part || heading.section === 'glossary' || heading.section === 'annex')) {
      inside = heading.section === 'glossary';
      continue;
    }
    if (!inside) continue;
    const last = entries.at(-1);
    if (ENTRY.test(plainText(block.text))) entries.push([block]);
    else if (last !== undefined && !/[。]$/.test(plainText(last.at(-1)?.text ?? ''))) last.push(block);
  }
  return entries.flatMap((paragraphs): DefinedTerm[] => {
    const passage = passageOf(paragraphs, 'glossary');
    const match = ENTRY.exec(passage.text);
    const term = match?.[1];
    if (match === null || term === undefined) return [];
    const start = match[0].length;
    const termStart = match[0].lastIndexOf(term);
    return [{ term, definition: passage.text.slice(start), passage, termStart, start }];
  });
}
