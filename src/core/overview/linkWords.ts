import { overviewMessages as say, SHORT_TABLE_NAMES } from './overviewMessages';
import type { TableKind } from '../figures/kinds';
import type { LinkCounts, TableLink } from './links';
import type { LinkTexts } from './linkTexts';

/** The printed number of a table, empty where the form has none. */
export type TableNumbers = ReadonlyMap<TableKind, string>;

/** `03 支出`. */
export function shortName(kind: TableKind, numbers: TableNumbers): string {
  return say.numbered(numbers.get(kind) ?? '', SHORT_TABLE_NAMES[kind]);
}

/** `03表` as `03`. */
export function tableNumbers(tables: readonly { readonly kind: TableKind; readonly number: string | null }[]): TableNumbers {
  return new Map(tables.flatMap(({ kind, number }) => (number === null ? [] : [[kind, number.replace(/\D+$/, '')]])));
}

const VERDICTS = ['error', 'undecided', 'rounding', 'exact'] as const;

/** `错误 2 条，相符 38 条`: the worst first, nothing that there is none of. */
function countWords(counts: LinkCounts): readonly string[] {
  return VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => say[verdict](counts[verdict]));
}

export function totalOf({ exact, rounding, error, undecided }: LinkCounts): number {
  return exact + rounding + error + undecided;
}

/** What is shown beside the number of relations: a count of what is broken, or that all is well. */
export function countSign({ error, undecided }: LinkCounts): string {
  if (error > 0) return say.wrong(error);
  return undecided > 0 ? say.open(undecided) : say.right;
}

/** `03 支出与05 一般预算：错误 1 条，相符 52 条`. */
export function linkWords(link: TableLink, numbers: TableNumbers): string {
  const [one, other] = link.between;
  const name = one === other ? shortName(one, numbers) : say.between(shortName(one, numbers), shortName(other, numbers));
  return say.counted(`${name}：`, countWords(link));
}

/** What was found in the texts, errors first. */
export function textCounts({ errors, hints, unchecked, agreed }: LinkTexts): readonly string[] {
  return [
    errors > 0 ? say.wrong(errors) : say.noTextErrors,
    ...(agreed === null || agreed === 0 ? [] : [say.agreed(agreed)]),
    ...(hints > 0 ? [say.hints(hints)] : []),
    ...(unchecked > 0 ? [say.unchecked(unchecked)] : []),
  ];
}

/** `情况说明：错误 2，未核对 6；与 03 支出不符 1 处`. */
export function textsWords(texts: LinkTexts | null, numbers: TableNumbers): string {
  if (texts === null) return say.counted(`${say.texts}：`, [say.noTexts]);
  const against = [...texts.tables].map(([kind, count]) => say.against(shortName(kind, numbers), count));
  return [say.counted(`${say.texts}：`, textCounts(texts)), ...against].join('；');
}
