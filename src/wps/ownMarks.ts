import { isOwnNote, markKindOf, type MarkKind } from '../core/marks/marks';
import { xlExpression } from './constants';
import { remarksOn } from './comments';
import type { WpsSheet } from './objectModel';
import { isProtected, namedSheets } from './sheets';
import type { WpsSheets } from './objectModel';

/** Marks as they stand on a sheet: what is needed to put them there again. */
export interface SheetMarks {
  /** The strongest last, as they were laid on top of each other; addresses of single cells or areas. */
  readonly formats: readonly { readonly kind: MarkKind; readonly addresses: readonly string[] }[];
  readonly notes: readonly { readonly address: string; readonly text: string }[];
}

export const NO_MARKS: SheetMarks = { formats: [], notes: [] };

/** What a sheet has of ours, and where something of the user's stands in the way of a note. */
export interface MarkedSheet {
  readonly sheet: WpsSheet;
  readonly name: string;
  readonly isProtected: boolean;
  readonly own: SheetMarks;
  /** Conditional formats and notes of ours. */
  readonly ownCount: number;
  readonly taken: ReadonlySet<string>;
}

/** Finds our marks in every sheet; nothing is written. */
export function readMarks(sheets: WpsSheets): MarkedSheet[] {
  return namedSheets(sheets).map(({ name, sheet }) => {
    const remarks = remarksOn(sheet);
    const formats = ownFormats(sheet);
    const notes = remarks.filter(({ author, text }) => isOwnNote(author, text));
    const own = { formats: [...formats].reverse(), notes: notes.map(({ address, text }) => ({ address, text })) };
    return {
      sheet,
      name,
      isProtected: isProtected(sheet),
      own,
      ownCount: formats.length + notes.length,
      taken: new Set(remarks.filter((remark) => !notes.includes(remark)).map(({ address }) => address)),
    };
  });
}

/** Takes every mark of ours off a sheet, also those that a file came with. */
export function removeMarks(sheet: WpsSheet): void {
  const formats = sheet.Cells.FormatConditions;
  // From the last one: those behind a format that goes move up.
  for (let index = formats.Count; index > 0; index -= 1) {
    const format = formats.Item(index);
    if (format.Type === xlExpression && markKindOf(format.Formula1) !== null) format.Delete();
  }
  for (const { comment, author, text } of remarksOn(sheet).reverse()) if (isOwnNote(author, text)) comment.Delete();
}

function ownFormats(sheet: WpsSheet): SheetMarks['formats'] {
  const formats = sheet.Cells.FormatConditions;
  return Array.from({ length: formats.Count }, (_, index) => formats.Item(index + 1)).flatMap((format) => {
    // Formats of other types have no formula, and may fail when they are asked for it.
    const kind = format.Type === xlExpression ? markKindOf(format.Formula1) : null;
    return kind === null ? [] : [{ kind, addresses: format.AppliesTo.Address(false, false).split(',') }];
  });
}
