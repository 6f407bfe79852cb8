import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { DocumentParagraph, NarrativeDocument } from './document';
import { readPassages } from './passage';
import { isNarrated } from './sections';

/** A 情况说明 that stands on a sheet of the workbook. A paragraph's id is its zero-based sheet row. */
export interface NarrativeSheet {
  readonly sheet: string;
  readonly document: NarrativeDocument;
}

/** Fewer headings are those of a cover or a table of contents. */
const FEWEST_SECTIONS = 3;

/** The sheets that hold a 情况说明: text under three headings of it or more. */
export function narrativeSheets(workbook: WorkbookSnapshot): readonly NarrativeSheet[] {
  return workbook.sheets.flatMap((sheet): NarrativeSheet[] => {
    const document = sheetDocument(sheet);
    // Tables have few sentences; most sheets are done with here.
    if (document.blocks.filter((block) => block.kind === 'paragraph' && block.text.includes('。')).length < FEWEST_SECTIONS) return [];
    const { passages, sections } = readPassages(document);
    const narrated = new Set(
      sections.map(({ section }) => section).filter((section) => section !== 'unknown' && isNarrated(section)),
    );
    return passages.length > 0 && narrated.size >= FEWEST_SECTIONS ? [{ sheet: sheet.name, document }] : [];
  });
}

function sheetDocument(sheet: SheetSnapshot): NarrativeDocument {
  const blocks = sheet.rows.flatMap((row, index): DocumentParagraph[] => {
    const texts = row.flatMap((cell) => (typeof cell?.value === 'string' && cell.value.trim() !== '' ? [cell.value] : []));
    // Rows with several texts are rows of a table.
    return texts.length === 1 ? [{ kind: 'paragraph', id: index, text: texts[0] ?? '', numbering: '' }] : [];
  });
  return { blocks };
}
