import type { DocumentCheck } from '../app/document/documentCheck';
import type { WordNotes } from '../app/document/wordCopy';
import type { GivenDocument } from '../app/document/givenDocument';
import { inputsInJson, inputsInWorkbook } from '../app/narrative/inputsFile';
import type { NarrativeFileKind, NarrativeOrder } from '../app/narrative/narrativeOrder';
import { type GiveFile, type HandedOut, PLAIN_TEXT, windowsText, WORD } from '../app/offerFile';
import type { Reviewed } from '../app/session/sessionState';
import type { NarrativeInputs } from '../core/narrative/inputs/parseInputs';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { Readings } from './reading/readFile';
import { type Reader, readHere } from './reading/reader';

/** What the pane needs of the browser, and the parts of it that are loaded only when they are asked for. */
export interface Services {
  /** `page`: there is no Excel; what is typed is kept as long as the page is open. */
  readonly home?: 'page';
  /** Whether nobody can know that an offered file is really saved; then other ways come first. Absent: it is. */
  readonly mayDropDownloads?: () => boolean;
  /** @throws FileProblem for what is no workbook. */
  readWorkbookFile(file: File): Promise<WorkbookSnapshot>;
  /** The same for one whose sheets are going to be shown. */
  readShownWorkbook(file: File): Promise<WorkbookSnapshot>;
  /** The 底稿 in a .json file or in a workbook. @throws FileProblem, SessionProblem for what is none. */
  readInputsFile(file: File): Promise<NarrativeInputs>;
  /** @throws SessionProblem for what is no plain text. */
  readTextFile(file: File): Promise<string>;
  /** @throws FileProblem for what cannot be a template. */
  readTemplateFile(file: File): Promise<Uint8Array>;
  /** Offers a wording as a text file, to start an own one from. */
  saveWordingText(text: string, name: string): Promise<HandedOut>;
  /** Makes a file of the narrative and offers it for saving. @throws FileProblem for a template that will not do. */
  saveNarrative(
    kind: NarrativeFileKind,
    order: NarrativeOrder,
    name: string,
  ): Promise<HandedOut & { readonly notes: readonly string[] }>;
  /** Reads the file of a 情况说明. @throws FileProblem for what is neither .docx nor text. */
  readDocumentFile(file: File): Promise<GivenDocument>;
  checkDocument(given: GivenDocument, reviewed: Reviewed): Promise<DocumentCheck>;
  /** The names of the workbook's own sheets that hold a 情况说明. */
  sheetsWithNarrative(workbook: WorkbookSnapshot): Promise<readonly string[]>;
  /** Offers a copy of a .docx with Word comments, ticks and tracked changes for saving. @throws FileProblem when they cannot be written into it. */
  saveAnnotated(docx: Uint8Array, notes: WordNotes, name: string): Promise<HandedOut>;
  /** @returns false where the browser does not let the pane copy. */
  copy(text: string): Promise<boolean>;
}

async function fileRead<What extends keyof Readings>(read: Reader, what: What, file: File): Promise<Readings[What]> {
  return read({ what, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

/**
 * @param give how files are handed out there
 * @param read how files are read there
 */
export const paneServices = (give: GiveFile, read: Reader = readHere): Services => ({
  readWorkbookFile: (file) => fileRead(read, 'workbook', file),
  readShownWorkbook: (file) => fileRead(read, 'shownWorkbook', file),
  readTextFile: (file) => fileRead(read, 'text', file),
  readTemplateFile: (file) => fileRead(read, 'template', file),

  async readInputsFile(file) {
    if (!/\.json$/i.test(file.name)) return inputsInWorkbook(await fileRead(read, 'workbook', file));
    return inputsInJson(await file.text());
  },

  saveWordingText(text, name) {
    return give(windowsText(text), name, PLAIN_TEXT);
  },

  async saveNarrative(kind, order, name) {
    const { narrativeFile } = await import(/* webpackChunkName: "narrative-files" */ './narrativeFiles');
    const { bytes, type, notes } = await narrativeFile(kind, order);
    return { notes, ...(await give(bytes, name, type)) };
  },

  async readDocumentFile(file) {
    const document = await fileRead(read, 'document', file);
    const { isZip } = await import(/* webpackChunkName: "document-files" */ '../files/docx/openDocx');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { fileName: file.name, document, docx: isZip(bytes) ? bytes : null };
  },

  async checkDocument(given, reviewed) {
    const { checkDocument } = await import(/* webpackChunkName: "document-check" */ '../app/document/documentCheck');
    return checkDocument(given, reviewed);
  },

  async sheetsWithNarrative(workbook) {
    const { sheetsWithNarrative } = await import(/* webpackChunkName: "document-check" */ '../app/document/documentCheck');
    return sheetsWithNarrative(workbook);
  },

  async saveAnnotated(docx, notes, name) {
    const { annotateDocx } = await import(/* webpackChunkName: "document-files" */ '../files/docx/annotateDocx');
    return give(annotateDocx(docx, notes), name, WORD);
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
});

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
