import { runsText, type Sentence } from '../../core/said/run';
import type { Correction } from '../../core/verify/corrections';
import type { QuotePlace } from '../../core/verify/reading/document';
import { wordCopyMessages as say } from './wordCopyMessages';

/** Something that was found about a document. */
export interface FoundWords {
  readonly said: Sentence;
  /** `null` for what is not there. */
  readonly place: QuotePlace | null;
  /** The right words, where they are known. */
  readonly corrections: readonly Correction[];
}

/** What a Word copy is to show besides the comments. */
export interface CopyChoices {
  /** The numbers that agree, so that silence is not mistaken for agreement. */
  readonly ticks: boolean;
  /** The right words as tracked changes. */
  readonly corrections: boolean;
}

export interface WordComment {
  /** `null`: about the document as a whole. */
  readonly place: QuotePlace | null;
  readonly text: string;
}

/** What is written into the copy of a .docx (`annotateDocx`). */
export interface WordNotes {
  readonly comments: readonly WordComment[];
  readonly ticks: readonly QuotePlace[];
  readonly corrections: readonly Correction[];
  readonly date: string;
}

/**
 * What a Word copy shows of a checked document; a comment at its beginning explains what is no comment.
 * @param agreed the numbers that agree
 * @param now the time on the clock of whoever asks for the copy
 */
export function wordNotes(
  found: readonly FoundWords[],
  agreed: readonly QuotePlace[],
  choices: CopyChoices,
  now: Date,
): WordNotes {
  const ticks = choices.ticks ? agreed : [];
  const corrections = choices.corrections ? found.flatMap((one) => one.corrections) : [];
  const legend = [
    ...(ticks.length > 0 ? [say.ticks(ticks.length)] : []),
    ...(corrections.length > 0 ? [say.corrections(corrections.length)] : []),
  ];
  return {
    comments: [
      ...(legend.length > 0 ? [{ place: null, text: legend.join('\n') }] : []),
      ...found.map(({ said, place }) => ({ place, text: runsText(said) })),
    ],
    ticks,
    corrections,
    date: wordDate(now),
  };
}

/** As Word writes it: the local time, whatever the Z says. */
function wordDate(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day}T${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}Z`;
}
