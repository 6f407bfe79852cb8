import type { Sentence } from '../said/run';
import { joined, placeRun, said, type Saying } from '../said/said';

/** Places named in one sentence; the finding itself lists every cell. */
const PLACES_NAMED = 5;

/** @param places `C6`, or `公开03表!C6` where they are on several sheets */
export function placesSaid(places: readonly Saying[]): Sentence {
  return counted(joined(places.slice(0, PLACES_NAMED), '、'), places.length);
}

export function addressesSaid(addresses: readonly string[]): Sentence {
  return counted(placeRun(addresses.slice(0, PLACES_NAMED).join('、')), addresses.length);
}

function counted(named: Saying, count: number): Sentence {
  return count > PLACES_NAMED ? said`${named} 等 ${count} 处` : said`${named}`;
}

/** `01表、02表为“万元”；03表为“元”`: which tables say what. */
export function differingSaid(values: readonly (readonly [value: string, tables: readonly string[]])[]): Sentence {
  return joined(
    values.map(([value, tables]) => said`${joined(tables, '、')}为“${value}”`),
    '；',
  );
}
