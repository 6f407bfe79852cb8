/** A written document as plain data: paragraphs and tables in reading order, each paragraph with a stable number. */

export interface DocumentParagraph {
  readonly kind: 'paragraph';
  /** Position among all paragraphs of the document, those in table cells and text boxes included; from 0. */
  readonly id: number;
  /** The text as it stands, without automatic numbering. */
  readonly text: string;
  /** What automatic numbering prints before the text, `（一）`; empty for none. */
  readonly numbering: string;
  /** The line is broken off: its sentence goes on in the next paragraph. */
  readonly goesOn?: boolean;
}

export interface DocumentCell {
  readonly paragraphs: readonly DocumentParagraph[];
}

export interface DocumentTable {
  readonly kind: 'table';
  /** Cells that span several columns are followed by empty ones, so that columns line up. */
  readonly rows: readonly (readonly DocumentCell[])[];
  /** False where the columns of a row need not line up with those of the header (tables pasted as text). */
  readonly aligned: boolean;
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

export interface NarrativeDocument {
  readonly blocks: readonly DocumentBlock[];
}

/** A stretch of one paragraph's `text`. */
export interface QuotePlace {
  /** `DocumentParagraph.id`. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export function cellText(cell: DocumentCell | undefined): string {
  return cell === undefined ? '' : cell.paragraphs.map(({ text }) => text).join('\n');
}

/** Every paragraph in reading order, those of tables included. */
export function* paragraphsOf(document: NarrativeDocument): Generator<DocumentParagraph> {
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') yield block;
    else for (const row of block.rows) for (const cell of row) yield* cell.paragraphs;
  }
}
