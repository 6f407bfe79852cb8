import { Decimal } from 'decimal.js';
import { Verification } from '../../../../src/core/verify/checks/stated';
import { itemsIn } from '../../../../src/core/verify/reading/items';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { publishedFigures } from '../seed';

describe('what a text says instead of a figure', () => {
  const current = publishedFigures();
  const text = '一、收入支出决算总体情况说明\n2024年度收入总计2,560.03万元。';
  const [first] = verifyNarrative(textDocument(text), { current }).judged;
  const kept = (values: readonly string[]): string[] => {
    const verification = new Verification({ current }, 2024, null, itemsIn(current));
    const statement = first?.statement;
    if (statement === undefined) return [];
    for (const value of values)
      verification.keepInstead('final', statement, { value: new Decimal(value), slack: new Decimal('0.005') });
    return verification.finals(statement.target).map(({ value }) => value.toFixed());
  };

  it('stands behind the figure, each value once', () => {
    expect(kept(['2560.08', '2500', '2560.08'])).toEqual(['2560.03', '2560.08', '2500']);
  });

  it('is kept eight times at most: every value is compared with every other', () => {
    expect(kept(['1', '2', '3', '4', '5', '6', '7', '8', '9'])).toEqual(['2560.03', '1', '2', '3', '4', '5', '6', '7', '8']);
  });
});
