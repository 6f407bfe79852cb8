import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx';
import { fontOf, PAGE, PAGE_NUMBER_SIZE, STYLES } from './officialStyle';
import { coreProperties, fontTable } from './packageParts';

/** A Word document in the format of official documents. */
export async function officialDocument(title: string, children: readonly FileChild[]): Promise<Uint8Array> {
  const document = new Document({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children,
      },
    ],
  });
  return Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(title) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ]);
}

/** `— 1 —`, one character from the outer edge. */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const run = new TextRun({ font: fontOf('pageNumber'), size: PAGE_NUMBER_SIZE, children: ['— ', PageNumber.CURRENT, ' —'] });
  const oneCharacter = PAGE_NUMBER_SIZE * 10;
  return new Footer({
    children: [new Paragraph({ alignment, indent: { left: oneCharacter, right: oneCharacter }, children: [run] })],
  });
}
