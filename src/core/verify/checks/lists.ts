import { matchesOf } from '../../text/matches';
import type { Passage, Words } from '../reading/passage';
import { UNFILLED } from '../reading/unfilledMark';

/**
 * 其中： opens a list that is whole, and 主要用于以下方面：; 其中年初结转和结余… only tells of one part, whatever follows. A colon or a
 * bracket right behind a figure divides it as well: 共有车辆3辆：机要通信用车1辆、….
 */
const OPENING =
  /(主要)?(?:其中|包括|分为|包含|(?:构成|组成)(?:情况)?(?:是|为|如下)|部分(?:构成|组成)|以下方面|(?<=[元辆])(?=：)|(?<=[元辆]\()(?!其中|不?含|包括|[较比占与同增减]|上年))(：?)/g;
/** The last name of a list that goes on. */
const AND_OTHERS = /等[^\d，；、]{0,6}$/;
/** What is left is told as such: nothing is left out but by mistake. */
const REST_OF_ALL = /(?<=[，、；和])其[他余][^，、；。\d]{0,12}\d[\d,.]*(?:亿元|万元|元|辆)(?![^，。；、)])[^、；]*$/;
/** A list that goes on in the next paragraph. */
const GOES_ON = /[：；，、]$/;

/** Behind an opening word, to the end of its sentence or bracket; with nothing in it that is still to be filled in. */
export interface List extends Words {
  /** Further paragraphs of the sentence. */
  readonly more: readonly Words[];
  /** 主要包括, or with 等 at its end. */
  readonly isOfSome: boolean;
  /** 其中：, not just 其中 in a sentence that goes on. */
  readonly hasColon: boolean;
  /** 主要用于以下方面：, where one alone is told as what most was spent on. */
  readonly isOfUses: boolean;
  /** It ends with what is left: 其他资金15.75万元. */
  readonly isClosed: boolean;
  /** It says that it is whole. */
  readonly isWhole: boolean;
}

export function listsIn(passage: Passage, following: readonly Passage[]): readonly List[] {
  return matchesOf(passage.text, OPENING).flatMap(({ 0: opening, index, 1: mainly, 2: colon }) => {
    const [first, ...more] = sentenceFrom(passage, index, following);
    const words = [first, ...more].map(({ passage: { text }, start, end }) => text.slice(start, end)).join('');
    const isOfSome = mainly !== undefined || AND_OTHERS.test(words);
    const hasColon = colon === '：';
    const isClosed = !isOfSome && REST_OF_ALL.test(words);
    return UNFILLED.test(words)
      ? []
      : [{ ...first, more, isOfSome, hasColon, isOfUses: opening.startsWith('以下'), isClosed, isWhole: hasColon && !isOfSome }];
  });
}

function sentenceFrom(passage: Passage, start: number, [next, ...others]: readonly Passage[]): readonly [Words, ...Words[]] {
  const end = listEnd(passage.text, start);
  const stretch = { passage, start, end: end ?? passage.text.length };
  const goesOn = end === null && next !== undefined && GOES_ON.test(passage.text);
  return goesOn ? [stretch, ...sentenceFrom(next, 0, others)] : [stretch];
}

/** The full stop, or the bracket that closes around the list; `null` where it goes to the end of the paragraph. */
function listEnd(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '。') return at;
    if (character === '(') depth += 1;
    if (character === ')' && --depth < 0) return at;
  }
  return null;
}

export function isIn(list: Pick<List, keyof Words | 'more'>): (words: Words) => boolean {
  const stretches = [list, ...list.more];
  return ({ passage, start, end }) => stretches.some((one) => one.passage === passage && start >= one.start && end <= one.end);
}

/** Where the sentence begins that has the whole: 收入总计1329.34万元。包括：1.… is in the sentence before. */
export function headStretch({ passage, start }: List): Words {
  const before = passage.text.lastIndexOf('。', start);
  return { passage, start: (before === start - 1 ? passage.text.lastIndexOf('。', start - 2) : before) + 1, end: start };
}

/** An entry of the list itself: not of what a bracket adds to one of its entries. */
export function isEntry(list: List): (words: Words) => boolean {
  const within = isIn(list);
  return (words) => {
    if (!within(words)) return false;
    const from = words.passage === list.passage ? list.start : 0;
    const before = words.passage.text.slice(from, words.start);
    return before.split('(').length <= before.split(')').length;
  };
}
