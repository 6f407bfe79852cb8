/** Ways in which people rewrite a composed narrative without changing what it says. */
export type Variation = (text: string) => string;

const AMOUNT = /(?<!单价)([\ue000\ue001]?)(?<![\d,.])(\d[\d,]*)(\.\d+)?万元/g;

const synonyms: Variation = (text) =>
  text
    .replace(/占比(?=\d)/g, '占')
    .replace(/增长(?=\d)/g, '上升')
    .replace(/与上年相同/g, '与上年持平')
    .replace(/与上年相比/g, '较上年')
    .replace(/主要原因是：?/g, '原因主要是')
    .replace(/主要包括：?/g, '包括')
    .replace(/年初预算(?=\d)/g, '年初预算数为')
    .replace(/支出决算(?=\d)/g, '决算数为')
    .replace(/(\d{4})年度/g, '$1年');

const shares: Variation = (text) =>
  text
    .replace(/，占比?(?=\d)/g, '，占比为')
    .replace(/下降(?=\d)/g, '降低')
    .replace(/减少(?=\d)/g, '减少了')
    .replace(/比上年度/g, '与上年度相比')
    .replace(/完成(年初|全年)?预算的/g, '完成$1预算数的');

const separators: Variation = (text) =>
  text.replace(
    AMOUNT,
    (_, mark: string, whole: string, part: string | undefined) => `${mark}${whole.replaceAll(',', '')}${part ?? ''}万元`,
  );

const grouped: Variation = (text) =>
  text.replace(
    AMOUNT,
    (_, mark: string, whole: string, part: string | undefined) =>
      `${mark}${whole.replaceAll(',', '').replace(/\B(?=(\d{3})+$)/g, ',')}${part ?? ''}万元`,
  );

/** `2560.03万元` as `25600300元`. */
const inYuan: Variation = (text) =>
  text.replace(
    AMOUNT,
    (_, mark: string, whole: string, part: string | undefined) =>
      `${mark}${`${whole.replaceAll(',', '')}${(part ?? '.').slice(1).padEnd(4, '0')}`.replace(/^0+(?=\d)/, '')}元`,
  );

const wideDigits: Variation = (text) =>
  text
    .replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    .replace(/\./g, '．')
    .replace(/%/g, '％');

const halfWidth: Variation = (text) =>
  text.replace(/，/g, ',').replace(/；/g, ';').replace(/：/g, ':').replace(/（/g, '(').replace(/）/g, ')');

const spaced: Variation = (text) => text.replace(/([\ue000\ue001]?\d[\d,]*(?:\.\d+)?)(万元|%|辆|人次|批次)/g, ' $1 $2 ');

/** Lines broken in the middle of a sentence, as copied from a PDF. */
const broken: Variation = (text) =>
  text
    .split('\n')
    .flatMap((line) => (line.length <= 44 ? [line] : (line.match(/.{1,38}/gu) ?? [])))
    .join('\n');

/** 增加5.00万元，增长10.00% with the percentage first. */
const percentFirst: Variation = (text) =>
  text.replace(/((?:增加|减少)了?)([\ue000\ue001\d,.]+万元)，((?:增长|下降|上升|降低)[\d.]+%)/g, '$3，$1$2');

/** 增加 as 同比增加, 其中 with a comma, a dash for 与上年相同: words that some regions use. */
const otherVerbs: Variation = (text) =>
  text
    .replace(/增加(?=[\ue000\ue001\d])/g, '同比增加')
    .replace(/增长(?=\d)/g, '增幅为')
    .replace(/下降(?=\d)/g, '降幅为')
    .replace(/，占比(?=\d)/g, '，占比约')
    .replace(/支出决算为?(?=\d)/g, '决算支出')
    .replace(/完成(年初|全年)?预算的(?=\d)/g, '完成率')
    .replace(/主要原因是：?/g, '主要是由于')
    .replace(/截至/g, '截止');

/** A comma where an item of a list ends, no colon behind 其中, straight quotation marks. */
const loosePunctuation: Variation = (text) =>
  text
    .replace(/其中：/g, '其中')
    .replace(/；(?=\n)/g, '，')
    .replace(/“三公”/g, '"三公"');

/** `12345.67万元` as `1.234567亿元`, where it is at least one 亿. */
const inHundredMillions: Variation = (text) =>
  text.replace(AMOUNT, (words, mark: string, whole: string, part: string | undefined) => {
    const digits = whole.replaceAll(',', '');
    if (digits.length < 5) return words;
    return `${mark}${digits.slice(0, -4)}.${digits.slice(-4)}${(part ?? '.00').slice(1)}亿元`;
  });

/** One paragraph a section, as pasted text without line breaks inside. */
const joined: Variation = (text) =>
  text
    .split('\n')
    .reduce<string[]>((lines, line) => {
      const before = lines.at(-1);
      if (before !== undefined && /[；：]$/.test(before)) lines[lines.length - 1] = before + line;
      else lines.push(line);
      return lines;
    }, [])
    .join('\n');

/** Lines set to a width of 40 characters. */
const setToWidth: Variation = (text) => text.replace(/[^\n]{40}(?=[^\n])/gu, '$&\n');

/** No paragraph ends with a full stop. */
const withoutStops: Variation = (text) => text.replace(/。(?=\n|$)/g, '');

/** Nor with a semicolon. */
const withoutEnds: Variation = (text) => text.replace(/[。；](?=\n|$)/g, '');

const sentenceALine: Variation = (text) => text.replace(/。(?=[^\n])/g, '。\n');

const all =
  (...variations: readonly Variation[]): Variation =>
  (text) =>
    variations.reduce((varied, variation) => variation(varied), text);

export const VARIATIONS: Readonly<Record<string, Variation>> = {
  'as composed': (text) => text,
  'synonyms, no separators': all(synonyms, separators),
  'other words, half width': all(shares, halfWidth),
  'blanks and broken lines': all(spaced, broken),
  'full-width digits': all(separators, wideDigits),
  'in 元': inYuan,
  'percentage first, separators': all(percentFirst, grouped),
  'other verbs': all(otherVerbs, separators),
  'loose punctuation': loosePunctuation,
  'in 亿元, indented': all(inHundredMillions, (text) => text.replace(/^/gm, '　　')),
  'joined lines, synonyms': all(joined, synonyms),
  'without final stops': withoutStops,
  'without any punctuation at the end of a line': withoutEnds,
  'each sentence its own line': sentenceALine,
  'each sentence its own line, without stops': all(sentenceALine, withoutStops),
  'set to 40 characters': setToWidth,
  'set to 40 characters, without final stops': all(withoutStops, setToWidth),
  'all at once': all(percentFirst, synonyms, spaced, halfWidth, broken),
};
