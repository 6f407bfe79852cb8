import type { Target } from './target';
import type { CompareWith, Direction } from './tokens';

type PercentKind = 'change' | 'rate' | 'share' | 'gap';

/** What a reader of sentences keeps in mind. */
export interface State {
  subject: readonly Target[];
  /** The item that the paragraph is about; a sentence without a name falls back to it. */
  topic: readonly Target[];
  /** The token that named the topic in this sentence. */
  topicAt: number | null;
  path: readonly string[];
  role: 'final' | 'budget';
  manual: boolean;
  /** A name that no table knows stands before the number. */
  foreign: boolean;
  /** What was spoken of before a bracket opened; what follows the bracket goes on with it. */
  outside: Pick<State, 'subject' | 'foreign' | 'unknown' | 'role'> | null;
  /** Behind 人均 and the like, up to the next comma. */
  average: boolean;
  /** Behind 完成预算 with the amount of the budget between: the percentage is a rate. */
  rateFollows: boolean;
  /** The items named since the last number, which 分别 gives their numbers. */
  named: readonly (readonly Target[])[];
  /** Behind 分别: the items that the next numbers in a row belong to. */
  each: readonly (readonly Target[])[];
  waiting: readonly (readonly Target[])[];
  foreignNumber: boolean;
  unknown: string;
  clause: number;
  direction: Direction | null;
  percent: PercentKind | null;
  whole: string;
  compared: CompareWith | null;
  year: number | null;
  sentenceStart: boolean;
}

/** At the beginning of a passage; `topic` is what the passage before was about. */
export function stateAt(topic: readonly Target[]): State {
  return {
    ...afterPart(0),
    subject: topic,
    topic,
    topicAt: null,
    manual: false,
    outside: null,
    whole: '',
    compared: null,
    year: null,
    sentenceStart: true,
  };
}

/** What a semicolon ends. */
export function afterPart(
  at: number,
): Omit<State, 'subject' | 'topic' | 'topicAt' | 'manual' | 'outside' | 'whole' | 'compared' | 'year' | 'sentenceStart'> {
  return {
    path: [],
    role: 'final',
    foreign: false,
    average: false,
    rateFollows: false,
    named: [],
    each: [],
    waiting: [],
    foreignNumber: false,
    unknown: '',
    clause: at,
    direction: null,
    percent: null,
  };
}

/** What a full stop ends; the next sentence goes on with the topic. */
export function afterSentence({ topic, whole }: State, at: number): State {
  return { ...stateAt(topic), whole, clause: at };
}

/** What follows a bracket goes on with what stood before it. */
export function openBracket(state: State): void {
  const { subject, foreign, unknown, role } = state;
  state.outside ??= { subject, foreign, unknown, role };
}

export function closeBracket(state: State): void {
  if (state.outside !== null) Object.assign(state, state.outside, { outside: null });
}

/** 比预算 where the sentence says so; an amount of the budget in front of 减少 says it too. */
export function comparedWith({ compared, role }: State): CompareWith {
  return compared ?? (role === 'budget' ? 'budget' : 'prior');
}
