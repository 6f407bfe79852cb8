import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
  type ICommentOptions,
  type ParagraphChild,
} from 'docx';
import { originWords as say } from './originMessages';
import { inputLabel } from '../../core/narrative/inputs/inputs';
import type { Run } from '../../core/narrative/text/narrative';
import { a1, type CellRef } from '../../core/workbook/address';
import { encodeEntities } from '../xml/entities';

/** How the document remembers where its numbers come from. */
export type OriginStyle = 'none' | 'comments' | 'bookmarks';

/** The library's ids for other bookmarks (of the table of contents) start at 1. */
const FIRST_BOOKMARK = 10_001;
/** Word takes no longer names. Those that begin with _ are hidden from its list of bookmarks. */
const LONGEST_NAME = 40;
const PREFIX = '_js_';

/** Collects what the runs of one document leave behind: comments, or hidden bookmarks named after paragraph and position. */
export class Origins {
  private readonly said: (readonly string[])[] = [];
  private bookmarks = 0;

  constructor(private readonly style: OriginStyle) {}

  /** The runs of a paragraph for Word. */
  children(paragraph: string, runs: readonly Run[]): ParagraphChild[] {
    let position = 0;
    return groups(runs).flatMap((group) => {
      const texts = group.map(textRun);
      const origin = originOf(group);
      if (origin === null || this.style === 'none') return texts;
      position += 1;
      return this.style === 'comments' ? this.commented(texts, origin) : this.marked(texts, bookmarkName(paragraph, position));
    });
  }

  /** For the document's options; the part itself is `commentsPart`. Absent where nothing was said. */
  comments(): { readonly comments?: { readonly children: readonly ICommentOptions[] } } {
    if (this.said.length === 0) return {};
    const children = this.said.map((lines, id) => ({ id, children: lines.map((line) => new Paragraph(line)) }));
    return { comments: { children } };
  }

  /** Written here because the library's own holds the time of writing. */
  commentsPart(): string | null {
    if (this.said.length === 0) return null;
    const comments = this.said.map((lines, id) => {
      const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${encodeEntities(line)}</w:t></w:r></w:p>`);
      return `<w:comment w:id="${id}" w:author="${say.author}" w:initials="${say.initials}">${paragraphs.join('')}</w:comment>`;
    });
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments.join('')}</w:comments>`
    );
  }

  private commented(texts: readonly TextRun[], lines: readonly string[]): ParagraphChild[] {
    const id = this.said.push(lines) - 1;
    return [new CommentRangeStart(id), ...texts, new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
  }

  private marked(texts: readonly TextRun[], name: string): ParagraphChild[] {
    return [new NumberedBookmark(name, FIRST_BOOKMARK + this.bookmarks++, texts)];
  }
}

/** The library counts bookmarks through all documents; equal narratives should give equal documents. */
class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, number: number, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
}

/** `_js_general_budget_detail_208_3`: the third number of the paragraph `general-budget.detail.208`. */
function bookmarkName(paragraph: string, position: number): string {
  const end = `_${position}`;
  return `${PREFIX}${paragraph.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, LONGEST_NAME - end.length) + end;
}

/** Runs next to each other that follow from the same formula (增加 and its amount) have one origin. */
function groups(runs: readonly Run[]): Run[][] {
  const grouped: Run[][] = [];
  for (const run of runs) {
    const last = grouped.at(-1)?.at(-1);
    if (run.kind === 'figure' && last?.kind === 'figure' && last.formula === run.formula) grouped.at(-1)?.push(run);
    else grouped.push([run]);
  }
  return grouped;
}

/** Numbers, and words that follow from numbers; neither the year nor the department's name. */
function originOf([run]: readonly Run[]): readonly string[] | null {
  if (run?.kind === 'input' && /^-?[\d,]+(?:\.\d+)?$/.test(run.text)) return [say.typed(inputLabel(run.key))];
  if (run?.kind !== 'figure' || (run.sources.length === 0 && run.inputs === undefined)) return null;
  return [say.formula(run.formula), ...(run.sources.length === 0 ? [] : [say.cells([...new Set(run.sources.map(cellName))])])];
}

function cellName({ sheet, row, column }: CellRef): string {
  return `${sheet}!${a1(row, column)}`;
}

function textRun(run: Run): TextRun {
  return run.kind === 'missing' ? new TextRun({ text: run.text, highlight: 'yellow' }) : new TextRun(run.text);
}
