import { reviewWorkbook } from '../../src/core';
import { expectGolden, expectNoOther } from './golden';
import { relationLines } from './relationLines';
import { WORKBOOKS } from './workbooks';

describe('the bound relations of every form at hand', () => {
  test.each(Object.entries(WORKBOOKS))('%s', (name, made) => {
    const { workbook, prior } = made();
    const { review } = reviewWorkbook(workbook, prior === undefined ? {} : { prior });
    expectGolden('relations', name, relationLines(review.results));
  });

  test('have no file beside them', () => {
    expectNoOther('relations', Object.keys(WORKBOOKS));
  });
});
