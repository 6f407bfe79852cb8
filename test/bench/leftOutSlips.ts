/** A text, and the entry that it leaves out. */
export interface LeftOut {
  readonly text: string;
  readonly entry: string;
}

/**
 * Texts that leave out one entry of a list of parts: `其中：A 1.00万元，占2%；B 3.00万元，占4%` without A or without B, whatever mark
 * stands between the entries and whatever word opens them. What is nothing may be left out, a list that ends with 等 leaves out what it
 * likes, and what remains must still claim
 * to be a list: two entries, or one behind a colon.
 */
export function withoutOneEntry(text: string): readonly LeftOut[] {
  return [...text.matchAll(OPENING)].flatMap((opening) => {
    const start = opening.index + opening[0].length;
    const list = ENTRIES.exec(text.slice(start))?.[0].split(NEXT_WHOLE)[0] ?? '';
    const [head, end] = [text.slice(0, start), text.slice(start + list.length)];
    const entries = entriesIn(list);
    const told = entries.filter(({ isNothing }) => !isNothing);
    const isCarried = CARRIED.test(/[^。；]*$/.exec(text.slice(0, opening.index))?.[0] ?? '');
    const left = told.filter((one) => isCarried || !CARRIED.test(one.words));
    const least = opening[0].endsWith('：') ? 2 : 3;
    const isOfSome = /^[^。；]*元等/.test(end);
    return (isOfSome || told.length < least || left.length < 2 ? [] : left).map((dropped) => {
      const rest = entries.filter((entry) => entry !== dropped);
      const listed = rest.map(({ words, mark }, index) => words + (index < rest.length - 1 ? mark : '')).join('');
      return { text: head + listed + end, entry: dropped.words };
    });
  });
}

/** 收入总计, 其中 what came in this year or what was carried over: either may be told alone, and is no slip. */
const CARRIED = /结[转余]/;
/** Entries of another list. */
const NEXT_WHOLE = /(?:[，；、]|(?<=元))[^，；、]*(?:总计|总支出)/;
const OPENING = /(?:其中|(?:主要)?包括)[：，]?/g;
const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?(?:亿元|万元|元|辆)(?![^，。；、（])`;
const SHARE = String.raw`(?:，?(?:占|占比)[^，。；、（]*%|（占[^）]*%）)`;
/** What is said of an entry besides its figure is none of its own. */
const NO_ENTRY =
  '(?!(?:较|比|与|同比|占|年初预算|预算|决算|支出决算|完成|增加|减少|增长|包括|其中|主要|单|价值|共计|合计|车均|年末保有|购置车辆))';
const ENTRY = String.raw`${NO_ENTRY}[^，。；、：（）\d]{2,30}(?:（[^）\d]{1,4}）)?[^，。；、：（）\d]{0,30}${NUMBER}${SHARE}?`;
const ENTRIES = new RegExp(String.raw`^${ENTRY}(?:[，；、和]${ENTRY})*`);

interface Entry {
  readonly words: string;
  /** Behind it. */
  readonly mark: string;
  readonly isNothing: boolean;
}

function entriesIn(list: string): readonly Entry[] {
  return [...list.matchAll(new RegExp(`(${ENTRY})([，；、和]?)`, 'g'))].map(([, words = '', mark = '']) => ({
    words,
    mark: mark === '' ? '，' : mark,
    isNothing: /(?:^|\D)0(?:\.0+)?(?:亿元|万元|元|辆)/.test(words),
  }));
}
