import { readFileSync } from 'node:fs';
import { write, type BookType, type WorkBook } from '@e965/xlsx';
import { parseEarlierReports } from '../../src/app/report/earlierReports';
import { reviewJson } from '../../src/app/report/reviewJson';
import { parseInputs, reviewWorkbook, type ReviewedWorkbook, type WorkbookSnapshot } from '../../src/core';
import { reviewDocument } from '../../src/core/review/reviewDocument';
import { readProfile } from '../../src/core/narrative/wording/readProfile';
import { annotateDocx } from '../../src/files/docx/annotateDocx';
import { readNarrativeDocument } from '../../src/files/docx/readDocx';
import { openTemplate } from '../../src/files/docx/template';
import { FileProblem } from '../../src/files/fileProblem';
import { clearMarks } from '../../src/files/marks/clearMarks';
import { plainText } from '../../src/files/plainText';
import { readWorkbook } from '../../src/files/readWorkbook';
import { readSheetViews } from '../../src/files/sheet/sheetView';
import { handMadeDocx, p, r } from '../files/docx/wordPackage';
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

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const TABLE = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(r('合计'))}</w:tc><w:tc>${p(r('2,560.03'))}</w:tc></w:tr></w:tbl>`;

const narrativeParagraphs = (): string =>
  readFileSync('test/cases/seed-narrative.txt', 'utf8')
    .split('\n')
    .map((line, index) => p(r(line), index % 3 === 1 ? NUMBERED : ''))
    .join('');

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
  docx: {
    make: () => handMadeDocx({ body: narrativeParagraphs() + TABLE, numbering: NUMBERING }),
    mutate: mutatePart,
    use: (bytes) => {
      const { snapshot, reviewed } = tables();
      reviewDocument(reviewed, snapshot, readNarrativeDocument(bytes));
      annotateDocx(bytes, { comments: [{ place: null, text: '请核对' }], date: '2025-03-01T09:30:00Z' });
    },
  },
  template: {
    make: () =>
      handMadeDocx({
        body:
          ['{{标题}}', '{{部门}}{{年度}}年度', '{{正文}}', '主办：办公室'].map((line) => p(r(line))).join('') +
          '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"/></w:sectPr>',
      }),
    mutate: mutatePart,
    use: (bytes) => {
      openTemplate(bytes, 'narrative');
    },
  },
  'earlier-report': {
    make: () => new TextEncoder().encode(JSON.stringify([reviewJson('公开表.xlsx', tables().reviewed.review)])),
    mutate: mutateBytes,
    use: (bytes) => {
      parseEarlierReports(new TextDecoder().decode(bytes));
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
