import { reviewWorkbook, type Finding, type WorkbookSnapshot } from '../../../src/core';
import { findingKey, findingKeys } from '../../../src/core/findings/findingKey';
import { placeRun, said } from '../../../src/core/said/said';
import { makeDepartment } from '../../workbooks/department';
import { placeOf, withValue } from '../../workbooks/editing';
import { shifted } from '../../workbooks/placement';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const right = shanxiWorkbook(makeDepartment({ seed: 11, tails: true, fund: true }));
const figures = reviewWorkbook(right).context.current;

function slipped(value: number | string): WorkbookSnapshot {
  return withValue(right, placeOf(figures.figure('expenditure', '2011302', 'project')), value);
}

function keysOf(workbook: WorkbookSnapshot): string[] {
  return [...findingKeys(reviewWorkbook(workbook).review.findings)].sort();
}

const finding = (part: Partial<Finding>): Finding => ({
  id: 'f1',
  rule: 'structure.formulas',
  table: null,
  category: 'structure',
  severity: 'info',
  said: [],
  cells: [],
  ...part,
});

describe('the key of a finding', () => {
  it('stays when the tables move on their sheets', () => {
    expect(keysOf(shifted(4, 2)(slipped(1.11)))).toEqual(keysOf(slipped(1.11)));
  });

  it('stays when the wrong amount is another wrong amount', () => {
    const errors = (value: number): string[] =>
      reviewWorkbook(slipped(value))
        .review.findings.filter(({ severity }) => severity === 'error')
        .map(findingKey);
    expect(errors(1.11).length).toBeGreaterThan(0);
    expect(errors(2.22)).toEqual(errors(1.11));
  });

  it('stays for a cell that cannot be read, whatever stands in it', () => {
    const unreadable = (text: string): string[] =>
      reviewWorkbook(slipped(text))
        .review.findings.filter(({ rule }) => rule === 'structure.unreadable-figure')
        .map(findingKey);
    expect(unreadable('待定')).toHaveLength(1);
    expect(unreadable('见附表')).toEqual(unreadable('待定'));
  });

  it('is of the rule and its binding for a relation, not of the place in the list', () => {
    expect(findingKey(finding({ id: 'f12', rule: 'expenditure.row-sum', relation: 'expenditure.row-sum[2080109]' }))).toBe(
      'expenditure.row-sum[2080109]',
    );
  });

  it('leaves counts, addresses and amounts out of a sentence, and keeps codes in', () => {
    expect(findingKey(finding({ said: said`公开表里有 ${12} 个公式（${placeRun('C3、D14')}）` }))).toBe(
      findingKey(finding({ said: said`公开表里有 ${3} 个公式（${placeRun('C3')}）` })),
    );
    expect(findingKey(finding({ said: said`科目 ${'2080109'} 的名称` }))).not.toBe(
      findingKey(finding({ said: said`科目 ${'2080110'} 的名称` })),
    );
  });

  it('differs for findings that speak of the same words', () => {
    const twice = [finding({ said: said`有一行只有数字` }), finding({ said: said`有一行只有数字` })];
    expect(new Set(findingKeys(twice)).size).toBe(2);
  });
});
