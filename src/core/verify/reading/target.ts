import { Decimal } from 'decimal.js';
import { agree, sumOf as sumOfRounded, type Rounded } from '../../amounts/rounded';
import type { Figure } from '../../figures/figure';
import type { Figures } from '../../figures/figures';
import { isPartOf, itemById, placesIn } from '../../form';
import type { Item } from '../../form/item/item';
import type { Cell } from '../../form/item/place';
import { beside } from '../../form/item/sides';
import type { SectionId } from '../../form/item/sections';
import type { Source } from './operand';
import type { Plan } from './plan';

/** The workbook that a document is checked against. */
export interface VerifyContext {
  readonly current: Figures;
  readonly prior?: Figures | null;
}

export type Side = 'final' | 'budget' | 'prior';

type AccountColumn = 'basic' | 'project' | 'opening' | 'revenue' | 'closing';

/** What a sentence can speak of: an item with a figure in the tables, or one that no table has. */
export interface Target {
  /** The id of the item; of an account, the table and the code. */
  readonly key: string;
  /** The item itself, for what is no account. */
  readonly item?: Item;
  /** As people call it, `住房保障支出`. */
  readonly name: string;
  /**
   * The figures that may stand for it, each the sum of its cells; the first that exists is what the sentence should say. Empty where
   * no table has it.
   */
  readonly final: readonly (readonly Cell[])[];
  readonly budget?: readonly Cell[];
  /** Counts (辆, 人次) have no money unit. */
  readonly count?: boolean;
  /** The account code, for accounts of 支出功能分类科目. */
  readonly code?: string;
  /** An account that the table does not list: it stands for zero. */
  readonly absent?: boolean;
  /** Words in front of (类), (款) or (项) that name no account: one with so many digits, below that code. */
  readonly unnamed?: { readonly digits: number; readonly within: string };
  /** 基本支出, 年初结转: said of an account, it is this column of the account's row. */
  readonly column?: AccountColumn;
  /** The account whose row it is. */
  readonly account?: Target;
  /** What 收、支总计 names together, for sentences that tell them apart by 分别. */
  readonly parts?: readonly Target[];
  /** Items with one number for all of them. */
  readonly addedUp?: readonly Target[];
}

/** An item of the form, its figure taken from the table of the section first. */
export function targetOf(id: string, section: SectionId = 'unknown'): Target {
  const item = itemById(id);
  const places = placesIn(section, item);
  const budgets = places
    .filter(({ cells }) => cells[0]?.[0] === 'three-public')
    .flatMap((place) => beside(place, 'budget').cells);
  return {
    key: id,
    item,
    name: item.name,
    final: places.map(({ cells }) => cells),
    ...(item.measure !== undefined ? { count: true } : budgets.length > 0 ? { budget: budgets } : {}),
    ...(item.together ? { parts: item.together.map((one) => targetOf(one, section)) } : {}),
  };
}

/** A part of an item, or of one of those that it names together. */
export function isPart({ key }: Target, { item }: Target): boolean {
  const wholes = item?.together?.map(itemById) ?? [item];
  return wholes.some((whole) => whole !== undefined && isPartOf(key, whole));
}

/** An account of the tables, or what a text says instead of one. */
export function isAccount({ code, unnamed }: Target): boolean {
  return code !== undefined || unnamed !== undefined;
}

/** 基本支出 and 项目支出 of the account that a sentence is about; any other target as it is. */
export function ofAccount(target: Target, account: Target | undefined): Target {
  const { column } = target;
  if (column === undefined || account === undefined || !isAccount(account)) return target;
  // The account says of which budget it is.
  return columnOf(account, column, target.name.replace(/^.*预算财政拨款/, ''));
}

/** What the account's row has in a column; nothing where its table has no such column. */
export function columnOf(account: Target, column: AccountColumn, name: string): Target {
  const final = account.final.map((cells) => cells.map(([table, row]): Cell => [table, row, column]));
  return { key: `${account.key}.${column}`, name: account.name + name, final, column, account };
}

/** The values that may stand for a target, `[]` where there is none. */
export function sourcesOf(target: Target, side: Side, context: VerifyContext, plan: Plan = null): readonly Source[] {
  const figures = side === 'prior' ? (context.prior ?? null) : context.current;
  if (figures === null) return [];
  if (target.addedUp !== undefined) return together(target.addedUp.map((one) => sourceOf(one, side, context, plan)));
  const names = side === 'budget' ? budgetsOf(target, plan) : target.final;
  const found = names.map((cells) => sumOf(cells, figures)).filter((source) => source !== null);
  if (found.length > 0 || side === 'budget') return found;
  const alike = alikeOf(target, figures);
  if (alike !== null) return sourcesOf(alike, side, context, plan);
  const absent = target.absent === true || (side === 'prior' && target.code !== undefined);
  return absent && figures.table('general-budget') !== undefined
    ? [{ value: new Decimal(0), slack: new Decimal(0), figures: [] }]
    : [];
}

/** What has the same figure, where that follows from the tables. */
function alikeOf({ item }: Target, figures: Figures): Target | null {
  if (item?.alike === undefined) return null;
  const [one, other] = item.alike.wholes.map((id) =>
    targetOf(id)
      .final.map((cells) => sumOf(cells, figures))
      .find(Boolean),
  );
  return one && other && agree(one, other) ? targetOf(item.alike.item) : null;
}

/** Some forms print 年初预算 and 全年预算 side by side: just 预算 may be either. A form with one 预算数 does not say which it is. */
function budgetsOf({ budget }: Target, plan: Plan): readonly (readonly Cell[])[] {
  if (budget === undefined) return [];
  const adjusted = budget.map(([table, row, column]): Cell => [table, row === 'budget' ? 'adjusted-budget' : row, column]);
  if (plan === 'adjusted') return [adjusted, budget];
  return plan === 'initial' ? [budget] : [budget, adjusted];
}

/** The figure of a target on one side; `null` where the tables have none. */
export function sourceOf(target: Target, side: Side, context: VerifyContext, plan: Plan = null): Source | null {
  return sourcesOf(target, side, context, plan)[0] ?? null;
}

/** The sum of figures, where the tables have each of them. */
function together(sources: readonly (Source | null)[]): readonly Source[] {
  const found = sources.filter((source) => source !== null);
  return found.length < sources.length ? [] : [{ ...sumOfRounded(found), figures: found.flatMap(({ figures }) => figures) }];
}

function sumOf(cells: readonly Cell[], figures: Figures): Source | null {
  let sum: Rounded | null = null;
  const parts: Figure[] = [];
  for (const [table, row, column] of cells) {
    const figure = figures.figure(table, row, column);
    if (figure === undefined) continue;
    if (figure.value === null) return null;
    const part = { value: figure.value, slack: figure.slack };
    sum = sum === null ? part : sumOfRounded([sum, part]);
    parts.push(figure);
  }
  return sum === null ? null : { ...sum, figures: parts };
}
