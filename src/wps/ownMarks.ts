import { isOwnNote, markKindOf, type MarkKind } from '../core/marks/marks';
import { wpsMessages } from './wpsMessages';
import { remarksOn } from './comments';
import { xlExpression } from './constants';
import type { WpsFormatCondition, WpsFormatConditions, WpsSheet, WpsSheets } from './objectModel';
import { isProtected, namedSheets } from './sheets';
import { isLasting, type OpenWorkbook, toWpsProblem, type WpsProblem } from './wpsError';

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

export interface FoundMarks {
  readonly sheets: readonly MarkedSheet[];
  /** Of all sheets, also of those whose marks cannot be read. */
  readonly names: ReadonlySet<string>;
  /** Sentences on what could not be read; it is left as it is. */
  readonly warnings: readonly string[];
}

/** Finds our marks in every sheet; nothing is written. @throws WpsProblem where no sheet at all can be read */
export function readMarks(worksheets: WpsSheets, open: OpenWorkbook): FoundMarks {
  const named = namedSheets(worksheets);
  const sheets: MarkedSheet[] = [];
  const warnings: string[] = [];
  const problems: WpsProblem[] = [];
  for (const { name, sheet } of named) {
    try {
      const { unread, ...found } = marksOn(sheet);
      sheets.push({ sheet, name, ...found });
      if (unread > 0) warnings.push(wpsMessages.formatsUnreadable(name, unread));
    } catch (error) {
      const problem = toWpsProblem(error, open);
      if (isLasting(problem)) throw problem;
      problems.push(problem);
      warnings.push(wpsMessages.marksUnseen(name, problem.message));
    }
  }
  const [first] = problems;
  if (sheets.length === 0 && first !== undefined) throw first;
  return { sheets, names: new Set(named.map(({ name }) => name)), warnings };
}

type SheetAnswer = Omit<MarkedSheet, 'sheet' | 'name'> & {
  /** Conditional formats that are listed and do not tell what they are. */
  readonly unread: number;
};

function marksOn(sheet: WpsSheet): SheetAnswer {
  const remarks = remarksOn(sheet);
  const { formats, unread } = ownFormats(sheet.Cells.FormatConditions);
  const notes = remarks.filter(({ author, text }) => isOwnNote(author, text));
  return {
    isProtected: isProtected(sheet),
    own: { formats: [...formats].reverse(), notes: notes.map(({ address, text }) => ({ address, text })) },
    ownCount: formats.length + notes.length,
    taken: new Set(remarks.filter((remark) => !notes.includes(remark)).map(({ address }) => address)),
    unread,
  };
}

/** Takes every mark of ours off a sheet, also those that a file came with; formats that cannot be read stay. */
export function removeMarks(sheet: WpsSheet): void {
  const formats = sheet.Cells.FormatConditions;
  // From the last one: those behind a format that goes move up.
  for (let index = formats.Count; index > 0; index -= 1) {
    const answer = formatAt(formats, index);
    if (answer !== 'unread' && answer.kind !== null) answer.format.Delete();
  }
  for (const { comment, author, text } of remarksOn(sheet).reverse()) if (isOwnNote(author, text)) comment.Delete();
}

function ownFormats(formats: WpsFormatConditions): { formats: SheetMarks['formats']; unread: number } {
  const answers = Array.from({ length: formats.Count }, (_, index) => formatAt(formats, index + 1));
  return {
    formats: answers.flatMap((answer) =>
      answer === 'unread' || answer.kind === null ? [] : [{ kind: answer.kind, addresses: answer.addresses }],
    ),
    unread: answers.filter((answer) => answer === 'unread').length,
  };
}

interface FormatAnswer {
  readonly format: WpsFormatCondition;
  /** `null` for the user's. */
  readonly kind: MarkKind | null;
  readonly addresses: readonly string[];
}

/** A format may be listed and fail when it is asked what it is: one of those is nothing against the others. */
function formatAt(formats: WpsFormatConditions, index: number): FormatAnswer | 'unread' {
  try {
    const format = formats.Item(index);
    // Formats of other types have no formula, and may fail when they are asked for it.
    const kind = format.Type === xlExpression ? markKindOf(format.Formula1) : null;
    return { format, kind, addresses: kind === null ? [] : format.AppliesTo.Address(false, false).split(',') };
  } catch {
    return 'unread';
  }
}
