import { brokenLines } from './reading/brokenLines';
import type { DocumentBlock, DocumentCell, DocumentParagraph, NarrativeDocument } from './reading/document';

/**
 * A document from plain text: one paragraph a line, and broken lines go on in the next; lines with tabs are rows of a table whose columns may not line up.
 * For .txt files and pasted text.
 */
export function textDocument(text: string): NarrativeDocument {
  const blocks: DocumentBlock[] = [];
  let rows: DocumentCell[][] = [];
  let id = 0;
  const paragraph = (line: string, goesOn = false): DocumentParagraph => ({
    kind: 'paragraph',
    id: id++,
    text: line,
    numbering: '',
    ...(goesOn ? { goesOn } : {}),
  });
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows, aligned: false });
    rows = [];
  };
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  const broken = brokenLines(lines);
  lines.forEach((line, index) => {
    if (isTableLine(line)) {
      rows.push(line.split('\t').map((cell) => ({ paragraphs: [paragraph(cell)] })));
    } else {
      endTable();
      blocks.push(paragraph(line, broken[index]));
    }
  });
  endTable();
  return { blocks };
}

/** A line that only begins with tabs is indented; a tab before a page number makes a table of contents. */
function isTableLine(line: string): boolean {
  const inner = line.replace(/^\t+(?=[^\t]+$)/, '');
  return inner.includes('\t') && !/^[^\t]+\t\d{1,3}$/.test(inner.trim());
}
