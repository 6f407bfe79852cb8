import type { Node } from './clauses';
import type { Comparison, Subject } from './frame';
import { lettersOf } from './letters';
import type { Passage } from './passage';
import { isPart } from './target';

/** Where free text goes on, and where a prescribed clause resumes behind it. `nodes` are those from the clause to the sentence's end. */

/** A reason that goes on in the next sentence or paragraph: 二是…; 同时…. */
export function continuesReason({ text }: Passage, at: number): boolean {
  return /^(?:[二三四五六七八九十]是|其[二三四]，|同时，|此外，|另外，)/.test(text.slice(at, at + 6));
}

/** 此外，年初结转和结余35.10万元: nothing but an item and its amount is no part of a reason. */
export function saysBesides(nodes: readonly Node[]): boolean {
  return saying(nodes).startsWith('uIA');
}

/** After a semicolon the next item of a list begins, with its number or without. */
export function opensItem(nodes: readonly Node[], passage: Passage): boolean {
  return nodes.find((node) => node.type !== 'inserted' && !isNumbering(node, passage))?.type === 'item';
}

/** Or something that no table knows, with its amount and what that is compared with: none of it is about the item before. */
export function opensUnknown(nodes: readonly Node[]): boolean {
  const [name] = /^[ufjbFG]+(?=A,?C)/.exec(lettersOf(nodes)) ?? [''];
  return nodes.slice(0, name.length).some(({ type, start, end }) => type === 'unknown' && end - start > 1);
}

export function isNumbering(node: Node, { text }: Passage): boolean {
  return node.type === 'unknown' && /^(?:[一二三四五六七八九十]+|\d{1,2}[.．]?)$/.test(text.slice(node.start, node.end));
}

/** Behind a reason, a clause that goes on with the prescribed words: 与上年相比减少1.00万元, 公务接待费1.00万元. */
export function opensStatement(nodes: readonly Node[]): boolean {
  return /^(?:[ERON]|C[DEA]|[FG]A|I[^ADENu,;.]*[ADEN])/.test(saying(nodes));
}

/**
 * Behind the reason of one comparison, the other one: 与年初预算相比增加…，变动原因：…；与上年决算相比，收、支总计各减少…, or the first one:
 * 决算数小于预算数，原因是…；比上年增加….
 * @param compared what the sentence compared with before the reason
 */
export function opensComparison(nodes: readonly Node[], compared: Comparison | null): boolean {
  const first = nodes.find(({ type }) => type === 'compared');
  const isOther = first?.type === 'compared' && first.with !== compared?.with;
  return isOther && /^C[,IFj]*[DEA]/.test(saying(nodes));
}

/** 较上年决算增加5.00万元, 完成预算的98%, 占支出合计的5%, and 增长4% behind it: may speak of the item again, or go on with the reason. */
export function mayResume(nodes: readonly Node[], isBehindAnother: boolean): boolean {
  return (isBehindAnother ? /^(?:CE|C?A?D[AP]|[RS]P)/ : /^(?:CE|CA?D[AP]|[RS]P)/).test(saying(nodes));
}

/** The letters of words that say something here. */
function saying(nodes: readonly Node[]): string {
  return lettersOf(nodes).replace(/[fbYtdWX]/g, '');
}

/** 主要原因是…，其中：财政拨款收入1,273.74万元，占98.42%: of what the paragraph is about, and no part of the reason. */
export function dividesTopic(opening: Node, rest: () => readonly Node[], topic: Subject, { text }: Passage): boolean {
  if (!text.startsWith(OF_WHICH, opening.end - OF_WHICH.length)) return false;
  const nodes = rest();
  const [first] = nodes;
  if (first?.type !== 'item' || !lettersOf(nodes).startsWith('IA,S')) return false;
  return first.targets.some((part) => topic.some((whole) => isPart(part, whole)));
}

const OF_WHICH = '其中：';
