import { PROFILES } from '../../../../src/core/narrative/profiles';
import { BUILT_IN } from '../../../../src/core/narrative/profiles/builtIn';
import { chooseProfile } from '../../../../src/core/narrative/profiles/chooseProfile';
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
    expect(chooseProfile(readTables(workbook).figures)).toMatchObject(expected);
  });

  test('is not told by numbers that are no region’s of ours', () => {
    const { department, tables } = readTables(shanxiWorkbook(named('某县示范局'))).figures;
    const renumbered = tables.map((table) => (table.kind === 'three-public' ? { ...table, number: '07表' } : table));
    expect(chooseProfile({ department, tables: renumbered })).toMatchObject({ id: 'shanxi', basis: 'default' });
  });

  test('says why', () => {
    const reasonOf = (name: string) => chooseProfile(readTables(shanxiWorkbook(named(name))).figures).reason;
    expect(reasonOf('四川省某县示范局')).toBe('表中写有“四川”，情况说明按“四川（收支合写，按项写完成预算）”的写法；可以改。');
    expect(reasonOf('某县示范局')).toBe('表格编号（公开01表…）与“山西（公开01表至公开10表）”相同，情况说明按它的写法；可以改。');
  });

  test('is not told by a table or two', () => {
    expect(chooseProfile(figuresOf({ summary: { 'inflow-total': '1' } }))).toMatchObject({ id: 'shanxi', basis: 'default' });
  });
});

test('what tells the built-in wordings apart is what their files say', () => {
  const numberOf = (name: string): string | null => /^公开(\d+表)$/.exec(name)?.[1] ?? null;
  expect(BUILT_IN).toEqual(
    Object.values(PROFILES).map(({ id, name, regions, tables }) => ({
      ...{ id, name, regions },
      tables: Object.fromEntries(Object.entries(tables).map(([kind, called]) => [kind, numberOf(called)])),
    })),
  );
});
