import { EVALUATIONS } from './evaluations';
import { EVERYDAY_BUDGETS } from './everydayBudgets';
import { EVERYDAY_HABITS } from './everydayHabits';
import { EVERYDAY_OTHER } from './everydayOther';
import { EVERYDAY_TOTALS } from './everydayTotals';
import { FUNDS_APART } from './fundsApart';
import { FURTHER_BUDGETS } from './furtherBudgets';
import { FURTHER_OTHER } from './furtherOther';
import { FURTHER_TOTALS } from './furtherTotals';
import { OWN_WORDS } from './ownWords';
import { PUBLISHED_HABITS } from './publishedHabits';
import { QUALIFIED } from './qualified';
import { STANDARD_WORDING } from './standardWording';
import { TRUE_SENTENCES } from './trueSentences';

/** Every true sentence about townAudit, under its heading. */
export const ALL_TRUE: readonly (readonly [heading: string, sentences: readonly string[]])[] = [
  TRUE_SENTENCES, EVERYDAY_TOTALS, EVERYDAY_BUDGETS, EVERYDAY_OTHER, EVERYDAY_HABITS, FUNDS_APART,
  FURTHER_TOTALS, FURTHER_BUDGETS, FURTHER_OTHER, QUALIFIED, PUBLISHED_HABITS,
  STANDARD_WORDING, OWN_WORDS, EVALUATIONS,
].flatMap((sentences) => Object.entries(sentences)); // prettier-ignore
