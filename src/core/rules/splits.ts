import { ECONOMIC_CLASSES } from '../form/accounts/economic';
import type { Figure } from '../tables/figure';
import type { Figures } from '../tables/figures';
import type { TableKind } from '../tables/kinds';

/** What a form prints below a column or a row as its parts (其中), for departments to fill in or not. */
export interface Split {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Of 公开05, 07 and 08表; their parts add up to the whole. */
export const FUND_SPLITS = [
  { id: 'opening-parts', whole: 'opening', parts: ['opening-basic', 'opening-project'] },
  { id: 'opening-kinds', whole: 'opening', parts: ['opening-carry', 'opening-surplus'] },
  { id: 'opening-project-kinds', whole: 'opening-project', parts: ['opening-project-carry', 'opening-project-surplus'] },
  { id: 'revenue-parts', whole: 'revenue', parts: ['revenue-basic', 'revenue-project'] },
  { id: 'basic-parts', whole: 'basic', parts: ['basic-personnel', 'basic-operating'] },
  { id: 'closing-parts', whole: 'closing', parts: ['closing-basic', 'closing-project'] },
  { id: 'closing-kinds', whole: 'closing', parts: ['closing-carry', 'closing-surplus'] },
  { id: 'closing-project-kinds', whole: 'closing-project', parts: ['closing-project-carry', 'closing-project-surplus'] },
] as const satisfies readonly (Split & { readonly id: string })[];

const COLUMN_SPLITS: Readonly<Partial<Record<TableKind, readonly Split[]>>> = {
  revenue: [
    { whole: 'fiscal', parts: ['fiscal-general', 'fiscal-fund', 'fiscal-state-capital'] },
    { whole: 'institutional', parts: ['education-fees'] },
  ],
  'basic-expenditure': [{ whole: 'amount', parts: ['personnel', 'operating'] }],
  expenditure: [{ whole: 'basic', parts: ['basic-personnel', 'basic-operating'] }],
  'general-budget': FUND_SPLITS,
  'government-fund': FUND_SPLITS,
  'state-capital': FUND_SPLITS,
  'three-public': [{ whole: 'reception', parts: ['reception-domestic', 'reception-foreign'] }],
};

const ROW_SPLITS: Readonly<Partial<Record<TableKind, readonly Split[]>>> = {
  summary: [
    { whole: 'grant-fiscal', parts: ['part-general', 'part-fund', 'part-state-capital'] },
    {
      whole: 'expenditure-total',
      parts: ['nature-basic', 'nature-project', 'nature-to-superior', 'nature-business', 'nature-to-affiliates'],
    },
    { whole: 'nature-basic', parts: ['nature-personnel', 'nature-operating'] },
    { whole: 'expenditure-total', parts: ['nature-total'] },
    { whole: 'expenditure-total', parts: ['economic-total'] },
    { whole: 'economic-total', parts: ECONOMIC_CLASSES.map((code) => `economic-${code}`) },
  ],
};

type SplitOf = ReadonlyMap<string, Split>;

function byPart(splits: Readonly<Partial<Record<TableKind, readonly Split[]>>>): ReadonlyMap<string, SplitOf> {
  return new Map(
    Object.entries(splits).map(([table, list]) => [
      table,
      new Map(list.flatMap((split) => split.parts.map((part) => [part, split]))),
    ]),
  );
}

const BY_COLUMN = byPart(COLUMN_SPLITS);
const BY_ROW = byPart(ROW_SPLITS);
const PARTS = new Set([...BY_COLUMN.values(), ...BY_ROW.values()].flatMap((splits) => [...splits.keys()]));

/** Whether a row or column with this id is a part of another in some table. */
export function isPart(id: string): boolean {
  return PARTS.has(id);
}

/**
 * False for a part without an amount whose whole has one, where no other part has an amount either: the department did
 * not split that amount, and a part left open is no zero.
 */
export function isStated(figure: Figure, figures: Figures): boolean {
  const { table, row, column, value } = figure;
  if (value?.isZero() !== true) return true;
  const ofColumn = BY_COLUMN.get(table)?.get(column);
  const at = (id: string): Figure | undefined => figures.figure(table, row, id);
  if (ofColumn && isOpen(ofColumn, at)) return false;
  const ofRow = BY_ROW.get(table)?.get(row);
  return !ofRow || !isOpen(ofRow, (id) => figures.figure(table, id, column));
}

function isOpen({ whole, parts }: Split, at: (id: string) => Figure | undefined): boolean {
  return hasAmount(at(whole)) && !parts.some((part) => hasAmount(at(part)));
}

/** What cannot be read is not nothing. */
function hasAmount(figure: Figure | undefined): boolean {
  return figure !== undefined && figure.value?.isZero() !== true;
}
