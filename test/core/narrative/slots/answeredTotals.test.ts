import { withTotals } from '../../../../src/core/narrative/slots/answeredTotals';
import { inputsOf, type InputsLiteral } from '../narrated';
import { figuresOf } from '../tableBuilder';

/** Last year's “三公”经费 as it follows from what was typed of its parts; `undefined` where it does not. */
function total(typed: InputsLiteral): string | undefined {
  return withTotals(figuresOf({}), inputsOf(typed), null).values.get('prior.three-public.total')?.toString();
}

const PARTS = {
  'prior.three-public.abroad': 0,
  'prior.three-public.vehicle-purchase': 12.5,
  'prior.three-public.vehicle-running': 3,
  'prior.three-public.reception': 0.25,
};

test('a total follows from all of its parts, and from no fewer', () => {
  expect(total(PARTS)).toBe('15.75');
  for (const left of Object.keys(PARTS)) expect(total({ ...PARTS, [left]: undefined })).toBeUndefined();
  expect(total({})).toBeUndefined();
});

test('a total that was typed stays as it is', () => {
  expect(total({ ...PARTS, 'prior.three-public.total': 16 })).toBe('16');
});
