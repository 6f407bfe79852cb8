import type { SectionId } from '../../../../src/core/form/item/sections';
import { headingOf } from '../../../../src/core/verify/reading/sections';

/** A heading of a lower level that names no budget is about that of the heading above it. */
test.each<[heading: string, within: SectionId | null, section: SectionId]>([
  ['（一）支出决算总体情况', 'general-total', 'general-total'],
  ['（二）支出决算结构情况', 'general-total', 'general-structure'],
  ['（三）支出决算具体情况说明', 'general-structure', 'general-details'],
  ['（三）财政拨款支出决算具体情况', 'general-structure', 'general-details'],
  ['（二）支出决算具体情况', 'three-public', 'three-public-details'],
  ['（一）收入决算情况', 'government-fund', 'government-fund'],
  ['（二）支出决算情况', 'fiscal-summary', 'fiscal-summary'],
  // Of the widest level it is of all budgets, and so it is where the heading above names none.
  ['三、支出决算情况说明', 'general-details', 'expenditure'],
  ['（二）支出决算情况', 'revenue', 'expenditure'],
  ['（四）基本支出决算情况', 'general-details', 'basic-expenditure'],
])('%s under %s: %s', (heading, within, section) => {
  expect(headingOf(heading.replace('（', '(').replace('）', ')'), within)?.section).toBe(section);
});
