import type { Suspect } from './finding';

/** What a suspect says of its group, on every surface that shows it. */
type Choice = Pick<Suspect, 'status' | 'pattern' | 'explains' | 'more'> & {
  readonly cells: readonly unknown[];
  readonly area?: object;
};

/** What broke together, with every way of the same size to repair it; what nothing explains is one group for each reason. */
export interface SuspectGroup<T extends Choice = Suspect> {
  /** The same while the same findings are explained. */
  readonly key: string;
  readonly status: Suspect['status'];
  /** Ids of the findings that each choice repairs. */
  readonly explains: readonly string[];
  /** Best first; never empty. Those that look like a slip, or the first few where none does. */
  readonly choices: readonly [T, ...T[]];
  /** The others: they mend the relations as well, and nobody types so. */
  readonly folded: readonly T[];
  /** There are further choices of the same size that are not listed. */
  readonly more: boolean;
}

/** Choices that a reader can compare; of more than these the rest is folded. */
const MOST_SHOWN = 3;

/** Errors without an explanation: there is no place to look at. */
export function isPlaceless({ area, cells }: Pick<Choice, 'area' | 'cells'>): boolean {
  return area === undefined && cells.length === 0;
}

/** The suspects of a review, in their order, alternatives together. */
export function groupSuspects<T extends Choice>(suspects: readonly T[]): readonly SuspectGroup<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const suspect of suspects) {
    const key = isPlaceless(suspect) ? suspect.status : `${suspect.status} ${[...suspect.explains].sort().join(' ')}`;
    const group = groups.get(key);
    if (group) group.push(suspect);
    else groups.set(key, [suspect]);
  }
  return [...groups].map(([key, all]) => {
    const [best, ...others] = isPlaceless(all[0]) ? [all[0]] : all;
    const likely = others.filter(({ pattern }) => best.pattern === null || pattern !== null).slice(0, MOST_SHOWN - 1);
    return {
      key,
      status: best.status,
      explains: [...new Set(all.flatMap(({ explains }) => explains))],
      choices: [best, ...likely],
      folded: others.filter((choice) => !likely.includes(choice)),
      more: all.some((choice) => choice.more === true),
    };
  });
}
