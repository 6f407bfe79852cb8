import { narrate } from '../../../src/core/narrative/narrate';
import { mergeInputs, NO_INPUTS } from '../../../src/core/narrative/inputs/parseInputs';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import { shanghai } from '../../../src/core/narrative/profiles';
import { readTables } from '../../../src/core/tables/readTables';
import { impossibleAnswers } from '../../../src/core/verify/impossibleAnswers';
import { makeDepartment } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { inputsOf, type InputsLiteral } from '../narrative/narrated';
import { complete } from './composed';

const current = readTables(shanghaiWorkbook(makeDepartment({ seed: 3 }), 'A')).figures;
const prior = readTables(shanghaiWorkbook(makeDepartment({ seed: 5003, year: 2023 }), 'A')).figures;
const good = complete(current, priorInputs(prior, current), shanghai).inputs;

/** What is said of the answers that differ from good ones. */
function told(answers: InputsLiteral): readonly string[] {
  const inputs = mergeInputs(good, inputsOf(answers));
  return impossibleAnswers(narrate(current, inputs, shanghai), { current, prior }, inputs, shanghai.ownInputs);
}

const NO_VEHICLES = Object.fromEntries(
  ['leader', 'principal', 'confidential', 'enforcement', 'special', 'retired', 'other'].map((kind) => [
    `assets.vehicles.${kind}`,
    0,
  ]),
);

describe('answers that cannot be', () => {
  test('none among good ones', () => {
    expect(told({})).toEqual([]);
  });

  test.each([
    [
      'vehicles of one kind more than there are',
      { ...NO_VEHICLES, 'assets.vehicles.total': 3, 'assets.vehicles.emergency': 9 },
      /车辆/,
    ],
    ['grades of more projects than there are', { 'performance.grade.good': 30 }, /绩效|项目/],
    ['problems that were neither settled nor are open', { 'performance.problems.found': 9 }, /问题/],
  ] as const)('%s', (_, answers, words) => {
    expect(told(answers)).toEqual([expect.stringMatching(words)]);
  });

  test('what is missing is not told here', () => {
    expect(impossibleAnswers(narrate(current, NO_INPUTS, shanghai), { current, prior }, NO_INPUTS)).toEqual([]);
  });
});
