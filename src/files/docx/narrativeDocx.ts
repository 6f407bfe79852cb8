import { Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { runsText, type Narrative, type Run } from '../../core/narrative/narrative';
import { officialDocument } from './officialDocument';
import { RANKS } from './officialStyle';

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
  return officialDocument(runsText(narrative.title), children);
}

function paragraph(runs: readonly Run[], rank: IParagraphOptions): Paragraph {
  return new Paragraph({ ...rank, children: runs.map(textRun) });
}

function textRun(run: Run): TextRun {
  return run.kind === 'missing' ? new TextRun({ text: run.text, highlight: 'yellow' }) : new TextRun(run.text);
}
