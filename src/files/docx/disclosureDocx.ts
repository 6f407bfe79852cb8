import {
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type IRunOptions,
  type ISectionOptions,
  type PageNumberEstimator,
} from 'docx';
import type { Disclosure, OverviewItem, Texts } from '../../core/disclosure/disclosure';
import { disclosureWords as say } from '../../core/messages/publicDocument';
import type { DrawnPicture } from '../pictures/drawPictures';
import { linesOf } from './cellLines';
import { titleLines } from './titleLines';
import { contents, contentsStyles, contentsTitle, cover } from './frontMatter';
import { narrativeParagraphs } from './narrativeDocx';
import { packOfficial, pageNumbers } from './officialDocument';
import {
  BELOW_PART,
  BODY_SIZE,
  LINE,
  PART_RANKS,
  PART_SIZE,
  PART_STYLES,
  styledText,
  TEXT_STYLE,
  type Ranks,
} from './officialStyle';
import { Origins, type OriginStyle } from './origins';
import { OFFICIAL_PAPERS, textWidth, type Papers } from './paper';
import { printedTableDocx } from './printedTableDocx';
import { unitListDocx } from './unitListDocx';

export interface DisclosureDocxOptions {
  readonly origins?: OriginStyle;
  /** Pictures of the narrative; none when absent. */
  readonly pictures?: readonly DrawnPicture[];
  /** A bureau's own .docx with its letterhead: the parts go to its placeholder, everything else of it stays. */
  readonly template?: Uint8Array;
}

/** Page numbers are written below, so the library has to leave the fields without asking Word to update them. */
const NOT_YET: PageNumberEstimator = () => ({ bookmarks: new Map() });

/**
 * The whole disclosure document: cover, table of contents with page numbers, 概况, the tables, 情况说明, 名词解释 and 附件.
 * @throws FileProblem for a template that cannot be used, with one sentence for users
 */
export async function disclosureDocx(disclosure: Disclosure, options: DisclosureDocxOptions = {}): Promise<Uint8Array> {
  const [{ fillTemplate, openTemplate }, { writePageNumbers }] = await Promise.all([
    import(/* webpackChunkName: "document-files" */ './template'),
    import(/* webpackChunkName: "document-files" */ './pages/writePageNumbers'),
  ]);
  const origins = new Origins(options.origins ?? 'none');
  const template = options.template === undefined ? null : openTemplate(options.template, 'disclosure');
  const papers = template?.papers ?? OFFICIAL_PAPERS;
  const ranks = template === null ? PART_RANKS : styledText(PART_RANKS);
  const { department, year, headings, narrative, glossary, attachments, annexes, overview, tables, absent } = disclosure;
  const narrated = narrativeParagraphs(narrative, options.pictures ?? [], { origins, ranks, paper: papers.upright });
  const section = sectionsOn(papers);
  const setting = { width: textWidth(papers.upright), isOwn: template !== null };
  const sections: ISectionOptions[] = [
    ...(template?.hasTitle === true ? [] : [section(cover(department, headings.cover, papers.upright))]),
    section([contentsTitle(), ...contents()]),
    {
      ...section([part(headings.overview, setting), ...overview.flatMap((item) => overviewItem(item, ranks, setting.width))], {
        restart: true,
      }),
      // The sections that follow have the same.
      footers: pageNumbers(),
    },
    ...tableSections(headings.tables, tables, absent, { papers, ranks, setting }),
    section([part(headings.narrative, setting), ...narrated]),
    section([
      part(headings.glossary, setting),
      ...glossary.map(({ term, definition }, index) => entry(index + 1, term, definition, ranks)),
    ]),
    // What was typed may be longer than a page: the sheets begin behind it then, else under the heading of their part.
    ...(attachments.paragraphs.length === 0 || headings.attachments === null
      ? tableSections(headings.attachments, annexes, null, { papers, ranks, setting })
      : [
          section([part(headings.attachments, setting), ...texts(attachments, ranks)]),
          ...tableSections(null, annexes, null, { papers, ranks, setting }),
        ]),
  ];
  const entries = Object.keys(headings).length + overview.length + tables.length + narrative.sections.length + annexes.length;
  const styles = { ...PART_STYLES, paragraphStyles: [TEXT_STYLE, ...contentsStyles(entries, papers.upright)] };
  const title = `${department}${headings.cover}`;
  const document = await packOfficial(title, { sections, styles, pageNumbers: NOT_YET }, origins);
  return writePageNumbers(
    template === null ? document : fillTemplate(template, { use: 'disclosure', document, title, department, year }),
  );
}

/** `restart`: the first page of the text is page 1. */
interface SectionKind {
  readonly landscape?: boolean;
  readonly restart?: boolean;
}

function sectionsOn({ upright, across }: Papers) {
  return (children: readonly FileChild[], { landscape = false, restart = false }: SectionKind = {}): ISectionOptions => {
    const { size, margin } = landscape ? across : upright;
    // The library turns a landscape page itself.
    const turned = { width: size.height, height: size.width, orientation: PageOrientation.LANDSCAPE };
    return {
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: size.width > size.height ? turned : size,
          margin,
          ...(restart ? { pageNumbers: { start: 1 } } : {}),
        },
      },
      children,
    };
  };
}

/** Each table begins a page, on paper that lies as the table needs; the heading of the part, if any, stands over the first. */
function tableSections(
  heading: string | null,
  tables: Disclosure['tables'],
  absent: string | null,
  { papers, ranks, setting }: { readonly papers: Papers; readonly ranks: Ranks; readonly setting: PartSetting },
): ISectionOptions[] {
  const section = sectionsOn(papers);
  const missing = absent === null ? [] : [highlighted(absent, ranks)];
  const parts = heading === null ? [] : [part(heading, setting)];
  if (tables.length === 0) return parts.length === 0 ? [] : [section([...parts, ...missing])];
  const height = heading === null ? 0 : headHeight(heading, absent, textWidth(papers.upright));
  return tables.map(({ heading: title, table }, index) => {
    const head =
      index === 0 ? { heading: title, before: [...parts, ...missing], height } : { heading: title, before: [], height: 0 };
    const { landscape, children } = printedTableDocx(table, head, papers);
    return section(children, { landscape });
  });
}

function headHeight(heading: string, absent: string | null, width: number): number {
  const missing = absent === null ? 0 : linesOf(absent, width - BODY_SIZE * 20, BODY_SIZE);
  return (linesOf(heading, width, PART_SIZE) + missing) * LINE + BELOW_PART;
}

/** The width of a line, in twips, and whether a template brings its own styles. */
interface PartSetting {
  readonly width: number;
  readonly isOwn: boolean;
}

/** A bureau's template sets headings in a size of its own. */
function part(text: string, { width, isOwn }: PartSetting): Paragraph {
  const lines = isOwn ? {} : titleLines(text, width, PART_SIZE);
  return new Paragraph({ ...PART_RANKS.part, ...lines, children: [new TextRun(text)] });
}

function headed(text: string): Paragraph {
  return new Paragraph({ ...PART_RANKS[1], children: [new TextRun(text)] });
}

function overviewItem({ heading, text, units }: OverviewItem, ranks: Ranks, width: number): FileChild[] {
  return [headed(heading), ...(units === undefined ? texts(text, ranks) : [unitListDocx(units, width)])];
}

function texts({ known, paragraphs }: Texts, ranks: Ranks): Paragraph[] {
  return paragraphs.map((text) =>
    known ? new Paragraph({ ...ranks.body, children: [new TextRun(text)] }) : highlighted(text, ranks),
  );
}

function highlighted(text: string, ranks: Ranks): Paragraph {
  return new Paragraph({ ...ranks.body, children: [new TextRun({ text, highlight: 'yellow' })] });
}

/** `1.财政拨款收入：…`, the term in bold. */
function entry(position: number, term: string, definition: string, ranks: Ranks): Paragraph {
  const name: IRunOptions = { text: say.termed(position, term), bold: true };
  return new Paragraph({ ...ranks.body, children: [new TextRun(name), new TextRun(definition)] });
}
