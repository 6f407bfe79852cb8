/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { FakeHost, sample } from '../app/fakeHost';
import { renderPane, withoutStyleSheets } from './renderPane';

jest.setTimeout(60_000);
withoutStyleSheets();

/** One table of the sample under a name and a title that tell nothing, and nothing else. */
function untitled(): FakeHost {
  const table = sample().sheets.find(({ name }) => name === '公开05表');
  if (table === undefined) throw new Error('no such sheet');
  const rows = table.rows.map((row) =>
    row.map((cell) =>
      typeof cell?.value === 'string' && cell.value.endsWith('决算表') ? { ...cell, value: '某某明细情况表' } : cell,
    ),
  );
  return new FakeHost({ sheets: [{ ...table, name: 'Sheet3', rows }] });
}

test('where no table is recognised the sheets are named, and one of them can be told to be a table, and no more', async () => {
  const { user, session } = await renderPane(untitled(), undefined, /没有识别出决算公开表/);
  expect(document.body.textContent).toContain('工作表“Sheet3”');
  await user.selectOptions(screen.getByLabelText('工作表“Sheet3”是哪张表'), '一般公共预算财政拨款支出决算表');
  await screen.findByText(/^共核对/);
  expect(session.state.reviewed?.review.tables.map(({ kind, sheet }) => [kind, sheet])).toEqual([['general-budget', 'Sheet3']]);
  expect(session.state.settings.sheetKinds).toEqual({ Sheet3: 'general-budget' });
  await user.click(screen.getByRole('button', { name: /已识别 1/ }));
  await user.selectOptions(screen.getByLabelText('工作表“Sheet3”是哪张表'), '不是公开表');
  await waitFor(() => {
    expect(session.state.reviewed?.review.tables).toEqual([]);
  });
});
