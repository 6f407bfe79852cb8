import { type FindingClass, worstOf } from '../findingClass';
import { type MarkedSentence, shortened } from './markedSentence';

/** A stretch of a text that something was found about; `null`: it agrees with the tables. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly className: FindingClass | null;
}

/** A sentence with the stretches of it that are meant. */
export interface MarkedText {
  readonly text: string;
  /** In order, none over another. */
  readonly marks: readonly Mark[];
}

export interface MarkedPart {
  readonly sentence: MarkedSentence;
  readonly className: FindingClass | null;
}

/** One sentence with all the words of it that are meant; a very long one as far as they reach. */
export function markedText(parts: readonly MarkedPart[]): MarkedText {
  const [first] = parts;
  if (first === undefined) return { text: '', marks: [] };
  const spans = parts.map(({ sentence: { before, words }, className }) => ({
    start: before.length,
    end: before.length + words.length,
    className,
  }));
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  const { before, words, after } = first.sentence;
  const whole = before + words + after;
  const around = shortened({
    ...first.sentence,
    before: whole.slice(0, from),
    words: whole.slice(from, to),
    after: whole.slice(to),
  });
  const moved = around.before.length - from;
  return {
    text: around.before + around.words + around.after,
    marks: stretches(spans).map((mark) => ({ ...mark, start: mark.start + moved, end: mark.end + moved })),
  };
}

/** Where stretches lie over each other the worst counts; neighbours of one class are one. */
function stretches(spans: readonly Mark[]): readonly Mark[] {
  const bounds = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const marks: Mark[] = [];
  bounds.slice(0, -1).forEach((start, index) => {
    const end = bounds[index + 1] ?? start;
    const over = spans.filter((span) => span.start < end && span.end > start);
    if (over.length === 0) return;
    const className = worstOf(over.flatMap((span) => span.className ?? []));
    const last = marks.at(-1);
    if (last?.end === start && last.className === className && over.some((span) => span.start < start))
      marks[marks.length - 1] = { ...last, end };
    else marks.push({ start, end, className });
  });
  return marks;
}
