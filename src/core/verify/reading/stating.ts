import { inClause, isFree, isKnown, type Frame, type Side, type Subject } from './frame';
import { jointTarget } from './jointTarget';
import { plainText } from './plainText';
import { allMissed, saying } from './saying';
import type { Statement, StatementKind } from './statement';
import { isAccount, type Target } from './target';
import type { Direction, NumberToken, Span } from './tokens';

/** What the forms of clauses state, each number for the item or items that it belongs to. Each gives back the frame of what follows. */

type Extra = Partial<Omit<Statement, 'kind' | 'passage' | 'start' | 'end' | 'number'>>;

/** Amounts of a side, and what follows from it for the rest of the sentence. */
export function amounts(numbers: readonly NumberToken[], side: Side, before: Frame, extra: Extra = {}): Frame {
  const isOfAll = isTotal(numbers, side, before);
  const frame = isOfAll ? { ...before, subject: togetherOf(before.told.items) } : before;
  const after = numbersOf(side.kind, numbers, frame, { ...extra, plan: side.plan });
  if (after.clause.hasLoose && !frame.clause.hasLoose) return after;
  // What a total adds up is told: 共计 behind it is of what follows.
  if (isOfAll)
    return inClause({ ...before, subject: after.subject, said: after.said, told: { ...before.told, items: [] } }, { joined: [] });
  const { told, year, subject, topic } = after;
  const isFinal = side.kind === 'final';
  const items = isFinal && year === null && !isFree(frame) ? [...told.items, subject] : told.items;
  const stated: Frame = { ...after, told: { side, hasFinal: told.hasFinal || isFinal, items } };
  const isTopic =
    frame.free === null && !isPartOfAccount(after) && !frame.isBracket && frame.list === null && typeof frame.year !== 'string';
  return isTopic ? { ...stated, topic: { subject, named: topic.named === 'sentence' ? 'sentence' : 'passage' } } : stated;
}

/** A 10万元、B 20万元，合计30万元: behind several items and without a name it is of them all. */
function isTotal([number]: readonly NumberToken[], side: Side, { told, clause, passage }: Frame): boolean {
  if (number === undefined || side.kind !== 'final' || clause.hasItem || told.items.length < 2) return false;
  return TOTAL.test(passage.text.slice(clause.from, number.start));
}

/** All that stands between the mark and the number. */
export const TOTAL =
  /^[，、]?(?:[二两三四五六七八][项者类](?:支出|收入|经费|费用)?)?(?:合计|共计|总计|小计)(?:支出|金额)?(?:为|达)?$/;

/** Numbers of one kind, each for its item; what belongs to no item is loose. */
export function numbersOf(kind: StatementKind, numbers: readonly NumberToken[], frame: Frame, extra: Extra = {}): Frame {
  const subjects = subjectsOf(numbers.length, frame);
  const isOther = kind !== 'share' && frame.subject[0]?.count === true && (numbers[0]?.type === 'amount' || isUnnamedPart(frame));
  if (isFree(frame) || !isKnown(frame) || subjects === null || isOther || isOfBudgets(kind, frame))
    return allMissed(frame, numbers);
  const after = subjects.reduce((state, subject, index) => {
    const number = numbers[index] ?? numbers[0];
    return number === undefined ? state : stated(kind, number, subject, state, { number, ...extra });
  }, frame);
  const each = subjects.length > 1 ? subjects : frame.each;
  return inClause({ ...after, each, subject: subjects.at(-1) ?? frame.subject }, { joined: [] });
}

/** Which item each number belongs to; `null` where there are not as many items as numbers. */
function subjectsOf(
  count: number,
  { clause: { joined, isSpread }, each, told, subject, isTentative }: Frame,
): readonly Subject[] | null {
  if (count > 1) {
    const parts = (subject[0]?.parts ?? []).map((part): Subject => [part]);
    return [joined, each, parts, isTentative ? [] : told.items].find(({ length }) => length === count) ?? null;
  }
  if (joined.length < 2) return [subject];
  return isSpread ? joined : [togetherOf(joined)];
}

function togetherOf(subjects: readonly Subject[]): Subject {
  return jointTarget(subjects.flatMap(([first]) => first ?? []));
}

/** 公务用车保有量38辆，其中：公务用车4辆: a part of what was counted, which nothing names. */
function isUnnamedPart({ list, subject, clause: { hasItem } }: Frame): boolean {
  return !hasItem && subject === list?.head;
}

/** Percentages of a change; the difference in front of them says against what, and which way where they do not. */
export function changes(numbers: readonly NumberToken[], direction: Direction | null, frame: Frame): Frame {
  const delta = differenceBefore(frame);
  if (direction === null && (delta === null || (frame.clause.hasItem && !frame.isBracket))) return allMissed(frame, numbers);
  const compared = frame.compared?.with;
  const isBeside = delta !== null && (compared ?? delta.with) === delta.with;
  const isYearOnYear = YEAR_ON_YEAR.test(frame.passage.text.slice(frame.clause.from, numbers[0]?.start));
  const other = isYearOnYear ? 'prior' : ((isBeside ? delta.with : compared) ?? 'prior');
  const plan = (isBeside ? delta.plan : frame.compared?.plan) ?? null;
  const way = direction ?? delta?.direction ?? 'up';
  return numbersOf('change', numbers, frame, { direction: way, with: other, plan, ...besideBudget(frame) });
}

/** 超预算40.77万元…，同比增长8.06%: not of the budget. */
const YEAR_ON_YEAR = /同比[^，。；]*$/;

function differenceBefore({ said: { statements }, subject: [target] }: Frame): Statement | null {
  const last = statements.at(-1);
  return last?.kind === 'delta' && last.target === target ? last : null;
}

/** 预算790.00万元，决算800.77万元，超10.77万元: the budget, where nothing else is compared with. */
export function besideBudget({ compared, subject: [target], said, clause, passage }: Frame): Pick<Statement, 'besideBudget'> {
  const budget = said.statements
    .filter(
      ({ kind, target: one, end }) => kind === 'budget' && one === target && !passage.text.slice(end, clause.from).includes('。'),
    )
    .at(-1);
  return compared !== null || budget === undefined ? {} : { besideBudget: budget };
}

/** What the words say without a number. */
export function asserted(kind: StatementKind, word: Span, frame: Frame, extra: Extra): Frame {
  if (isFree(frame) || !isKnown(frame) || isOfBudgets(kind, frame)) return frame;
  const { isSpread, joined } = frame.clause;
  const subjects = isSpread && joined.length > 1 ? joined : [frame.subject];
  return subjects.reduce((state, subject) => stated(kind, word, subject, state, extra), frame);
}

/** 本年度无此项支出, also as a reason. */
export function saysNone(word: Span, frame: Frame): Frame {
  const isWhole = /^[，。；：]?$/.test(frame.passage.text.slice(word.end, word.end + 1));
  return isKnown(frame) || (frame.free !== null && isWhole) ? stated('none', word, frame.subject, frame, {}) : frame;
}

function stated(
  kind: StatementKind,
  { start, end }: Span,
  subject: Subject,
  frame: Frame,
  extra: Extra & Partial<Statement>,
): Frame {
  const [target, ...others] = [...subject, ...otherBases(kind, subject, frame)];
  if (target === undefined) return frame;
  const { passage, year, isTentative, isQualified, clause } = frame;
  return saying(frame, 'statements', {
    kind,
    target,
    others,
    passage,
    start,
    end,
    from: clause.from,
    year: comparesThisYear(kind, target, start, frame) ? null : year,
    ...(clause.unknown === '' ? {} : { hasUnknown: true }),
    ...(isTentative || isQualified ? { isTentative: true } : {}),
    ...extra,
  });
}

const COMPARED: ReadonlySet<StatementKind> = new Set(['delta', 'change', 'same']);

/** Says nothing of the final account. */
function isOfBudgets(kind: StatementKind, { compared }: Frame): boolean {
  return compared?.isOfBudgets === true && COMPARED.has(kind);
}

/** 公务接待费2.87万元，2021年为3.00万元，减少0.13万元: behind the figures of both years they are what is compared. */
function comparesThisYear(kind: StatementKind, target: Target, start: number, { told, passage, clause }: Frame): boolean {
  if (!COMPARED.has(kind) || !told.items.some(([one]) => one === target)) return false;
  return !/\d{4}年/.test(passage.text.slice(clause.from, start));
}

const OPEN: ReadonlySet<StatementKind> = new Set(['delta', 'change', 'same', 'final', 'budget', 'share', 'rate']);

/** Behind the parts of a list a comparison without a name may speak of the last part, or of the whole. */
function otherBases(kind: StatementKind, subject: Subject, { list, before, topic, clause }: Frame): readonly Target[] {
  if (clause.hasItem || !OPEN.has(kind)) return [];
  return (list?.head ?? (topic.named === 'sentence' ? [] : before.lastPart)).filter((target) => !subject.includes(target));
}

/** 基本支出 of the account that the sentence is about. */
export function isPartOfAccount({
  subject,
  topic: {
    subject: [topic],
  },
}: Frame): boolean {
  return subject[0]?.column !== undefined && topic !== undefined && isAccount(topic);
}

/** What was spent of the budget whose revenue `subject` is, and the other way round; `null` where the section has no such item. */
export function counterpart({ subject: [target], itemAt }: Frame, flow: string): Subject | null {
  const name = target?.name.replace(/收入|支出|年[初末](?:财政拨款)?结转和结余/, flow);
  return name === undefined ? null : itemNamed(plainText(name), itemAt);
}

/** What the section calls so. */
export function itemNamed(name: string, itemAt: Frame['itemAt']): Subject | null {
  const found = itemAt(name, 0);
  return found?.end === name.length ? found.targets : null;
}
