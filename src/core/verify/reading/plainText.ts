/** Plain text, and where each of its characters stands in the text as it is written. */
export interface PlainCharacters {
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

export function plainCharacters(raw: string): PlainCharacters {
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
