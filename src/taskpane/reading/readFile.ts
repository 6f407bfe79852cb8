import type { SpokenError } from '../../app/host';
import type { NarrativeDocument } from '../../core/verify/reading/document';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { SessionProblem, toProblem } from '../../app/problem';
import { profileProblems } from '../../core/narrative/wording/profileWords';
import { readNarrativeDocument } from '../../files/docx/readDocx';
import { openTemplate } from '../../files/docx/template';
import { plainText } from '../../files/plainText';
import { readWorkbook } from '../../files/readWorkbook';
import { readSheetViews } from '../../files/sheet/sheetView';

/** What files are read as; all of it can be sent from a thread. */
export interface Readings {
  readonly workbook: WorkbookSnapshot;
  /** A workbook whose sheets will be shown: how they look cannot be sent, but is read once where it may take no longer. */
  readonly shownWorkbook: WorkbookSnapshot;
  /** A 情况说明. */
  readonly document: NarrativeDocument;
  /** A .docx that texts can be put into, as it is. */
  readonly template: Uint8Array;
  /** The text of a wording. */
  readonly text: string;
}

export interface ReadJob<What extends keyof Readings = keyof Readings> {
  readonly what: What;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ReadAnswer<What extends keyof Readings = keyof Readings> =
  { readonly read: Readings[What] } | { readonly problem: SpokenError };

const READERS: { readonly [What in keyof Readings]: (bytes: Uint8Array, name: string) => Readings[What] } = {
  workbook: readWorkbook,
  shownWorkbook(bytes, name) {
    const workbook = readWorkbook(bytes, name);
    readSheetViews(bytes);
    return workbook;
  },
  document: readNarrativeDocument,
  template(bytes) {
    openTemplate(bytes, 'narrative');
    return bytes;
  },
  text(bytes) {
    const text = plainText(bytes);
    if (text === null) throw new SessionProblem('not-text', profileProblems.notText());
    return text;
  },
};

/** Never throws: what goes wrong is the answer. */
export function readFile<What extends keyof Readings>({ what, name, bytes }: ReadJob<What>): ReadAnswer<What> {
  try {
    return { read: READERS[what](bytes, name) };
  } catch (error) {
    return { problem: toProblem(error) };
  }
}
