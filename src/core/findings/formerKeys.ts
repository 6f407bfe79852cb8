import { presentId } from '../figures/formerIds';

/** `revenue.row-sum[208,operating]`: the rule of a table, a row and a column. */
const IN_TABLE = /^([a-z-]+)(\.[a-z-]+\[[^\],]*,)([a-z-]+)\]/;

/** Ids of rules that have another name now. */
const FORMER_RULES: readonly (readonly [RegExp, string])[] = [
  [/^cross\.revenue-operating$/, 'cross.revenue-business'],
  [/^missing-(abroad|reception)-people\|/, 'missing-$1-persons|'],
  [/^missing-vehicles-bought\|/, 'missing-vehicles-purchased|'],
];

/** Words of sentences that name a finding, where they were others. */
const FORMER_WORDS: readonly (readonly [string, string])[] = [
  ['认出决算公开表', '识别出其中的表'],
  ['不属于认出的', '不属于识别出的'],
  ['没有认出', '没有识别出'],
  ['认不出', '无法识别'],
  ['对不上', '不一致'],
];

/** The key of a finding as earlier versions wrote it into reports and workbooks, as this one writes it. */
export function presentKey(key: string): string {
  const named = key.replace(
    IN_TABLE,
    (_, table: string, rule: string, column: string) => `${table}${rule}${presentId(table, column)}]`,
  );
  const renamed = FORMER_RULES.reduce((present, [former, now]) => present.replace(former, now), named);
  return FORMER_WORDS.reduce((present, [former, now]) => present.replace(former, now), renamed);
}
