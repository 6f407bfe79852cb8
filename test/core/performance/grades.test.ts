import { Decimal } from 'decimal.js';
import { isGradeFor, type Grade } from '../../../src/core/performance/selfEvaluation';

const origin = { cell: null, place: null, quote: '' };

test.each([
  ['合格', '中', 60, true],
  ['合格', '中', 89.99, true],
  ['合格', '中', 90, false],
  ['合格', '中', 59.99, false],
  ['不合格', '差', 59.99, true],
  ['不合格', '差', 60, false],
  ['优秀', '优', 90, true],
  ['优秀', '优', 89.99, false],
] as const)('%s (%s) for %s points: %s', (printed, word: Grade, points, fits) => {
  expect(isGradeFor(new Decimal(points), { word, printed, origin })).toBe(fits);
});
