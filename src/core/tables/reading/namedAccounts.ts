import type { AccountLevel } from '../../figures/figure';
import { classCodeOf } from '../../form/accounts/functional';
import type { Grid } from '../cells/grid';
import { isTotalLabel } from '../cells/headerWords';
import type { PrintedBlock } from './printedBlock';
import type { RowIdentity } from './rowIdentity';
import { isNote } from '../cells/notes';
import { printedName } from '../../text/words';

const LEVELS: readonly AccountLevel[] = ['class', 'section', 'item'];

/**
 * Accounts of a form that prints names without codes. Their depth is how far they are indented; a class known by name
 * gets its code, everything else an id made of the names above it.
 */
export class NamedAccounts {
  private readonly indents: readonly number[];
  private readonly open: string[] = [];
  private readonly emptied: ReadonlySet<number>;

  constructor({ grid, labels: columns }: PrintedBlock, rows: readonly number[]) {
    const indents = new Set(
      rows.flatMap((row) => columns.map((column) => indentOf(grid, row, column)).filter((indent) => indent >= 0)),
    );
    this.indents = [...indents].sort((a, b) => a - b);
    this.emptied = emptiedAccounts(grid, rows, columns);
  }

  identify(block: PrintedBlock, row: number): RowIdentity | null {
    const { grid } = block;
    const { column } = block.account(row);
    const name = printedName(grid.text(row, column));
    if (indentOf(grid, row, column) < 0 || (!hasMore(grid, row, column) && !this.emptied.has(row))) return null;
    const isFlat = this.indents.length < 2;
    const depth = Math.max(0, this.indents.indexOf(indentOf(grid, row, column)));
    const code = depth === 0 ? classCodeOf(name) : null;
    if (code !== null) {
      if (!isFlat) this.open.splice(depth, Infinity, name);
      return { id: code, name, code, level: 'class' };
    }
    if (isFlat) return { id: `name:${name}`, name };
    this.open.splice(depth, Infinity, name);
    return { id: `name:${this.open.join('/')}`, name, level: LEVELS[depth] };
  }
}

/** Names without anything beside them among the accounts: below those they are words, and over deeper ones headings. */
function emptiedAccounts(grid: Grid, rows: readonly number[], columns: readonly number[]): ReadonlySet<number> {
  const indent = (row: number | undefined): number =>
    row === undefined ? -1 : Math.max(...columns.map((column) => indentOf(grid, row, column)));
  const column = Math.max(...columns);
  const isTotal = (row: number): boolean => columns.some((own) => isTotalLabel(grid.words(row, own)));
  const filled = rows.filter((row) => (indent(row) >= 0 || isTotal(row)) && hasMore(grid, row, column));
  const last = filled.at(-1) ?? -1;
  return new Set(rows.filter((row, at) => row < last && !hasMore(grid, row, column) && indent(rows[at + 1]) <= indent(row)));
}

/** Whether anything stands behind the name. */
function hasMore(grid: Grid, row: number, column: number): boolean {
  return grid.filled(row).some((filled) => filled > column);
}

const LONGEST_NAME = 30;

/** Blanks before the words, a full-width one as two; −1 for a cell that names no account. */
function indentOf(grid: Grid, row: number, column: number): number {
  const value = grid.value(row, column);
  const words = grid.words(row, column);
  if (typeof value !== 'string' || words === '' || words.length > LONGEST_NAME || isNote(words) || isTotalLabel(words)) return -1;
  const blanks = /^\s*/.exec(value)?.[0] ?? '';
  return blanks.length + (blanks.match(/\u3000/g)?.length ?? 0);
}
