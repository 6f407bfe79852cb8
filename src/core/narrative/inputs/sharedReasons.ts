import type { Budget } from '../../form/accounts/accountKeys';

/** Which way a figure differs from what it is compared with. */
export const WAYS = ['above', 'below'] as const;
export type Way = (typeof WAYS)[number];

/** What 项 are compared with: this year's budget or last year's final accounts. */
export type Side = 'budget' | 'prior';

/** The reason of all 项 of a budget that differ this way, unless one was given its own. */
export function sharedReason(subject: Budget, side: Side, way: Way): string {
  return `reason.${side === 'budget' ? 'budget.' : ''}${subject}.${way}`;
}

/** Which way such a reason is for; `null` for other keys. */
export function wayOf(key: string): Way | null {
  return WAYS.find((way) => key.startsWith('reason.') && key.endsWith(`.${way}`)) ?? null;
}
