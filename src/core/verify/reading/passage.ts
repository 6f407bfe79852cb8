import { NUMBERING } from '../../text/numbering';
import type { DocumentParagraph, NarrativeDocument, QuotePlace } from './document';
import { headingOf, isNarrated, leadingHeading, sectionBySentence, type HeadingReading, type SectionId } from './sections';
import { LONGEST_PARAGRAPH } from './readablePart';
import { firstRow, isOnlyFigures, unframed } from './tableBlocks';

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

interface PlainCharacters {
  readonly text: string;
  readonly offsets: readonly number[];
}

const IGNORED = /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff“”"'‘’「」『』*]/u;
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '〔': '(',
  '〕': ')',
  '﹙': '(',
  '﹚': ')',
};

/** Characters that normalising leaves as they are; nearly all of a Chinese text. */
const PLAIN = /[\u4e00-\u9fff0-9]+/y;

function plainCharacters(raw: string): PlainCharacters {
  const offsets: number[] = [];
  return { text: plainText(raw, offsets), offsets };
}

/**
 * Half width, without blanks and quotation marks; punctuation of sentences in full width.
 * @param offsets gets for every character of the result where it stands in `raw`
 */
export function plainText(raw: string, offsets?: number[]): string {
  let text = '';
  /** Asking the text itself, which is being put together, would take time with its length. */
  let last = '';
  let at = 0;
  while (at < raw.length) {
    PLAIN.lastIndex = at;
    if (PLAIN.test(raw)) {
      const end = PLAIN.lastIndex;
      text += raw.slice(at, end);
      last = raw[end - 1] ?? '';
      if (offsets === undefined) at = end;
      else while (at < end) offsets.push(at++);
      continue;
    }
    const character = String.fromCodePoint(raw.codePointAt(at) ?? 0);
    const plain = IGNORED.test(character) ? '' : plainCharacter(raw, at, character, last);
    text += plain;
    last = plain.at(-1) ?? last;
    for (let left = offsets === undefined ? 0 : plain.length; left > 0; left--) offsets?.push(at);
    at += character.length;
  }
  return text;
}

function plainCharacter(raw: string, at: number, character: string, before: string): string {
  if ((character === ',' || character === '，') && isGrouping(raw, at, character)) return ',';
  const half = character.normalize('NFKC');
  const behind = at + character.length;
  if (half === '.' && isFullStop(before, raw.slice(behind, behind + LONGEST_GAP))) return '。';
  return WIDE[half] ?? half;
}

/** Blanks and line breaks that may stand inside a number. */
const LONGEST_GAP = 16;

/** A half-width point behind a word and in front of none of its own. Takes the character before it, and some behind it. */
function isFullStop(before: string, behind: string): boolean {
  return /[\u4e00-\u9fff)%]/.test(before) && !/^\s*[\d０-９A-Za-z.．]/.test(behind);
}

/** 3，493.70: nobody names two amounts so, one without decimals right in front of the other. */
const WIDE_GROUPING = /(?<![\d.．，])\d{1,3}，$/;

/**
 * A comma between digits, three behind it, groups thousands; a full-width one between full-width digits, or in front of three
 * digits with decimals.
 */
function isGrouping(raw: string, at: number, comma: string): boolean {
  if (
    comma === '，' &&
    WIDE_GROUPING.test(raw.slice(Math.max(0, at - LONGEST_GAP), at + 1)) &&
    /^\d{3}\.\d/.test(raw.slice(at + 1))
  )
    return true;
  const digit = comma === ',' ? /[\d０-９]/ : /[０-９]/;
  const before = raw
    .slice(Math.max(0, at - LONGEST_GAP), at)
    .trimEnd()
    .slice(-1);
  const after = raw.slice(at + 1, at + 1 + LONGEST_GAP).replace(/\s/g, '');
  return digit.test(before) && [0, 1, 2].every((index) => digit.test(after[index] ?? '')) && !digit.test(after[3] ?? '');
}

/** Nobody ends or begins a paragraph so. */
const OPEN_END = /[，、(]$/;
const OPEN_START = /^(?:[，。；、)%]|(?:亿|万|千)?元|(?:批|人)?次[，。；、])/;

function goesOn({ paragraph, read }: Stretch, next: string): boolean {
  return paragraph.goesOn === true || OPEN_END.test(read?.text ?? plainText(paragraph.text)) || OPEN_START.test(next);
}

/** Page furniture: a bare page number, or a line that is repeated on every page. */
const PAGE_NUMBER = /^[-—–]*\d{1,3}[-—–]*$/;

export interface SectionStart {
  readonly section: SectionId;
  readonly part: boolean;
  readonly heading: string;
}

export interface ReadPassages {
  /** Of the narrated sections, in order. */
  readonly passages: readonly Passage[];
  readonly sections: readonly SectionStart[];
  /** Headings as text, with their places. */
  readonly headings: readonly Passage[];
  /** Text before the first heading of the 情况说明, titles mostly. */
  readonly preface: readonly Passage[];
  /** The first row of each table that stands between the sentences. */
  readonly tables: readonly Passage[];
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
  const passages: Passage[] = [];
  const preface: Passage[] = [];
  const sections: SectionStart[] = [];
  const headings: Passage[] = [];
  const tables: Passage[] = [];
  const repeated = repeatedLines(document);
  let section: SectionId | null = null;
  let pending: Stretch[] = [];
  const flush = (): void => {
    if (pending.length === 0) return;
    const passage = passageOfStretches(pending, section);
    if (section === null && passage.section === 'unknown') preface.push(passage);
    else if (isNarrated(passage.section)) passages.push(passage);
    pending = [];
  };
  const open = (reading: HeadingReading, heading: string, stretch: Stretch): void => {
    flush();
    section = reading.section;
    sections.push({ ...reading, heading });
    headings.push(passageOfStretches([stretch], section));
  };
  for (const block of document.blocks.flatMap(unframed)) {
    if (block.kind === 'table') {
      flush();
      const within = sections.at(-1)?.section;
      if (within !== undefined && isNarrated(within) && isOnlyFigures(block)) tables.push(passageOf(firstRow(block), within));
      continue;
    }
    const read = plainCharacters(block.text);
    const { text, offsets } = read;
    const plain = plainText(block.numbering) + text;
    if (plain === '' || PAGE_NUMBER.test(plain) || repeated.has(plain)) continue;
    const heading = headingOf(plain, section);
    if (heading !== null && (heading.part || !isBackMatter(section))) {
      open(heading, plain, { paragraph: block, from: 0, read });
      continue;
    }
    const length = isBackMatter(section) ? 0 : leadingHeading(plain);
    const leading = length === 0 ? null : headingOf(plain.slice(0, length), section);
    if (leading !== null) {
      const from = offsets[length - (plain.length - text.length)] ?? 0;
      open(leading, plain.slice(0, length), { paragraph: block, from: 0, to: from });
      pending.push({ paragraph: block, from, read });
      continue;
    }
    const before = pending.at(-1);
    if (before && (!goesOn(before, plain) || NUMBERING.test(plain) || isLong(pending))) flush();
    pending.push({ paragraph: block, from: 0, read });
  }
  flush();
  return { passages, sections, headings, preface, tables };
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
function repeatedLines(document: NarrativeDocument): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.text.length > 30) continue;
    const plain = plainText(block.text);
    if (!/\d|[。；：]/.test(plain)) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
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
  const { text, offsets: positions } = (isWhole ? first.read : undefined) ?? plainCharacters(texts.join(''));
  const owners: DocumentParagraph[] = [];
  const offsets: number[] = [];
  let index = 0;
  let before = 0;
  for (const position of positions) {
    while (index < texts.length - 1 && position >= before + (texts[index]?.length ?? 0)) {
      before += texts[index]?.length ?? 0;
      index += 1;
    }
    const stretch = stretches[index];
    if (stretch === undefined) break;
    owners.push(stretch.paragraph);
    offsets.push(position - before + stretch.from);
  }
  const place = (start: number, end: number): QuotePlace => {
    const owner = owners[start] ?? stretches[0]?.paragraph;
    let last = Math.max(start, end - 1);
    while (last > start && owners[last] !== owner) last--;
    const from = offsets[start] ?? 0;
    return { paragraph: owner?.id ?? 0, start: from, end: (offsets[last] ?? from) + 1 };
  };
  const places = (start: number, end: number): readonly QuotePlace[] => {
    const found: QuotePlace[] = [];
    for (let at = start; at < end;) {
      const owner = owners[at];
      let last = at;
      while (last + 1 < end && owners[last + 1] === owner) last++;
      found.push(place(at, last + 1));
      at = last + 1;
    }
    return found;
  };
  const textOf = new Map(stretches.map(({ paragraph }) => [paragraph.id, paragraph.text]));
  const quote = (start: number, end: number): string =>
    places(start, end)
      .map((one) => textOf.get(one.paragraph)?.slice(one.start, one.end) ?? '')
      .join('');
  const own = section === null || section === 'unknown' ? sectionBySentence(text) : section;
  return { section: own, text, quote, place, places };
}
