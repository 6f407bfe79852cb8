import { readFileSync } from 'node:fs';
import { write, type BookType, type WorkBook } from '@e965/xlsx';
import { parseInputs, reviewWorkbook, type ReviewedWorkbook, type WorkbookSnapshot } from '../../src/core';
import { reviewDocument } from '../../src/core/review/reviewDocument';
import { readProfile } from '../../src/core/narrative/wording/readProfile';
import { readNarrativeDocument } from '../../src/files/docx/readDocx';
import { FileProblem } from '../../src/files/fileProblem';
import { clearMarks } from '../../src/files/marks/clearMarks';
import { plainText } from '../../src/files/plainText';
import { readWorkbook } from '../../src/files/readWorkbook';
import { readSheetViews } from '../../src/files/sheet/sheetView';
import { shanxiWorkbook } from '../workbooks/shanxi';
import { makeDepartment } from '../workbooks/department';
import { xlsxOf } from '../folders/seededFolder';
import { read } from '@e965/xlsx';
import { mutateBytes, mutatePart } from './mutate';

/** One kind of file that people give, how it is damaged, and what is done with it. */
export interface FuzzKind {
  readonly make: () => Uint8Array;
  readonly mutate: (bytes: Uint8Array, random: () => number) => Uint8Array;
  /** @throws anything but a `FileProblem` for what is a fault of ours. */
  readonly use: (bytes: Uint8Array) => void;
}

let workbook: Uint8Array | null = null;
const sample = (): Uint8Array => (workbook ??= xlsxOf(shanxiWorkbook(makeDepartment({ seed: 5, name: '示范县审计局' }))));

function book(bookType: BookType): Uint8Array {
  const source: WorkBook = read(sample(), { type: 'array', cellFormula: true });
  return new Uint8Array(write(source, { type: 'array', bookType }) as ArrayBuffer);
}

function useWorkbook(bytes: Uint8Array): void {
  const snapshot = readWorkbook(bytes, 'fuzz');
  readSheetViews(bytes);
  reviewWorkbook(snapshot);
}

let reviewedTables: { snapshot: WorkbookSnapshot; reviewed: ReviewedWorkbook } | null = null;
/** What a damaged text is checked against. */
function tables(): NonNullable<typeof reviewedTables> {
  const snapshot = reviewedTables?.snapshot ?? readWorkbook(sample(), 'fuzz');
  return (reviewedTables ??= { snapshot, reviewed: reviewWorkbook(snapshot) });
}

const text = (file: string) => (): Uint8Array => new Uint8Array(readFileSync(file));
const page = (): Uint8Array =>
  new TextEncoder().encode(
    `<html><style>.a{mso-number-format:"\\@";}</style>${'<table><tr><td rowspan=2 class=a>2080501</td><td colspan="3" x:num="1.5">1,234.50</td></tr><tr><td>合计</td></tr></table>'.repeat(20)}</html>`,
  );

export const FUZZ_KINDS: Readonly<Record<string, FuzzKind>> = {
  'xlsx-bytes': { make: sample, mutate: mutateBytes, use: useWorkbook },
  'xlsx-parts': { make: sample, mutate: mutatePart, use: useWorkbook },
  'xlsx-unmark': {
    make: sample,
    mutate: mutatePart,
    use: (bytes) => {
      clearMarks(bytes);
    },
  },
  xls: { make: () => book('biff8'), mutate: mutateBytes, use: useWorkbook },
  'xls-old': { make: text('test/files/cases/biff5-gbk.xls'), mutate: mutateBytes, use: useWorkbook },
  xlsb: { make: () => book('xlsb'), mutate: mutatePart, use: useWorkbook },
  xml: { make: () => book('xlml'), mutate: mutateBytes, use: useWorkbook },
  ods: { make: () => book('ods'), mutate: mutatePart, use: useWorkbook },
  html: { make: page, mutate: mutateBytes, use: useWorkbook },
  narrative: {
    make: text('test/cases/seed-narrative.txt'),
    mutate: mutateBytes,
    use: (bytes) => {
      const { snapshot, reviewed } = tables();
      reviewDocument(reviewed, snapshot, readNarrativeDocument(bytes));
    },
  },
  wording: {
    make: text('src/core/narrative/profiles/shanxi.txt'),
    mutate: mutateBytes,
    use: (bytes) => {
      const given = plainText(bytes);
      if (given !== null) readProfile(given);
    },
  },
  inputs: {
    make: text('assets/samples/泽州县社会保险中心2024年度情况说明底稿.json'),
    mutate: mutateBytes,
    use: (bytes) => {
      let given: unknown;
      try {
        given = JSON.parse(new TextDecoder().decode(bytes));
      } catch {
        return;
      }
      parseInputs(given);
    },
  },
};

/** `null` for what was read or refused as it should be, else what went wrong. */
export function faultOf(use: () => void): string | null {
  try {
    use();
    return null;
  } catch (error) {
    if (error instanceof FileProblem) return null;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
