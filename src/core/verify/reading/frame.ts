import type { ItemAt } from './items';
import type { Passage } from './passage';
import type { Said, Year } from './statement';
import type { Target } from './target';
import type { CompareWith, Span } from './tokens';
import type { Plan } from './plan';

/** What a number may be about: one item, or accounts of one name that may be meant as well. */
export type Subject = readonly Target[];

/** With what figures are compared. */
export interface Comparison {
  readonly with: CompareWith;
  readonly plan: Plan;
  /** 本年预算18.19万元，较2021年预算减少1.00万元: a budget with that of another year. */
  readonly isOfBudgets?: boolean;
}

/** An amount of an item on one side. */
export interface Side {
  readonly kind: 'final' | 'budget';
  readonly plan: Plan;
}

export const FINAL: Side = { kind: 'final', plan: null };

/** What the paragraph is about; a sentence without a name falls back to it. */
interface Topic {
  readonly subject: Subject;
  /** Where it was named last: in a passage before, in this one, in this sentence. */
  readonly named: 'before' | 'passage' | 'sentence';
}

/** What the sentence before has left to go on with. */
export interface Before {
  /** The last part of its list. */
  readonly lastPart: Subject;
  /** Its list, where that is of a year of its own: sentences about its parts go on with both. */
  readonly list: { readonly head: Subject; readonly year: Year } | null;
  /** What it has said of a budget, of whatever year, without a final account: the next one may divide it or go on with it. */
  readonly budget: {
    readonly side: Side;
    readonly year: Year;
    /** Of a part: 其中 in the next sentence divides something else. */
    readonly isPart: boolean;
  } | null;
}

/** What 其中 divides. */
export interface List {
  readonly head: Subject;
  /** The side of its amount, which the parts keep until they name another one. */
  readonly side: Side;
  /** Its parts have passages of their own. */
  readonly isAcross?: true;
}

/** The amounts that a sentence has stated. */
export interface Told {
  /** The side of the last one. */
  readonly side: Side | null;
  readonly hasFinal: boolean;
  /** The items of final amounts, one behind the other, of the sentence or its list. */
  readonly items: readonly Subject[];
}

/** How a clause names what its numbers are about. */
export interface Naming {
  /** Where the clause begins. */
  readonly from: number;
  /** The items that the next numbers belong to in their order, joined by 、 and 和. */
  readonly joined: readonly Subject[];
  /** 分别, 各: several items have a number each. */
  readonly isSpread: boolean;
  /** The clause has named an item. */
  readonly hasItem: boolean;
  /** Words that nothing knows. */
  readonly unknown: string;
  /** A name that no table knows stands before the numbers. */
  readonly isForeign: boolean;
  /** A number belongs to no item. */
  readonly hasLoose: boolean;
  /** Behind 人均 and the like: no amount of the item. */
  readonly isAverage: boolean;
  /** What the clause before has counted: what 其中 divides right behind it. */
  readonly counted: Subject;
}

/** What the words of a passage have said, and what they say of the words behind them. Each word makes a new one. */
export interface Frame {
  readonly passage: Passage;
  readonly itemAt: ItemAt;
  readonly said: Said;
  readonly topic: Topic;
  readonly before: Before;
  /** Where the first word of the sentence stands that says something. */
  readonly opensAt: number;
  readonly subject: Subject;
  /** The last item of the sentence that is money: what comparisons are about again behind a count. */
  readonly costs: Subject;
  /** Codes of the accounts that the sentence has named, from 类 to 项. */
  readonly path: readonly string[];
  readonly list: List | null;
  readonly year: Year;
  readonly compared: Comparison | null;
  readonly told: Told;
  /** The items that numbers of this sentence were given to in turn. */
  readonly each: readonly Subject[];
  /** Free text: a reason, or a use. */
  readonly free: 'reason' | 'use' | null;
  /** A prescribed clause behind free text: it may go on with the free text as well. */
  readonly isTentative: boolean;
  /** Words in front of the item may make another one of it: 初中教育支出, 涉外的公务接待费. */
  readonly isQualified: boolean;
  readonly isBracket: boolean;
  readonly clause: Naming;
}

const NO_NAMES: Naming = {
  from: 0,
  joined: [],
  isSpread: false,
  hasItem: false,
  unknown: '',
  isForeign: false,
  hasLoose: false,
  isAverage: false,
  counted: [],
};

const NOTHING_BEFORE: Before = { lastPart: [], list: null, budget: null };
const NOTHING_SAID: Said = { statements: [], loose: [], years: [], titles: [], misplaced: [] };

type Place = Pick<Frame, 'passage' | 'itemAt'>;

/** At the beginning of a passage; `topic` is what the passage before was about. */
export function frameAt({ passage, itemAt }: Place, topic: Subject = []): Frame {
  return {
    passage,
    itemAt,
    said: NOTHING_SAID,
    topic: { subject: topic, named: 'before' },
    before: NOTHING_BEFORE,
    opensAt: 0,
    subject: topic,
    costs: [],
    path: [],
    list: null,
    year: null,
    compared: null,
    told: { side: null, hasFinal: false, items: [] },
    each: [],
    free: null,
    isTentative: false,
    isQualified: false,
    isBracket: false,
    clause: NO_NAMES,
  };
}

/** A new sentence goes on with the topic. */
export function atSentence(frame: Frame): Frame {
  const { topic, said } = frame;
  const named = topic.named === 'before' ? 'before' : 'passage';
  return { ...frameAt(frame, topic.subject), said, topic: { ...topic, named }, before: leftBy(frame) };
}

function leftBy({ topic, before, list, subject, told: { side, hasFinal }, year }: Frame): Before {
  const isTopic = subject === topic.subject;
  const isPart = list !== null && subject !== list.head && !isTopic;
  return {
    lastPart: isPart ? subject : isTopic ? before.lastPart : [],
    list: year === null ? null : list === null ? before.list : { head: list.head, year },
    budget: hasFinal || side === null ? null : { side, year, isPart },
  };
}

/**
 * A new passage of the same section goes on with the topic and with what was said of a budget; a part of its list, behind a colon or a
 * semicolon or with the next number, is a budget of that year too.
 */
export function atPassage(place: Place, last: Frame, opens: { readonly isBehindMark: boolean; readonly isNext: boolean }): Frame {
  const { list, year, topic } = last;
  const frame = { ...frameAt(place, topic.subject), before: { ...NOTHING_BEFORE, budget: leftBy(last).budget } };
  const goesOn = opens.isBehindMark || (opens.isNext && list?.isAcross === true);
  return list?.side.kind === 'budget' && goesOn ? { ...frame, list: { ...list, isAcross: true }, year } : frame;
}

/** What a mark between clauses ends. */
export function atClause(frame: Frame): Frame {
  const { unknown, hasLoose, isForeign } = frame.clause;
  const counted = frame.subject[0]?.count === true ? frame.subject : [];
  const isOfCosts = counted.length > 0 && frame.costs.length > 0 && counted !== frame.list?.head;
  return {
    ...frame,
    subject: isOfCosts ? frame.costs : frame.subject,
    clause: { ...NO_NAMES, counted, isForeign: unknown.length > 1 ? hasLoose : isForeign },
  };
}

/** What a semicolon ends besides. */
export function atPart(frame: Frame): Frame {
  return inClause({ ...frame, path: [], each: [] }, { isForeign: false });
}

export function inClause(frame: Frame, more: Partial<Naming>): Frame {
  return { ...frame, clause: { ...frame.clause, ...more } };
}

/** What `read` says is said; what follows is as it was before. */
export function aside(frame: Frame, { said }: Frame): Frame {
  return { ...frame, said };
}

/** The side of an amount that names none: that of the list. */
export function sideOf({ list }: Frame): Side {
  return list?.side ?? FINAL;
}

export function isKnown({ clause: { isForeign, isAverage, unknown }, subject }: Frame): boolean {
  return !isForeign && !isAverage && unknown.length < 2 && subject.length > 0;
}

/** What these sections say behind 用于 names its items as fully as the prescribed sentences do. */
export function isExplicit({ passage: { section } }: Frame): boolean {
  return section === 'three-public' || section === 'three-public-details';
}

/** What is said is told in words of one's own. */
export function isFree(frame: Frame): boolean {
  return frame.free === 'reason' || (frame.free === 'use' && !isExplicit(frame));
}

/** The words of the passage that a token or a node stands for. */
export function wordsOf({ passage: { text } }: Frame, { start, end }: Span): string {
  return text.slice(start, end);
}

/** What a sentence compares with: the final account, or a budget where it has just stated another one and nothing else. */
export function comparisonWith({ with: other, plan, year }: Compared, { told: { side, hasFinal } }: Frame): Comparison {
  const isOther = other === 'budget' ? year !== null : !hasFinal;
  return { with: other, plan, isOfBudgets: isOther && side?.kind === 'budget' };
}

interface Compared extends Comparison {
  readonly year: number | null;
}
