import { chooseProfile } from '../../../../src/core/narrative/wording/chooseProfile';
import { readTables } from '../../../../src/core/tables/readTables';
import { makeDepartment } from '../../../workbooks/department';
import { shanghaiWorkbook } from '../../../workbooks/shanghai';
import { shanxiWorkbook } from '../../../workbooks/shanxi';
import { figuresOf } from '../tableBuilder';

const named = (name: string) => makeDepartment({ name });

describe('the wording for a workbook', () => {
  test.each([
    ['numbered tables', shanxiWorkbook(named('某县示范局')), { id: 'shanxi', basis: 'layout' }],
    ['nine tables without numbers', shanghaiWorkbook(named('某区示范局'), 'A'), { id: 'shanghai', basis: 'layout' }],
    [
      'the name of the region, whatever the layout',
      shanxiWorkbook(named('上海市某区示范局')),
      { id: 'shanghai', basis: 'region' },
    ],
    ['the other region’s name', shanghaiWorkbook(named('山西省某县示范局'), 'A'), { id: 'shanxi', basis: 'region' }],
  ] as const)('is told by %s', (_, workbook, expected) => {
    expect(chooseProfile(readTables(workbook).figures)).toEqual(expected);
  });

  test('is not told by a table or two', () => {
    expect(chooseProfile(figuresOf({ summary: { 'inflow-total': '1' } }))).toEqual({ id: 'shanxi', basis: 'default' });
  });
});
