import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { NO_INPUTS, parseInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { PROFILES, shanxi } from '../../../src/core/narrative/profiles';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import type { DepartmentOptions } from '../../workbooks/department';
import { composed, type ProfileId } from './composed';
import { VARIATIONS } from './handVaried';
import { brief, publishedFigures } from './seed';

const DEPARTMENTS: Readonly<Record<string, DepartmentOptions>> = {
  plain: { seed: 3 },
  'with funds and carry-overs': { seed: 4, fund: true, stateCapital: true, carryOver: true },
  'with other revenue and tails': { seed: 5, nonFiscal: true, carryOver: true, tails: true },
};
const profiles: readonly ProfileId[] = ['shanxi', 'shanghai'];

describe.each(profiles)('narratives composed in the wording of %s', (profile) => {
  describe.each(Object.entries(DEPARTMENTS))('of a department %s', (_, options) => {
    const subject = composed(profile, options);

    test.each(Object.entries(VARIATIONS))('have no finding: %s', (_name, variation) => {
      const document = textDocument(variation(subject.text));
      for (const prior of [subject.prior, null]) {
        const verified = verifyNarrative(document, { current: subject.current, prior });
        expect(brief(verified.findings)).toEqual([]);
        expect(verified.statements).toBeGreaterThan(80);
      }
    });
  });
});

describe.each(Object.entries(PROFILES))('a narrative in the wording of %s with nothing answered', (_, profile) => {
  test.each(Object.entries({ ...DEPARTMENTS, 'without “三公” costs': { seed: 6, noThreePublic: true } }))(
    'says nothing but what is still to be filled in: a department %s',
    (_name, options) => {
      const { current } = composed('shanxi', options);
      const text = narrativeText(narrate(current, NO_INPUTS, profile));
      const rules = verifyNarrative(textDocument(text), { current }).findings.map(({ finding }) => finding.rule);
      expect(rules).toEqual(['narrative.unfilled']);
    },
  );
});

test('the narrative composed from the sample inputs has the two slips that the inputs carry over', () => {
  const file = join(__dirname, '../../../assets/samples/泽州县社会保险中心2024年度情况说明底稿.json');
  const parsed = parseInputs(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const current = publishedFigures();
  const text = narrativeText(narrate(current, parsed.inputs, shanxi));
  expect(brief(verifyNarrative(textDocument(text), { current }).findings)).toEqual([
    'rounding sum-of-budgets 2024年度一般公共预算财政拨款支出年初预算3,984.05万元',
    'warning project-funds 项目4个，资金1397.05万元',
  ]);
});
