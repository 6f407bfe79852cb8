import type { DocumentParagraph, NarrativeDocument } from './document';

/** Characters of one paragraph; those of real texts have hundreds, and what reads them takes longer the longer they are. */
export const LONGEST_PARAGRAPH = 10_000;

/** Paragraphs outside of tables that are too long to be read are left empty and named. */
export function readablePart(document: NarrativeDocument): {
  /** The same one where all of it can be read. */
  readonly document: NarrativeDocument;
  readonly tooLong: readonly DocumentParagraph[];
} {
  const tooLong = document.blocks.filter(isTooLong);
  if (tooLong.length === 0) return { document, tooLong };
  return { document: { blocks: document.blocks.map((block) => (isTooLong(block) ? { ...block, text: '' } : block)) }, tooLong };
}

function isTooLong(block: NarrativeDocument['blocks'][number]): block is DocumentParagraph {
  return block.kind === 'paragraph' && block.text.length > LONGEST_PARAGRAPH;
}
