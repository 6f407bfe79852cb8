import type { Span, Token } from './tokens';

/** What stands between two brackets, in sentences of its own. */
export interface Bracket extends Span {
  readonly type: 'inserted';
  readonly sentences: readonly Sentence[];
}

export type Node = Token | Bracket;

export interface Clause {
  readonly nodes: readonly Node[];
  /** The mark in front of it. */
  readonly opening: Token | null;
  /** Where its words begin. */
  readonly start: number;
}

export type Sentence = readonly Clause[];

/** Where a word stands among those of its clause. */
export interface Here {
  readonly nodes: readonly Node[];
  readonly index: number;
  /** It is a word of a form that states something. */
  readonly isInForm: boolean;
}

/** Cuts tokens into sentences, sentences into clauses; brackets stand within their clause as one. */
export function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  return cut(nested(tokens));
}

function cut(nodes: readonly Node[]): readonly Sentence[] {
  const sentences: Node[][] = [[]];
  for (const node of nodes) {
    sentences.at(-1)?.push(node);
    if (node.type === 'stop') sentences.push([]);
  }
  return sentences.map(clausesOf).filter((clauses) => clauses.length > 0);
}

/** A bracket that nothing closes ends with its clause; a closing one alone says nothing. */
function nested(tokens: readonly Token[]): readonly Node[] {
  const partner = partners(tokens);
  const read = (from: number, to: number): Node[] => {
    const nodes: Node[] = [];
    for (let at = from; at < to; at++) {
      const token = tokens[at];
      const end = partner.get(at);
      if (token === undefined || (token.type === 'bracket' && end === undefined)) continue;
      if (end === undefined) nodes.push(token);
      else if (isBase(tokens, at, end)) {
        nodes.push(...tokens.slice(at + 1, end));
        at = end;
      } else {
        const closing = tokens[end];
        const isClosed = closing?.type === 'bracket';
        const behind = (isClosed ? closing.end : closing?.start) ?? token.end;
        nodes.push({ type: 'inserted', start: token.start, end: behind, sentences: cut(read(at + 1, end)) });
        at = isClosed ? end : end - 1;
      }
    }
    return nodes;
  };
  return read(0, tokens.length);
}

/** 较年初预算（5.22万元）减少2.35万元, 完成预算（5.22万元）的54.98%: the brackets change nothing. */
function isBase(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1]?.type;
  return (
    end === at + 2 && (before === 'compared' || before === 'rate' || before === 'share') && tokens[at + 1]?.type === 'amount'
  );
}

/** From each opening bracket to its closing one, else to the mark that ends its clause. */
function partners(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'bracket') return;
    if (token.isOpening) open.push(index);
    else {
      const from = open.pop();
      if (from !== undefined) found.set(from, index);
    }
  });
  for (const from of open) {
    const end = tokens.findIndex(({ type }, index) => index > from && ENDS_CLAUSE.has(type));
    if (end > from + 1) found.set(from, end);
  }
  return found;
}

const ENDS_CLAUSE: ReadonlySet<Token['type']> = new Set(['comma', 'semicolon', 'stop']);

function clausesOf(nodes: readonly Node[]): Sentence {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 0; at <= nodes.length; at++) {
    if (at < nodes.length && !endsClause(nodes, from, at)) continue;
    const [own, opening] = [nodes.slice(from, at), (nodes[from - 1] ?? null) as Token | null];
    const [first] = own;
    if (first !== undefined) clauses.push({ nodes: own, opening, start: opening?.end ?? first.start });
    from = at + 1;
  }
  return clauses;
}

/** The clause that begins at `from` ends in front of this node. */
function endsClause(nodes: readonly Node[], from: number, at: number): boolean {
  const node = nodes[at];
  if (node?.type === 'stop' || separates(nodes, at)) return true;
  return node?.type === 'joint' && node.isMark && isNumbering(nodes.slice(from, at));
}

/** 4、 in front of a paragraph. */
function isNumbering([first, ...rest]: readonly Node[]): boolean {
  return first?.type === 'unknown' && first.end - first.start <= 2 && rest.length === 0;
}

/** 、 and 和 part names as well as figures, ＋ and ＝ too: they end a clause only behind what it states. */
function separates(nodes: readonly Node[], index: number): boolean {
  const node = nodes[index];
  if (node?.type === 'semicolon') return true;
  if (node?.type !== 'comma' && node?.type !== 'joint' && node?.type !== 'operator') return false;
  if (node.type !== 'operator' && isWithinRow(nodes, index)) return false;
  if (node.type === 'comma') return true;
  const before = nodes[index - 1];
  if (before?.type === 'inserted') return !(isInName(nodes, index - 1) && isTitle(nodes.slice(index + 1)));
  return before !== undefined && STATED.has(before.type);
}

export const IN_NAMES: ReadonlySet<Node['type']> = new Set(['unknown', 'filler']);

/** 党委办公厅（室）: a bracket of words right behind a name. */
export function isInName(nodes: readonly Node[], index: number): boolean {
  const [before, node] = [nodes[index - 1], nodes[index]];
  if (node?.type !== 'inserted' || before === undefined || !IN_NAMES.has(before.type) || isNumbering([before])) return false;
  return node.sentences.every((clauses) => clauses.every((clause) => clause.nodes.every(({ type }) => IN_NAMES.has(type))));
}

/** 相关机构事务（款）: the name goes on up to its level. */
function isTitle([first, ...rest]: readonly Node[]): boolean {
  return first !== undefined && rest.find(({ type }) => !IN_NAMES.has(type))?.type === 'level';
}

const IN_ROWS: ReadonlySet<Node['type']> = new Set(['amount', 'percent', 'bare']);
const STATED: ReadonlySet<Node['type']> = new Set(['amount', 'percent', 'count', 'bare', 'same', 'zero', 'none']);

/** Between two numbers of one kind: 120.05万元、90.40万元和100.10万元, 0辆和3辆. Counts have items of their own: 12批次，96人次. */
function isWithinRow(nodes: readonly Node[], index: number): boolean {
  const [before, node, next] = nodes.slice(index - 1, index + 2);
  // 分别减少15.72万元和增加36.05万元.
  if (node?.type === 'joint' && !node.isMark && next?.type === 'direction') return nodes[index + 2]?.type === 'amount';
  if (before?.type === 'count' && next?.type === 'count') return node?.type === 'joint' && before.unit === next.unit;
  return before?.type === next?.type && before !== undefined && IN_ROWS.has(before.type);
}
