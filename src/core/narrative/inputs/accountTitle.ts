import { readAccountKey } from '../../form/accounts/accountKeys';
import { className } from '../../form/accounts/functional';
import type { Figures } from '../../figures/figures';
import { inputLabel } from './inputs';

/** What an input is called; with a code, after the account as a table of the workbook prints it. */
export function inputLabelIn(key: string, figures: Figures): string {
  const code = readAccountKey(key)?.code;
  return inputLabel(key, code === undefined ? undefined : accountTitle(figures, code));
}

/**
 * What people call an account of these tables: as it is printed, with the 款 or 类 above it where another account of the level
 * has the same name. `undefined` for a code that no table lists and that is no 类.
 */
export function accountTitle(figures: Figures, code: string): string | undefined {
  const accounts = known.get(figures) ?? accountsOf(figures);
  known.set(figures, accounts);
  const own = accounts.names.get(code);
  if (own === undefined) return className(code) ?? undefined;
  const isShared = (accounts.codes.get(levelAndName(code, own))?.size ?? 0) > 1;
  if (!isShared) return own;
  const aboveCode = code.slice(0, -2);
  const above = accounts.names.get(aboveCode) ?? className(aboveCode);
  return above === null ? own : `${own}（${above}）`;
}

interface Accounts {
  /** As the first table prints them. */
  readonly names: ReadonlyMap<string, string>;
  /** The codes of one length that have a name. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every account of a text asks for its own: without this a narrative takes twice as long to write. */
const known = new WeakMap<Figures, Accounts>();

function accountsOf({ tables }: Figures): Accounts {
  const names = new Map<string, string>();
  const codes = new Map<string, Set<string>>();
  for (const { rows } of tables)
    for (const { id, code, name } of rows) {
      if (code === undefined) continue;
      if (!names.has(id)) names.set(id, name);
      const key = levelAndName(id, name);
      codes.set(key, (codes.get(key) ?? new Set()).add(id));
    }
  return { names, codes };
}

const levelAndName = (code: string, name: string): string => `${code.length} ${name}`;
