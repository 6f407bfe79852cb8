import { read, set_cptable, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { FileProblem } from '../fileProblem';

/** Names of Windows' code pages for a decoder; others than these write no Chinese workbook. */
const ENCODINGS: Readonly<Record<number, string>> = {
  936: 'gbk',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  10008: 'gbk',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** A text in one of Windows' code pages. */
export function decodeCodePage(codePage: number, bytes: Uint8Array): string {
  const encoding = ENCODINGS[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'gbk');
  return new TextDecoder(encoding).decode(bytes);
}

/** Where a text is cut off, the library reads single characters without end; a file has no more of them than bytes. */
let charactersLeft = Infinity;
/** What the library may read again, names and formats. */
const READINGS = 4;

/** The library brings half a megabyte of tables for what every host can do; bundled, it would have none at all. */
set_cptable({
  utils: {
    decode: (codePage: number, bytes: ArrayLike<number>): string => {
      if (bytes.length <= 2 && --charactersLeft < 0) throw new Error('a text without an end');
      return decodeCodePage(codePage, Uint8Array.from(bytes));
    },
    hascp: (): boolean => true,
  },
});

/** What the library reads, sheets as lists of rows. Its read position stays on a view of its own. @throws FileProblem `damaged` */
export function readWithLibrary(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  charactersLeft = bytes.length * READINGS;
  try {
    return read(bytes.subarray(), { type: 'array', dense: true, cellHTML: false, ...options });
  } catch (error) {
    throw FileProblem.damaged(error);
  } finally {
    charactersLeft = Infinity;
  }
}
