import { toProblem } from '../../app/problem';
import type { SpokenError } from '../../app/host';
import type { NarrativeDocument } from '../../core/verify/reading/document';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { readNarrativeDocument } from '../../files/docx/readDocx';
import { readWorkbook } from '../../files/readWorkbook';

/** What files are read as; all of it can be sent from a thread. */
export interface Readings {
  readonly workbook: WorkbookSnapshot;
  /** A 情况说明. */
  readonly document: NarrativeDocument;
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
  document: readNarrativeDocument,
};

/** Never throws: what goes wrong is the answer. */
export function readFile<What extends keyof Readings>({ what, name, bytes }: ReadJob<What>): ReadAnswer<What> {
  try {
    return { read: READERS[what](bytes, name) };
  } catch (error) {
    return { problem: toProblem(error) };
  }
}
