import type { Year } from './statement';
import type { Target } from './target';
import type { CompareWith } from './tokens';
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

/** What a sentence compares with: the final account, or a budget where it has just stated another one and nothing else. */
export function comparisonWith({ with: other, plan, year }: Compared, { stated, hasFinal }: Frame): Comparison {
  const isOther = other === 'budget' ? year !== null : !hasFinal;
  return { with: other, plan, isOfBudgets: isOther && stated?.kind === 'budget' };
}

interface Compared extends Comparison {
  readonly year: number | null;
}

/** What 其中 divides. */
export interface List {
  readonly head: Subject;
  /** The side of its amount, which the parts keep until they name another one. */
  readonly side: Side;
  /** Its parts have passages of their own. */
  readonly isAcross?: true;
}

/** What a sentence has said of a budget, of whatever year, without a final account: the next one may divide it or go on with it. */
interface BudgetBefore {
  readonly side: Side;
  readonly year: Year;
  /** Of a part: 其中 in the next sentence divides something else. */
  readonly isPart: boolean;
}

/** What words in front of a clause say about it. Reading a clause makes a new one; brackets and sentences begin with a part of it. */
export interface Frame {
  readonly subject: Subject;
  /** The last item of the sentence that is money: what comparisons are about again behind a count. */
  readonly costs: Subject;
  /** What the clause before has counted: what 其中 divides right behind it. */
  readonly counted: Subject;
  /** What the paragraph is about; a sentence without a name falls back to it. */
  readonly topic: Subject;
  /** The topic was named in this passage, not in the one before. */
  readonly isOwnTopic: boolean;
  /** Codes of the accounts that the sentence has named, from 类 to 项. */
  readonly path: readonly string[];
  readonly list: List | null;
  /** The last part of a list in the sentence before, which this one may go on with. */
  readonly lastPart: Subject;
  readonly side: Side;
  /** The side of the last amount that the sentence states. */
  readonly stated: Side | null;
  /** The sentence has stated an amount of the final account. */
  readonly hasFinal: boolean;
  /** The list of the sentence before, where that is of a year of its own: sentences about its parts go on with both. */
  readonly listBefore: { readonly head: Subject; readonly year: Year } | null;
  /** Of the sentence before. */
  readonly budgetBefore: BudgetBefore | null;
  readonly year: Year;
  readonly compared: Comparison | null;
  /** The items that the next numbers belong to in their order, joined by 、 and 和. */
  readonly named: readonly Subject[];
  /** The items whose final amounts this sentence or list has stated, one behind the other. */
  readonly told: readonly Subject[];
  /** The items that numbers of this sentence were given to in turn. */
  readonly each: readonly Subject[];
  /** 分别, 各: several items have a number each. */
  readonly isSpread: boolean;
  /** Free text: a reason, or a use. */
  readonly free: 'reason' | 'use' | null;
  /** Words of this clause that nothing knows. */
  readonly unknown: string;
  /** A name that no table knows stands before the numbers. */
  readonly isForeign: boolean;
  /** A number of this clause belongs to no item. */
  readonly hasLoose: boolean;
  /** Behind 人均 and the like: no amount of the item. */
  readonly isAverage: boolean;
  /** The share's whole, as the sentence has named it. */
  readonly whole: string;
  readonly isBracket: boolean;
  /** No word has been read yet that belongs to the sentence. */
  readonly isStart: boolean;
  /** The clause has named an item. */
  readonly hasItem: boolean;
  /** The sentence has named what it is about. */
  readonly hasTopic: boolean;
  /** A prescribed clause behind free text: it may go on with the free text as well. */
  readonly isTentative: boolean;
  /** Words in front of the item may make another one of it: 初中教育支出, 涉外的公务接待费. */
  readonly isQualified: boolean;
}

/** At the beginning of a passage; `topic` is what the passage before was about. */
export function frameAt(topic: Subject): Frame {
  return {
    subject: topic,
    costs: [],
    counted: [],
    topic,
    isOwnTopic: false,
    path: [],
    list: null,
    lastPart: [],
    side: FINAL,
    stated: null,
    hasFinal: false,
    listBefore: null,
    budgetBefore: null,
    year: null,
    compared: null,
    named: [],
    told: [],
    each: [],
    isSpread: false,
    free: null,
    unknown: '',
    isForeign: false,
    hasLoose: false,
    isAverage: false,
    whole: '',
    isBracket: false,
    isStart: true,
    hasItem: false,
    hasTopic: false,
    isTentative: false,
    isQualified: false,
  };
}

/** A new sentence goes on with the topic. */
export function atSentence(before: Frame): Frame {
  const { topic, isOwnTopic, whole, isBracket, list, listBefore, subject, lastPart, stated, hasFinal, year } = before;
  const isPart = list !== null && subject !== list.head && subject !== topic;
  return {
    ...frameAt(topic),
    isOwnTopic,
    whole,
    isBracket,
    lastPart: isPart ? subject : subject === topic ? lastPart : [],
    listBefore: year === null ? null : list === null ? listBefore : { head: list.head, year },
    budgetBefore: hasFinal || stated === null ? null : { side: stated, year, isPart },
  };
}

/**
 * A new passage of the same section goes on with the topic and with what was said of a budget; a part of its list, behind a colon or a
 * semicolon or with the next number, is a budget of that year too.
 */
export function atPassage(before: Frame, opens: { readonly isBehindMark: boolean; readonly isNext: boolean }): Frame {
  const { topic, budgetBefore } = atSentence(before);
  const { list, year } = before;
  const frame = { ...frameAt(topic), budgetBefore };
  const goesOn = opens.isBehindMark || (opens.isNext && list?.isAcross === true);
  return list?.side.kind === 'budget' && goesOn ? { ...frame, list: { ...list, isAcross: true }, side: list.side, year } : frame;
}

/** What a semicolon or a comma ends. */
export function atClause(frame: Frame): Frame {
  const isForeign = frame.unknown.length > 1 ? frame.hasLoose : frame.isForeign;
  const counted = frame.subject[0]?.count === true ? frame.subject : [];
  return {
    ...frame,
    subject: counted.length > 0 && frame.costs.length > 0 && counted !== frame.list?.head ? frame.costs : frame.subject,
    counted,
    isForeign,
    unknown: '',
    hasLoose: false,
    isAverage: false,
    named: [],
    isSpread: false,
    hasItem: false,
  };
}

/** What a semicolon ends besides. */
export function atPart(frame: Frame): Frame {
  return { ...frame, path: [], isForeign: false, hasLoose: false, each: [] };
}

export function isKnown({ isForeign, isAverage, unknown, subject }: Frame): boolean {
  return !isForeign && !isAverage && unknown.length < 2 && subject.length > 0;
}
