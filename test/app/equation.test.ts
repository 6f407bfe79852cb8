import { findingSentence } from '../../src/app/equation';
import type { Finding, FindingCell } from '../../src/core/review';

const cell = (address: string, label: string, value: string): FindingCell => ({
  sheet: '公开03表',
  address,
  role: 'part',
  label,
  value,
});

const finding = (message: string, cells: readonly FindingCell[], more: Partial<Finding> = {}): Finding => ({
  id: 'f1',
  rule: 'expenditure.row-sum',
  relation: 'expenditure.row-sum[208]',
  table: 'expenditure',
  category: 'within-table',
  severity: 'error',
  message,
  cells,
  ...more,
});

const SUM = finding(
  '03表 20805 养老：本年支出合计 1,476.47 ≠ 基本支出 108.83 + 项目支出 1,295.64 = 1,404.47，相差 72.00',
  [cell('C12', '本年支出合计', '1476.47'), cell('D12', '基本支出', '108.83'), cell('E12', '项目支出', '1295.64')],
  { difference: '72.00' },
);

/** Linked figures as `text@address`. */
const links = (one: Finding) =>
  findingSentence(one).parts.flatMap((part) => (part.cell ? [`${part.text}@${part.cell.address}`] : []));

describe('the sentence of a finding', () => {
  test('is said again word by word by its parts', () => {
    const { subject, parts } = findingSentence(SUM);
    expect(`${subject}：${parts.map((part) => part.text).join('')}`).toBe(SUM.message);
  });

  test('links every figure to its cell', () => {
    expect(links(SUM)).toEqual(['1,476.47@C12', '108.83@D12', '1,295.64@E12']);
  });

  test('sets its difference apart', () => {
    expect(findingSentence(SUM).parts.find((part) => part.isDifference)?.text).toBe('72.00');
  });

  test('links equal amounts by their labels, one after the other', () => {
    const equal = finding('03表 208：合计 5.00 ≠ 甲 5.00 + 乙 5.00 = 10.00，相差 -5.00', [
      cell('C1', '合计', '5.00'),
      cell('C2', '甲', '5.00'),
      cell('C3', '乙', '5.00'),
    ]);
    const { parts } = findingSentence(equal);
    expect(links(equal)).toEqual(['5.00@C1', '5.00@C2', '5.00@C3']);
    expect(parts.map((part) => part.text).join('')).toBe('合计 5.00 ≠ 甲 5.00 + 乙 5.00 = 10.00，相差 -5.00');
  });

  test('does not take a piece of a longer number for an amount', () => {
    expect(links(finding('03表 208：甲 15.00 ≠ 乙 5.00', [cell('C2', '丙', '5.00')]))).toEqual(['5.00@C2']);
    expect(links(finding('03表 208：甲 15.00', [cell('C2', '丙', '5.00')]))).toEqual([]);
  });

  test('leaves blank cells and sentences without figures as they are', () => {
    const blank = finding('工作表“封面”是隐藏的；公开前请取消隐藏', [cell('A1', '', '')]);
    expect(findingSentence(blank)).toEqual({ subject: '', parts: [{ text: '工作表“封面”是隐藏的；公开前请取消隐藏' }] });
  });

  test('keeps a colon inside a sentence that is no relation', () => {
    const { relation, ...rest } = finding('工作簿里有批注：A1', []);
    expect(relation).toBeDefined();
    expect(findingSentence(rest)).toEqual({ subject: '', parts: [{ text: '工作簿里有批注：A1' }] });
  });
});
