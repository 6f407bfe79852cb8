import { Paragraph, TextRun } from 'docx';
import { DEPARTMENT_LABEL, pending, YEAR_LABEL } from '../../core/messages/narrative';
import { runsText, type Narrative } from '../../core/narrative/narrative';
import { officialDocument } from './officialDocument';
import { RANKS, styledText, TEXT_STYLE, type Ranks } from './officialStyle';
import { Origins, type OriginStyle } from './origins';

export interface NarrativeDocxOptions {
  /** Where the numbers come from: not said, in comments, or in hidden bookmarks; not said when absent. */
  readonly origins?: OriginStyle;
  /** A bureau's own .docx with its letterhead: the text goes to its placeholder, everything else of it stays. */
  readonly template?: Uint8Array;
}

/**
 * The narrative as a Word document in the format of official documents, or in a bureau's own template. What is still missing is
 * highlighted, so that nobody publishes it by mistake. Pulls in the `docx` library: import this module only when a document is
 * asked for.
 * @throws FileProblem for a template that cannot be used, with one sentence for users
 */
export async function narrativeDocx(narrative: Narrative, options: NarrativeDocxOptions = {}): Promise<Uint8Array> {
  const origins = new Origins(options.origins ?? 'none');
  const title = new Paragraph({ ...RANKS.title, children: origins.children('title', narrative.title) });
  const text = runsText(narrative.title);
  if (options.template === undefined) return officialDocument(text, [title, ...narrativeParagraphs(narrative, origins)], origins);
  const { fillTemplate, openTemplate } = await import(/* webpackChunkName: "document-files" */ './template');
  const template = openTemplate(options.template, 'narrative');
  const paragraphs = narrativeParagraphs(narrative, origins, styledText(RANKS));
  const document = await officialDocument(text, [...(template.hasTitle ? [] : [title]), ...paragraphs], origins, [TEXT_STYLE]);
  const { department, year } = narrative;
  return fillTemplate(template, {
    use: 'narrative',
    document,
    title: text,
    department: department ?? pending(DEPARTMENT_LABEL),
    year: year === null ? pending(YEAR_LABEL) : String(year),
  });
}

/** The sections of the narrative: each heading and text a paragraph. `ranks`: how they are set; `appended`: what follows a section, by its id. */
export function narrativeParagraphs(
  narrative: Narrative,
  origins: Origins,
  ranks: Ranks = RANKS,
  appended: Readonly<Record<string, readonly Paragraph[]>> = {},
): Paragraph[] {
  return narrative.sections.flatMap((section) => [
    new Paragraph({ ...ranks[1], children: [new TextRun(section.title)] }),
    ...section.paragraphs.map(
      ({ id, heading, runs }) => new Paragraph({ ...ranks[heading ?? 'body'], children: origins.children(id, runs) }),
    ),
    ...(appended[section.id] ?? []),
  ]);
}
