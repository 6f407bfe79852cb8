import { reviewWorkbook, runsText } from '../../src/core';
import { workbookOf } from './form';
import { KINDS_OF_DEPARTMENTS, otherDepartment } from './otherDepartments';
import { OTHER_CASES } from './otherForms';
import { shanxiForms } from './shanxi';
import { allOrSome } from '../exhaustive';

describe('departments of other kinds', () => {
  it.each(allOrSome(OTHER_CASES, 60))('$name: every equation is checked and holds', ({ workbook }) => {
    const { findings, relations, suspects } = reviewWorkbook(workbook()).review;
    const wrong = findings.filter(
      ({ severity, rule }) => severity === 'error' || (severity === 'undecided' && !rule.includes('unread')),
    );
    expect(wrong.map(({ rule, said }) => `${rule} ${runsText(said)}`)).toEqual([]);
    expect(relations).toMatchObject({ error: 0, undecided: 0 });
    expect(suspects).toEqual([]);
  });

  it('an account’s own loss leaves others more than the department carries over', () => {
    const hospital = KINDS_OF_DEPARTMENTS.find(({ name }) => name === '卫生健康局');
    if (hospital === undefined) throw new Error('no hospital');
    const { relations } = reviewWorkbook(workbookOf(shanxiForms(otherDepartment(hospital, { seed: 3, overdrawn: true })))).review;
    expect(relations.error).toBe(0);
  });
});
