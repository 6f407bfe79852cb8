/** The years that inputs and settings take. */
export const YEARS = { first: 2000, last: 2099 } as const;

export function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= YEARS.first && value <= YEARS.last;
}

/** Inputs that say that they are of another year than the tables. */
export interface OtherYear {
  readonly said: number;
  readonly expected: number;
  readonly isEarlier: boolean;
}

/** `null` for this year's inputs, for those that say no year, and where nobody knows this year. */
export function otherYear({ year: said }: { readonly year: number | null }, expected: number | null): OtherYear | null {
  return said === null || expected === null || said === expected ? null : { said, expected, isEarlier: said < expected };
}
