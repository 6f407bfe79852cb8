/**
 * What words that a regular expression matches may begin with, so that only those are tried that can stand at a place. Knows
 * what the vocabularies are written with: literal characters, escapes, classes, groups, alternatives, looking around, and
 * quantifiers behind them.
 */

/** Stands for any digit. */
export const DIGIT = '0';

interface Part {
  readonly firsts: ReadonlySet<string>;
  /** May match nothing: what follows may be the beginning as well. */
  readonly isOptional: boolean;
}

const NOTHING: Part = { firsts: new Set(), isOptional: true };
const QUANTIFIER = /^(?:([?*+])|\{(\d+)(?:,\d*)?\})\??/;

/** `null` where it may begin with anything. */
export function firstCharacters(source: string): ReadonlySet<string> | null {
  const reader = new SourceReader(source);
  const { firsts, isOptional } = reader.alternatives();
  return isOptional || firsts.has(ANYTHING) ? null : firsts;
}

const ANYTHING = '';

class SourceReader {
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Part {
    const firsts = new Set<string>();
    let isOptional = false;
    for (;;) {
      const one = this.sequence();
      for (const first of one.firsts) firsts.add(first);
      isOptional ||= one.isOptional;
      if (this.source[this.at] !== '|') return { firsts, isOptional };
      this.at += 1;
    }
  }

  private sequence(): Part {
    const firsts = new Set<string>();
    let isOptional = true;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const part = this.quantified();
      if (isOptional) for (const first of part.firsts) firsts.add(first);
      isOptional &&= part.isOptional;
    }
    return { firsts, isOptional };
  }

  private quantified(): Part {
    const part = this.atom();
    const match = QUANTIFIER.exec(this.source.slice(this.at));
    if (match === null) return part;
    this.at += match[0].length;
    const mayBeLeftOut = match[1] === '?' || match[1] === '*' || match[2] === '0';
    return { firsts: part.firsts, isOptional: part.isOptional || mayBeLeftOut };
  }

  private atom(): Part {
    const character = this.source[this.at] ?? '';
    if (character === '(') return this.group();
    if (character === '[') return this.characterClass();
    if (character === '\\') {
      const escaped = this.source[this.at + 1] ?? '';
      this.at += 2;
      return { firsts: new Set([escaped === 'd' ? DIGIT : escaped]), isOptional: false };
    }
    this.at += 1;
    if (character === '^' || character === '$') return NOTHING;
    return { firsts: new Set([character === '.' ? ANYTHING : characterKey(character)]), isOptional: false };
  }

  private group(): Part {
    const opening = /^\((\?(?::|=|!|<=|<!))?/.exec(this.source.slice(this.at));
    this.at += opening?.[0].length ?? 1;
    const inside = this.alternatives();
    this.at += 1;
    return opening?.[1] === undefined || opening[1] === '?:' ? inside : NOTHING;
  }

  private characterClass(): Part {
    const end = this.source.indexOf(']', this.at + 2);
    const inside = this.source.slice(this.at + 1, end);
    this.at = end + 1;
    if (inside.startsWith('^')) return { firsts: new Set([ANYTHING]), isOptional: false };
    const plain = inside.replace(/\\d/g, DIGIT).replace(/\\(.)/g, '$1');
    return { firsts: new Set(Array.from(plain, characterKey)), isOptional: false };
  }
}

/** Under what a character is looked up. */
export function characterKey(character: string): string {
  return character >= '0' && character <= '9' ? DIGIT : character;
}
