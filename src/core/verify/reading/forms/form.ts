import type { Frame } from '../frame';
import type { Speaker } from '../speaker';
import type { Node } from '../clauses';
import type { AmountToken, NumberToken, Token } from '../tokens';
import { isNumberToken } from '../tokens';

/** One way in which a clause states something: how it is said, and what it states. */
export interface Form {
  /** Letters of the nodes, see letters.ts. */
  readonly said: RegExp;
  /** States what the words say. @returns the frame of what follows */
  readonly read: (words: readonly Node[], frame: Frame, speaker: Speaker) => Frame;
}

export function numbersIn(words: readonly Node[]): readonly NumberToken[] {
  return words.filter((node): node is NumberToken => node.type !== 'inserted' && isNumberToken(node));
}

export function amountsIn(words: readonly Node[]): readonly AmountToken[] {
  return words.filter((node): node is AmountToken => node.type === 'amount');
}

/** The first word of a type; the form's pattern promises that there is one. */
export function wordOf<T extends Token['type']>(words: readonly Node[], type: T): Extract<Token, { type: T }> | undefined {
  return words.find((node): node is Extract<Token, { type: T }> => node.type === type);
}

/** Says nothing that could be compared: its numbers are listed. */
export function onlyListed(pattern: RegExp): Form {
  return {
    said: pattern,
    read: (words, frame, speaker) => numbersIn(words).reduce((after, number) => speaker.miss(number, after), frame),
  };
}
