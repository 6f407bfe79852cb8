import type { Composed } from '../core/verify/composed';

/** One change of a narrative, as a careless author makes it. */
export interface Slip {
  readonly kind: SlipKind;
  readonly text: string;
  readonly was: string;
  readonly is: string;
  readonly line: string;
}

export const SLIP_KINDS = ['figure', 'percent', 'direction', 'year', 'name', 'list', 'count', 'budget', 'typed'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** Stands before every number that a person typed: no table has it, so that some slips in it cannot be found. */
export const TYPED = '\ue000';
/** Stands before budgets that a person typed: their rates and sums tell most slips. */
export const BUDGET = '\ue001';

/** The narrative as text with a mark before typed numbers. */
export function markedText({ narrative }: Composed): string {
  const text = (runs: (typeof narrative)['title']): string =>
    runs
      .map((run) =>
        run.kind === 'input' && /^[\d.,]+$/.test(run.text) && !run.key.startsWith('prior.')
          ? `${run.key.startsWith('budget.') ? BUDGET : TYPED}${run.text}`
          : run.text,
      )
      .join('');
  const lines = [text(narrative.title)];
  for (const section of narrative.sections) lines.push(section.title, ...section.paragraphs.map(({ runs }) => text(runs)));
  return lines.join('\n');
}

export function withoutMarks(text: string): string {
  return text.replace(/[\ue000\ue001]/g, '');
}

const NUMBER = /[\ue000\ue001]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?(?=\s*(?:亿元|万元|元|%|％|辆|批次|人次|个|台))/g;
const SWAPS: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  上升: '下降',
  下降: '上升',
  大于: '小于',
  小于: '大于',
};
const NAMES = ['财政拨款收入', '事业收入', '其他收入', '基本支出', '项目支出'];
const THREE_PUBLIC = ['因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'];
/** Economic accounts that made-up departments never spend on. */
const NEVER_SPENT = ['咨询费', '抚恤金', '专用材料费'];

export function slipsOf(text: string, names: readonly string[], next: () => number): Slip[] {
  const slips: Slip[] = [];
  const add = (kind: SlipKind, at: number, was: string, is: string): void => {
    const changed = withoutMarks(text.slice(0, at) + is + text.slice(at + was.length));
    if (changed === withoutMarks(text)) return;
    const line = text.slice(
      text.lastIndexOf('\n', at) + 1,
      (text.indexOf('\n', at) + text.length + 1) % (text.length + 1) || undefined,
    );
    slips.push({ kind, text: changed, was, is, line });
  };
  for (const match of text.matchAll(NUMBER)) {
    if (/单\s*[价位](?:价值)?\s*$/.test(text.slice(0, match.index))) continue;
    const after = text.slice(match.index + match[0].length).trimStart();
    const typed = match[0].startsWith(TYPED);
    const kind = match[0].startsWith(BUDGET)
      ? 'budget'
      : typed
        ? 'typed'
        : /^[%％]/.test(after)
          ? 'percent'
          : /^(?:亿元|万元|元)/.test(after)
            ? 'figure'
            : 'count';
    const fixed = after.startsWith('元') ? 2 : 0;
    // Less than the tables print is no slip that they could tell.
    if (match[0].replace(/[^\d０-９]/g, '').length > fixed) add(kind, match.index, match[0], otherDigit(match[0], next, fixed));
  }
  for (const [was, is] of Object.entries(SWAPS))
    for (const match of text.matchAll(new RegExp(`${was}(?=\\s*(?:[\\d０-９]|预算数))`, 'g')))
      add('direction', match.index, was, is);
  for (const match of text.matchAll(/2024|2023/g))
    add('year', match.index, match[0], String(Number(match[0]) + (next() < 0.5 ? 1 : -1)));
  for (const name of [...NAMES, ...THREE_PUBLIC, ...names]) {
    for (const match of text.matchAll(
      new RegExp(`${name.replace(/[()（）]/g, '\\$&')}(?=[（(]|[\\d０-９]|\\s?[\\d０-９]|支出\\d|年初|决算)`, 'g'),
    )) {
      const place = 1 + Math.floor(next() * (name.length - 2));
      add('name', match.index, name, name.slice(0, place) + (next() < 0.5 ? '某' : '') + name.slice(place + 1));
    }
  }
  listSlips(text, next, add);
  return slips;
}

/** `fixed`: last digits that stay, because tables in 万元 do not show them. */
function otherDigit(number: string, next: () => number, fixed: number): string {
  const digits = Array.from(number)
    .map((digit, index) => ({ digit, index }))
    .filter(({ digit }) => /[\d０-９]/.test(digit));
  const places = digits.length > fixed ? digits.slice(0, digits.length - fixed) : digits;
  const { digit = '0', index = 0 } = places[Math.floor(next() * places.length)] ?? {};
  const wide = /[０-９]/.test(digit);
  const value = Number(digit.normalize('NFKC'));
  const other = (value + 1 + Math.floor(next() * 8)) % 10;
  return number.slice(0, index) + (wide ? String.fromCharCode(0xff10 + other) : String(other)) + number.slice(index + 1);
}

/** A list ends with its sentence; in texts without final stops, in front of the next line that opens something. */
const LIST =
  /包括[：:]?((?:(?!\n(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]|\d+[.．、]|人员经费|公用经费))[^；。;])*)/g;

function listSlips(text: string, next: () => number, add: (kind: SlipKind, at: number, was: string, is: string) => void): void {
  for (const match of text.matchAll(LIST)) {
    const list = match[1] ?? '';
    if (!list.includes('、')) continue;
    const at = match.index + match[0].length - list.length;
    const items = list.split('、');
    for (const index of [0, Math.floor(next() * items.length)]) {
      add('list', at, list, items.filter((_, place) => place !== index).join('、'));
      add('list', at, list, items.map((item, place) => (place === index ? (NEVER_SPENT[place % 3] ?? '') : item)).join('、'));
    }
    add('list', at, list, [...items, NEVER_SPENT[0]].join('、'));
  }
  // A line of the shares left out.
  for (const match of text.matchAll(/\n[^\n。]*占比?[^\n。]*；(?=\n)/g)) add('list', match.index, match[0], '');
}

/** Half of the departments' own names count: the one that narratives are written for, and every account with money. */
export function namesIn({ current, narrative }: Composed): string[] {
  const classes = current
    .rows('general-budget')
    .filter(({ level }) => level === 'class' || level === 'item')
    .map(({ name }) => name);
  return [...new Set([...classes, ...(narrative.department === null ? [] : [narrative.department])])].filter(
    (name) => name.length > 3,
  );
}
