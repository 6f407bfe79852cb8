import { FORM } from '../../form';
import { basicExpenditureSlots } from './basicExpenditure';
import { factSlots, type Sources } from './figures';
import { generalBudgetSlots, governmentFundSlots, stateCapitalSlots } from './functional';
import { informationSlots } from './information';
import { ownSlots } from './own';
import { performanceSlots } from './performance';
import type { Scope } from './slot';
import { threePublicSlots } from './threePublic';
import { totalSlots } from './totals';
import { bothYears } from './typed';

/** Every name that a template may use, of all regions; a profile takes what its wording needs. */
export function scopeOf(sources: Sources): Scope {
  return {
    ...factSlots(sources),
    ...itemSlots(sources),
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

/** 收入总计 and 上年收入总计, of every item that wordings call by a name of its own. */
function itemSlots(sources: Sources): Scope {
  return Object.fromEntries(
    FORM.flatMap(({ id, slot }) => {
      if (slot === undefined) return [];
      const [current, prior] = bothYears(sources, id);
      return [[slot.name, current] as const, [`上年${slot.name}`, prior] as const];
    }),
  );
}
