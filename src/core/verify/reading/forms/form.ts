import type { Frame } from '../frame';
import { missed } from '../saying';
import type { Node } from '../clauses';
import type { AmountToken, NumberToken, Token } from '../tokens';
import { isNumberToken } from '../tokens';

/** One way in which a clause states something: how it is said, and what it states. */
export interface Form {
  /** Letters of the nodes, see letters.ts. */
  readonly said: RegExp;
  /** @returns the frame of what follows, with what the words state */
  readonly read: (words: readonly Node[], frame: Frame) => Frame;
}

export function numbersIn(words: readonly Node[]): readonly NumberToken[] {
  return words.filter((node): node is NumberToken => node.type !== 'inserted' && isNumberToken(node));
}

export function amountsIn(words: readonly Node[]): readonly AmountToken[] {
  return words.filter((node): node is AmountToken => node.type === 'amount');
}

/** The first word of a type. */
export function wordOf<T extends Token['type']>(words: readonly Node[], type: T): Extract<Token, { type: T }> | undefined {
  return words.find((node): node is Extract<Token, { type: T }> => node.type === type);
}

/** A form that one word makes: its pattern promises that there is one. */
export function ofWord<T extends Token['type']>(
  said: RegExp,
  type: T,
  read: (word: Extract<Token, { type: T }>, frame: Frame, words: readonly Node[]) => Frame,
): Form {
  return {
    said,
    read: (words, frame) => {
      const word = wordOf(words, type);
      return word === undefined ? frame : read(word, frame, words);
    },
  };
}

/** Says nothing that could be compared: its numbers are listed. */
export function onlyListed(said: RegExp): Form {
  return { said, read: (words, frame) => numbersIn(words).reduce(missed, frame) };
}
