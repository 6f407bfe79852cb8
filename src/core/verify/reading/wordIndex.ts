import { characterKey, firstCharacters } from './firstCharacters';

/** Words by regular expression, with what they mean. */
export interface Word<T> {
  readonly source: string;
  readonly meaning: T;
}

export interface Found<T> {
  readonly meaning: T;
  readonly end: number;
}

interface Compiled<T> {
  readonly pattern: RegExp;
  readonly meaning: T;
}

/** Finds the longest of many words at a place; only those that may begin with its character are tried. */
export class WordIndex<T> {
  private readonly byFirst = new Map<string, readonly Compiled<T>[]>();
  private readonly anywhere: readonly Compiled<T>[];

  constructor(words: readonly Word<T>[]) {
    const compiled = words.map(({ source, meaning }) => ({
      pattern: new RegExp(source, 'yu'),
      meaning,
      firsts: firstCharacters(source),
    }));
    this.anywhere = compiled.filter(({ firsts }) => firsts === null);
    for (const first of new Set(compiled.flatMap(({ firsts }) => [...(firsts ?? [])])))
      this.byFirst.set(
        first,
        compiled.filter(({ firsts }) => firsts?.has(first) ?? true),
      );
  }

  /** Of words of one length the one that was given first. */
  longestAt(text: string, at: number): Found<T> | null {
    let best: Compiled<T> | null = null;
    let end = at;
    for (const word of this.byFirst.get(characterKey(text[at] ?? '')) ?? this.anywhere) {
      word.pattern.lastIndex = at;
      if (!word.pattern.test(text) || word.pattern.lastIndex <= end) continue;
      best = word;
      end = word.pattern.lastIndex;
    }
    return best === null ? null : { meaning: best.meaning, end };
  }
}
