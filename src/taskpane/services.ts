import type { DocumentCheck } from '../app/documentCheck';
import type { GivenDocument } from '../app/givenDocument';
import { offerFile, WORD } from '../app/offerFile';
import type { Reviewed } from '../app/sessionState';
import type { Narrative } from '../core/narrative/narrative';
import type { QuotePlace } from '../core/verify/document';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';

/** What the pane needs of the browser, and the parts of it that are loaded only when they are asked for. */
export interface Services {
  /** `page`: there is no Excel; what is typed is kept as long as the page is open. */
  readonly home?: 'page';
  /** @throws FileProblem for what is no workbook. */
  readWorkbookFile(file: File): Promise<WorkbookSnapshot>;
  /** Makes a Word file and offers it for saving. */
  saveWord(narrative: Narrative, name: string): Promise<void>;
  /** Reads the file of a 情况说明. @throws FileProblem for what is neither .docx nor text. */
  readDocumentFile(file: File): Promise<GivenDocument>;
  checkDocument(given: GivenDocument, reviewed: Reviewed): Promise<DocumentCheck>;
  /** Offers a copy of a .docx with Word comments for saving. @throws FileProblem when they cannot be written into it. */
  saveAnnotated(docx: Uint8Array, comments: readonly PlacedComment[], name: string): Promise<void>;
  /** @returns false where the browser does not let the pane copy. */
  copy(text: string): Promise<boolean>;
}

/** What a Word comment says, and of which words; of the whole document where there is no place. */
export interface PlacedComment {
  readonly place: QuotePlace | null;
  readonly text: string;
}

export const browserServices: Services = {
  async readWorkbookFile(file) {
    const [bytes, { readWorkbook }] = await Promise.all([
      file.arrayBuffer(),
      import(/* webpackChunkName: "workbook-files" */ '../files/readWorkbook'),
    ]);
    return readWorkbook(new Uint8Array(bytes), file.name);
  },

  async saveWord(narrative, name) {
    const { narrativeDocx } = await import(/* webpackChunkName: "word" */ '../files/docx/narrativeDocx');
    offerFile(await narrativeDocx(narrative), name, WORD);
  },

  async readDocumentFile(file) {
    const [buffer, { readNarrativeDocument }, { isZip }] = await Promise.all([
      file.arrayBuffer(),
      import(/* webpackChunkName: "document-files" */ '../files/docx/readDocx'),
      import(/* webpackChunkName: "document-files" */ '../files/docx/openDocx'),
    ]);
    const bytes = new Uint8Array(buffer);
    return { fileName: file.name, document: readNarrativeDocument(bytes), docx: isZip(bytes) ? bytes : null };
  },

  async checkDocument({ document }, reviewed) {
    const { checkDocument } = await import(/* webpackChunkName: "document-check" */ '../app/documentCheck');
    return checkDocument(document, reviewed);
  },

  async saveAnnotated(docx, comments, name) {
    const { annotateDocx } = await import(/* webpackChunkName: "document-files" */ '../files/docx/annotateDocx');
    offerFile(annotateDocx(docx, comments), name, WORD);
  },

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Excel on the web shows the pane in a frame that may not use the clipboard; the older way still works there.
      return copySelected(text);
    }
  },
};

function copySelected(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  document.body.append(area);
  area.select();
  // Browsers call it outdated and have nothing else for such frames.
  const older: { execCommand(command: 'copy'): boolean } = document;
  const copied = older.execCommand('copy');
  area.remove();
  return copied;
}
