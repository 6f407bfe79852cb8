import { Decimal } from 'decimal.js';
import type { Figures } from '../../../src/core/figures/figures';
import type { Profile } from '../../../src/core/narrative/habits/profile';
import { mergeInputs, NO_INPUTS, type InputValue, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { narrate } from '../../../src/core/narrative/narrate';
import { guangxi, shanghai, shanxi, sichuan } from '../../../src/core/narrative/profiles';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import { complete } from '../verify/composed';
import { publishedFigures } from '../verify/seed';

/** How much somebody has to answer before nothing is asked any more, what the answers lead to included. */
function questions(figures: Figures, lastYear: NarrativeInputs, profile: Profile): readonly string[] {
  const answers = complete(figures, lastYear, profile).inputs;
  const asked: string[] = [];
  let inputs = lastYear;
  for (;;) {
    const missing = narrate(figures, inputs, profile).missing.filter(({ cause }) => cause === 'input');
    if (missing.length === 0) return asked;
    const values = missing.map(({ key }): [string, InputValue] => {
      const answer = answers.values.get(key);
      if (answer === undefined) throw new Error(`no answer to ${key}`);
      return [key, answer];
    });
    asked.push(...values.map(([key]) => key));
    inputs = mergeInputs(inputs, { ...NO_INPUTS, values: new Map(values) });
  }
}

/** Last year's workbook of the same department: everything in it was a fifth less. */
function aFifthLess(figures: Figures): NarrativeInputs {
  const same = priorInputs(figures, figures);
  const values = [...same.values].map(([key, value]): [string, InputValue] => [
    key,
    value instanceof Decimal ? value.times('0.8').toDecimalPlaces(2) : value,
  ]);
  return { ...same, values: new Map(values) };
}

/** Of the department of the sample, with last year's workbook. */
describe.each([
  ['shanxi', shanxi, 21],
  ['shanghai', shanghai, 40],
  ['sichuan', sichuan, 29],
  ['guangxi', guangxi, 33],
] as const)('the questions of %s', (_, profile, count) => {
  const figures = publishedFigures();

  test(`are ${count} in all, each asked once`, () => {
    const asked = questions(figures, aFifthLess(figures), profile);
    expect(asked).toHaveLength(count);
    expect(new Set(asked).size).toBe(count);
  });
});
