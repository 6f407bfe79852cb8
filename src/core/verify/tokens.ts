import { Decimal } from 'decimal.js';
import { toWanYuan, type Unit } from '../amounts/slack';
import { escaped, type SectionItems } from './items';
import type { Target } from './target';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number as it stands, with the worth of one unit of its last printed place. */
export interface PrintedNumber {
  readonly value: Decimal;
  readonly place: Decimal;
  readonly decimals: number;
}

export type CompareWith = 'prior' | 'budget';
export type Direction = 'up' | 'down';

/** The words of a sentence that say something to the checks. */
export type Token = Span &
  (
    | { readonly type: 'item'; readonly targets: readonly Target[] }
    | { readonly type: 'level'; readonly digits: number }
    | { readonly type: 'department' }
    /** In 万元, whatever unit it is printed in. */
    | ({ readonly type: 'amount'; readonly unit: Unit } & PrintedNumber)
    | ({ readonly type: 'percent' } & PrintedNumber)
    | ({ readonly type: 'count'; readonly unit: string } & PrintedNumber)
    /** 与上年相比, 较2023年; the year where it is named. */
    | { readonly type: 'compared'; readonly year: number | null }
    | { readonly type: 'direction'; readonly direction: Direction }
    /** 与上年相同, 持平. `with` is null for a bare 持平. */
    | { readonly type: 'same'; readonly with: CompareWith | null; readonly year: number | null }
    /** 决算数大于预算数. */
    | { readonly type: 'order'; readonly direction: Direction }
    | { readonly type: 'budget' | 'final' | 'rate' | 'reason' | 'use' | 'of-which' | 'list' | 'none' | 'filler' | 'unknown' }
    | { readonly type: 'share'; readonly whole: string }
    | { readonly type: 'year'; readonly year: number }
    | { readonly type: 'date'; readonly year: number }
    | { readonly type: 'stop' | 'semicolon' | 'comma' | 'bracket' }
  );

const NUMBER = '[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const PRIOR_YEAR = '(?:\\d{4}年度?|上一?年度?|去年)(?:同期)?';
const FINAL_WORDS = '(?:支出)?(?:决算)?(?:支出)?数?';

/** Named groups tell the kind; tried in this order at every place. */
const WORDS: readonly (readonly [string, string])[] = [
  ['date', '(?:截至|截止|至)?\\d{4}年\\d{1,2}月(?:\\d{1,2}日|底)'],
  ['amount', `${NUMBER}(?:亿元|万元|千元|元)`],
  ['percent', `${NUMBER}(?:%|个百分点)`],
  [
    'same',
    `(?:与|同|和)(?:${PRIOR_YEAR}|(?:年初|全年|调整后?)?预算数?)${FINAL_WORDS}(?:基本)?(?:相比)?(?:基本)?(?:持平|相同|一致|无变化)|与上年相同|(?:基本)?持平|(?:没有|无)(?:增减)?变化|无增减`,
  ],
  ['compared', `(?:与|同)${PRIOR_YEAR}${FINAL_WORDS}(?:相比较?|比较|比)|(?:比|较)${PRIOR_YEAR}${FINAL_WORDS}|${PRIOR_YEAR}相比`],
  ['order', '(?:大于|高于|超过|超出|多于|小于|低于|少于|不足)(?:年初|全年|调整后?)?预算数?'],
  [
    'rate',
    '(?:占|完成)(?:了)?(?:年初|全年|本年|调整后?的?|当年|部门)?预算数?的?(?:比例|比率)?(?:为|达到?|约)?(?=\\d)|(?:预算)?(?:完成率|执行率)(?:为|达到?)?',
  ],
  ['share', '占比?[^，。；、%\\d占]{0,26}?(?:的)?(?:比重|比例)?(?:为|约|达到?)?(?=\\d)'],
  ['budget', '(?:年初|全年|调整后?的?|本年|当年|部门|年度)?预算(?:数|安排|金额)?'],
  ['none', '(?:本年度?|\\d{4}年度?)?(?:均?无|没有|未发生)(?:此项|该项|相关)(?:收支|支出|收入|费用|经费|业务)?'],
  ['lead', '主要用于以下(?:方面|几个方面)|具体情况如下|用于以下方面|情况如下'],
  [
    'reason',
    '(?:主要)?(?:增加|减少|变动|增减|变化)?(?:的)?(?:主要)?原因(?:主要)?(?:是|为|系|如下|：)+|主要(?:是)?由于|主要(?:是|系)(?:因为?|由于)?|由于|因为',
  ],
  ['use', '(?:主要)?用于|开支内容(?:主要)?(?:包括|是)?'],
  ['list', '(?:主要)?包括'],
  ['of-which', '其中'],
  ['up', '(?:同比)?(?:增加|增长|上升|提高|上涨|增幅(?:为|达)?)(?:了|幅度为|约|为)?'],
  ['down', '(?:同比)?(?:减少|下降|降低|压缩|缩减|下滑|降幅(?:为|达)?)(?:了|幅度为|约|为)?'],
  ['year', '\\d{4}年(?:度)?'],
  ['count', `${NUMBER}(?:辆|批次|人次|个|台\\(套\\)|台|套|批|人|次|名|组|分|项)`],
];

const AFTER_ITEMS: readonly (readonly [string, string])[] = [
  ['level', '\\((?:类|款|项)\\)'],
  ['final', '支出决算数?|决算支出数?|收入决算数?|决算收入数?|决算数|决算|执行数|实际支出(?:数)?|实际执行'],
  [
    'filler',
    '财政拨款|本部门(?:\\(单位\\))?|本单位|我(?:单位|部门|局)|合同金额|总金额|总额|金额|数额|数量|合计|总计|共计|累计|实际|全年|本年度?|年度|支出|收入|经费|费用|资金|安排|发生|列支|开支|达到|约为|分别|主要|使用|负担|共有|其他|部门|单位|辆数|团组|出国\\(?境?\\)?|为|是|共|计|达|约|数|费|额|的|了|有|中|由|以上|接待|国内|国\\(境\\)外|公务用车|购置',
  ],
  ['stop', '[。！？]'],
  ['semicolon', '；'],
  ['comma', '[，、：]'],
  ['bracket', '[()]'],
];

const UNITS: Readonly<Record<string, Unit>> = { 亿元: '亿元', 万元: '万元', 千元: '千元', 元: '元' };
const LEVEL_DIGITS: Readonly<Record<string, number>> = { '(类)': 3, '(款)': 5, '(项)': 7 };

export interface Tokeniser {
  readonly tokenise: (text: string) => Token[];
}

/** Builds the tokeniser of one section once; a document has a dozen sections. */
export function tokeniserFor(items: SectionItems, department: string | null): Tokeniser {
  const groups: { kind: string; targets?: readonly Target[] }[] = [];
  const sources: string[] = [];
  const add = (kind: string, source: string, targets?: readonly Target[]): void => {
    groups.push({ kind, ...(targets ? { targets } : {}) });
    sources.push(`(${source.replace(/\((?!\?)(?<!\\\()/g, '(?:')})`);
  };
  if (department !== null && department !== '') add('department', escaped(department));
  for (const [kind, source] of WORDS.slice(0, 3)) add(kind, source);
  // Account titles and 单价100万元以上设备 hold words and numbers that mean something else on their own.
  const first = items.words.filter(({ source, targets }) => /\d/.test(source) || targets.some(({ code }) => code !== undefined));
  for (const { source, targets } of first) add('item', source, targets);
  for (const [kind, source] of WORDS.slice(3)) add(kind, source);
  for (const { source, targets } of items.words.filter((one) => !first.includes(one))) add('item', source, targets);
  for (const [kind, source] of AFTER_ITEMS) add(kind, source);
  const pattern = new RegExp(sources.join('|'), 'gu');
  return { tokenise: (text) => tokenise(text, pattern, groups) };
}

function tokenise(text: string, pattern: RegExp, groups: readonly { kind: string; targets?: readonly Target[] }[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') {
      pattern.lastIndex++;
      continue;
    }
    if (match.index > at) tokens.push({ type: 'unknown', start: at, end: match.index });
    at = match.index + match[0].length;
    const captured: readonly (string | undefined)[] = match;
    const index = captured.findIndex((value, position) => position > 0 && value !== undefined) - 1;
    const group = groups[index];
    if (group) tokens.push(tokenOf(group.kind, match[0], match.index, at, group.targets));
  }
  if (at < text.length) tokens.push({ type: 'unknown', start: at, end: text.length });
  return tokens;
}

function tokenOf(kind: string, words: string, start: number, end: number, targets: readonly Target[] = []): Token {
  const span = { start, end };
  switch (kind) {
    case 'item':
      return { ...span, type: 'item', targets };
    case 'amount': {
      const unit = UNITS[/(?:亿|万|千)?元$/.exec(words)?.[0] ?? '元'] ?? '元';
      return { ...span, type: 'amount', unit, ...printedNumber(words, toWanYuan(unit)) };
    }
    case 'percent':
      return { ...span, type: 'percent', ...printedNumber(words, new Decimal(1)) };
    case 'count':
      return { ...span, type: 'count', unit: words.replace(/^[-−\d.,]+/, ''), ...printedNumber(words, new Decimal(1)) };
    case 'level':
      return { ...span, type: 'level', digits: LEVEL_DIGITS[words] ?? 0 };
    case 'same':
      return {
        ...span,
        type: 'same',
        with: words.includes('预算') ? 'budget' : words.includes('年') ? 'prior' : null,
        year: yearOf(words),
      };
    case 'compared':
      return { ...span, type: 'compared', year: yearOf(words) };
    case 'up':
    case 'down':
      return { ...span, type: 'direction', direction: kind };
    case 'order':
      return { ...span, type: 'order', direction: /大于|高于|超过|超出|多于/.test(words) ? 'up' : 'down' };
    case 'share':
      return { ...span, type: 'share', whole: words.replace(/^占比?/, '').replace(/(?:的)?(?:比重|比例)?(?:为|约|达到?)?$/, '') };
    case 'year':
    case 'date':
      return { ...span, type: kind, year: yearOf(words) ?? 0 };
    case 'lead':
      return { ...span, type: 'filler' };
    case 'department':
    case 'budget':
    case 'final':
    case 'rate':
    case 'reason':
    case 'use':
    case 'of-which':
    case 'list':
    case 'none':
    case 'stop':
    case 'semicolon':
    case 'comma':
    case 'bracket':
    case 'filler':
      return { ...span, type: kind };
    default:
      return { ...span, type: 'unknown' };
  }
}

function yearOf(words: string): number | null {
  const year = /(\d{4})年/.exec(words)?.[1];
  return year === undefined ? null : Number(year);
}

function printedNumber(words: string, factor: Decimal): PrintedNumber {
  const digits = /^[-−]?[\d,.]+/.exec(words)?.[0].replace(/,/g, '').replace('−', '-') ?? '0';
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { value: new Decimal(digits).times(factor), place: Decimal.pow(10, -decimals).times(factor), decimals };
}
