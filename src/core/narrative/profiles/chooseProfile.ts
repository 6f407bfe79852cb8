import type { Figures } from '../../figures/figures';
import { BUILT_IN, type BuiltInWording } from './builtIn';

/** What told the wording: the region's name in the tables, the numbers and kinds of the tables, or nothing. */
export type ProfileBasis = 'region' | 'layout' | 'default';

export interface ChosenProfile {
  /** Id of a built-in wording. */
  readonly id: string;
  readonly basis: ProfileBasis;
  /** Why, as a sentence for users. */
  readonly reason: string;
}

/** Why a wording was taken that nobody chose. */
const say = {
  region: (region: string, name: string) => `表中写有“${region}”，情况说明按“${name}”的写法；可以改。`,
  layout: (name: string, number: string | null) =>
    `表格${number === null ? '没有公开表号，各表' : `编号（公开${number}…）`}与“${name}”相同，情况说明按它的写法；可以改。`,
  unknown: (name: string) => `无法识别表格是哪个地区的版式，情况说明暂按“${name}”的写法生成，请选定写法。`,
} as const;

/** Half of the nine tables that every family of forms has are enough to tell the family. */
const ENOUGH_TABLES = 5;

type Told = Pick<Figures, 'department' | 'tables'>;

/**
 * The wording for a workbook: that of the region which its department, titles or notes name; else the one that names the tables
 * as the workbook numbers them. Where nothing tells, Shanxi's, whose sentences are the Ministry's outline.
 */
export function chooseProfile(figures: Told): ChosenProfile {
  const [named, ...othersNamed] = BUILT_IN.flatMap((wording) => {
    const region = regionIn(wording, figures);
    return region === null ? [] : [{ wording, region }];
  });
  if (named !== undefined && othersNamed.length === 0)
    return { id: named.wording.id, basis: 'region', reason: say.region(named.region, named.wording.name) };
  const [laidOut, ...others] = BUILT_IN.filter((wording) => hasLayout(wording, figures));
  if (laidOut !== undefined && others.length === 0)
    return { id: laidOut.id, basis: 'layout', reason: say.layout(laidOut.name, figures.tables[0]?.number ?? null) };
  const [first] = BUILT_IN;
  return { id: first.id, basis: 'default', reason: say.unknown(first.name) };
}

function regionIn({ regions }: BuiltInWording, { department, tables }: Told): string | null {
  const words = [department ?? '', ...tables.flatMap(({ title, notes }) => [title, ...notes])].join('\n');
  return regions.find((region) => words.includes(region)) ?? null;
}

/** The wording has every table of the workbook, under the number that is printed on it or without one. */
function hasLayout(wording: BuiltInWording, { tables }: Told): boolean {
  return tables.length >= ENOUGH_TABLES && tables.every(({ kind, number }) => wording.tables[kind] === number);
}
