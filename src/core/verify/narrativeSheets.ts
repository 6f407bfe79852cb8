import type { FindingCell } from '../findings/finding';
import type { CellRef } from '../workbook/address';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../workbook/snapshot';
import { brokenLines } from './reading/brokenLines';
import type { DocumentParagraph, NarrativeDocument } from './reading/document';
import type { DocumentFinding } from './comparing/finding';
import { readPassages } from './reading/passage';
import { isNarrated } from './reading/sections';

/** A 情况说明 that stands on a sheet of the workbook. A paragraph's id is its zero-based sheet row. */
export interface NarrativeSheet {
  readonly sheet: string;
  readonly document: NarrativeDocument;
  /** The cell of each paragraph, by its id. */
  readonly cells: ReadonlyMap<number, CellRef>;
}

/** Fewer headings are those of a cover or a table of contents. */
const FEWEST_SECTIONS = 3;

/** The sheets that hold a 情况说明: text under three headings of it or more. */
export function narrativeSheets(workbook: WorkbookSnapshot): readonly NarrativeSheet[] {
  return workbook.sheets.flatMap((sheet): NarrativeSheet[] => {
    const { paragraphs, cells } = paragraphsOf(sheet);
    // Tables have few sentences; most sheets are done with here.
    if (paragraphs.filter(({ text }) => text.includes('。')).length < FEWEST_SECTIONS) return [];
    const document = withBrokenLines(paragraphs);
    const { passages, sections } = readPassages(document);
    const narrated = new Set(
      sections.map(({ section }) => section).filter((section) => section !== 'unknown' && isNarrated(section)),
    );
    return passages.length > 0 && narrated.size >= FEWEST_SECTIONS ? [{ sheet: sheet.name, document, cells }] : [];
  });
}

interface SheetText {
  readonly paragraphs: readonly DocumentParagraph[];
  readonly cells: ReadonlyMap<number, CellRef>;
}

/** The rows that hold one text and no other; rows with several are rows of a table. */
function paragraphsOf(sheet: SheetSnapshot): SheetText {
  const paragraphs: DocumentParagraph[] = [];
  const cells = new Map<number, CellRef>();
  sheet.rows.forEach((row, index) => {
    const column = row.findIndex(isText);
    const text = row[column]?.value;
    if (typeof text !== 'string' || row.some((cell, other) => other > column && isText(cell))) return;
    cells.set(index, { sheet: sheet.name, row: index, column });
    paragraphs.push({ kind: 'paragraph', id: index, text, numbering: '' });
  });
  return { paragraphs, cells };
}

function isText(cell: SnapshotCell | null): boolean {
  return typeof cell?.value === 'string' && cell.value.trim() !== '';
}

function withBrokenLines(paragraphs: readonly DocumentParagraph[]): NarrativeDocument {
  const broken = brokenLines(paragraphs.map(({ text }) => text));
  return { blocks: paragraphs.map((paragraph, index) => (broken[index] === true ? { ...paragraph, goesOn: true } : paragraph)) };
}

/** A finding about such a sheet with the cell of its words before those of the tables. */
export function withOwnCell({ finding, place }: DocumentFinding, { sheet, cells }: NarrativeSheet): DocumentFinding {
  const cell = place === null ? undefined : cells.get(place.paragraph);
  if (cell === undefined) return { finding, place };
  const own: FindingCell = { ...cell, table: null, role: 'left', label: sheet, value: finding.quote ?? '' };
  return { finding: { ...finding, cells: [own, ...finding.cells] }, place };
}
