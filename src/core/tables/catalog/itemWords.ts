import type { SectionId } from '../../verify/reading/sections';
import type { CellName, Target } from '../../verify/reading/target';

/**
 * Words by which sentences name the figures of the tables that are no accounts. Words are regular expressions over plain
 * text (half width, no blanks, no quotation marks).
 */
export interface ItemWords {
  readonly target: Target;
  readonly words: readonly string[];
  readonly sections: readonly SectionId[];
  /** Shares in these sections are shares of it. */
  readonly whole?: boolean;
}

type Extra = Partial<Pick<Target, 'budget' | 'column' | 'count' | 'parts'>> & { readonly whole?: boolean };

/** One item: where it may be named, by which words, and where the tables have it. */
export function item(
  sections: readonly SectionId[],
  key: string,
  name: string,
  words: readonly string[],
  final: readonly (readonly CellName[])[],
  extra: Extra = {},
): ItemWords {
  const { whole, ...rest } = extra;
  return { target: { key, name, final, ...rest }, words, sections, ...(whole ? { whole } : {}) };
}

/** One cell, as the only place of an item. */
export function one(table: CellName[0], row: string, column = 'amount'): readonly CellName[] {
  return [[table, row, column]];
}
