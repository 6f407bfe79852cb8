import { Decimal } from 'decimal.js';
import { structureMessages as say } from '../messages/structure';
import type { RecognisedTable, TableRow } from '../tables/figure';
import { hierarchyOf } from '../tables/hierarchy';
import { rowName, spokenAmount } from '../tables/naming';
import { CODED_TABLES } from './accounts';
import { figureCell, nameOf, structureFinding, type StructureCheck } from './context';

const ZERO = new Decimal(0);

/** An account of another table that this one lacks. */
interface Absent {
  readonly row: TableRow;
  readonly amounts: readonly Decimal[];
}

/**
 * A 类, 款 or 项 whose row was left out: the account above it holds more than the rows below it, and another table lists
 * one that is not there. Named where its amount is the difference, or where no other can be meant.
 */
export const rowsLeftOut: StructureCheck = ({ figures, isBroken }) => {
  const tables = figures.tables.filter(({ kind }) => CODED_TABLES.includes(kind));
  const off = tables.filter(({ kind }) => isBroken(`${kind}.hierarchy`));
  return off.flatMap((table) =>
    [...hierarchyOf(table)].flatMap(([parentId, children]) => {
      const parent = figures.row(table.kind, parentId);
      const more = parent && excessOf(parent, children);
      if (parent === undefined || more === undefined || more === null) return [];
      const absent = absentBelow(table, parent, tables);
      const meant = absent.filter(({ amounts }) =>
        amounts.some((amount) => amount.minus(more.amount).abs().lessThanOrEqualTo(more.slack)),
      );
      const [one, ...others] = meant.length > 0 ? meant : absent;
      const figure = parent.figures.get('total');
      if (one === undefined || others.length > 0 || figure === undefined) return [];
      const difference = spokenAmount(more.amount, figure);
      const message = say.rowLeftOut(
        nameOf(table),
        rowName(parent, parent.id),
        rowName(one.row, one.row.id),
        difference,
        meant.length > 0,
      );
      return [structureFinding('row-left-out', table.kind, 'warning', message, figureCell(figure))];
    }),
  );
};

/** What an account's 合计 holds beyond the rows below it, `null` where it holds no more. */
function excessOf(parent: TableRow, children: readonly TableRow[]): { amount: Decimal; slack: Decimal } | null {
  const whole = parent.figures.get('total');
  if (!whole?.value) return null;
  let amount = whole.value;
  let slack = whole.slack;
  for (const child of children) {
    const part = child.figures.get('total');
    if (!part?.value) return null;
    amount = amount.minus(part.value);
    slack = slack.plus(part.slack);
  }
  return amount.greaterThan(slack) ? { amount, slack } : null;
}

/** Accounts that stand right below `parent` in other tables and are not in this one. */
function absentBelow(table: RecognisedTable, parent: TableRow, tables: readonly RecognisedTable[]): Absent[] {
  const listed = new Set(table.rows.map(({ code }) => code));
  const prefix = parent.code ?? '';
  const absent = new Map<string, Absent>();
  for (const other of tables) {
    if (other === table) continue;
    for (const row of other.rows) {
      const { code } = row;
      if (code === undefined || code.length <= prefix.length || !code.startsWith(prefix) || listed.has(code)) continue;
      // The row itself, not what stands below it; and only where no row of this table stands between.
      if (ancestorsBelow(code, prefix).some((above) => listed.has(above) || absent.has(above))) continue;
      const value = row.figures.get('total')?.value ?? ZERO;
      if (value.isZero()) continue;
      absent.set(code, { row, amounts: [...(absent.get(code)?.amounts ?? []), value] });
    }
  }
  return [...absent.values()];
}

/** The 类 and 款 of a code, down from below `prefix`. */
function ancestorsBelow(code: string, prefix: string): string[] {
  const lengths = [3, 5].filter((length) => length < code.length && length > prefix.length);
  return lengths.map((length) => code.slice(0, length));
}
