import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { runsText, type Narrative, type Run } from '../../core/narrative/narrative';
import { fontOf, PAGE, PAGE_NUMBER_SIZE, RANKS, STYLES } from './officialStyle';
import { coreProperties, fontTable } from './packageParts';

/**
 * The narrative as a Word document in the format of official documents. What is still missing is highlighted, so that
 * nobody publishes it by mistake. Pulls in the `docx` library: import this module only when a document is asked for.
 */
export async function narrativeDocx(narrative: Narrative): Promise<Uint8Array> {
  const children = [paragraph(narrative.title, RANKS.title)];
  for (const section of narrative.sections) {
    children.push(paragraph([{ kind: 'text', text: section.title }], RANKS[1]));
    for (const { heading, runs } of section.paragraphs) children.push(paragraph(runs, RANKS[heading ?? 'body']));
  }
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
    { path: 'docProps/core.xml', data: coreProperties(runsText(narrative.title)) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ]);
}

function paragraph(runs: readonly Run[], rank: IParagraphOptions): Paragraph {
  return new Paragraph({ ...rank, children: runs.map(textRun) });
}

function textRun(run: Run): TextRun {
  return run.kind === 'missing' ? new TextRun({ text: run.text, highlight: 'yellow' }) : new TextRun(run.text);
}

/** `— 1 —`, one character from the outer edge. */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const run = new TextRun({ font: fontOf('pageNumber'), size: PAGE_NUMBER_SIZE, children: ['— ', PageNumber.CURRENT, ' —'] });
  const oneCharacter = PAGE_NUMBER_SIZE * 10;
  return new Footer({
    children: [new Paragraph({ alignment, indent: { left: oneCharacter, right: oneCharacter }, children: [run] })],
  });
}
