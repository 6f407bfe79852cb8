import type { DocumentParagraph, NarrativeDocument, QuotePlace } from './document';
import { headingOf, isNarrated, sectionBySentence, type SectionId } from './sections';

/**
 * Text to be read, in one width and without blanks, quotation marks and line breaks; every character knows where it
 * stands in the document.
 */
export interface Passage {
  readonly section: SectionId;
  readonly text: string;
  readonly quote: (start: number, end: number) => string;
  readonly place: (start: number, end: number) => QuotePlace;
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
function isPlain(character: string): boolean {
  return (character >= '\u4e00' && character <= '\u9fff') || (character >= '0' && character <= '9');
}

function plainCharacters(raw: string): PlainCharacters {
  let text = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of raw) {
    const at = offset;
    offset += character.length;
    if (IGNORED.test(character)) continue;
    const half = isPlain(character) ? character : character.normalize('NFKC');
    const grouping = (character === ',' || character === '，') && isGrouping(raw, at, character);
    const plain = grouping ? ',' : (WIDE[half] ?? half);
    for (const one of plain) {
      text += one;
      offsets.push(...Array<number>(one.length).fill(at));
    }
  }
  return { text, offsets };
}

/** Blanks and line breaks that may stand inside a number. */
const LONGEST_GAP = 16;

/** A comma between digits, three behind it, groups thousands; a full-width one only between full-width digits. */
function isGrouping(raw: string, at: number, comma: string): boolean {
  const digit = comma === ',' ? /\d/ : /[０-９]/;
  const before = raw
    .slice(Math.max(0, at - LONGEST_GAP), at)
    .trimEnd()
    .slice(-1);
  const after = raw.slice(at + 1, at + 1 + LONGEST_GAP).replace(/\s/g, '');
  return digit.test(before) && [0, 1, 2].every((index) => digit.test(after[index] ?? '')) && !digit.test(after[3] ?? '');
}

/** Half width, without blanks and quotation marks; punctuation of sentences in full width. */
export function plainText(raw: string): string {
  return plainCharacters(raw).text;
}

const SENTENCE_END = /[。；：！？]$/;
const NUMBERED = /^(?:[一二三四五六七八九十]+、|[(][一二三四五六七八九十\d]+[)]|\d{1,2}[、.．](?!\d))/;
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
  /** Text before the first heading of the 情况说明, titles mostly. */
  readonly preface: readonly Passage[];
}

/** Cuts a document into passages: lines broken inside a sentence are joined, headings tell the section. */
export function readPassages(document: NarrativeDocument): ReadPassages {
  const passages: Passage[] = [];
  const preface: Passage[] = [];
  const sections: SectionStart[] = [];
  const repeated = repeatedLines(document);
  let section: SectionId | null = null;
  let pending: DocumentParagraph[] = [];
  const flush = (): void => {
    if (pending.length === 0) return;
    const passage = passageOf(pending, section);
    if (section === null && passage.section === 'unknown') preface.push(passage);
    else if (isNarrated(passage.section)) passages.push(passage);
    pending = [];
  };
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      flush();
      continue;
    }
    const plain = plainText(block.numbering + block.text);
    if (plain === '' || PAGE_NUMBER.test(plain) || repeated.has(plain)) continue;
    const heading = headingOf(plain);
    if (heading !== null && (heading.part || !isBackMatter(section))) {
      flush();
      section = heading.section;
      sections.push({ ...heading, heading: plain });
      continue;
    }
    const before = pending.at(-1);
    if (before && (SENTENCE_END.test(plainText(before.text)) || NUMBERED.test(plain))) flush();
    pending.push(block);
  }
  flush();
  return { passages, sections, preface };
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
  // Read as one, because a line may break inside a number.
  const { text, offsets: positions } = plainCharacters(paragraphs.map((paragraph) => paragraph.text).join(''));
  const owners: DocumentParagraph[] = [];
  const offsets: number[] = [];
  let index = 0;
  let from = 0;
  for (const position of positions) {
    let owner = paragraphs[index];
    while (owner !== undefined && position >= from + owner.text.length) {
      from += owner.text.length;
      index += 1;
      owner = paragraphs[index];
    }
    if (owner === undefined) break;
    owners.push(owner);
    offsets.push(position - from);
  }
  const place = (start: number, end: number): QuotePlace => {
    const owner = owners[start] ?? paragraphs[0];
    let last = Math.max(start, end - 1);
    while (last > start && owners[last] !== owner) last--;
    const from = offsets[start] ?? 0;
    return { paragraph: owner?.id ?? 0, start: from, end: (offsets[last] ?? from) + 1 };
  };
  const quote = (start: number, end: number): string => {
    const pieces: string[] = [];
    for (let at = start; at < end;) {
      const owner = owners[at];
      let last = at;
      while (last + 1 < end && owners[last + 1] === owner) last++;
      pieces.push(owner?.text.slice(offsets[at], (offsets[last] ?? 0) + 1) ?? '');
      at = last + 1;
    }
    return pieces.join('');
  };
  const own = section === null || section === 'unknown' ? sectionBySentence(text) : section;
  return { section: own, text, quote, place };
}
