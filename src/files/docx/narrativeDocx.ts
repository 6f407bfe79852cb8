import { Paragraph, TextRun } from 'docx';
import { runsText, type Narrative } from '../../core/narrative/narrative';
import { officialDocument } from './officialDocument';
import { RANKS } from './officialStyle';
import { Origins, type OriginStyle } from './origins';

export interface NarrativeDocxOptions {
  /** Where the numbers come from: not said, in comments, or in hidden bookmarks; not said when absent. */
  readonly origins?: OriginStyle;
}

/**
 * The narrative as a Word document in the format of official documents. What is still missing is highlighted, so that
 * nobody publishes it by mistake. Pulls in the `docx` library: import this module only when a document is asked for.
 */
export async function narrativeDocx(narrative: Narrative, options: NarrativeDocxOptions = {}): Promise<Uint8Array> {
  const origins = new Origins(options.origins ?? 'none');
  const title = new Paragraph({ ...RANKS.title, children: origins.children('title', narrative.title) });
  return officialDocument(runsText(narrative.title), [title, ...narrativeParagraphs(narrative, origins)], origins);
}

/** The sections of the narrative: each heading and text a paragraph. `appended`: what follows a section, by its id. */
export function narrativeParagraphs(
  narrative: Narrative,
  origins: Origins,
  appended: Readonly<Record<string, readonly Paragraph[]>> = {},
): Paragraph[] {
  return narrative.sections.flatMap((section) => [
    new Paragraph({ ...RANKS[1], children: [new TextRun(section.title)] }),
    ...section.paragraphs.map(
      ({ id, heading, runs }) => new Paragraph({ ...RANKS[heading ?? 'body'], children: origins.children(id, runs) }),
    ),
    ...(appended[section.id] ?? []),
  ]);
}
