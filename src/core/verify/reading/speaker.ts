import { NUMBERING } from '../../text/numbering';
import type { Statement, StatementKind, Said, Loose, Misplaced, UnknownTitle, YearMention } from './statement';
import { isKnown, type Frame, type Side, type Subject } from './frame';
import type { ItemAt } from './items';
import { jointTarget } from './jointTarget';
import type { Passage } from './passage';
import { plainText } from './plainText';
import type { SectionId } from '../../form/item/sections';
import { isAccount, type Target } from './target';
import type { Direction, NumberToken, Span, Token } from './tokens';

/** What one passage says. */
export interface Statements extends Said {
  /** What it has said at its end, for the passage that goes on with it. */
  readonly end: Frame;
}

/** What these sections say behind 用于 names its items as fully as the prescribed sentences do. */
const EXPLICIT_SECTIONS: ReadonlySet<SectionId> = new Set(['three-public', 'three-public-details']);

type Extra = Partial<Omit<Statement, 'kind' | 'passage' | 'start' | 'end' | 'number'>> & {
  /** An amount that something is compared with: no amount that the sentence is about. */
  readonly isBase?: boolean;
};

/** Writes down what the clauses of one passage state, each number for the item or items that it belongs to. */
export class Speaker {
  private readonly statements: Statement[] = [];
  private readonly loose: Loose[] = [];
  private readonly years: YearMention[] = [];
  private readonly titles: UnknownTitle[] = [];
  private readonly misplaced: Misplaced[] = [];
  readonly isExplicit: boolean;
  /** Where the clause begins that is being read. */
  from = 0;

  constructor(
    readonly passage: Passage,
    private readonly itemAt: ItemAt,
  ) {
    this.isExplicit = EXPLICIT_SECTIONS.has(passage.section);
  }

  /** What was spent of the budget whose revenue `subject` is, and the other way round; `null` where the section has no such item. */
  counterpart(subject: Subject, flow: string): Subject | null {
    const name = subject[0]?.name.replace(/收入|支出|年[初末](?:财政拨款)?结转和结余/, flow);
    return name === undefined ? null : this.named(plainText(name));
  }

  /** What the section calls so. */
  named(name: string): Subject | null {
    const found = this.itemAt(name, 0);
    return found?.end === name.length ? found.targets : null;
  }

  said(end: Frame): Statements {
    const { statements, loose, years, titles, misplaced } = this;
    return { statements, loose, years, titles, misplaced, end };
  }

  isFree({ free }: Frame): boolean {
    return free === 'reason' || (free === 'use' && !this.isExplicit);
  }

  /** Where a clause begins; the number of its paragraph is no part of what it says. */
  beginAt(start: number): void {
    const [numbering = ''] = NUMBERING.exec(this.passage.text.slice(start)) ?? [];
    this.from = start + numbering.length;
  }

  /** Amounts of a side, and what follows from it for the rest of the sentence. */
  amounts(numbers: readonly NumberToken[], side: Side, before: Frame, extra: Extra = {}): Frame {
    const frame = this.isTotal(numbers, side, before) ? { ...before, subject: togetherOf(before.told) } : before;
    const stated = this.state(side.kind, numbers, frame, { ...extra, plan: side.plan });
    if (stated.hasLoose && !frame.hasLoose) return stated;
    // What a total adds up is told: 共计 behind it is of what follows.
    if (frame !== before) return { ...before, named: [], told: [] };
    const told = side.kind === 'final' && stated.year === null ? [...stated.told, stated.subject] : stated.told;
    const after = { ...stated, told };
    const isPart = isPartOfAccount(after);
    const isTopic = frame.free === null && !isPart && !frame.isBracket && frame.list === null && typeof frame.year !== 'string';
    return {
      ...after,
      stated: side,
      hasFinal: after.hasFinal || side.kind === 'final',
      ...(isTopic ? { topic: after.subject, isOwnTopic: true } : {}),
    };
  }

  /** A 10万元、B 20万元，合计30万元: behind several items and without a name it is of them all. */
  private isTotal([number]: readonly NumberToken[], side: Side, { told, hasItem }: Frame): boolean {
    if (number === undefined || side.kind !== 'final' || hasItem || told.length < 2) return false;
    return TOTAL.test(this.passage.text.slice(this.from, number.start));
  }

  /** Numbers of one kind, each for its item; what belongs to no item is loose. */
  state(kind: StatementKind, numbers: readonly NumberToken[], frame: Frame, { isBase = false, ...extra }: Extra): Frame {
    const subjects = subjectsOf(numbers.length, frame);
    const isOther =
      kind !== 'share' && frame.subject[0]?.count === true && (numbers[0]?.type === 'amount' || isUnnamedPart(frame));
    if (this.isFree(frame) || !isKnown(frame) || subjects === null || isOther || isOfBudgets(kind, frame))
      return numbers.reduce<Frame>((after, number) => this.miss(number, after), { ...frame, named: [] });
    subjects.forEach((subject, index) => {
      const number = numbers[index] ?? numbers[0];
      if (number !== undefined) this.statement(kind, number, subject, frame, { number, ...extra });
    });
    const isRow = subjects.length > 1;
    return {
      ...frame,
      named: [],
      each: isRow ? subjects : frame.each,
      subject: isRow && !isBase ? (subjects.at(-1) ?? frame.subject) : (subjects[0] ?? frame.subject),
    };
  }

  /** Percentages of a change; the difference in front of them says against what, and which way where they do not. */
  changes(numbers: readonly NumberToken[], direction: Direction | null, frame: Frame): Frame {
    const delta = this.differenceBefore(frame);
    if (direction === null && (delta === null || (frame.hasItem && !frame.isBracket)))
      return numbers.reduce((after, number) => this.miss(number, after), frame);
    const compared = frame.compared?.with;
    const isBeside = delta !== null && (compared ?? delta.with) === delta.with;
    const other = (isBeside ? delta.with : compared) ?? 'prior';
    const plan = (isBeside ? delta.plan : frame.compared?.plan) ?? null;
    const way = direction ?? delta?.direction ?? 'up';
    return this.state('change', numbers, frame, { direction: way, with: other, plan, ...this.besideBudget(frame) });
  }

  /** 预算790.00万元，决算800.77万元，超10.77万元: the budget, where nothing else is compared with. */
  besideBudget({ compared, subject: [target] }: Frame): Pick<Statement, 'besideBudget'> {
    const { text } = this.passage;
    const budget = this.statements
      .filter(({ kind, target: one, end }) => kind === 'budget' && one === target && !text.slice(end, this.from).includes('。'))
      .at(-1);
    return compared !== null || budget === undefined ? {} : { besideBudget: budget };
  }

  private differenceBefore(frame: Frame): Statement | null {
    const last = this.statements.at(-1);
    return last?.kind === 'delta' && last.target === frame.subject[0] ? last : null;
  }

  /** What the words say without a number. */
  assert(kind: StatementKind, word: Span, frame: Frame, extra: Extra): Frame {
    if (this.isFree(frame) || !isKnown(frame) || isOfBudgets(kind, frame)) return frame;
    for (const subject of frame.isSpread && frame.named.length > 1 ? frame.named : [frame.subject])
      this.statement(kind, word, subject, frame, extra);
    return frame;
  }

  /** 本年度无此项支出, also as a reason. */
  none(word: Span, frame: Frame): Frame {
    const isWhole = /^[，。；：]?$/.test(this.passage.text.slice(word.end, word.end + 1));
    if (isKnown(frame) || (frame.free !== null && isWhole)) this.statement('none', word, frame.subject, frame, {});
    return frame;
  }

  miss(token: Token, frame: Frame): Frame {
    const { passage, from } = this;
    const { start, end } = token;
    const cause = frame.free === null ? 'unnamed' : 'reason';
    this.loose.push({ passage, start, end, from, cause, name: passage.text.slice(from, start), token });
    const isFigure = token.type !== 'unknown' || passage.text.slice(start, end).includes('.');
    if (frame.free !== null || !isFigure) return frame;
    const isOther = token.type === 'amount' && namesOther(frame);
    return { ...frame, hasLoose: true, ...(isOther ? { topic: [], subject: [], isOwnTopic: true } : {}) };
  }

  mention({ start, end }: Span, year: number, role: YearMention['role'], frame: Frame): void {
    if (frame.free === null) this.years.push({ passage: this.passage, start, end, year, role });
  }

  /** @returns what stands for the account that the words do not name */
  title(start: number, end: number, digits: number, within: string): Target {
    const name = this.passage.text.slice(start, end).replace(/^\d*[、.]/, '');
    const { paragraph, start: at } = this.passage.place(start, end);
    const key = `unnamed.${String(paragraph)}.${String(at)}.${name}`;
    const target: Target = { key, name, final: [], unnamed: { digits, within } };
    this.titles.push({ passage: this.passage, start, end, target });
    return target;
  }

  misplace({ start, end }: Span, target: Target, above: string): void {
    this.misplaced.push({ passage: this.passage, start, end, target, above });
  }

  /** 公务接待费2.87万元，2021年为3.00万元，减少0.13万元: behind the figures of both years they are what is compared. */
  private comparesThisYear(kind: StatementKind, [target]: Subject, start: number, { told }: Frame): boolean {
    const namesYear = /\d{4}年/.test(this.passage.text.slice(this.from, start));
    return COMPARED.has(kind) && !namesYear && told.some(([one]) => one === target);
  }

  private statement(
    kind: StatementKind,
    { start, end }: Span,
    subject: Subject,
    frame: Frame,
    extra: Extra & Partial<Statement>,
  ): void {
    const [target, ...others] = [...subject, ...otherBases(kind, subject, frame)];
    if (target === undefined) return;
    const { passage, from } = this;
    const { year, isTentative, isQualified, unknown } = frame;
    this.statements.push({
      kind,
      target,
      others,
      passage,
      start,
      end,
      from,
      year: this.comparesThisYear(kind, subject, start, frame) ? null : year,
      ...(unknown === '' ? {} : { hasUnknown: true }),
      ...(isTentative || isQualified ? { isTentative: true } : {}),
      ...extra,
    });
  }
}

/** 交通运输支出467.99万元…。较上年减少…, where no table has it: what follows without a name is about that. */
function namesOther({ unknown, hasItem, hasTopic, isBracket, isAverage, list }: Frame): boolean {
  return unknown.length > 1 && !hasItem && !hasTopic && !isBracket && !isAverage && list === null;
}

/** 公务用车保有量38辆，其中：公务用车4辆: a part of what was counted, which nothing names. */
function isUnnamedPart({ list, subject, hasItem }: Frame): boolean {
  return !hasItem && subject === list?.head;
}

/** 基本支出 of the account that the sentence is about. */
export function isPartOfAccount({ subject, topic: [topic] }: Frame): boolean {
  return subject[0]?.column !== undefined && topic !== undefined && isAccount(topic);
}

/** Which item each number belongs to; `null` where there are not as many items as numbers. */
function subjectsOf(count: number, { named, each, subject, isSpread }: Frame): readonly Subject[] | null {
  if (count > 1) {
    const parts = (subject[0]?.parts ?? []).map((part): Subject => [part]);
    return [named, each, parts].find(({ length }) => length === count) ?? null;
  }
  if (named.length < 2) return [subject];
  return isSpread ? named : [togetherOf(named)];
}

/** All that stands between the mark and the number. */
const TOTAL = /^[，、]?(?:[二两三四五六七八]项)?(?:合计|共计|总计|小计)(?:支出|金额)?(?:为|达)?$/;

function togetherOf(subjects: readonly Subject[]): Subject {
  return jointTarget(subjects.flatMap(([first]) => first ?? []));
}

const COMPARED: ReadonlySet<StatementKind> = new Set(['delta', 'change', 'same']);

/** Says nothing of the final account. */
function isOfBudgets(kind: StatementKind, { compared }: Frame): boolean {
  return compared?.isOfBudgets === true && COMPARED.has(kind);
}

const OPEN: ReadonlySet<StatementKind> = new Set(['delta', 'change', 'same', 'final', 'budget', 'share', 'rate']);

/** Behind the parts of a list a comparison without a name may speak of the last part, or of the whole. */
function otherBases(kind: StatementKind, subject: Subject, { list, lastPart, hasItem, hasTopic }: Frame): readonly Target[] {
  const isOpen = OPEN.has(kind);
  if (hasItem || !isOpen) return [];
  return (list?.head ?? (hasTopic ? [] : lastPart)).filter((target) => !subject.includes(target));
}
