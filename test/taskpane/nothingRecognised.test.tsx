/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { reviewWorkbook } from '../../src/core';
import { NothingRecognised } from '../../src/taskpane/components/review/NothingRecognised';

test('where no table is recognised, the sheets that hold figures are named', () => {
  const rows = [[{ value: '水费' }, { value: 12.5 }]];
  const { review } = reviewWorkbook({ sheets: [{ name: '账单', visibility: 'visible', rows }] });
  expect(review.tables).toEqual([]);
  const { container } = render(<NothingRecognised findings={review.findings} />);
  expect(container.textContent).toContain('没有识别出决算公开表');
  expect(container.textContent).toContain('工作表“账单”中有数字');
});
