import type { Comparison } from './frame';
import type { Node } from './clauses';
import type { Passage } from './passage';

/** Where free text goes on, and where a prescribed clause resumes behind it. `nodes` are those from the clause to the sentence's end. */

/** A reason that goes on in the next sentence or paragraph: 二是…; 同时…. */
export function continuesReason({ text }: Passage, at: number): boolean {
  return /^(?:[二三四五六七八九十]是|其[二三四]，|同时，|此外，|另外，)/.test(text.slice(at, at + 6));
}

/** 此外，年初结转和结余35.10万元: nothing but an item and its amount is no part of a reason. */
export function saysBesides(nodes: readonly Node[]): boolean {
  const [besides, item, amount] = nodes.filter(({ type }) => !SKIPPED.has(type));
  return besides?.type === 'unknown' && item?.type === 'item' && amount?.type === 'amount';
}

/** After a semicolon the next item of a list begins, with its number or without. */
export function opensItem(nodes: readonly Node[], passage: Passage): boolean {
  return nodes.find((node) => node.type !== 'inserted' && !isNumbering(node, passage))?.type === 'item';
}

/** Or something that no table knows, with its amount and what that is compared with: none of it is about the item before. */
export function opensUnknown(nodes: readonly Node[]): boolean {
  const amount = nodes.findIndex(({ type }) => !IN_NAMES.has(type));
  const name = nodes.slice(0, Math.max(0, amount));
  const [number, next, behind] = nodes.slice(amount);
  const isCompared = next?.type === 'compared' || (next?.type === 'comma' && behind?.type === 'compared');
  return number?.type === 'amount' && isCompared && name.some(({ type, start, end }) => type === 'unknown' && end - start > 1);
}

export function isNumbering(node: Node, { text }: Passage): boolean {
  return node.type === 'unknown' && /^(?:[一二三四五六七八九十]+|\d{1,2}[.．]?)$/.test(text.slice(node.start, node.end));
}

/** Behind a reason, a clause that goes on with the prescribed words: 与上年相比减少1.00万元, 公务接待费1.00万元. */
export function opensStatement(nodes: readonly Node[]): boolean {
  const rest = nodes.filter(({ type }) => !SKIPPED.has(type));
  const [first, second] = rest;
  if (first === undefined) return false;
  if (PRESCRIBED.has(first.type)) return true;
  if (first.type === 'compared') return second !== undefined && MOVED.has(second.type);
  if (first.type === 'final' || first.type === 'budget') return second?.type === 'amount';
  const said = rest.find(({ type }) => STATED.has(type));
  return first.type === 'item' && said !== undefined && !ENDING.has(said.type);
}

/**
 * Behind the reason of one comparison, the other one: 与年初预算相比增加…，变动原因：…；与上年决算相比，收、支总计各减少….
 * @param compared what the sentence compared with before the reason
 */
export function opensComparison(nodes: readonly Node[], compared: Comparison | null): boolean {
  const [first, ...rest] = nodes.filter(({ type }) => !SKIPPED.has(type));
  if (first?.type !== 'compared' || compared === null || first.with === compared.with) return false;
  const said = rest.find(({ type }) => !NAMING.has(type));
  return said !== undefined && MOVED.has(said.type);
}

/** 较上年决算增加5.00万元, 完成预算的98%, and 增长4% behind it: may speak of the item again, or go on with the reason. */
export function mayResume(nodes: readonly Node[], isBehindAnother: boolean): boolean {
  const [first, second, third] = nodes.filter(({ type }) => !SKIPPED.has(type));
  if (first === undefined) return false;
  if (first.type === 'compared')
    return second?.type === 'same' || (second?.type === 'direction' && (third?.type === 'amount' || third?.type === 'percent'));
  if (first.type === 'rate') return second?.type === 'percent';
  return isBehindAnother && first.type === 'direction' && (second?.type === 'percent' || second?.type === 'amount');
}

const IN_NAMES: ReadonlySet<Node['type']> = new Set(['unknown', 'filler', 'joint', 'inserted', 'final', 'budget']);
/** May stand between 与上年相比 and what became of it. */
const NAMING: ReadonlySet<Node['type']> = new Set(['comma', 'item', 'each', 'final', 'joint']);
const PRESCRIBED: ReadonlySet<Node['type']> = new Set(['same', 'rate', 'order', 'count']);
const MOVED: ReadonlySet<Node['type']> = new Set(['direction', 'same', 'amount']);
const SKIPPED: ReadonlySet<Node['type']> = new Set(['filler', 'inserted', 'year', 'this-year', 'department', 'of-which', 'each']);
const ENDING: ReadonlySet<Node['type']> = new Set(['comma', 'unknown', 'stop', 'semicolon']);
/** What ends the search for a figure behind an item: the figure, or that there is none. */
const STATED: ReadonlySet<Node['type']> = new Set(['amount', 'direction', 'same', 'count', ...ENDING]);
