import { PROFILES } from '../../../src/core/narrative/profiles';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import type { InputValue } from '../../../src/core/narrative/inputs/parseInputs';
import { readTables } from '../../../src/core/tables/readTables';
import { complete } from '../verify/composed';
import { makeDepartment } from '../../workbooks/department';
import { shanxiWorkbook } from '../../workbooks/shanxi';
import { flaws } from './flaws';
import { allOrSome } from '../../exhaustive';

const everything = { fund: true, stateCapital: true, nonFiscal: true };
const read = (year: number) => readTables(shanxiWorkbook(makeDepartment({ ...everything, seed: year, year }))).figures;

test.each(allOrSome(Object.values(PROFILES), 2))('无 as an answer drops its clause: $name', (profile) => {
  const [current, prior] = [read(2024), read(2023)];
  const { inputs } = complete(current, priorInputs(prior, current), profile);
  const values = [...inputs.values].map(([key, value]): [string, InputValue] => [key, typeof value === 'string' ? '无' : value]);
  const narrative = narrate(current, { ...inputs, values: new Map(values) }, profile);
  expect(narrative.missing).toEqual([]);
  expect(flaws(narrative)).toEqual([]);
  expect(narrativeText(narrative)).not.toMatch(/(?:是|：|用于|建立了)无/);
});
