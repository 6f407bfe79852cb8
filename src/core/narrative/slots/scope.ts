import { basicExpenditureSlots } from './basicExpenditure';
import { factSlots, type Sources } from './figures';
import { generalBudgetSlots, governmentFundSlots, stateCapitalSlots } from './functional';
import { informationSlots } from './information';
import { ownSlots } from './own';
import { performanceSlots } from './performance';
import type { Scope } from './slot';
import { threePublicSlots } from './threePublic';
import { totalSlots } from './totals';

/** Every name that a template may use, of all regions; a profile takes what its wording needs. */
export function scopeOf(sources: Sources): Scope {
  return {
    ...factSlots(sources),
    ...totalSlots(sources),
    ...generalBudgetSlots(sources),
    ...basicExpenditureSlots(sources),
    ...governmentFundSlots(sources),
    ...stateCapitalSlots(sources),
    ...threePublicSlots(sources),
    ...informationSlots(sources),
    ...performanceSlots(sources),
    ...ownSlots(sources),
  };
}
