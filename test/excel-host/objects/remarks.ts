import { formatArea, parseArea, splitSheet } from '../area';
import type { ExcelHost } from '../engine';
import { type HostObject, isHostObject, objectType } from '../hostObject';
import { accessDenied, ApiError, itemNotFound } from '../protocol';
import type { CommentData, NoteData, SheetData } from '../workbook';
import { isRangeSelf, range } from './range';

/** Notes (1.18) and threaded comments (1.10), of one sheet or of all: collections hold them in the sheets' order. */

interface Placed<T> {
  readonly sheet: SheetData;
  readonly remark: T;
}

const locate = ({ sheet, remark }: Placed<NoteData>, _args: readonly unknown[], host: ExcelHost): HostObject =>
  range({ sheet, area: parseArea(remark.address) }, host);

const note = objectType<Placed<NoteData>>({
  name: 'Note',
  properties: {
    AuthorName: { since: 18, get: ({ remark }) => remark.author },
    Content: {
      since: 18,
      get: ({ remark }) => remark.content,
      set: ({ sheet, remark }, value) => {
        if (sheet.protected) throw accessDenied('Note.content');
        remark.content = String(value);
      },
    },
  },
  methods: {
    GetLocation: { since: 18, call: locate },
    Delete: {
      since: 18,
      writes: true,
      call: ({ sheet, remark }) => {
        if (sheet.protected) throw accessDenied('Note.delete');
        sheet.notes.splice(sheet.notes.indexOf(remark), 1);
      },
    },
  },
});

const comment = objectType<Placed<CommentData>>({
  name: 'Comment',
  identity: ({ remark }) => ({ Id: remark.id }),
  properties: {
    Id: { since: 10, get: ({ remark }) => remark.id },
    AuthorName: { since: 10, get: ({ remark }) => remark.author },
    Content: { since: 10, get: ({ remark }) => remark.content },
  },
  methods: { GetLocation: { since: 10, call: locate } },
});

const placedNotes = (sheets: readonly SheetData[]): Placed<NoteData>[] =>
  sheets.flatMap((sheet) => sheet.notes.map((remark) => ({ sheet, remark })));

const placedComments = (sheets: readonly SheetData[]): Placed<CommentData>[] =>
  sheets.flatMap((sheet) => sheet.comments.map((remark) => ({ sheet, remark })));

/** The sheet and cell that `B2`, `Data!B2` or a Range names; without a sheet only on a sheet's own collection. */
function place(sheets: readonly SheetData[], target: unknown, location: string): { sheet: SheetData; address: string } {
  if (isHostObject(target) && isRangeSelf(target.self))
    return { sheet: target.self.sheet, address: formatArea(target.self.area) };
  const { sheet: name, address } = splitSheet(String(target));
  const sheet = name === null && sheets.length === 1 ? sheets[0] : sheets.find((candidate) => candidate.name === name);
  if (!sheet || !/^[A-Z]+\d+$/.test(address)) throw new ApiError('InvalidCellAddress', 'The cell address is invalid.', location);
  return { sheet, address };
}

function findNote(sheets: readonly SheetData[], key: unknown): Placed<NoteData> | null {
  const { sheet, address } = place(sheets, key, 'NoteCollection.getItem');
  const remark = sheet.notes.find((candidate) => candidate.address === address);
  return remark ? { sheet, remark } : null;
}

export const notesOf = objectType<readonly SheetData[]>({
  name: 'NoteCollection',
  items: (sheets, host) => placedNotes(sheets).map((placed) => note(placed, host)),
  // The library of the CDN asks for a note this way, the one of these tests by a method.
  item: (sheets, key, host) => {
    const found = findNote(sheets, key);
    return found && note(found, host);
  },
  methods: {
    Add: {
      since: 18,
      writes: true,
      call: (sheets, [target, content], host) => {
        const { sheet, address } = place(sheets, target, 'NoteCollection.add');
        if (sheet.protected) throw accessDenied('NoteCollection.add');
        if ([...sheet.notes, ...sheet.comments].some((remark) => remark.address === address)) {
          throw new ApiError('InvalidOperation', 'The cell already has a note or a comment.', 'NoteCollection.add');
        }
        const remark = { address, author: host.workbook.userName, content: String(content) };
        sheet.notes.push(remark);
        return note({ sheet, remark }, host);
      },
    },
    GetItem: {
      since: 18,
      call: (sheets, [key], host) => {
        const found = findNote(sheets, key);
        if (!found) throw itemNotFound('NoteCollection.getItem');
        return note(found, host);
      },
    },
    GetItemAt: {
      since: 18,
      call: (sheets, [index], host) => {
        const found = placedNotes(sheets)[Number(index)];
        if (!found) throw itemNotFound('NoteCollection.getItemAt');
        return note(found, host);
      },
    },
  },
});

export const commentsOf = objectType<readonly SheetData[]>({
  name: 'CommentCollection',
  items: (sheets, host) => placedComments(sheets).map((placed) => comment(placed, host)),
  item: (sheets, key, host) => {
    const found = placedComments(sheets).find(({ remark }) => remark.id === key);
    return found ? comment(found, host) : null;
  },
});
