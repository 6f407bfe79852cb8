import type { TableRow } from '../../figures/figure';
import { usualUse } from '../../form/accounts/functional';
import { ENUMERATION } from '../../messages/narrative';
import { accountUses as say } from '../../messages/inputSheet';

/** What accounts are spent on, as far as their names and kinds of spending tell. */

/** What is told of an account needs no more of its row. */
type Account = Pick<TableRow, 'id' | 'name'>;

/** The use of an account, or of all accounts with spending below it; `null` where that of one of them is not a matter of course. */
export function usualUses(rows: readonly TableRow[], { id, name }: Account): string | null {
  const below = itemsOf(rows, id);
  // What a project is for is no matter of course.
  if (below.some(({ figures }) => figures.get('project')?.value?.isZero() === false)) return null;
  const own = usualUse(id, name);
  if (own !== null) return own;
  const uses = below.flatMap((row) => (row.id === id ? [] : (usualUse(row.id, row.name) ?? [])));
  return uses.length === 0 || uses.length < below.length ? null : [...new Set(uses)].join(ENUMERATION);
}

/** Words to begin with where the use is no matter of course: what the names of the 项 say. `null` where they say nothing. */
export function likelyUse(rows: readonly TableRow[], { id, name }: Account): string | null {
  const uses = itemsOf(rows, id).flatMap((row) => usualUse(row.id, row.name) ?? fromName(row.name) ?? []);
  const known = uses.length > 0 ? uses : [usualUse(id, name) ?? fromName(name)].flatMap((one) => one ?? []);
  return known.length === 0 ? null : [...new Set(known)].join(ENUMERATION);
}

/** 项 with spending. */
function itemsOf(rows: readonly TableRow[], id: string): readonly TableRow[] {
  return rows.filter(
    (row) => row.level === 'item' && row.id.startsWith(id) && row.figures.get('total')?.value?.isZero() !== true,
  );
}

/** 政府收支分类科目 explains an account with the words of its name. */
function fromName(name: string): string | null {
  const subject = name.replace(/(?:方面的?)?支出$/, '');
  return subject === '' || subject === say.others ? null : (say.uses[name] ?? say.spentOn(subject));
}
