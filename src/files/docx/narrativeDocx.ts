import { Paragraph, TextRun } from 'docx';
import { DEPARTMENT_LABEL, pending, YEAR_LABEL } from '../../core/messages/narrative';
import { runsText } from '../../core/said/run';
import { type Narrative } from '../../core/narrative/text/narrative';
import { officialDocument } from './officialDocument';
import type { DrawnPicture } from '../pictures/drawPictures';
import { RANKS, styledText, TEXT_STYLE, TITLE_SIZE } from './officialStyle';
import { Origins, type OriginStyle } from './origins';
import { OFFICIAL_PAPERS, textWidth } from './paper';
import { pictureParagraphs, type PictureSetting } from './pictureDocx';
import { titleLines } from './titleLines';

export interface NarrativeDocxOptions {
  /** Where the numbers come from: not said, in comments, or in hidden bookmarks; not said when absent. */
  readonly origins?: OriginStyle;
  /** A bureau's own .docx with its letterhead: the text goes to its placeholder, everything else of it stays. */
  readonly template?: Uint8Array;
  /** Pictures of the narrative; none when absent. */
  readonly pictures?: readonly DrawnPicture[];
}

/**
 * The narrative as a Word document in the format of official documents, or in a bureau's own template. What is still missing is
 * highlighted, so that nobody publishes it by mistake. Pulls in the `docx` library: import this module only when a document is
 * asked for.
 * @throws FileProblem for a template that cannot be used, with one sentence for users
 */
export async function narrativeDocx(narrative: Narrative, options: NarrativeDocxOptions = {}): Promise<Uint8Array> {
  const origins = new Origins(options.origins ?? 'none');
  const text = runsText(narrative.title);
  // A bureau's template sets the title in a size of its own.
  const lines = options.template === undefined ? titleLines(text, textWidth(OFFICIAL_PAPERS.upright), TITLE_SIZE) : {};
  const title = new Paragraph({ ...RANKS.title, ...lines, children: origins.children('title', narrative.title) });
  const { pictures = [] } = options;
  if (options.template === undefined) {
    const paragraphs = narrativeParagraphs(narrative, pictures, { origins, ranks: RANKS, paper: OFFICIAL_PAPERS.upright });
    return officialDocument(text, [title, ...paragraphs], origins);
  }
  const { fillTemplate, openTemplate } = await import(/* webpackChunkName: "document-files" */ './template');
  const template = openTemplate(options.template, 'narrative');
  const setting = { origins, ranks: styledText(RANKS), paper: template.papers.upright };
  const paragraphs = narrativeParagraphs(narrative, pictures, setting);
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

/** The sections of the narrative: each heading and text a paragraph, pictures among them where they belong. */
export function narrativeParagraphs(
  narrative: Narrative,
  pictures: readonly DrawnPicture[],
  setting: PictureSetting,
): Paragraph[] {
  const { origins, ranks } = setting;
  return narrative.sections.flatMap((section) => {
    const own = pictures.filter((picture) => picture.section === section.id);
    const behind = (count: number): Paragraph[] =>
      own.filter(({ after }) => after === count).flatMap((picture) => pictureParagraphs(picture, setting));
    return [
      new Paragraph({ ...ranks[1], children: [new TextRun(section.title)] }),
      ...behind(0),
      ...section.paragraphs.flatMap(({ id, heading, runs }, index) => [
        new Paragraph({ ...ranks[heading ?? 'body'], children: origins.children(id, runs) }),
        ...behind(index + 1),
      ]),
    ];
  });
}
