import { AlignmentType, HeadingLevel, LineRuleType, type IParagraphOptions, type IStylesOptions } from 'docx';

/** Format of official documents, GB/T 9704—2012. Lengths are twips (1/20 pt), sizes of type half points. */

/** A4 with 37 mm above, 35 mm below, 28 mm left and 26 mm right of the text. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 },
} as const;

/** 28 pt from line to line, exactly: 22 lines on a page without a grid, which would double the lines of the title. */
export const LINE = 560;
/** 三号, of text and headings; two characters of it are the indent of a paragraph. */
export const BODY_SIZE = 32;
/** 二号, of the title. */
export const TITLE_SIZE = 44;
/** 小二, of the headings of parts. */
export const PART_SIZE = 36;
/** 四号, of page numbers. */
export const PAGE_NUMBER_SIZE = 28;

const LATIN = 'Times New Roman';

/** Fonts by use; `substitute` is what every Chinese Windows has where the prescribed font is not installed. */
export const FONTS = {
  title: { name: '方正小标宋简体', substitute: '宋体' },
  heading: { name: '黑体', substitute: 'SimHei' },
  subheading: { name: '楷体_GB2312', substitute: '楷体' },
  body: { name: '仿宋_GB2312', substitute: '仿宋' },
  pageNumber: { name: '宋体', substitute: 'SimSun' },
} as const;

/** The hint makes “”, — and … take the Chinese font's width. */
export function fontOf(use: keyof typeof FONTS) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: FONTS[use].name, hint: 'eastAsia' } as const;
}

const SPACING = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
const TWO_CHARACTERS = { firstLine: BODY_SIZE * 20, firstLineChars: 200 } as const;

function textStyle(use: keyof typeof FONTS, outlineLevel: number, bold = false) {
  return {
    run: { font: fontOf(use), size: BODY_SIZE, color: '000000', bold, italics: false },
    paragraph: { spacing: SPACING, indent: TWO_CHARACTERS, outlineLevel },
  };
}

const DEFAULTS: NonNullable<IStylesOptions['default']> = {
  document: {
    run: { font: fontOf('body'), size: BODY_SIZE, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    paragraph: { spacing: SPACING },
  },
  title: {
    run: { font: fontOf('title'), size: TITLE_SIZE, color: '000000', bold: false },
    paragraph: { spacing: { ...SPACING, after: LINE }, alignment: AlignmentType.CENTER },
  },
};

/** A document of one text: its headings are 一、, （一） and 1. */
export const STYLES: IStylesOptions = {
  default: {
    ...DEFAULTS,
    heading1: textStyle('heading', 0),
    heading2: textStyle('subheading', 1),
    heading3: textStyle('body', 2, true),
  },
};

/** Space below the heading of a part. */
export const BELOW_PART = 280;

/** A document of parts: 第一部分 is its first heading, 一、 its second. */
export const PART_STYLES: IStylesOptions = {
  default: {
    ...DEFAULTS,
    heading1: {
      run: { font: fontOf('title'), size: PART_SIZE, color: '000000', bold: false },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...SPACING, after: BELOW_PART }, outlineLevel: 0 },
    },
    heading2: textStyle('heading', 1),
    heading3: textStyle('subheading', 2),
    heading4: textStyle('body', 3, true),
  },
};

/** How a paragraph of each rank is set. */
export type Ranks = Readonly<Record<1 | 2 | 3 | 'body', IParagraphOptions>>;

const BODY = { spacing: SPACING, indent: TWO_CHARACTERS, alignment: AlignmentType.BOTH } as const;

/** Of a document of one text. */
export const RANKS = {
  title: { heading: HeadingLevel.TITLE },
  1: { heading: HeadingLevel.HEADING_1, keepNext: true },
  2: { heading: HeadingLevel.HEADING_2, keepNext: true },
  3: { heading: HeadingLevel.HEADING_3, keepNext: true },
  body: BODY,
} as const satisfies Ranks & Readonly<Record<'title', IParagraphOptions>>;

/** Of a document of parts. */
export const PART_RANKS = {
  part: { heading: HeadingLevel.HEADING_1, keepNext: true },
  1: { heading: HeadingLevel.HEADING_2, keepNext: true },
  2: { heading: HeadingLevel.HEADING_3, keepNext: true },
  3: { heading: HeadingLevel.HEADING_4, keepNext: true },
  body: BODY,
} as const satisfies Ranks & Readonly<Record<'part', IParagraphOptions>>;

/** The text of a document as a style, so that a template can bring its own. */
export const TEXT_STYLE = { id: 'Text', name: 'Text', basedOn: 'Normal', paragraph: BODY } as const;

/** The same ranks where text is set by its style. */
export function styledText<T extends Ranks>(ranks: T): T & Pick<Ranks, 'body'> {
  return { ...ranks, body: { style: TEXT_STYLE.id } };
}
