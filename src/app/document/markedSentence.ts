import { paragraphsOf, type NarrativeDocument, type QuotePlace } from '../../core/verify/reading/document';
import { readPassages, type Passage } from '../../core/verify/reading/passage';

/** A whole sentence, with the words in question apart. */
export interface MarkedSentence {
  /** The same for all words of one sentence. */
  readonly id: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Sentences longer than these are cut at their semicolons, and where that is not enough at their commas. */
const LONG_SENTENCE = 160;
/** What is left of a cut sentence on each side of the words. */
const LONG_SIDE = 80;
const CUT = '…';

/** The sentence as it is quoted in a line: a very long one only around the words. */
export function shortened(sentence: MarkedSentence): MarkedSentence {
  const { before, words, after } = sentence;
  if (before.length + words.length + after.length <= LONG_SENTENCE) return sentence;
  const first = before.length <= LONG_SIDE ? 0 : before.indexOf('，', before.length - LONG_SIDE) + 1;
  const last = after.length <= LONG_SIDE ? after.length : after.lastIndexOf('，', LONG_SIDE) + 1;
  return {
    ...sentence,
    before: first === 0 ? before : `${CUT}${before.slice(first)}`,
    after: last === 0 || last === after.length ? after : `${after.slice(0, last)}${CUT}`,
  };
}

/** Finds the sentence around words of a document, whatever lines it is broken into. */
export function sentenceFinder(document: NarrativeDocument): (place: QuotePlace) => MarkedSentence {
  const texts = new Map([...paragraphsOf(document)].map(({ id, text }) => [id, text]));
  const characters = indexOf(readPassages(document).passages);
  return (place) => {
    const text = texts.get(place.paragraph) ?? '';
    const found = characters.get(place.paragraph)?.get(place.start);
    if (found === undefined) return within(text, place, boundsIn(text, place.start, place.end));
    const { passage, at } = found;
    let end = at + 1;
    for (let next = passage.place(end, end + 1); end < passage.text.length; next = passage.place(++end, end + 1)) {
      if (next.paragraph !== place.paragraph || next.start >= place.end) break;
    }
    const [from, to] = boundsIn(passage.text, at, end);
    const whole = passage.place(from, to);
    // Where the sentence stands in one paragraph its own characters are shown, blanks and quotation marks included.
    if (whole.paragraph === place.paragraph && passage.place(to - 1, to).paragraph === place.paragraph)
      return within(text, place, [whole.start, whole.end]);
    return {
      id: idOf(whole.paragraph, whole.start),
      before: passage.quote(from, at),
      words: passage.quote(at, end),
      after: passage.quote(end, to),
    };
  };
}

const idOf = (paragraph: number, start: number): string => `${paragraph}:${start}`;

function within(text: string, { paragraph, start, end }: QuotePlace, [from, to]: readonly [number, number]): MarkedSentence {
  const first = Math.min(from, start);
  const last = Math.max(to, end);
  return {
    id: idOf(paragraph, first),
    before: text.slice(first, start).trimStart(),
    words: text.slice(start, end),
    after: text.slice(end, last).trimEnd(),
  };
}

/** Beginning and end of the sentence around a stretch of a text. */
function boundsIn(text: string, start: number, end: number): readonly [number, number] {
  const [from, to] = between(text, start, end, '。');
  if (to - from <= LONG_SENTENCE) return [from, to];
  const [after, before] = between(text, start, end, '；');
  return [Math.max(from, after), Math.min(to, before)];
}

function between(text: string, start: number, end: number, mark: string): readonly [number, number] {
  const before = start === 0 ? -1 : text.lastIndexOf(mark, start - 1);
  const after = text.indexOf(mark, Math.max(start, end - 1));
  return [before + 1, after < 0 ? text.length : after + 1];
}

interface Character {
  readonly passage: Passage;
  readonly at: number;
}

/** Where each character of the document stands in its passage: by paragraph, then by position. */
function indexOf(passages: readonly Passage[]): ReadonlyMap<number, ReadonlyMap<number, Character>> {
  const index = new Map<number, Map<number, Character>>();
  for (const passage of passages) {
    for (let at = 0; at < passage.text.length; at++) {
      const { paragraph, start } = passage.place(at, at + 1);
      const own = index.get(paragraph) ?? new Map<number, Character>();
      if (!own.has(start)) own.set(start, { passage, at });
      index.set(paragraph, own);
    }
  }
  return index;
}
