import { isInName, type Node } from './clauses';
import { chooseAccounts, ofFlow } from './enumeration';
import { figuresInWords } from './figuresInWords';
import { comparisonWith, FINAL, type Frame, type Side, type Subject } from './frame';
import { isNumbering } from './freeText';
import { plainText, type Passage } from './passage';
import { editDistance } from '../../text/similarity';
import { isPartOfAccount, type Speaker } from './speaker';
import type { SectionId } from './sections';
import { columnOf, ofAccount, type Target } from './target';
import type { Token } from './tokens';

type ItemToken = Extract<Token, { type: 'item' }>;

/**
 * What a word says about the words behind it.
 * @param isInForm it is a word of a form that states something
 */
export function afterWord(
  word: Token,
  nodes: readonly Node[],
  index: number,
  isInForm: boolean,
  frame: Frame,
  speaker: Speaker,
): Frame {
  const { passage } = speaker;
  const isFree = speaker.isFree(frame);
  const next = started(word, passage, frame);
  switch (word.type) {
    case 'item':
      return isFree || frame.isAverage ? next : readItem(word, nodes, index, next, speaker);
    case 'level':
      return frame.free === null ? readLevel(word, nodes, index, next, speaker) : next;
    case 'compared':
      if (word.year !== null) speaker.mention(word, word.year, word.with === 'budget' ? 'stated' : 'compared', frame);
      return { ...next, compared: comparisonWith(word, frame) };
    case 'year':
      if (frame.isStart || passage.section === 'performance' || isYearOfFigure(nodes, index))
        speaker.mention(word, word.year, 'stated', frame);
      return isFree ? next : { ...next, year: word.year };
    case 'date':
      speaker.mention(word, word.year, 'date', frame);
      return next;
    case 'this-year':
      return isFree ? next : { ...next, year: null };
    case 'next-year':
      return isFree ? next : { ...next, year: 'next' };
    case 'of-which':
    case 'list':
      // A head that nobody knows has parts as well, which are nobody else's.
      return isFree || (frame.subject.length === 0 && !frame.isOwnTopic) ? next : openDivided(next, frame);
    case 'budget':
      if (!isFree && dividesBudget(word, frame, passage)) return openList(next, { kind: 'budget', plan: word.plan });
      return isFree ? next : otherFlowNamed(word, nodes, index, next, speaker);
    case 'each':
      return { ...next, isSpread: true };
    case 'average':
      return { ...next, isAverage: true };
    case 'reason':
      return opensAccounts(nodes, index, frame, speaker) ? openList(next) : { ...next, free: 'reason' };
    case 'use':
      if (opensAccounts(nodes, index, frame, speaker)) return openList(next);
      return { ...next, free: frame.free === 'reason' ? 'reason' : 'use' };
    case 'unknown':
    case 'last-year':
    case 'filler':
    case 'fund':
      return readUnknown(word, nodes, index, isInForm, next, speaker);
    case 'none':
      return isFree ? speaker.none(word, next) : next;
    case 'amount':
    case 'percent':
    case 'count':
    case 'bare':
      return isInForm ? next : speaker.miss(word, { ...next, named: [] });
    case 'bracket':
    case 'comma':
    case 'department':
    case 'direction':
    case 'final':
      return isFree ? next : otherFlowNamed(word, nodes, index, next, speaker);
    case 'from':
    case 'gap':
    case 'joint':
    case 'operator':
    case 'order':
    case 'rate':
    case 'same':
    case 'semicolon':
    case 'share':
    case 'stop':
    case 'to':
    case 'zero':
      return next;
  }
}

/** (类), (款), (项) behind words that name no account. */
function readLevel(
  word: Extract<Token, { type: 'level' }>,
  nodes: readonly Node[],
  index: number,
  frame: Frame,
  speaker: Speaker,
): Frame {
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

/** 其他教育支出（款）, which no table has: the name of the 类 in it is none of its own. */
function endsOtherName({ targets }: ItemToken, nodes: readonly Node[], index: number): boolean {
  const [before, level] = [nodes[index - 1], nodes[index + 1]];
  if (level?.type !== 'level' || before === undefined || !IN_NAMES.has(before.type)) return false;
  return targets.every(({ code }) => code !== undefined && code.length !== level.digits);
}

const NOTHING_SAID: ReadonlySet<Token['type']> = new Set(['department', 'filler', 'joint', 'this-year']);

function started(word: Token, passage: Passage, frame: Frame): Frame {
  if (!frame.isStart || NOTHING_SAID.has(word.type) || isNumbering(word, passage)) return frame;
  return { ...frame, isStart: false };
}

/** The parts keep the side that the head's amount has. */
function openList(frame: Frame, side: Side = frame.stated ?? FINAL): Frame {
  return { ...frame, list: { head: frame.subject, side }, side, told: [] };
}

/** 其中 divides what its sentence has stated last; at the beginning of one, the budget that the sentence before has. */
function openDivided(next: Frame, { stated, isStart, budgetBefore }: Frame): Frame {
  if (stated !== null || !isStart || budgetBefore === null) return openList(next);
  return { ...openList(next, budgetBefore.side), year: budgetBefore.year };
}

/** “三公”经费预算中，因公出国（境）费5.00万元: budgets, of which each item is a part. */
function dividesBudget({ end }: Token, { subject }: Frame, { text }: Passage): boolean {
  return subject.length > 0 && /^中[，：]/.test(text.slice(end, end + 2));
}

/** 政府购服务支出: the short name of an item behind words that with it are nearly the whole one. */
function isMisspelt({ targets, start, end }: ItemToken, { passage: { text } }: Speaker): boolean {
  return targets.some((target) => {
    const name = plainText(target.name);
    // 1.因公出国（境）费用 is the name.
    if (editDistance(text.slice(start, end), name) < 2 || text.slice(0, end).endsWith(name)) return false;
    return [-1, 0, 1].some((more) => editDistance(text.slice(Math.max(0, end - name.length - more), end), name) === 1);
  });
}

/**
 * 涉外的公务接待费 and 其他公务接待费 are parts of the item, 初中教育支出 is an account of its own that no table has: what is said of them may be said of the
 * item or not.
 */
function isQualified(nodes: readonly Node[], index: number, [target]: Subject, { passage: { text } }: Speaker): boolean {
  const before = nodes.slice(0, index);
  const last = before.map(({ type }) => type).lastIndexOf('unknown');
  const between = before.slice(last + 1).map(({ start, end }) => text.slice(start, end));
  if (target === undefined || target.count === true) return false;
  if (between.at(-1) === '其他') return true;
  if (last < 0) return false;
  if (between.join('') === '的') return true;
  const first = before.findIndex(({ type }) => !OPENS_NAME.has(type));
  const isName = before.slice(first).every(({ type }) => type === 'unknown' || type === 'filler');
  const isTitle = nodes[index + 1]?.type === 'level';
  return (
    target.code !== undefined &&
    !isTitle &&
    isName &&
    !/^.?\d|^.$/.test(text.slice(before[first]?.start, before.at(-1)?.end)) &&
    between.every((words) => words.length === 1)
  );
}

const OPENS_NAME: ReadonlySet<Node['type']> = new Set(['year', 'this-year', 'department', 'of-which', 'comma']);

/** 机构运行110.09万元，其中：基本支出…, where no table has 机构运行: its parts and not those of the department. */
function isRelative({ targets }: ItemToken): boolean {
  return targets.some(({ key, column }) => column !== undefined || key === 'personnel' || key === 'operating');
}

const ECONOMIC_DIGITS = 5;

/** 公用经费143.42万元，主要用于办公费43.03万元、邮电费8.61万元: what it was spent on, and no reason why it changed. */
function opensAccounts(nodes: readonly Node[], index: number, frame: Frame, { passage: { section } }: Speaker): boolean {
  const [item, amount] = nodes.slice(index + 1);
  if (section !== 'basic-expenditure' || frame.free !== null || frame.compared !== null || frame.subject.length === 0)
    return false;
  return item?.type === 'item' && item.targets[0]?.code?.length === ECONOMIC_DIGITS && amount?.type === 'amount';
}

function readItem(item: ItemToken, nodes: readonly Node[], index: number, frame: Frame, speaker: Speaker): Frame {
  const before = nodes[index - 1];
  if (endsOtherName(item, nodes, index)) return frame;
  if (before?.type === 'fund' && isOtherFunds(before, speaker)) return { ...frame, named: [], isForeign: true };
  if (before?.type === 'unknown' && isMisspelt(item, speaker)) return { ...frame, named: [], isForeign: true };
  if (frame.list?.head.length === 0 && isRelative(item)) return { ...frame, named: [], isForeign: true };
  const account = frame.isOwnTopic ? frame.topic[0] : undefined;
  const next = nodes[index + 1];
  const level = next?.type === 'inserted' ? undefined : next;
  const meant = carriedOver(item, frame, speaker) ?? ofFlow(item.targets, frame);
  const named = chooseAccounts(meant, frame.path, level).map((target) => ofAccount(target, account));
  const found = [...asPartsOf(frame.list, named), ...named];
  const flow = flowOf(item, speaker);
  const ofAnAccount = ofTheSameAccount(flow, item, frame, speaker);
  const chosen = ofAnAccount === null ? [...ofTheSameFund(flow, frame, speaker), ...found] : [ofAnAccount];
  // 共有车辆1辆，其中：一般公务用车0辆: a part, and no kind that is known.
  if (before?.type === 'unknown' && chosen[0]?.count === true && chosen[0] === frame.list?.head[0])
    return { ...frame, named: [], isForeign: true };
  const above = level?.type === 'level' ? frame.path.filter(({ length }) => length < level.digits).at(-1) : undefined;
  const [first] = chosen;
  if (above !== undefined && first?.code?.startsWith(above) === false) speaker.misplace(item, first, above);
  const isJoined = (before?.type === 'joint' || before?.type === 'operator') && frame.named.length > 0;
  const code = chosen[0]?.code;
  const after: Frame = {
    ...frame,
    subject: chosen,
    costs: chosen[0]?.count === true ? frame.costs : chosen,
    named: isJoined ? [...frame.named, chosen] : [chosen],
    path: code === undefined ? frame.path : [...frame.path.filter(({ length }) => length < code.length), code],
    unknown: '',
    isForeign: false,
    hasLoose: false,
    hasItem: true,
    isQualified: isQualified(nodes, index, chosen, speaker) || (frame.isQualified && chosen[0]?.column !== undefined),
  };
  const isTopic = frame.free === null && !frame.isBracket && !isPartOfAccount(after) && !after.isQualified;
  const isTitle = next === undefined || next.type === 'level' || before?.type === 'level';
  const isNamedFirst = !frame.hasTopic || (isJoined && frame.topic === frame.named.at(-1));
  return isTopic && (isTitle || (isNamedFirst && frame.list === null))
    ? { ...after, topic: chosen, isOwnTopic: true, hasTopic: true }
    : after;
}

type Flow = 'revenue' | 'expenditure' | 'opening' | 'closing';

/** Words for money that came, went or was carried over, without saying whose. */
function flowOf({ start, end }: ItemToken, { passage: { text } }: Speaker): Flow | null {
  const words = text.slice(start, end);
  const flow = /^(?:本年)?(收入|支出)(?:合计)?$/.exec(words)?.[1];
  if (flow !== undefined) return flow === '收入' ? 'revenue' : 'expenditure';
  if (!/^(?:年|上年|结转).*(?:结转|下年)/.test(words)) return null;
  return /初|^上年/.test(words) ? 'opening' : 'closing';
}

/** 一般公共预算本年收入…，本年支出…，年末结转…: those of that budget, or of all of them. */
function ofTheSameFund(flow: Flow | null, { subject, path }: Frame, speaker: Speaker): Subject {
  const fund = path.length > 0 ? undefined : /^(?:一般公共预算|政府性基金|国有资本经营)/.exec(subject[0]?.name ?? '')?.[0];
  if (fund === undefined || flow === null) return [];
  if (flow === 'revenue' || flow === 'expenditure')
    return speaker.counterpart(subject, flow === 'revenue' ? '收入' : '支出') ?? [];
  return speaker.named(`${flow === 'opening' ? '年初' : '年末'}${fund}结转`) ?? [];
}

/** 城乡社区支出年初结转和结余…，本年收入…，本年支出…: those of the account, once the sentence has said what was carried over of it. */
function ofTheSameAccount(
  flow: Flow | null,
  { start, end }: ItemToken,
  { subject, topic }: Frame,
  speaker: Speaker,
): Target | null {
  const account = [subject[0]?.account ?? subject[0], topic[0]].find((target) => target?.code !== undefined);
  if (flow === null || account === undefined) return null;
  const { text } = speaker.passage;
  const name = plainText(account.name);
  const from = text.lastIndexOf(name, start);
  if (from <= text.lastIndexOf('。', start - 1) || !CARRIED_OVER.test(text.slice(from + name.length, start + 8))) return null;
  return flow === 'expenditure' ? account : columnOf(account, flow, text.slice(start, end));
}

/** Right behind the name of an account. */
const CARRIED_OVER = /^(?:\((?:类|款|项)\))?(?:年初|上年|年末|以前年度)?(?:财政拨款)?结转/;

/** 项目支出297.79万元，其中：行政运行188.42万元: what the account has of it. */
function asPartsOf(list: Frame['list'], accounts: Subject): Subject {
  const [head] = list?.head ?? [];
  if (head?.column === undefined) return [];
  return accounts.filter(({ code }) => code !== undefined).map((account) => ofAccount(head, account));
}

/** 年初财政拨款结转和结余35.10万元，其中：一般公共预算财政拨款30.10万元: what was carried over of that budget. */
function carriedOver({ start, end }: ItemToken, { list, subject }: Frame, speaker: Speaker): Subject | null {
  const when = /年[初末](?=.*结转)/.exec((list?.head ?? subject)[0]?.name ?? '')?.[0];
  const fund = /^(?:一般公共|政府性基金|国有资).*?(?=结转|$)/.exec(speaker.passage.text.slice(start, end))?.[0];
  return when === undefined || fund === undefined ? null : speaker.named(`${when}${fund}结转`);
}

/** The budget of these sections is 一般公共预算, which they may name or not. */
const OF_GENERAL: ReadonlySet<SectionId> = new Set([
  'general-total',
  'general-structure',
  'general-details',
  'basic-expenditure',
  'three-public',
  'three-public-details',
  'operation',
]);

/** 政府性基金预算 in front of an item, 非 in front of 财政拨款收入: it is not the item of that name. */
function isOtherFunds({ start, end }: Node, { passage: { text, section } }: Speaker): boolean {
  return !(text.slice(start, end).startsWith('一般公共预算') && OF_GENERAL.has(section));
}

/** Words that nothing knows may be the name of what the number behind them is about. */
function readUnknown(
  word: Token,
  nodes: readonly Node[],
  index: number,
  isInForm: boolean,
  frame: Frame,
  speaker: Speaker,
): Frame {
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
function otherFlowNamed({ start, end }: Token, nodes: readonly Node[], index: number, frame: Frame, speaker: Speaker): Frame {
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
