import { IN_NAMES, type Here, type Node } from './clauses';
import { chooseAccounts, ofFlow } from './enumeration';
import { inClause, wordsOf, type Frame, type Subject } from './frame';
import { plainText } from './plainText';
import { editDistance } from '../../text/similarity';
import { saying } from './saying';
import { counterpart, isPartOfAccount, itemNamed } from './stating';
import type { SectionId } from './sections';
import { columnOf, isPart, ofAccount, type Target } from './target';
import type { Token } from './tokens';

export type ItemToken = Extract<Token, { type: 'item' }>;

/** What is said behind the name of an item is about that item, or about what the words around it make of it. */
export function readItem(item: ItemToken, frame: Frame, here: Here): Frame {
  const { nodes, index } = here;
  if (isOfOtherLevel(item, nodes[index + 1])) return frame;
  const subject = isAnothers(item, frame, here) ? null : meantBy(item, frame, here);
  if (subject === null || isPartOfHead(subject, frame, nodes[index - 1])) return inClause(frame, { joined: [], isForeign: true });
  return named(subject, placed(item, subject, frame, here), here);
}

/** 共有车辆1辆，其中：一般公务用车0辆; 项目支出441.04万元，其中：自筹资金项目支出15.75万元: a part of the head, that nothing names. */
function isPartOfHead([first]: Subject, { list }: Frame, before: Node | undefined): boolean {
  return before !== undefined && IN_NAMES.has(before.type) && first !== undefined && first === list?.head[0];
}

/** The name is part of another one that no table has. */
function isAnothers(item: ItemToken, frame: Frame, { nodes, index }: Here): boolean {
  const before = nodes[index - 1];
  return (
    isOfOtherFunds(nodes, index, frame) ||
    isOfOneGrant(item, before) ||
    (before?.type === 'unknown' && isMisspelt(item, frame)) ||
    (frame.list?.head.length === 0 && isRelative(item))
  );
}

/** The items of that name that are meant here, the likeliest first. */
function meantBy(item: ItemToken, frame: Frame, { nodes, index }: Here): Subject {
  const flow = flowOf(item, frame);
  const ofAnAccount = ofTheSameAccount(flow, item, frame);
  if (ofAnAccount !== null) return [ofAnAccount];
  const account = frame.topic.named === 'before' ? undefined : frame.topic.subject[0];
  const meant = carriedOver(item, frame) ?? ofFlow(item.targets, frame);
  const found = chooseAccounts(meant, frame.path, nodes[index + 1]).map((target) => ofAccount(target, account));
  return [...ofTheSameFund(flow, frame), ...asPartsOf(frame.list, found), ...found];
}

/** An account that is not below the one that is named in front of it is told of. */
function placed(item: ItemToken, [first]: Subject, frame: Frame, { nodes, index }: Here): Frame {
  const level = nodes[index + 1];
  const above = level?.type === 'level' ? frame.path.filter(({ length }) => length < level.digits).at(-1) : undefined;
  if (above === undefined || first?.code?.startsWith(above) !== false) return frame;
  const { passage } = frame;
  return saying(frame, 'misplaced', { passage, start: item.start, end: item.end, target: first, above });
}

/** What follows is about these items. */
function named(subject: Subject, frame: Frame, { nodes, index }: Here): Frame {
  const { topic, path, clause } = frame;
  const [before, next] = [nodes[index - 1], nodes[index + 1]];
  const [first] = subject;
  const code = first?.code;
  const isJoined = (before?.type === 'joint' || before?.type === 'operator') && clause.joined.length > 0;
  const after: Frame = {
    ...frame,
    subject,
    costs: first?.count === true ? frame.costs : subject,
    path: code === undefined ? path : [...path.filter(({ length }) => length < code.length), code],
    year: frame.year ?? yearOfList(subject, frame),
    isQualified: isQualified(nodes, index, subject, frame) || (frame.isQualified && first?.column !== undefined),
    clause: {
      ...clause,
      joined: isJoined ? [...clause.joined, subject] : [subject],
      unknown: '',
      isForeign: false,
      hasLoose: false,
      hasItem: true,
    },
  };
  if (frame.free !== null || frame.isBracket || isPartOfAccount(after) || after.isQualified) return after;
  const isTitle = next === undefined || next.type === 'level' || before?.type === 'level';
  const isFirst = topic.named !== 'sentence' || (isJoined && topic.subject === clause.joined.at(-1));
  return isTitle || (isFirst && frame.list === null) ? { ...after, topic: { subject, named: 'sentence' } } : after;
}

/** 2023年预算较上年增加1.00万元，其中A增加2.00万元。B减少1.00万元: of the same year. */
function yearOfList([target]: Subject, { before: { list }, topic }: Frame): Frame['year'] {
  if (target === undefined || list === null || topic.named === 'sentence') return null;
  return list.head.some((head) => isPart(target, head)) ? list.year : null;
}

/** 其他教育支出（款）, 统计信息事务（项）, which no table has: the name of a 类 or a 款 is none of theirs. */
export function isOfOtherLevel({ targets }: ItemToken, level: Node | undefined): boolean {
  return level?.type === 'level' && targets.every(({ code }) => code !== undefined && code.length !== level.digits);
}

/** 政府购服务支出: the short name of an item behind words that with it are nearly the whole one. */
function isMisspelt({ targets, start, end }: ItemToken, { passage: { text } }: Frame): boolean {
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
function isQualified(nodes: readonly Node[], index: number, [target]: Subject, { passage: { text } }: Frame): boolean {
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

type Flow = 'revenue' | 'expenditure' | 'opening' | 'closing';

/** Words for money that came, went or was carried over, without saying whose. */
function flowOf(item: ItemToken, frame: Frame): Flow | null {
  const words = wordsOf(frame, item);
  const flow = /^(?:本年)?(收入|支出)(?:合计)?$/.exec(words)?.[1];
  if (flow !== undefined) return flow === '收入' ? 'revenue' : 'expenditure';
  if (!/^(?:年|上年|结转)(?!.*财政拨款).*(?:结转|下年)/.test(words)) return null;
  return /初|^上年/.test(words) ? 'opening' : 'closing';
}

/** 一般公共预算本年收入…，本年支出…，年末结转…: those of that budget, or of all of them. */
function ofTheSameFund(flow: Flow | null, frame: Frame): Subject {
  // 一般公共预算年初结转30.10万元，本年收入1123.74万元，合计1153.84万元；本年支出….
  const { subject: last, path, itemAt } = frame;
  const subject = last[0]?.addedUp?.slice(-1) ?? last;
  const fund = path.length > 0 ? undefined : /^(?:一般公共预算|政府性基金|国有资本经营)/.exec(subject[0]?.name ?? '')?.[0];
  if (fund === undefined || flow === null) return [];
  if (flow === 'revenue' || flow === 'expenditure')
    return counterpart({ ...frame, subject }, flow === 'revenue' ? '收入' : '支出') ?? [];
  return itemNamed(`${flow === 'opening' ? '年初' : '年末'}${fund}结转`, itemAt) ?? [];
}

/** 城乡社区支出年初结转和结余…，本年收入…，本年支出…: those of the account, once the sentence has said what was carried over of it. */
function ofTheSameAccount(flow: Flow | null, item: ItemToken, frame: Frame): Target | null {
  const {
    subject,
    topic,
    passage: { text },
  } = frame;
  const account = [subject[0]?.account ?? subject[0], topic.subject[0]].find((target) => target?.code !== undefined);
  if (flow === null || account === undefined) return null;
  const name = plainText(account.name);
  const from = text.lastIndexOf(name, item.start);
  if (from <= text.lastIndexOf('。', item.start - 1)) return null;
  if (!CARRIED_OVER.test(text.slice(from + name.length, item.start + 8))) return null;
  return flow === 'expenditure' ? account : columnOf(account, flow, wordsOf(frame, item));
}

/** Right behind the name of an account. */
const CARRIED_OVER = /^(?:\((?:类|款|项)\))?(?:年初|上年|年末|以前年度)?(?:财政拨款)?结转/;

/** 项目支出297.79万元，其中：行政运行188.42万元, and the other way round: what the account has of it. */
function asPartsOf(list: Frame['list'], named: Subject): Subject {
  const [head] = list?.head ?? [];
  if (head === undefined) return [];
  return named.flatMap((target) => {
    const [account, whole] = target.code === undefined ? [head, target] : [target, head];
    const column = whole.column ?? BY_KIND.get(whole.key);
    return account.code === undefined || column === undefined ? [] : [ofAccount({ ...whole, column }, account)];
  });
}

/** What the department spent of each kind; each account has its own. */
const BY_KIND: ReadonlyMap<string, 'basic' | 'project'> = new Map([
  ['basic', 'basic'],
  ['project', 'project'],
]);

/** 年初财政拨款结转和结余35.10万元，其中：一般公共预算财政拨款30.10万元: what was carried over of that budget. */
function carriedOver(item: ItemToken, frame: Frame): Subject | null {
  const when = /年[初末](?=.*结转)/.exec((frame.list?.head ?? frame.subject)[0]?.name ?? '')?.[0];
  const fund = /^(?:一般公共|政府性基金|国有资).*?(?=结转|$)/.exec(wordsOf(frame, item))?.[0];
  return when === undefined || fund === undefined ? null : itemNamed(`${when}${fund}结转`, frame.itemAt);
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

/** 政府性基金预算 or 其他资金安排的 in front of an item, 非 in front of 财政拨款收入: it is not the item of that name. */
function isOfOtherFunds(nodes: readonly Node[], index: number, { passage: { text, section } }: Frame): boolean {
  const [before] = nodes
    .slice(0, index)
    .filter(({ type }) => type !== 'filler')
    .slice(-1);
  if (before?.type !== 'fund' || !OF_A_FUND.test(text.slice(before.end, nodes[index]?.start))) return false;
  return !(text.slice(before.start, before.end).startsWith('一般公共预算') && OF_GENERAL.has(section));
}

const OF_A_FUND = /^(?:(?:资金)?(?:安排|承担|负担|列支)的)?$/;

/** 一般公共预算财政拨款收支总计: that of all is none right behind the name of one grant. */
function isOfOneGrant({ start, targets }: ItemToken, before: Node | undefined): boolean {
  return before?.type === 'item' && before.end === start && targets.some(({ parts }) => parts !== undefined);
}
