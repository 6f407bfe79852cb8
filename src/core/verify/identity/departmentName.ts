import { matchesOf } from '../../text/matches';
import type { Span } from '../reading/tokens';

/** Names of departments in plain text, and what is nearly the name of one. */

const ORGANISATION =
  /(?:局|中心|委员会|厅|办公室|院|校|所|站|协会|联合会|队|馆|社|处|署|部|镇|乡|街道|委|办|政府|总工会|妇联|残联|文联|侨联|社科联|科协|作协|红十字会|研究会|工商联|学|园|公司|基金会)$/;
/** 某局（本级）, 某局（机关）: sentences leave it out. */
const QUALIFIER = /\([^)]*\)$/;
/** Behind a name, the rest of a project's: 松江县教育城项目 is named after a place. */
const OF_PROJECT = /^[^，。；：、\d]{0,12}?(?:项目(?!支出)|工程|建设|改造|修缮|专项|规划)/;
const SHORTEST_NAME = 3;
/** Shorter names are too like other words to be looked for in the middle of a sentence. */
const SHORTEST_ANYWHERE = 5;
/** How much of a longer name may differ for it to be a slip of the other. */
const UNLIKE = 0.3;
/** 某州某中心（以下简称“州某中心”）. */
const OPENS_SHORT_NAME = '称';
/** What tells two places or schools apart. */
const TELLING_APART = /^[一二三四五六七八九十东西南北中上下]$/;
/** The place above that a name begins with, and may be left out of it. */
const PLACE = /^[^省市县区州旗]{1,6}[省市县区州旗]/;
/** What short forms of a name leave out: 泽州社会保险中心. */
const LEFT_OUT_AT_WILL = /[省市县区州旗镇乡]/g;

/** Where the department's name has to stand: in front of the year, and where a sentence speaks of what it has or did. */
const SUBJECT =
  /(^|。|日，)(?:第[一二三四五六七八九十]+部分)?([^，。；：、\d]{3,30}?)(?=\d{4}年度?[^，。；]{0,12}?(?:收入|支出|收、?支|财政拨款|公共预算|三公|机关运行|政府采购|政府性基金|国有资本|决算|绩效)|共有车辆|无三公|无政府性基金|无国有资本|无机关运行)/g;
/** And behind it: 2022年度某县文联收入总计…; other words stand there as well. */
const BEHIND_YEAR =
  /(?:^|。)\d{4}年度?，?([^，。；：、\d]{3,30}?)(?=(?:本年)?(?:收入|支出|收、?支|财政拨款|一般公共预算|三公|机关运行|政府采购|共有车辆))/g;
const ITSELF = /^(?:本|我|该)(?:部门|单位|级|局|中心|委|院|所|站|镇|乡|街道)|[XＸ×x]{2}|^(?:关于|其中|截[至止])/;

/** The names that stand where the department's belongs. */
export function subjectsIn(text: string): readonly (Span & { readonly name: string })[] {
  return matchesOf(text, SUBJECT).flatMap((match) => {
    const name = match[2] ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    return ITSELF.test(name) ? [] : [{ name, start, end: start + name.length }];
  });
}

export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name.replace(QUALIFIER, ''));
}

/** The same name, as far as short forms leave characters out: 松江县教体局 for 松江县教育体育局, 县教育局. */
export function isNameOf(said: string, department: string): boolean {
  const [one, other] = [said, department].map((name) => name.replace(QUALIFIER, ''));
  if (one === undefined || other === undefined) return false;
  return isInShort(one, other);
}

/**
 * Names that are nearly the department's, and names of others where the department's belongs.
 * @param department in plain text
 */
export function wrongNamesIn(text: string, department: string): readonly Span[] {
  const name = department.replace(QUALIFIER, '');
  if (name.length < SHORTEST_NAME) return [];
  const found = new Map<number, Span>();
  const right: Span[] = [];
  for (const { name: said, start, end } of subjectsIn(text)) {
    const bare = said.replace(QUALIFIER, '');
    if (said.includes(name) || inShort(name).includes(inShort(bare)) || isPlaceInShort(bare, name)) right.push({ start, end });
    else if (isShortSlip(said, name) || isOrganisation(said)) found.set(start, { start, end });
  }
  for (const { index, 0: words, 1: said = '' } of matchesOf(text, BEHIND_YEAR)) {
    const end = index + words.length;
    if (isShortSlip(said, name)) found.set(end - said.length, { start: end - said.length, end });
  }
  if (name.length >= SHORTEST_ANYWHERE)
    for (const words of [...replaced(text, name), ...shortened(text, name)])
      if (![...right, ...found.values()].some(({ start, end }) => words.start < end && start < words.end))
        found.set(words.start, words);
  return [...found.values()];
}

/** One character is another one, whichever of the two leaves out the place in front: 县文连 for 山阴县文联. */
function isShortSlip(said: string, name: string): boolean {
  const length = Math.min(said.length, name.length);
  return length >= SHORTEST_NAME && differences(said.slice(-length), name.slice(-length)).length === 1;
}

/** Stretches as long as the name that begin or end like it and differ in a few characters. */
function replaced(text: string, name: string): readonly Span[] {
  const anchors = [
    { words: name.slice(0, 2), before: 0 },
    { words: name.slice(-2), before: name.length - 2 },
  ];
  return anchors.flatMap(({ words, before }) =>
    placesOf(text, words).flatMap((at): Span[] => {
      const start = at - before;
      const end = start + name.length;
      const said = text.slice(Math.max(0, start), end);
      if (start < 0 || said.length < name.length || said === name || isBeside(text, start, end, name)) return [];
      return isSlipOf(said, name) && !endsOtherwise(said, name, text.slice(end)) ? [{ start, end }] : [];
    }),
  );
}

function isSlipOf(said: string, name: string): boolean {
  const unlike = differences(said, name);
  if (unlike.length > Math.floor(UNLIKE * name.length) || said.includes(OPENS_SHORT_NAME)) return false;
  if (unlike.every((at) => TELLING_APART.test(said.charAt(at)) && TELLING_APART.test(name.charAt(at)))) return false;
  // 《泽州县社会保险中心 is the name without 山海市 in front of it: other words stand where the place would.
  const place = PLACE.exec(name)?.[0].length ?? 0;
  if (unlike.length > 1 && unlike.includes(place - 1) && unlike.every((at) => at < place)) return false;
  // 松江县文物保护项目 is no 松江县文物保护中心 written wrong.
  return unlike.length === 1 || ORGANISATION.test(said);
}

/** Another thing than the department, by its last character: 松江县教育园 with a project of its own, 松江县教育事业. */
function endsOtherwise(said: string, name: string, behind: string): boolean {
  if (said.at(-1) === name.at(-1)) return false;
  return !WORDS_END.test(said) || OF_PROJECT.test(behind) || (!ORGANISATION.test(said) && GOES_ON.test(behind));
}

/** The name with one character left out, places apart. */
function shortened(text: string, name: string): readonly Span[] {
  return Array.from(name).flatMap((character, at) => {
    if (at === 0 || inShort(character) === '') return [];
    const said = name.slice(0, at) + name.slice(at + 1);
    return placesOf(text, said).flatMap((start): Span[] => {
      const end = start + said.length;
      // Without its last character it is how other names begin: 松江县教育事业.
      const goesOn = at === name.length - 1 && GOES_ON.test(text.slice(end));
      return goesOn || isBeside(text, start, end, name) ? [] : [{ start, end }];
    });
  });
}

const GOES_ON = /^[\u4e00-\u9fff]/;
const WORDS_END = /[\u4e00-\u9fff)]$/;

function inShort(name: string): string {
  return name.replace(LEFT_OUT_AT_WILL, '');
}

/** 松江县文化馆 for 松江土家族自治县文化馆, or the other way round: one of the two tells the place in short. */
function isPlaceInShort(one: string, other: string): boolean {
  const [, place, body] = WITH_PLACE.exec(one) ?? [];
  const [, otherPlace, otherBody] = WITH_PLACE.exec(other) ?? [];
  if (place === undefined || otherPlace === undefined || body !== otherBody) return false;
  return isInShort(place, otherPlace);
}

const WITH_PLACE = /^(.*[省市县区州旗镇乡])(.+)$/;

/** One of the two leaves characters of the other out. */
function isInShort(one: string, other: string): boolean {
  return isLeftOver(one, other) || isLeftOver(other, one);
}

/** All its characters stand in the other one, in their order. */
function isLeftOver(short: string, long: string): boolean {
  let at = -1;
  return Array.from(short).every((character) => (at = long.indexOf(character, at + 1)) >= 0);
}

/** The right name stands across these words. */
function isBeside(text: string, start: number, end: number, name: string): boolean {
  return text.slice(Math.max(0, start - name.length + 1), end + name.length - 1).includes(name);
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function differences(one: string, other: string): readonly number[] {
  return Array.from(one).flatMap((character, at) => (character === other[at] ? [] : [at]));
}
