import { AlignmentType, LineRuleType, Paragraph, TableOfContents, TextRun } from 'docx';
import { disclosureWords as say } from '../../core/messages/publicDocument';
import { BELOW_PART, fontOf, LINE, PART_SIZE, TITLE_SIZE } from './officialStyle';
import { textHeight, textWidth, type Paper } from './paper';

/** A third of the page, in twips. */
const ABOVE_COVER_TITLE = 4200;
const COVER_SIZE = 60;

/** Department and title, each on one line where that is possible at a size for a cover. */
export function cover(department: string, title: string, paper: Paper): Paragraph[] {
  return [coverLine(department, ABOVE_COVER_TITLE, paper), coverLine(title, 0, paper)];
}

function coverLine(text: string, before: number, paper: Paper): Paragraph {
  const size = Math.max(TITLE_SIZE, Math.min(COVER_SIZE, Math.floor(textWidth(paper) / 10 / Math.max(1, text.length))));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 400, line: size * 15, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, font: fontOf('title'), size })],
  });
}

export function contentsTitle(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: BELOW_PART, line: LINE, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: say.contents, font: fontOf('title'), size: PART_SIZE })],
  });
}

/**
 * Parts and their sections with page numbers; Word's own table of contents, which it can bring up to date. A section ends with a
 * paragraph: this one takes no room.
 */
export function contents(): [TableOfContents, Paragraph] {
  const table = new TableOfContents(say.contents, {
    hyperlink: true,
    headingStyleRange: '1-2',
    useAppliedParagraphOutlineLevel: true,
  });
  return [table, new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } })];
}

const [CLOSEST, WIDEST] = [380, 480] as const;

/** Styles of the entries; they stand as close as it takes to hold them on one page, if that is possible. */
export function contentsStyles(entries: number, paper: Paper) {
  // The title, the paragraph that ends the field, and a line to spare.
  const room = textHeight(paper) - 3 * LINE - BELOW_PART;
  const line = Math.max(CLOSEST, Math.min(WIDEST, Math.floor(room / Math.max(1, entries))));
  return [0, 1].map((level) => ({
    id: `TOC${level + 1}`,
    name: `toc ${level + 1}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: { font: fontOf(level === 0 ? 'heading' : 'body'), size: level === 0 ? 30 : 28 },
    paragraph: { indent: { left: level * 320 }, spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT } },
  }));
}
