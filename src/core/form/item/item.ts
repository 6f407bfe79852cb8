import type { TableKind } from '../../figures/kinds';
import type { Place } from './place';
import type { SectionId } from './sections';

/**
 * One thing that the form has a figure for. It is declared once, in `items/`: tables, texts, inputs, comparisons and
 * relations look it up.
 */
export interface Item {
  /** In the field's English terms; unique. */
  readonly id: string;
  /** As people call it. Where a text, a label or a sentence names the item, the name comes from here. */
  readonly name: string;
  /** Where this year's final figure is printed. The first place that a workbook has is its figure; the others print it again. */
  readonly at: readonly Place[];
  /** How texts name it, section by section. */
  readonly said: readonly Said[];
  /** Where no table prints it, its figure is that of another item if the two wholes are one amount: of which it is the same part. */
  readonly alike?: { readonly item: string; readonly wholes: readonly [string, string] };
  /** Counted in 辆, 个, 人次 …; an item without a measure word is an amount in 万元. */
  readonly measure?: string;
  /** Ids of the items that it is made of: together they are the item, where all of them are printed. */
  readonly parts?: readonly string[];
  /** The item that it is a part of beside others that have no name: it is not more than that. */
  readonly within?: string;
  /** Money that one unit of a department may give another: it is in the units' accounts and not in the department's. */
  readonly transfer?: true;
  /** Ids of two items that are one amount and that texts name together: 收、支总计. */
  readonly together?: readonly [string, string];
  /** Items that count what this amount was spent on, by the measure words of texts: `{ 批次: 'reception-batches' }`. */
  readonly counts?: Readonly<Record<string, string>>;
  /** What wordings call its figure; last year's has the same name behind 上年. */
  readonly slot?: ItemSlot;
  /** Keys of the 底稿 beside last year's figures, which stand with their places. */
  readonly inputs?: ItemInputs;
  /** How the 底稿 asks for them, where its name alone does not say it. */
  readonly asked?: Readonly<Partial<Record<keyof ItemInputs | 'lastYear', Asked>>>;
  /** Id of the item that it moves with: that one's reason serves where this one was given none. */
  readonly movesWith?: string;
  /** What it is spent on by its definition, as it follows 用于. */
  readonly usualUse?: string;
  /** What its words are and are not, where its name alone does not show it. */
  readonly examples?: Examples;
}

/** `{项目}` in a label stands for the item's name. A row whose key was lost is known by its label, so labels stay as they are. */
export interface Asked {
  readonly label?: string;
  readonly hint?: string;
}

/** Words in front of a figure, as a text of the first section that names the item has them. */
export interface Examples {
  /** These name it. */
  readonly says: readonly string[];
  /** These are near it and name something else, or nothing. */
  readonly not: readonly string[];
}

/** Words of an item in some sections: regular expressions over plain text (half width, no blanks, no quotation marks). */
export interface Said {
  readonly sections: readonly SectionId[];
  readonly words: readonly string[];
  /** Said of an account in these sections, it is this column of the account: the 基本支出 of 208. */
  readonly ofAccount?: 'basic' | 'project';
}

export interface ItemInputs {
  /** This year's figure, asked for where no table has it. */
  readonly figure?: string;
  readonly initialBudget?: string;
  readonly adjustedBudget?: string;
  /** Why it is not what it was last year. */
  readonly reason?: string;
  /** Why it is not what was budgeted. */
  readonly budgetReason?: string;
  /** What it was spent on. */
  readonly use?: string;
}

/** Where one table tells about the item, its figure and last year's are those of that table; without it nothing is said. */
export interface ItemSlot {
  readonly name: string;
  readonly table?: TableKind;
}

type Facts = Omit<Item, 'id' | 'name'>;

export function item(id: string, name: string, facts: Facts): Item {
  return { id, name, ...facts };
}

export function said(sections: readonly SectionId[], ...words: readonly string[]): Said {
  return { sections, words };
}

/** As `said`, for what every account has as well. */
export function saidOfAccounts(
  ofAccount: 'basic' | 'project',
  sections: readonly SectionId[],
  ...words: readonly string[]
): Said {
  return { sections, words, ofAccount };
}
