import { isNothing, type Figure } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { RULES } from './index';
import type { RuleSpec } from './rule';
import { parseTerm, type ParsedTerm } from './term';

/** What a form prints below a column or a row as its parts (其中), for departments to fill in or not. */
interface Split {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** By table, the columns or rows that are parts. */
type Splits = Map<string, Map<string, Split>>;

const BY_COLUMN: Splits = new Map();
const BY_ROW: Splits = new Map();
for (const rule of RULES) take(rule);
const PARTS = new Set([...BY_COLUMN.values(), ...BY_ROW.values()].flatMap((splits) => [...splits.keys()]));

/** Notes the parts of a rule whose parts may be left open: columns of every row, or rows. */
function take({ open, left, right, each }: RuleSpec): void {
  const [[whole], parts] =
    open === 'left' ? [right.map(parseTerm), left.map(parseTerm)] : [left.map(parseTerm), right.map(parseTerm)];
  if (open === undefined || whole === undefined) return;
  const isColumns = each?.rows === 'all';
  const [boundRow = ''] = typeof each?.rows === 'object' ? each.rows : [];
  const idOf = ({ rowId, columnId }: ParsedTerm): string => (isColumns ? columnId : rowId === '$row' ? boundRow : rowId);
  const split = { whole: idOf(whole), parts: parts.map(idOf) };
  const splits = isColumns ? BY_COLUMN : BY_ROW;
  const ofTable = splits.get(whole.ref) ?? new Map<string, Split>();
  for (const part of split.parts) ofTable.set(part, split);
  splits.set(whole.ref, ofTable);
}

/** Whether a row or column with this id is a part of another in some table. */
export function isPart(id: string): boolean {
  return PARTS.has(id);
}

/**
 * False for a part without an amount whose whole has one, where no other part and nothing below the parts has an amount either:
 * the department did not split that amount, and a part left open is no zero.
 */
export function isStated(figure: Figure, figures: Figures): boolean {
  const { table, row, column } = figure;
  return (
    !isOpen(BY_COLUMN, table, column, (id) => figures.figure(table, row, id)) &&
    !isOpen(BY_ROW, table, row, (id) => figures.figure(table, id, column))
  );
}

function isOpen(splits: Splits, table: string, id: string, at: (id: string) => Figure | undefined): boolean {
  const ofTable = splits.get(table);
  const split = ofTable?.get(id);
  if (ofTable === undefined || split === undefined || isNothing(at(split.whole))) return false;
  const isFilled = (part: string): boolean =>
    !isNothing(at(part)) || [...ofTable.values()].some(({ whole, parts }) => whole === part && parts.some(isFilled));
  return !split.parts.some(isFilled);
}
