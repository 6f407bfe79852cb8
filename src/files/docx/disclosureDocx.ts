import {
  AlignmentType,
  PageOrientation,
  Paragraph,
  SectionType,
  StyleLevel,
  TableOfContents,
  TextRun,
  type FileChild,
  type IRunOptions,
  type ISectionOptions,
  type PageNumberEstimator,
} from 'docx';
import type { Chart } from '../../core/disclosure/charts';
import type { Disclosure, Texts } from '../../core/disclosure/disclosure';
import { disclosureWords as say } from '../../core/messages/publicDocument';
import { narrativeParagraphs } from './narrativeDocx';
import { packOfficial, pageNumbers } from './officialDocument';
import { fontOf, PAGE, RANKS, STYLES, TITLE_SIZE } from './officialStyle';
import { Origins, type OriginStyle } from './origins';
import { LANDSCAPE_MARGIN, printedTableDocx } from './printedTableDocx';

export interface DisclosureDocxOptions {
  readonly origins?: OriginStyle;
  /** Word charts behind the section on the general public budget; left out when absent. */
  readonly charts?: boolean;
}

/** The section that the charts belong to, in every region's wording. */
const CHARTED_SECTION = 'general-budget';

/** A third of the page, in twips. */
const ABOVE_COVER_TITLE = 4200;

/** Name of the style of 第一部分 and so on: the first level of the table of contents. */
const PART = 'Part';

/**
 * The whole disclosure document: cover, table of contents with page numbers, 概况, the tables, 情况说明, 名词解释 and 附件. Page
 * numbers are laid out here; Word brings them up to date when the field is updated. Loads the layout part of the library
 * only now.
 */
export async function disclosureDocx(disclosure: Disclosure, options: DisclosureDocxOptions = {}): Promise<Uint8Array> {
  const { estimatePageNumbersWith } = await import('docx/layout');
  const origins = new Origins(options.origins ?? 'none');
  const { department, year, narrative, glossary, attachments, overview, tables, absent } = disclosure;
  const title = `${department}${say.coverTitle(year)}`;
  const charts = options.charts === true ? await chartParagraphs(disclosure.charts) : [];
  const narrated = narrativeParagraphs(narrative, origins, { [CHARTED_SECTION]: charts });
  const sections: ISectionOptions[] = [
    cover(department, year),
    upright([contentsTitle(), contents()], { plain: true }),
    upright(
      [part(say.parts.overview(department)), ...overview.flatMap(({ heading, text }) => [headed(heading), ...texts(text)])],
      { restart: true },
    ),
    ...tableSections(say.parts.tables(year), tables, absent),
    upright([part(say.parts.narrative(year)), ...narrated]),
    upright([part(say.parts.glossary), ...glossary.map(({ term, definition }, index) => entry(index + 1, term, definition))]),
    upright([part(say.parts.attachments), ...texts(attachments)]),
  ];
  const pageNumberEstimator: PageNumberEstimator = estimatePageNumbersWith({ guess: true });
  return packOfficial(title, { sections, pageNumbers: pageNumberEstimator, styles: withParts() }, origins);
}

async function chartParagraphs(charts: readonly Chart[]): Promise<Paragraph[]> {
  const { chartParagraph } = await import('./chartDocx');
  return charts.map(chartParagraph);
}

function withParts() {
  return {
    ...STYLES,
    paragraphStyles: [
      {
        id: PART,
        name: PART,
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: fontOf('title'), size: TITLE_SIZE - 8 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 280, line: 560 }, outlineLevel: 0 },
      },
      ...[0, 1].map((level) => ({
        id: `TOC${level + 1}`,
        name: `toc ${level + 1}`,
        basedOn: 'Normal',
        next: 'Normal',
        run: { font: fontOf(level === 0 ? 'heading' : 'body'), size: level === 0 ? 30 : 28 },
        paragraph: { indent: { left: level * 320 }, spacing: { before: 0, after: 0, line: 480 } },
      })),
    ],
  };
}

function cover(department: string, year: string): ISectionOptions {
  const size = 60;
  const line = (text: string, before: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after: 400, line: size * 15 },
      children: [new TextRun({ text, font: fontOf('title'), size })],
    });
  return {
    properties: { page: PAGE },
    children: [line(department, ABOVE_COVER_TITLE), line(say.coverTitle(year), 0)],
  };
}

function contentsTitle(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 280, line: 560 },
    children: [new TextRun({ text: say.contents, font: fontOf('title'), size: TITLE_SIZE - 8 })],
  });
}

function contents(): TableOfContents {
  return new TableOfContents(say.contents, {
    hyperlink: true,
    stylesWithLevels: [new StyleLevel(PART, 1), new StyleLevel('Heading1', 2)],
  });
}

/** `plain`: without page numbers. `restart`: the first page of the text is page 1. */
function upright(children: readonly FileChild[], { plain = false, restart = false } = {}): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...PAGE, ...(restart ? { pageNumbers: { start: 1 } } : {}) },
    },
    ...(plain ? {} : { footers: pageNumbers() }),
    children,
  };
}

function across(children: readonly FileChild[]): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...PAGE.size, orientation: PageOrientation.LANDSCAPE }, margin: LANDSCAPE_MARGIN },
    },
    footers: pageNumbers(),
    children,
  };
}

/** Each table begins a page, on paper that lies as the table needs; the heading of the part stands over the first. */
function tableSections(heading: string, tables: Disclosure['tables'], absent: string | null): ISectionOptions[] {
  const missing = absent === null ? [] : [highlighted(absent)];
  if (tables.length === 0) return [upright([part(heading), ...missing])];
  return tables.map(({ heading: title, table }, index) => {
    const { landscape, children } = printedTableDocx(table);
    const above = [
      ...(index === 0 ? [part(heading), ...missing] : []),
      new Paragraph({ ...RANKS[1], children: [new TextRun(title)] }),
    ];
    return (landscape ? across : upright)([...above, ...children]);
  });
}

function part(text: string): Paragraph {
  return new Paragraph({ style: PART, keepNext: true, children: [new TextRun(text)] });
}

function headed(text: string): Paragraph {
  return new Paragraph({ ...RANKS[1], children: [new TextRun(text)] });
}

function texts({ known, paragraphs }: Texts): Paragraph[] {
  return paragraphs.map((text) => (known ? new Paragraph({ ...RANKS.body, children: [new TextRun(text)] }) : highlighted(text)));
}

function highlighted(text: string): Paragraph {
  return new Paragraph({ ...RANKS.body, children: [new TextRun({ text, highlight: 'yellow' })] });
}

/** `1.财政拨款收入：…`, the term in bold. */
function entry(position: number, term: string, definition: string): Paragraph {
  const name: IRunOptions = { text: say.termed(position, term), bold: true };
  return new Paragraph({ ...RANKS.body, children: [new TextRun(name), new TextRun(definition)] });
}
