/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { FakeHost, sample } from '../app/fakeHost';
import { renderPane } from './renderPane';

jest.setTimeout(30_000);

async function openSettings() {
  const pane = await renderPane(new FakeHost(sample()));
  await pane.user.click(screen.getByRole('tab', { name: '设置' }));
  return pane;
}

test('the region is told by the tables until one is chosen', async () => {
  const { user, session, host } = await openSettings();
  const regions = screen.getByRole('combobox', { name: '情况说明的地区格式' });
  expect(regions.textContent).toContain('自动：山西');
  await user.selectOptions(regions, 'shanghai');
  await waitFor(() => {
    expect(session.state.settings.profile).toBe('shanghai');
  });
  expect(host.settings.get('juesuan.settings')).toContain('"profile":"shanghai"');
});

test('a year that is none is refused; a department of one’s own goes before the tables’', async () => {
  const { user, session } = await openSettings();
  await user.type(screen.getByRole('textbox', { name: '年度' }), '24{Enter}');
  expect(screen.getByText('年度应是 2000 至 2099 之间的整数。')).toBeTruthy();
  expect(session.state.settings.year).toBeNull();
  await user.type(screen.getByRole('textbox', { name: '部门名称' }), '某市社保中心{Enter}');
  await waitFor(() => {
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('某市社保中心');
  });
});

test('marks are chosen one by one', async () => {
  const { user, session } = await openSettings();
  await user.click(screen.getByRole('checkbox', { name: '尾差' }));
  await waitFor(() => {
    expect(session.state.settings.marks).toEqual(['suspect', 'error', 'info']);
  });
});

test('last year’s workbook is chosen, named and put away', async () => {
  const { user, session } = await openSettings();
  const file = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!file) throw new Error('nowhere to choose a file');
  await user.upload(file, new File(['x'], '2023.xlsx'));
  expect(await screen.findByText('正在使用：2023.xlsx')).toBeTruthy();
  expect(session.state.reviewed?.context.prior).not.toBeNull();
  await user.click(screen.getByRole('button', { name: '移除' }));
  await waitFor(() => {
    expect(session.state.prior).toBeNull();
  });
});
