import type { MoneyUnit } from '../../amounts/unit';
import type { GlossaryTerm } from '../../messages/glossary';
import type { DocumentWords } from '../../messages/publicDocument';
import type { TableKind } from '../../figures/kinds';
import type { PictureKind } from './pictureKinds';
import type { OwnInput } from '../inputs/inputDefinition';

/**
 * A region's wording of the 情况说明 as plain data: it can be kept in JSON as well as in TypeScript.
 * `text` is a Liquid template over the slots of narrative/slots; docs of the names stand there.
 */
export interface Profile {
  readonly id: string;
  /** What users call the region's form. */
  readonly name: string;
  /** How the text and the formulas call each table; a table that the region does not have is left out. */
  readonly tables: Readonly<Partial<Record<TableKind, string>>>;
  /** Thousands separators in amounts. */
  readonly separators: boolean;
  /** What the text counts money in; the tables may be printed in another unit. */
  readonly unit: TextUnit;
  /** Decimals of an amount, at most: one that is not zero is never printed as zero. */
  readonly decimals: number;
  /** `trimmed` cuts the zeros at the end of an amount (29.6, 0). */
  readonly amounts: 'fixed' | 'trimmed';
  /** 增减%. */
  readonly changePercent: PercentStyle;
  /** 占比 and 完成率. */
  readonly sharePercent: PercentStyle;
  /** Whether the region's documents have the pictures of its sections, or the usual two where no section has one. */
  readonly charts: boolean;
  readonly words: ProfileWords;
  /** Words that stand in a workbook of the region: its name, mostly. */
  readonly regions: readonly string[];
  /** Kinds of vehicles by their items, in the region's order and under its names; the others follow under the form's. */
  readonly vehicles: readonly (readonly [item: string, name: string])[];
  /** Headings of the whole document, as templates. */
  readonly document: DocumentWords;
  /** Terms that the region explains, whether they occur or not, `null` for those that occur; a blank text is the product's own. */
  readonly glossary: readonly GlossaryTerm[] | null;
  /** What stands below a table without figures, as a template; the product's own words where there is none. */
  readonly tableNotes: Readonly<Partial<Record<TableKind, string>>>;
  /** What this wording alone asks for, which templates name 自填.<name>. */
  readonly ownInputs: readonly OwnInput[];
  readonly title: string;
  readonly sections: readonly SectionPattern[];
}

export type TextUnit = Exclude<MoneyUnit, '千元'>;

/**
 * `fixed` prints two decimals (87.40%), `trimmed` cuts trailing zeros (87.4%), `one-decimal` rounds to one, which
 * `one-decimal-trimmed` cuts where it is zero (100%), `whole` has none.
 */
export type PercentStyle = 'fixed' | 'trimmed' | 'one-decimal' | 'one-decimal-trimmed' | 'whole';

export interface ProfileWords {
  readonly increase: string;
  readonly decrease: string;
  readonly rise: string;
  readonly fall: string;
  /** Said in place of a difference of zero. */
  readonly unchanged: string;
  /** Said in place of the percentage of a base that is not above zero, behind the amount; mostly empty. */
  readonly noBase: string;
  /** The reason and the use of an item on which nothing was spent; empty where the form says nothing then. */
  readonly nothingSpent: string;
  /** Closes a repeated line, and the last one. */
  readonly lineEnd: string;
  readonly lastLineEnd: string;
  /** Between the names of an enumeration. */
  readonly enumeration: string;
}

export interface SectionPattern {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly ParagraphPattern[];
}

export interface ParagraphPattern {
  readonly id: string;
  readonly text: string;
  readonly heading?: 2 | 3;
  /** Name of a list: the paragraph is repeated for its entries, each named 项, with 句末 as its last sign. */
  readonly each?: string;
  /** Name of a condition that must hold, 三公.有变化 for one within another. */
  readonly when?: string;
  /** Name of a condition that must not hold; both may be given. */
  readonly unless?: string;
  /** A picture stands here, where pictures are wanted; `text` is its caption, which may use 图号. */
  readonly picture?: PictureKind;
}

/** A paragraph that is a picture: the narrative's text goes on without it. */
export type PicturePattern = ParagraphPattern & { readonly picture: PictureKind };

export function isPicture(pattern: ParagraphPattern): pattern is PicturePattern {
  return pattern.picture !== undefined;
}

/** A profile that cannot be used: a mistake in a template, named with its paragraph. Misuse, not a finding. */
export class ProfileError extends Error {
  constructor(
    profile: string,
    readonly paragraph: string,
    /** What is wrong, as a sentence for users. */
    readonly detail: string,
  ) {
    super(`profile ${profile}, paragraph ${paragraph}: ${detail}`);
    this.name = 'ProfileError';
  }
}
