import { chosenWording as say } from '../wording/profileWords';
import type { Figures } from '../../figures/figures';
import { PROFILES, shanxi } from '.';
import type { Profile } from '../habits/profile';

/** What told the wording: the region's name in the tables, the numbers and kinds of the tables, or nothing. */
export type ProfileBasis = 'region' | 'layout' | 'default';

export interface ChosenProfile {
  /** Id of a built-in wording. */
  readonly id: string;
  readonly basis: ProfileBasis;
  /** Why, as a sentence for users. */
  readonly reason: string;
}

/** Half of the nine tables that every family of forms has are enough to tell the family. */
const ENOUGH_TABLES = 5;

type Told = Pick<Figures, 'department' | 'tables'>;

/**
 * The wording for a workbook: that of the region which its department, titles or notes name; else the one that names the tables
 * as the workbook numbers them. Where nothing tells, Shanxi's, whose sentences are the Ministry's outline.
 */
export function chooseProfile(figures: Told): ChosenProfile {
  const all = Object.values(PROFILES);
  const [named, ...othersNamed] = all.flatMap((profile) => {
    const region = regionIn(profile, figures);
    return region === null ? [] : [{ profile, region }];
  });
  if (named !== undefined && othersNamed.length === 0)
    return { id: named.profile.id, basis: 'region', reason: say.region(named.region, named.profile.name) };
  const [laidOut, ...others] = all.filter((profile) => hasLayout(profile, figures));
  if (laidOut !== undefined && others.length === 0)
    return { id: laidOut.id, basis: 'layout', reason: say.layout(laidOut.name, figures.tables[0]?.number ?? null) };
  return { id: shanxi.id, basis: 'default', reason: say.unknown(shanxi.name) };
}

function regionIn({ regions }: Profile, { department, tables }: Told): string | null {
  const words = [department ?? '', ...tables.flatMap(({ title, notes }) => [title, ...notes])].join('\n');
  return regions.find((region) => words.includes(region)) ?? null;
}

/** The wording names every table of the workbook, by the number that is printed on it or without one. */
function hasLayout({ tables: names }: Profile, { tables }: Told): boolean {
  return (
    tables.length >= ENOUGH_TABLES &&
    tables.every(({ kind, number }) => {
      const name = names[kind];
      return name !== undefined && (number === null ? !NUMBERED.test(name) : name === `公开${number}`);
    })
  );
}

const NUMBERED = /^公开\d+表$/;
