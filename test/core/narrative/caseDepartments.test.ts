import { Decimal } from 'decimal.js';
import { inputDefinition } from '../../../src/core/narrative/inputs/inputs';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { mergeInputs, NO_INPUTS, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import { shanghai, shanxi } from '../../../src/core/narrative/profiles';
import type { Figures } from '../../../src/core/figures/figures';
import { readTables } from '../../../src/core/tables/readTables';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import type { DepartmentData } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';
import { complete } from '../verify/composed';
import { brief } from '../verify/seed';
import { CASES } from './caseDepartments';
import { flaws } from './flaws';

const REGIONS = [
  ['shanxi', shanxi, (data: DepartmentData) => shanxiWorkbook(data)],
  ['shanghai', shanghai, (data: DepartmentData) => shanghaiWorkbook(data, 'A')],
] as const;

function caseOf(name: string): DepartmentData {
  const found = CASES[name];
  if (found === undefined) throw new RangeError(`no case ${name}`);
  return found;
}

/** Last year in three states: a workbook with everything, one of a department that did nothing, figures that were typed and are the same. */
const LAST_YEARS: Readonly<Record<string, DepartmentData | null>> = {
  'a full last year': { ...caseOf('every source and every kind of spending'), year: 2023 },
  'an empty last year': { ...caseOf('no 基本支出'), items: [], year: 2023 },
  'the same figures last year': null,
};

/** Last year's figures as typed by somebody without last year's workbook: the same as this year's. */
function typedOf(figures: Figures): NarrativeInputs {
  return priorInputs(figures, figures);
}

describe.each(REGIONS)('in the wording of %s', (_, profile, workbookOf) => {
  const figuresOf = (data: DepartmentData): Figures => readTables(workbookOf(data)).figures;

  describe.each(Object.keys(CASES))('a department with %s', (name) => {
    const figures = figuresOf(caseOf(name));

    test.each(Object.entries(LAST_YEARS))('and %s reads well, and agrees with its tables', (__, lastYear) => {
      const prior = lastYear === null ? null : figuresOf(lastYear);
      const lastYears = prior === null ? typedOf(figures) : priorInputs(prior, figures);
      const vehicles = figures.figure('information', 'vehicles-total', 'amount')?.value ?? new Decimal(2);
      const kept = new Map([['count.vehicles.kept', vehicles]]);
      const { narrative } = complete(figures, mergeInputs(lastYears, { ...NO_INPUTS, values: kept }), profile);
      expect(narrative.missing).toEqual([]);
      expect(flaws(narrative)).toEqual([]);
      const verified = verifyNarrative(textDocument(narrativeText(narrative)), { current: figures, prior });
      expect(brief(verified.findings)).toEqual([]);
    });

    test('asks for nothing that a table or a zero answers', () => {
      const asked = narrate(figures, NO_INPUTS, profile).missing;
      expect(asked.filter(({ cause }) => cause !== 'input')).toEqual([]);
      expect(asked.every(({ key }) => inputDefinition(key) !== null)).toBe(true);
    });
  });
});
