import { cellText, type DocumentBlock, type DocumentParagraph, type NarrativeDocument } from './document';

/** Characters of one paragraph; those of real texts have hundreds, and what reads them takes longer the longer they are. */
export const LONGEST_PARAGRAPH = 10_000;
/** Characters of a whole text, tables included; a whole disclosure with all its annexes has a tenth. Reading them takes seconds. */
export const LONGEST_TEXT = 300_000;

interface ReadablePart {
  /** The same one where all of it can be read. */
  readonly document: NarrativeDocument;
  /** Paragraphs that are left empty. */
  readonly tooLong: readonly DocumentParagraph[];
  /** From this paragraph on nothing is read; `null` where the end is. */
  readonly cutAt: DocumentParagraph | null;
}

/** What of a text can be read in bounded time; the rest is named. */
export function readablePart(document: NarrativeDocument): ReadablePart {
  const end = readableEnd(document.blocks);
  const [rest] = document.blocks.slice(end);
  const within = document.blocks.slice(0, end);
  const tooLong = within.filter(isTooLong);
  const cutAt = rest === undefined ? null : firstParagraph(rest);
  if (tooLong.length === 0 && rest === undefined) return { document, tooLong, cutAt };
  return { document: { blocks: within.map((block) => (isTooLong(block) ? { ...block, text: '' } : block)) }, tooLong, cutAt };
}

/** How many blocks are read; a paragraph that is too long by itself counts for nothing. */
function readableEnd(blocks: readonly DocumentBlock[]): number {
  let left = LONGEST_TEXT;
  const end = blocks.findIndex((block) => {
    left -= isTooLong(block) ? 0 : charactersOf(block);
    return left < 0;
  });
  return end < 0 ? blocks.length : end;
}

function charactersOf(block: DocumentBlock): number {
  if (block.kind === 'paragraph') return block.text.length;
  return block.rows.reduce((sum, row) => row.reduce((all, cell) => all + cellText(cell).length, sum), 0);
}

function firstParagraph(block: DocumentBlock): DocumentParagraph | null {
  if (block.kind === 'paragraph') return block;
  return block.rows[0]?.[0]?.paragraphs[0] ?? null;
}

function isTooLong(block: DocumentBlock): block is DocumentParagraph {
  return block.kind === 'paragraph' && block.text.length > LONGEST_PARAGRAPH;
}
