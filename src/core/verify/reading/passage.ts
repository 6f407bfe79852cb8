import { NUMBERING } from '../../text/numbering';
import { plainCharacters, plainText, type PlainCharacters } from './plainText';
import type { DocumentParagraph, DocumentTable, NarrativeDocument, QuotePlace } from './document';
import { headingOf, isNarrated, leadingHeading, sectionBySentence, type HeadingReading, type SectionId } from './sections';
import { LONGEST_PARAGRAPH } from './readablePart';
import { firstRow, isOnlyFigures, unframed } from './tableBlocks';
import type { Span } from './tokens';

/**
 * Text to be read, in one width and without blanks, quotation marks and line breaks; every character knows where it
 * stands in the document.
 */
export interface Passage {
  readonly section: SectionId;
  readonly text: string;
  readonly quote: (start: number, end: number) => string;
  readonly place: (start: number, end: number) => QuotePlace;
  /** One place in each paragraph that the words go through. */
  readonly places: (start: number, end: number) => readonly QuotePlace[];
}

/** Words of a passage. */
export interface Words extends Span {
  readonly passage: Passage;
}

/** Page furniture: a bare page number, or a line that is repeated on every page. */
const PAGE_NUMBER = /^[-—–]*\d{1,3}[-—–]*$/;

export interface SectionStart {
  readonly section: SectionId;
  readonly part: boolean;
  readonly heading: string;
}

export interface ReadPassages {
  readonly document: NarrativeDocument;
  /** Of the narrated sections, in order. */
  readonly passages: readonly Passage[];
  readonly sections: readonly SectionStart[];
  /** Headings as text, with their places. */
  readonly headings: readonly Passage[];
  /** Text before the first heading of the 情况说明, titles mostly. */
  readonly preface: readonly Passage[];
  /** The first row of each table that stands between the sentences. */
  readonly tables: readonly Passage[];
  /** Every paragraph that is no page furniture and none of a table. */
  readonly lines: readonly Line[];
}

/** A paragraph in plain text. */
export interface Line {
  readonly paragraph: DocumentParagraph;
  /** With its automatic numbering. */
  readonly plain: string;
  readonly read: PlainCharacters;
}

/** Cuts a document into passages: lines broken inside a sentence are joined, headings tell the section. */
export function readPassages(document: NarrativeDocument): ReadPassages {
  const known = readings.get(document);
  if (known !== undefined) return known;
  const reading = passagesIn(document);
  readings.set(document, reading);
  return reading;
}

/** The 情况说明 and the 绩效自评 are checked apart and read the same document. */
const readings = new WeakMap<NarrativeDocument, ReadPassages>();

function passagesIn(document: NarrativeDocument): ReadPassages {
  const blocks = linesOf(document);
  const parts = partsOf(blocks);
  const headings = parts.filter((part) => part.kind === 'heading');
  const told = joined(parts);
  return {
    document,
    passages: told
      .filter(({ under, passage }) => (under !== null || passage.section !== 'unknown') && isNarrated(passage.section))
      .map(({ passage }) => passage),
    preface: told.filter(({ under, passage }) => under === null && passage.section === 'unknown').map(({ passage }) => passage),
    sections: headings.map(({ section, part, words }) => ({ section, part, heading: words })),
    headings: headings.map(({ section, stretch }) => passageOfStretches([stretch], section)),
    tables: parts.filter(isTableOfFigures).map(({ table, under }) => passageOf(firstRow(table), under)),
    lines: blocks.filter((block) => 'read' in block),
  };
}

/** The lines of a document, and its tables between them; without page furniture. */
function linesOf(document: NarrativeDocument): readonly (Line | DocumentTable)[] {
  const blocks = document.blocks.flatMap(unframed).map((block) => {
    if (block.kind === 'table') return block;
    const read = plainCharacters(block.text);
    return { paragraph: block, read, plain: plainText(block.numbering) + read.text };
  });
  const repeated = repeatedLines(blocks.filter((block) => 'read' in block));
  return blocks.filter(
    (block) => 'kind' in block || (block.plain !== '' && !PAGE_NUMBER.test(block.plain) && !repeated.has(block.plain)),
  );
}

/** What a document is made of, each part with the section that it stands under. */
type Part =
  | {
      readonly kind: 'heading';
      readonly section: SectionId;
      readonly part: boolean;
      readonly words: string;
      readonly stretch: Stretch;
    }
  | { readonly kind: 'text'; readonly under: SectionId | null; readonly plain: string; readonly stretch: Stretch }
  | { readonly kind: 'table'; readonly under: SectionId | null; readonly table: DocumentTable };

function partsOf(blocks: readonly (Line | DocumentTable)[]): readonly Part[] {
  const parts: Part[] = [];
  let under: SectionId | null = null;
  for (const block of blocks) {
    if ('kind' in block) {
      parts.push({ kind: 'table', under, table: block });
      continue;
    }
    const { paragraph, plain, read } = block;
    const whole = headingOf(plain, under);
    if (whole !== null && (whole.part || !isBackMatter(under))) {
      under = whole.section;
      parts.push({ kind: 'heading', ...whole, words: plain, stretch: { paragraph, from: 0, read } });
      continue;
    }
    const length: number = isBackMatter(under) ? 0 : leadingHeading(plain);
    const leading: HeadingReading | null = length === 0 ? null : headingOf(plain.slice(0, length), under);
    // Automatic numbering is none of the paragraph's own characters.
    const from = leading === null ? 0 : (read.offsets[length - (plain.length - read.text.length)] ?? 0);
    if (leading !== null) {
      under = leading.section;
      parts.push({ kind: 'heading', ...leading, words: plain.slice(0, length), stretch: { paragraph, from: 0, to: from } });
    }
    parts.push({ kind: 'text', under, plain, stretch: { paragraph, from, read } });
  }
  return parts;
}

type TablePart = Extract<Part, { kind: 'table' }>;

function isTableOfFigures(part: Part): part is TablePart {
  return part.kind === 'table' && part.under !== null && isNarrated(part.under) && isOnlyFigures(part.table);
}

/** Passages with the section that they stand under: lines broken inside a sentence are one. */
function joined(parts: readonly Part[]): readonly { readonly under: SectionId | null; readonly passage: Passage }[] {
  const groups: { readonly under: SectionId | null; readonly stretches: Stretch[] }[] = [];
  parts.forEach((part, index) => {
    if (part.kind !== 'text') return;
    const before = parts[index - 1];
    const group = groups.at(-1);
    if (before?.kind === 'text' && group !== undefined && goesOn(before, part) && !isLong(group.stretches))
      group.stretches.push(part.stretch);
    else groups.push({ under: part.under, stretches: [part.stretch] });
  });
  return groups.map(({ under, stretches }) => ({ under, passage: passageOfStretches(stretches, under) }));
}

/** Nobody ends or begins a paragraph so. */
const OPEN_END = /[，、(]$/;
const OPEN_START = /^(?:[，。；、)%]|(?:亿|万|千)?元|(?:批|人)?次[，。；、])/;

type TextPart = Extract<Part, { kind: 'text' }>;

function goesOn({ plain: before, stretch: { paragraph } }: TextPart, { plain }: TextPart): boolean {
  return (paragraph.goesOn === true || OPEN_END.test(before) || OPEN_START.test(plain)) && !NUMBERING.test(plain);
}

/** A paragraph, or what stands behind the heading in its first words. */
interface Stretch {
  readonly paragraph: DocumentParagraph;
  readonly from: number;
  readonly to?: number;
  /** The whole paragraph, where it was read before. */
  readonly read?: PlainCharacters;
}

/** Lines that never end their sentence are no lines of one paragraph. */
function isLong(stretches: readonly Stretch[]): boolean {
  return stretches.reduce((length, { paragraph }) => length + paragraph.text.length, 0) > LONGEST_PARAGRAPH;
}

/** What follows a glossary or an annex has headings of its own that are none of the 情况说明. */
function isBackMatter(section: SectionId | null): boolean {
  return section === 'annex' || section === 'glossary';
}

/** Lines without figures that stand in a document four times or more are headers, footers or watermarks. */
function repeatedLines(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const {
    paragraph,
    read: { text },
  } of lines)
    if (paragraph.text.length <= 30 && !/\d|[。；：]/.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([line, count]) => count >= 4 && line.length >= 4).map(([line]) => line));
}

/** Paragraphs as one text. */
export function passageOf(paragraphs: readonly DocumentParagraph[], section: SectionId | null): Passage {
  return passageOfStretches(
    paragraphs.map((paragraph) => ({ paragraph, from: 0 })),
    section,
  );
}

function passageOfStretches(stretches: readonly Stretch[], section: SectionId | null): Passage {
  // Read as one, because a line may break inside a number.
  const texts = stretches.map(({ paragraph, from, to }) => paragraph.text.slice(from, to));
  const [first, second] = stretches;
  const isWhole = second === undefined && first?.from === 0 && first.to === undefined;
  const { text, offsets } = (isWhole ? first.read : undefined) ?? plainCharacters(texts.join(''));
  const own = section === null || section === 'unknown' || section === 'other' ? sectionBySentence(text, section) : section;
  return { section: own, text, ...placesOf(stretches, texts, offsets) };
}

/** Where the characters of a passage stand. `texts` are those of its stretches, `offsets` where each character is in all of them. */
function placesOf(
  stretches: readonly Stretch[],
  texts: readonly string[],
  offsets: readonly number[],
): Pick<Passage, 'quote' | 'place' | 'places'> {
  let length = 0;
  const begins = texts.map((text) => (length += text.length) - text.length);
  const stretchAt = (at: number): number => {
    const offset = offsets[at] ?? 0;
    let index = begins.length - 1;
    while (index > 0 && (begins[index] ?? 0) > offset) index--;
    return index;
  };
  const place = (start: number, end: number): QuotePlace => {
    const index = stretchAt(start);
    let last = Math.max(start, Math.min(end, offsets.length) - 1);
    while (last > start && stretchAt(last) !== index) last--;
    const { paragraph, from } = stretches[index] ?? { paragraph: { id: 0 }, from: 0 };
    const before = from - (begins[index] ?? 0);
    const at = (one: number): number => (offsets[one] ?? 0) + before;
    return { paragraph: paragraph.id, start: at(start), end: at(last) + 1 };
  };
  const places = (start: number, end: number): readonly QuotePlace[] => {
    const found: QuotePlace[] = [];
    for (let at = start; at < end;) {
      const index = stretchAt(at);
      let next = at + 1;
      while (next < end && stretchAt(next) === index) next++;
      found.push(place(at, next));
      at = next;
    }
    return found;
  };
  const quote = (start: number, end: number): string =>
    places(start, end)
      .map((one) => stretches.find(({ paragraph }) => paragraph.id === one.paragraph)?.paragraph.text.slice(one.start, one.end))
      .join('');
  return { quote, place, places };
}
