import type { FindingCell } from '../review';
import { a1 } from '../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { brokenLines } from './reading/brokenLines';
import type { DocumentParagraph, NarrativeDocument } from './document';
import type { DocumentFinding } from './finding';
import { readPassages } from './reading/passage';
import { isNarrated } from './reading/sections';

/** A 情况说明 that stands on a sheet of the workbook. A paragraph's id is its zero-based sheet row. */
export interface NarrativeSheet {
  readonly sheet: string;
  readonly document: NarrativeDocument;
  /** The cell of each paragraph, by its id. */
  readonly cells: ReadonlyMap<number, string>;
}

/** Fewer headings are those of a cover or a table of contents. */
const FEWEST_SECTIONS = 3;

/** The sheets that hold a 情况说明: text under three headings of it or more. */
export function narrativeSheets(workbook: WorkbookSnapshot): readonly NarrativeSheet[] {
  return workbook.sheets.flatMap((sheet): NarrativeSheet[] => {
    const { document, cells } = sheetDocument(sheet);
    // Tables have few sentences; most sheets are done with here.
    if (document.blocks.filter((block) => block.kind === 'paragraph' && block.text.includes('。')).length < FEWEST_SECTIONS)
      return [];
    const { passages, sections } = readPassages(document);
    const narrated = new Set(
      sections.map(({ section }) => section).filter((section) => section !== 'unknown' && isNarrated(section)),
    );
    return passages.length > 0 && narrated.size >= FEWEST_SECTIONS ? [{ sheet: sheet.name, document, cells }] : [];
  });
}

function sheetDocument(sheet: SheetSnapshot): Pick<NarrativeSheet, 'document' | 'cells'> {
  const cells = new Map<number, string>();
  const blocks = sheet.rows.flatMap((row, index): DocumentParagraph[] => {
    const texts = row.flatMap((cell, column) =>
      typeof cell?.value === 'string' && cell.value.trim() !== '' ? [{ text: cell.value, column }] : [],
    );
    const [only, ...others] = texts;
    // Rows with several texts are rows of a table.
    if (only === undefined || others.length > 0) return [];
    cells.set(index, a1(index, only.column));
    return [{ kind: 'paragraph', id: index, text: only.text, numbering: '' }];
  });
  const broken = brokenLines(blocks.map(({ text }) => text));
  return {
    document: { blocks: blocks.map((block, index) => (broken[index] === true ? { ...block, goesOn: true } : block)) },
    cells,
  };
}

/** A finding about such a sheet with the cell of its words before those of the tables. */
export function withOwnCell({ finding, place }: DocumentFinding, { sheet, cells }: NarrativeSheet): DocumentFinding {
  const address = place === null ? undefined : cells.get(place.paragraph);
  if (address === undefined) return { finding, place };
  const own: FindingCell = { sheet, address, role: 'left', label: sheet, value: finding.quote ?? '' };
  return { finding: { ...finding, cells: [own, ...finding.cells] }, place };
}
