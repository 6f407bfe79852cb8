import type { NarrativeDocument } from '../../core/verify/reading/document';

/** A 情况说明 that somebody wants compared with the tables. */
export interface GivenDocument {
  /** The file's name; `null` for pasted text and for a sheet. */
  readonly fileName: string | null;
  /** The workbook's own sheet that it stands on; it is read again with every review. */
  readonly sheet?: string;
  readonly document: NarrativeDocument;
  /** The .docx itself, which comments can be written into; `null` for text. */
  readonly docx: Uint8Array | null;
}

/** A sheet of the open workbook; its text comes with each review. */
export function sheetDocument(sheet: string): GivenDocument {
  return { fileName: null, sheet, document: { blocks: [] }, docx: null };
}
