import { matchesOf } from '../../text/matches';
import type { Span } from './tokens';

/**
 * Numbers in words that no pattern reads, with what tells a figure from numbering, a year, a code or a document's number.
 * Every figure of a text has to end somewhere: checked, wrong, or 未核对.
 */
const NUMBER = /\d[\d,]*(?:\.\d+)?|百分之[〇零一二三四五六七八九十百点]+/g;
/** 第3次, 图1, 附件2, 公开05表, A4, 2022-2024. */
const NAMED_BEFORE = /(?:[A-Za-z]|第|图|表|附件?|公开|财决|[-—~～])$/;
/** Dates, periods, 文号, paragraphs of a law, tables, ranges. */
const NAMED_BEHIND = /^(?:年|月|日|号|表|条|款|个月|季度|时|[A-Za-z]|[-—~～至]\d|\.\d)/;
/** Where an item of a list begins with its number or its code. */
const OPENS = /(?:^|[。；：！？，、(.．])$/;
const NUMBERED = /^[.．、)]/;
const YEAR = /^(?:19|20)\d{2}$/;
const CODE = /^[235]\d{2}(?:\d{2}){0,2}$/;
/** Behind a number these count; other words behind a number with the form of a code are the account's name. */
const MEASURE = /^(?:辆|批|人|个|台|套|名|次|项|家|户|场|期|份|件|处|公里|平方|亩|吨|间|所|元|万|亿|余|多|%)/;

/** The figures among the numbers of `text` from `start` to `end`. */
export function figuresInWords(text: string, start: number, end: number): readonly Span[] {
  return matchesOf(text.slice(start, end), NUMBER)
    .map(({ index, 0: number }) => ({ start: start + index, end: start + index + number.length }))
    .filter((span) => isFigure(text, span));
}

function isFigure(text: string, { start, end }: Span): boolean {
  const [before, number, behind] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (number.includes('.') || number.startsWith('百分之')) return true;
  if (NAMED_BEFORE.test(before) || NAMED_BEHIND.test(behind)) return false;
  if (!OPENS.test(before)) return true;
  if (number.length <= 2 && NUMBERED.test(behind)) return false;
  return !(YEAR.test(number) && behind.startsWith(')')) && !(CODE.test(number) && !MEASURE.test(behind));
}
