import { isInName, type Node } from './clauses';
import { figuresInWords } from './figuresInWords';
import { comparisonWith, FINAL, type Frame, type Side } from './frame';
import { isNumbering } from './freeText';
import { endsOtherName, readItem } from './namedItems';
import type { Here } from './here';
import type { Passage } from './passage';
import type { Speaker } from './speaker';
import type { Token } from './tokens';

/** What a word says about the words behind it. */
export function afterWord(word: Token, here: Omit<Here, 'frame' | 'isFree'>): Frame {
  const { before, speaker } = here;
  const frame = started(word, speaker.passage, before);
  const read = MEANINGS[word.type] as ((word: Token, here: Here) => Frame) | undefined;
  return read?.(word, { ...here, frame, isFree: speaker.isFree(before) }) ?? frame;
}

type Meanings = { readonly [T in Token['type']]?: (word: Extract<Token, { type: T }>, here: Here) => Frame };

/** In free text a word changes nothing. */
function outside<W extends Token>(read: (word: W, here: Here) => Frame): (word: W, here: Here) => Frame {
  return (word, here) => (here.isFree ? here.frame : read(word, here));
}

const number = (word: Token, { isInForm, frame, speaker }: Here): Frame =>
  isInForm ? frame : speaker.miss(word, { ...frame, named: [] });

/** What follows is divided; a head that nobody knows has parts as well, which are nobody else's. */
const divides = outside((_, { before, frame }: Here) =>
  before.subject.length === 0 && !before.isOwnTopic ? frame : openDivided(frame, before),
);

/** What each kind of word says besides what the forms state; other kinds say nothing by themselves. */
const MEANINGS: Meanings = {
  item: (word, here) => (here.isFree || here.before.isAverage ? here.frame : readItem(word, here)),
  level: (word, here) => (here.before.free === null ? readLevel(word, here) : here.frame),
  compared: (word, { before, frame, speaker }) => {
    if (word.year !== null) speaker.mention(word, word.year, word.with === 'budget' ? 'stated' : 'compared', before);
    return { ...frame, compared: comparisonWith(word, before) };
  },
  year: (word, { nodes, index, before, frame, isFree, speaker }) => {
    if (before.isStart || speaker.passage.section === 'performance' || isYearOfFigure(nodes, index))
      speaker.mention(word, word.year, 'stated', before);
    return isFree ? frame : { ...frame, year: word.year };
  },
  date: (word, { before, frame, speaker }) => {
    speaker.mention(word, word.year, 'date', before);
    return frame;
  },
  'this-year': outside((_, { frame }) => ({ ...frame, year: null })),
  'next-year': outside((_, { frame }) => ({ ...frame, year: 'next' })),
  anew: outside((_, { frame }) => ({
    ...frame,
    topic: [],
    isOwnTopic: false,
    hasTopic: false,
    subject: [],
    path: [],
    list: null,
  })),
  'of-which': divides,
  list: divides,
  budget: outside((word, here) =>
    dividesBudget(word, here) ? openList(here.frame, { kind: 'budget', plan: word.plan }) : otherFlowNamed(word, here),
  ),
  bracket: outside(otherFlowNamed),
  comma: outside(otherFlowNamed),
  department: outside(otherFlowNamed),
  direction: outside(otherFlowNamed),
  final: outside(otherFlowNamed),
  each: (_, { frame }) => ({ ...frame, isSpread: true }),
  average: (_, { frame }) => ({ ...frame, isAverage: true }),
  reason: (_, here) => (opensAccounts(here) ? openList(here.frame) : { ...here.frame, free: 'reason' }),
  use: (_, here) =>
    opensAccounts(here) ? openList(here.frame) : { ...here.frame, free: here.before.free === 'reason' ? 'reason' : 'use' },
  unknown: readUnknown,
  'last-year': readUnknown,
  filler: readUnknown,
  fund: readUnknown,
  none: (word, { frame, isFree, speaker }) => (isFree ? speaker.none(word, frame) : frame),
  amount: number,
  percent: number,
  count: number,
  bare: number,
};

/** (类), (款), (项) behind words that name no account. */
function readLevel(word: Extract<Token, { type: 'level' }>, { nodes, index, frame, speaker }: Here): Frame {
  const before = nodes[index - 1];
  const isUnnamed =
    before?.type === 'item' ? endsOtherName(before, nodes, index - 1) : before !== undefined && IN_NAMES.has(before.type);
  if (!isUnnamed) return frame;
  const above = frame.path.filter(({ length }) => length < word.digits).at(-1) ?? '';
  const unnamed = [speaker.title(titleStart(nodes, index), word.start, word.digits, above)];
  const isTopic = frame.isBracket ? {} : { topic: unnamed, isOwnTopic: true, hasTopic: true };
  return { ...frame, subject: unnamed, unknown: '', isForeign: false, hasLoose: false, hasItem: true, ...isTopic };
}

const IN_NAMES: ReadonlySet<Node['type']> = new Set(['unknown', 'filler']);

const NOTHING_SAID: ReadonlySet<Token['type']> = new Set(['department', 'filler', 'joint', 'this-year']);

function started(word: Token, passage: Passage, frame: Frame): Frame {
  if (!frame.isStart || NOTHING_SAID.has(word.type) || isNumbering(word, passage)) return frame;
  return { ...frame, isStart: false };
}

/** The parts keep the side that the head's amount has. */
function openList(frame: Frame, side: Side = frame.stated ?? FINAL): Frame {
  const head = frame.counted.length > 0 ? frame.counted : frame.subject;
  return { ...frame, subject: head, list: { head, side }, side, told: [] };
}

/** 其中 divides what its sentence has stated last; at the beginning of one, the budget that the sentence before has. */
function openDivided(next: Frame, { stated, isStart, budgetBefore }: Frame): Frame {
  if (stated !== null || !isStart || budgetBefore === null || budgetBefore.isPart) return openList(next);
  return { ...openList(next, budgetBefore.side), year: budgetBefore.year };
}

/** “三公”经费预算中，因公出国（境）费5.00万元: budgets, of which each item is a part. */
function dividesBudget({ end }: Token, { before, speaker }: Here): boolean {
  return before.subject.length > 0 && /^中[，：]/.test(speaker.passage.text.slice(end, end + 2));
}

const ECONOMIC_DIGITS = 5;

/** 公用经费143.42万元，主要用于办公费43.03万元、邮电费8.61万元: what it was spent on, and no reason why it changed. */
function opensAccounts({ nodes, index, before: frame, speaker }: Here): boolean {
  const [item, amount] = nodes.slice(index + 1);
  if (
    speaker.passage.section !== 'basic-expenditure' ||
    frame.free !== null ||
    frame.compared !== null ||
    frame.subject.length === 0
  )
    return false;
  return item?.type === 'item' && item.targets[0]?.code?.length === ECONOMIC_DIGITS && amount?.type === 'amount';
}

/** Words that nothing knows may be the name of what the number behind them is about. */
function readUnknown(word: Token, { nodes, index, isInForm, frame, speaker }: Here): Frame {
  const { text } = speaker.passage;
  const words = text.slice(word.start, word.end);
  if (word.type === 'filler' && isOtherFlow(words, nodes, index, frame)) return ofOtherFlow(words, frame, speaker);
  if (word.type === 'filler')
    return endsWord(nodes[index - 1], words, text) ? { ...frame, unknown: frame.unknown + words } : frame;
  if (word.type === 'last-year') return isInForm ? frame : { ...frame, unknown: frame.unknown + words };
  const after = figuresInWords(text, word.start, word.end).reduce(
    (state, span) => speaker.miss({ type: 'unknown', ...span }, state),
    frame,
  );
  // 剔除班车租赁费，公务用车运行维护费为266.73万元: a figure of its own.
  const isTentative = after.isTentative || TAKEN_OFF.test(words);
  return { ...after, unknown: after.unknown + words, named: words.length > 1 ? [] : after.named, isTentative };
}

const TAKEN_OFF = /剔除|扣除|不考虑/;

const OPENS_FLOW: ReadonlySet<Node['type']> = new Set(['joint', 'of-which', 'this-year']);

/** 一般公共预算财政拨款收入150.00万元，支出140.00万元: the clause begins with the other one of the two. */
function isOtherFlow(words: string, nodes: readonly Node[], index: number, { subject }: Frame): boolean {
  const name = subject[0]?.name ?? '';
  const isFirst = nodes.slice(0, index).every(({ type }) => OPENS_FLOW.has(type));
  // 土地出让收入安排的支出 is an account of its own.
  const [isRevenue, isSpending] = [name.includes('收入'), name.includes('支出')];
  if (isFirst && name.endsWith('结转和结余') && /^(?:收入|支出)$/.test(words)) return true;
  return isFirst && isRevenue !== isSpending && ((words === '支出' && isRevenue) || (words === '收入' && isSpending));
}

function ofOtherFlow(flow: string, frame: Frame, speaker: Speaker): Frame {
  const other = speaker.counterpart(frame.subject, flow);
  return other === null ? { ...frame, unknown: flow } : { ...frame, subject: other, hasItem: true };
}

/** 收入决算150.00万元…；支出决算140.00万元: the other one of the two again. */
function otherFlowNamed({ start, end }: Token, { nodes, index, frame, speaker }: Here): Frame {
  const flow = /^(?:收入|支出)/.exec(speaker.passage.text.slice(start, end))?.[0] ?? '';
  return isOtherFlow(flow, nodes, index, frame) ? ofOtherFlow(flow, frame, speaker) : frame;
}

/** A word of one character right behind an unknown one belongs to it, but for those that join a name and its number. */
function endsWord(before: Node | undefined, words: string, text: string): boolean {
  return (
    before?.type === 'unknown' &&
    words.length === 1 &&
    /[\u4e00-\u9fff]$/.test(text.slice(before.start, before.end)) &&
    !/[为是的了]/.test(words)
  );
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
