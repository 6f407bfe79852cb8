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
  private readonly byFirst = new Map<string, Compiled<T>[]>();
  private readonly anywhere: Compiled<T>[] = [];

  constructor(words: readonly Word<T>[]) {
    for (const { source, meaning } of words) {
      const compiled = { pattern: new RegExp(source, 'yu'), meaning };
      const firsts = firstCharacters(source);
      if (firsts === null) this.anywhere.push(compiled);
      else for (const first of firsts) this.listOf(first).push(compiled);
    }
  }

  /** Of words of one length the one that was given first. */
  longestAt(text: string, at: number): Found<T> | null {
    const first = this.byFirst.get(characterKey(text[at] ?? ''));
    let best: Found<T> | null = null;
    for (const words of first === undefined ? [this.anywhere] : [first, this.anywhere]) {
      for (const { pattern, meaning } of words) {
        pattern.lastIndex = at;
        if (pattern.test(text) && pattern.lastIndex > (best?.end ?? at)) best = { meaning, end: pattern.lastIndex };
      }
    }
    return best;
  }

  private listOf(first: string): Compiled<T>[] {
    const known = this.byFirst.get(first);
    if (known !== undefined) return known;
    const made: Compiled<T>[] = [];
    this.byFirst.set(first, made);
    return made;
  }
}
