import { reviewWorkbook } from '../../src/core';
import { sheetTabs } from '../../src/web/sheetTabs';
import { makeDepartment } from '../workbooks/department';
import { shanghaiWorkbook } from '../workbooks/shanghai';
import { shanxiWorkbook } from '../workbooks/shanxi';

const labelsOf = (workbook: ReturnType<typeof shanxiWorkbook>) =>
  sheetTabs(workbook, reviewWorkbook(workbook).review, []).map(({ label }) => label);

describe('the tabs of the sheets', () => {
  it('are the printed numbers of the tables', () => {
    const numbers = ['01表', '02表', '03表', '04表', '05表', '06表', '07表', '08表', '09表', '10表'];
    expect(labelsOf(shanxiWorkbook(makeDepartment({ seed: 3 })))).toEqual(numbers);
  });

  it('are short names, all of them different, where the form prints no numbers', () => {
    const labels = labelsOf(shanghaiWorkbook(makeDepartment({ seed: 3 }), 'B'));
    expect(labels).toContain('一般预算');
    expect(labels).toContain('基本支出');
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => label.length > 5)).toEqual([]);
  });
});
