import type { Figures } from '../../figures/figures';
import { profileRemarks as say } from '../wording/profileWords';
import type { Profile } from '../habits/profile';

/** A wording in 元 over tables in 万元 with two decimals is no more exact than they are; `null` where it is as they are. */
export function finerThanTables({ tables }: Figures, { unit, name }: Pick<Profile, 'unit' | 'name'>): string | null {
  if (unit !== '元' || tables.length === 0) return null;
  const figures = tables.flatMap(({ rows }) => rows.flatMap((row) => [...row.figures.values()]));
  const money = figures.filter((figure) => figure.unit !== 'count' && !figure.blank);
  const isRounded =
    money.length > 0 && money.every(({ value, unit: own }) => own === '万元' && (value?.decimalPlaces() ?? 0) <= 2);
  return isRounded ? say.finer(name) : null;
}
