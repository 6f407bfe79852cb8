import type { ItemWords } from './itemWords';
import { SPOKEN_BUDGETS } from './spokenBudgets';
import { SPOKEN_DETAILS } from './spokenDetails';
import { SPOKEN_TOTALS } from './spokenTotals';

/** Every item that is no account, with the sections that may name it. */
export const AMOUNT_ITEMS: readonly ItemWords[] = [...SPOKEN_TOTALS, ...SPOKEN_BUDGETS, ...SPOKEN_DETAILS];
