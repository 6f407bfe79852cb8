import { ignore, ignoredIds, ignoredKey, ignoringOf, parseIgnored, withIgnored } from '../../src/app/ignored';
import type { Finding } from '../../src/core/findings/finding';
import { parseA1 } from '../../src/core/workbook/address';
import { differenceRun, said } from '../../src/core/said/said';

const plain = {
  id: 'f3',
  table: 'expenditure',
  category: 'within-table',
  severity: 'error',
  said: said`相差 ${differenceRun('72.00')}`,
  cells: [],
} as const;
const broken: Finding = { ...plain, rule: 'expenditure.row-sum', relation: 'expenditure.row-sum[208]', difference: '72.00' };
const negative = (address: string): Finding => ({
  ...plain,
  rule: 'structure.negative',
  category: 'structure',
  cells: [{ sheet: '公开01表', ...parseA1(address), table: 'summary', role: 'part', label: '', value: '-1.00' }],
});
const structure = negative('C7');

describe('the key of an ignored finding', () => {
  test('does not depend on its place in the list or on its amounts', () => {
    expect(ignoredKey({ ...broken, id: 'f9', said: said`相差 ${differenceRun('1.00')}`, difference: '1.00' })).toBe(
      ignoredKey(broken),
    );
  });

  test('tells relations and cells apart', () => {
    expect(ignoredKey({ ...broken, relation: 'expenditure.row-sum[210]' })).not.toBe(ignoredKey(broken));
    expect(ignoredKey(negative('C8'))).not.toBe(ignoredKey(structure));
  });

  test('is the sentence where a finding has neither', () => {
    const sheets = ['甲', '乙'].map((name) => ignoredKey({ ...structure, cells: [], said: said`工作表“${name}”未识别` }));
    expect(new Set(sheets).size).toBe(2);
  });
});

describe('an ignored finding', () => {
  const ignored = [ignore(broken, '已核对')];

  test('stays ignored while its difference is the same', () => {
    expect(ignoringOf({ ...broken, id: 'f1' }, ignored)).toEqual({ state: 'ignored', reason: '已核对' });
    expect([...ignoredIds([broken, structure], ignored)]).toEqual(['f3']);
  });

  test('is shown again once its difference is another', () => {
    const worse = { ...broken, difference: '720.00' };
    expect(ignoringOf(worse, ignored)).toEqual({ state: 'changed', reason: '已核对', difference: '72.00' });
    expect([...ignoredIds([worse], ignored)]).toEqual([]);
  });

  test('ignored again, has the new reason only', () => {
    expect(withIgnored(ignored, [ignore(broken, '另有批复')])).toEqual([ignore(broken, '另有批复')]);
  });

  test('is read back as it was kept, and nothing else is taken for it', () => {
    expect(parseIgnored(JSON.parse(JSON.stringify(ignored)))).toEqual(ignored);
    for (const other of [null, {}, 'x', [1], [{ key: 'k', reason: 1, difference: '' }]]) expect(parseIgnored(other)).toBeNull();
  });
});
