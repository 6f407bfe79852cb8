import { IN_NAMES, isInName, type Here, type Node } from './clauses';
import { figuresInWords } from './figuresInWords';
import { FINAL, inClause, isFree, wordsOf, type Frame, type Side } from './frame';
import { isOfOtherLevel, readItem } from './namedItems';
import { comparing, mentioned, missed, saying, unknownTitle } from './saying';
import { counterpart, saysNone } from './stating';
import { isPart } from './target';
import type { Token } from './tokens';

type Meaning<Word extends Token> = (word: Word, frame: Frame, here: Here) => Frame;
type Meanings = { readonly [T in Token['type']]?: Meaning<Extract<Token, { type: T }>> };

/** What a word says about the words behind it. */
export function afterWord(word: Token, frame: Frame, here: Here): Frame {
  const read = MEANINGS[word.type] as Meaning<Token> | undefined;
  return read?.(word, frame, here) ?? frame;
}

/** In free text a word changes nothing. */
function outside<Word extends Token>(read: Meaning<Word>): Meaning<Word> {
  return (word, frame, here) => (isFree(frame) ? frame : read(word, frame, here));
}

const number: Meaning<Token> = (word, frame, { isInForm }) => (isInForm ? frame : missed(inClause(frame, { joined: [] }), word));

/** What follows is divided; a head that nobody knows has parts as well, which are nobody else's. */
const divides = outside<Token>((word, frame) =>
  frame.subject.length === 0 && frame.topic.named === 'before' ? frame : openDivided(word, frame),
);

const opensFree =
  (free: 'reason' | 'use'): Meaning<Token> =>
  (_, frame, here) =>
    opensAccounts(frame, here)
      ? openList(frame)
      : { ...frame, free: frame.free === 'reason' ? 'reason' : free, told: { ...frame.told, items: [] } };

/** What each kind of word says besides what the forms state; other kinds say nothing by themselves. */
const MEANINGS: Meanings = {
  item: (word, frame, here) => (isFree(frame) || frame.clause.isAverage ? frame : readItem(word, frame, here)),
  level: (word, frame, here) => (frame.free === null ? readLevel(word, frame, here) : frame),
  compared: (word, frame) => comparing(frame, word),
  year: (word, frame, { nodes, index }) => {
    const isSaid = word.start <= frame.opensAt || frame.passage.section === 'performance' || isYearOfFigure(nodes, index);
    const dated = isSaid ? mentioned(frame, word, word.year, 'stated') : frame;
    return isFree(frame) ? dated : { ...dated, year: word.year };
  },
  date: (word, frame) => mentioned(frame, word, word.year, 'date'),
  'this-year': outside((_, frame) => ({ ...frame, year: null })),
  'next-year': outside((_, frame) => ({ ...frame, year: 'next' })),
  anew: outside((_, frame) => ({ ...frame, topic: { subject: [], named: 'before' }, subject: [], path: [], list: null })),
  'of-which': divides,
  list: divides,
  budget: outside((word, frame, here) =>
    dividesBudget(word, frame) ? openList(frame, { kind: 'budget', plan: word.plan }) : otherFlowNamed(word, frame, here),
  ),
  final: outside(otherFlowNamed),
  each: (_, frame) => inClause(frame, { isSpread: true }),
  average: (_, frame) => inClause(frame, { isAverage: true }),
  reason: opensFree('reason'),
  use: opensFree('use'),
  unknown: readUnknown,
  'last-year': (word, frame, { isInForm }) => (isInForm ? frame : unknownBehind(wordsOf(frame, word), frame)),
  filler: readFiller,
  fund: readUnknown,
  none: (word, frame) => (isFree(frame) ? saysNone(word, frame) : frame),
  amount: number,
  percent: number,
  count: number,
  bare: number,
};

/** (类), (款), (项) behind words that name no account. */
function readLevel(word: Extract<Token, { type: 'level' }>, frame: Frame, { nodes, index }: Here): Frame {
  const before = nodes[index - 1];
  const isUnnamed = before?.type === 'item' ? isOfOtherLevel(before, word) : before !== undefined && IN_NAMES.has(before.type);
  if (!isUnnamed) return frame;
  const above = frame.path.filter(({ length }) => length < word.digits).at(-1) ?? '';
  const title = unknownTitle(frame, { start: titleStart(nodes, index), end: word.start }, word.digits, above);
  const subject = [title.target];
  const after = inClause(saying(frame, 'titles', title), { unknown: '', isForeign: false, hasLoose: false, hasItem: true });
  return { ...after, subject, topic: frame.isBracket ? frame.topic : { subject, named: 'sentence' } };
}

/** The parts keep the side that the head's amount has. */
function openList(frame: Frame, side: Side = frame.told.side ?? FINAL): Frame {
  const { subject, told, clause } = frame;
  const head = clause.counted.length > 0 ? clause.counted : subject;
  return { ...frame, subject: head, list: { head, side }, told: { ...told, items: [] } };
}

/** 其中 divides what its sentence has stated last; at the beginning of one, the budget that the sentence before has. */
function openDivided({ start }: Token, frame: Frame): Frame {
  const { opensAt, told, before } = frame;
  if (told.side !== null || start > opensAt || before.budget === null || before.budget.isPart) return openList(frame);
  return { ...openList(frame, before.budget.side), year: before.budget.year };
}

/** “三公”经费预算中，因公出国（境）费5.00万元: budgets, of which each item is a part. */
function dividesBudget({ end }: Token, { subject, passage }: Frame): boolean {
  return subject.length > 0 && /^中[，：]/.test(passage.text.slice(end, end + 2));
}

const ECONOMIC_DIGITS = 5;

/** 公用经费143.42万元，主要用于办公费43.03万元、邮电费8.61万元: what it was spent on, and no reason why it changed. */
function opensAccounts({ passage, free, compared, subject }: Frame, { nodes, index }: Here): boolean {
  const [whole] = subject;
  const [item, amount] = nodes.slice(index + 1);
  if (free !== null || compared !== null || whole === undefined || item?.type !== 'item' || amount?.type !== 'amount')
    return false;
  const [part] = item.targets;
  const isAccount = passage.section === 'basic-expenditure' && part?.code?.length === ECONOMIC_DIGITS;
  return isAccount || item.targets.some((target) => isPart(target, whole));
}

/** Words that nothing knows may be the name of what the number behind them is about. */
function readUnknown(word: Token, frame: Frame): Frame {
  const words = wordsOf(frame, word);
  const figures = figuresInWords(frame.passage.text, word.start, word.end);
  const listed = figures.reduce((state, span) => missed(state, { type: 'unknown', ...span }), frame);
  const { unknown, joined } = listed.clause;
  return {
    ...listed,
    // 剔除班车租赁费，公务用车运行维护费为266.73万元: a figure of its own.
    isTentative: listed.isTentative || TAKEN_OFF.test(words),
    clause: { ...listed.clause, unknown: unknown + words, joined: words.length > 1 ? [] : joined },
  };
}

function unknownBehind(words: string, frame: Frame): Frame {
  return inClause(frame, { unknown: frame.clause.unknown + words });
}

/** What follows is the figure of nothing that a table has: 不计车辆购置税支出，支出为14020.14万元. */
export const TAKEN_OFF = /剔除|扣除|扣减|除去|不考虑|不计(?!提)/;

function readFiller(word: Token, frame: Frame, here: Here): Frame {
  const words = wordsOf(frame, word);
  if (isOtherFlow(words, frame, here)) return ofOtherFlow(words, frame);
  return endsWord(here.nodes[here.index - 1], words, frame) ? unknownBehind(words, frame) : frame;
}

const OPENS_FLOW: ReadonlySet<Node['type']> = new Set(['joint', 'of-which', 'this-year']);

/** 一般公共预算财政拨款收入150.00万元，支出140.00万元: the clause begins with the other one of the two. */
function isOtherFlow(words: string, { subject: [target] }: Frame, { nodes, index }: Here): boolean {
  if (!/^(?:收入|支出)$/.test(words) || !nodes.slice(0, index).every(({ type }) => OPENS_FLOW.has(type))) return false;
  const name = target?.name ?? '';
  if (name.endsWith('结转和结余')) return true;
  // 土地出让收入安排的支出 is an account of its own.
  return !name.includes(words) && name.includes(words === '支出' ? '收入' : '支出');
}

function ofOtherFlow(words: string, frame: Frame): Frame {
  const subject = counterpart(frame, words);
  return subject === null ? inClause(frame, { unknown: words }) : inClause({ ...frame, subject }, { hasItem: true });
}

/** 收入决算150.00万元…；支出决算140.00万元: the other one of the two again. */
function otherFlowNamed(word: Token, frame: Frame, here: Here): Frame {
  const words = wordsOf(frame, word).slice(0, 2);
  return isOtherFlow(words, frame, here) ? ofOtherFlow(words, frame) : frame;
}

/** A word of one character right behind an unknown one belongs to it, but for those that join a name and its number. */
function endsWord(before: Node | undefined, words: string, frame: Frame): boolean {
  if (before?.type !== 'unknown' || words.length !== 1 || /[为是的了]/.test(words)) return false;
  return /[\u4e00-\u9fff]$/.test(wordsOf(frame, before));
}

const BEFORE_TITLE: ReadonlySet<Node['type']> = new Set(['level', 'inserted', 'item']);

/** Where the words begin that stand in front of a (类), (款) or (项). */
function titleStart(nodes: readonly Node[], level: number): number {
  // The item right in front of it ends a longer name, or there would be no title.
  let first = level - 1;
  while (first > 0 && !endsTitle(nodes, first - 1)) first--;
  return nodes[first]?.start ?? 0;
}

function endsTitle(nodes: readonly Node[], index: number): boolean {
  const node = nodes[index];
  if (node === undefined || isInName(nodes, index)) return false;
  return BEFORE_TITLE.has(node.type) || (node.type === 'joint' && node.isMark);
}

/** 2024年度决算3.00万元, 2024年年初预算3.00万元: the year of a figure in the middle of a sentence. */
function isYearOfFigure(nodes: readonly Node[], index: number): boolean {
  const [word, ...behind] = nodes.slice(index + 1, index + 5);
  const number = behind.find(({ type }) => type !== 'filler');
  return (word?.type === 'final' || word?.type === 'budget') && number?.type === 'amount';
}
