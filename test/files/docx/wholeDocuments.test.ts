import { PROFILES } from '../../../src/core/narrative/profiles';
import { CASES } from '../../core/narrative/caseDepartments';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';
import { faults, readBack } from './readBack';

/** A wording that names a table waits for it where there is none, so each has the workbook of its own region. */
describe.each(Object.entries(PROFILES))('the whole document in the wording of %s', (id, profile) => {
  test.each(Object.entries(CASES))('says nothing wrong of a department with %s', async (_, data) => {
    const workbook = id === 'shanghai' ? shanghaiWorkbook(data, 'A') : shanxiWorkbook(data);
    expect(faults(await readBack(workbook, profile))).toEqual([]);
  });
});
