import type { Suspect } from './finding';

/** What broke together, with every way of the same size to repair it, the best first. */
export interface SuspectGroup {
  /** The same while the same findings are explained. */
  readonly key: string;
  readonly status: Suspect['status'];
  /** Ids of the findings that each choice repairs. */
  readonly explains: readonly string[];
  /** Best first; never empty. */
  readonly choices: readonly [Suspect, ...Suspect[]];
  /** There are further choices of the same size that are not listed. */
  readonly more: boolean;
}

/** The suspects of a review, in their order, alternatives together. */
export function groupSuspects(suspects: readonly Suspect[]): readonly SuspectGroup[] {
  const groups = new Map<string, [Suspect, ...Suspect[]]>();
  for (const suspect of suspects) {
    const key = `${suspect.status} ${[...suspect.explains].sort().join(' ')}`;
    const group = groups.get(key);
    if (group) group.push(suspect);
    else groups.set(key, [suspect]);
  }
  return [...groups].map(([key, choices]) => {
    const [{ status, explains }] = choices;
    return { key, status, explains, choices, more: choices.some((choice) => choice.more === true) };
  });
}
