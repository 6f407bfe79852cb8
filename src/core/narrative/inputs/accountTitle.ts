import { className } from '../../form/accounts/functional';
import type { Figures } from '../../figures/figures';
import type { TableRow } from '../../figures/figure';
import { inputLabel } from './inputs';

/** What an input is called; with a code, after the account as a table of the workbook prints it. */
export function inputLabelIn(key: string, figures: Figures): string {
  const code = /\.(\d+)$/.exec(key)?.[1];
  return inputLabel(key, code === undefined ? undefined : accountTitle(figures, code));
}

/**
 * What people call an account of these tables: as it is printed, with the 款 or 类 above it where another account of the level
 * has the same name. `undefined` for a code that no table lists and that is no 类.
 */
export function accountTitle({ tables }: Figures, code: string): string | undefined {
  const rows = tables.flatMap((table) => table.rows).filter((row) => row.code !== undefined);
  const own = rows.find(({ id }) => id === code);
  if (own === undefined) return className(code) ?? undefined;
  const isShared = rows.some(({ id, name }) => id !== code && name === own.name && id.length === code.length);
  const above = isShared ? nameAbove(rows, code) : undefined;
  return above === undefined ? own.name : `${own.name}（${above}）`;
}

function nameAbove(rows: readonly TableRow[], code: string): string | undefined {
  const above = code.slice(0, -2);
  return rows.find(({ id }) => id === above)?.name ?? className(above) ?? undefined;
}
