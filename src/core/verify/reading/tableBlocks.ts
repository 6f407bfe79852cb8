import { cellText, type DocumentBlock, type DocumentParagraph, type DocumentTable } from './document';

/** A cell with sentences in it is text that stands in a frame; other tables are not read. */
export function unframed(block: DocumentBlock): DocumentBlock[] {
  if (block.kind === 'paragraph') return [block];
  const cells = block.rows.flat().filter(({ paragraphs }) => paragraphs.length > 0);
  const framed = cells.flatMap(({ paragraphs }) => paragraphs).filter(({ text }) => text.trim() !== '');
  const sentences = framed.filter(({ text }) => text.includes('。') && text.length >= SHORTEST_FRAMED);
  return block.rows.every((row) => row.length === 1) && sentences.length > 0 ? framed : [block];
}

const SHORTEST_FRAMED = 20;

/** Figures that nothing else reads: the 绩效自评 and the ten tables have checks of their own. */
export function isOnlyFigures({ rows }: DocumentTable): boolean {
  const text = rows.flat().map(cellText).join('');
  return /\d/.test(text) && !/绩效|自评|公开\d+表/.test(text);
}

/** The paragraphs of the first row that is not empty. */
export function firstRow({ rows }: DocumentTable): readonly DocumentParagraph[] {
  const row = rows.find((cells) => cells.some((cell) => cellText(cell).trim() !== '')) ?? [];
  return row.flatMap(({ paragraphs }) => paragraphs);
}
