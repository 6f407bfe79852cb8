/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { wordingFile } from '../core/narrative/wordingFiles';
import { currentNarrative } from '../../src/app/narrative/narrativeView';
import { DEFAULT_SETTINGS } from '../../src/app/stored/settings';
import { FakeHost, sample } from '../app/fakeHost';
import { renderPane } from './renderPane';

jest.setTimeout(30_000);

/** Chooses a file in the field of this name. */
async function choose(user: UserEvent, field: string, file: File): Promise<void> {
  const input = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].find(
    (one) => one.getAttribute('aria-label') === field,
  );
  if (!input) throw new Error('nowhere to choose a file');
  await user.upload(input, file);
}

async function openSettings(host = new FakeHost(sample())) {
  const pane = await renderPane(host);
  await pane.user.click(screen.getByRole('tab', { name: '设置' }));
  // The tab is loaded only now.
  await screen.findByRole('combobox', { name: '情况说明的地区格式' }, { timeout: 10_000 });
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

test('marks are chosen one by one; 尾差 are not painted until somebody wants them', async () => {
  const { user, session } = await openSettings();
  expect(session.state.settings.marks).toEqual(['suspect', 'error', 'info']);
  await user.click(screen.getByRole('checkbox', { name: '尾差' }));
  await waitFor(() => {
    expect(session.state.settings.marks).toEqual(['suspect', 'error', 'rounding', 'info']);
  });
});

test('last year’s workbook is chosen, named and put away', async () => {
  const { user, session } = await openSettings();
  await choose(user, '上年决算公开表', new File(['x'], '2023.xlsx'));
  expect(await screen.findByText('正在使用：2023.xlsx')).toBeTruthy();
  expect(session.state.reviewed?.context.prior).not.toBeNull();
  await user.click(screen.getByRole('button', { name: '移除' }));
  await waitFor(() => {
    expect(session.state.prior).toBeNull();
  });
});

test('what the workbook carries is named, and taken out when it is asked for twice', async () => {
  const { user, session, host } = await openSettings();
  expect(screen.getByText('这个工作簿中没有保存本助手的数据。')).toBeTruthy();
  await act(() => session.ignore(session.state.reviewed?.review.findings.slice(0, 1) ?? [], '已核对'));
  expect(await screen.findByText(/^这个工作簿中保存着：忽略记录。/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '清除保存的数据' }));
  expect(host.settings.size).toBe(1);
  await user.click(screen.getByRole('button', { name: '确认清除（不能撤销）' }));
  await waitFor(() => {
    expect(host.settings.size).toBe(0);
  });
  expect(await screen.findByText(/^本助手保存在工作簿中的数据已清除/)).toBeTruthy();
});

test.each([
  [false, /^自动复核后，已有的标记随之更新。/],
  [true, /清空撤销列表，所以自动复核只更新这里的结果/],
])('whether marks follow by themselves is said: undo lost %s', async (undoIsLost, sentence) => {
  const host = new FakeHost(sample());
  host.undoIsLost = undoIsLost;
  await openSettings(host);
  expect(screen.getByText(sentence)).toBeTruthy();
});

describe('a wording file of one’s own', () => {
  const OWN = wordingFile('shanxi', { 写法: 'ours', 名称: '我局', 标题: '我局{{ 年度 }}年说明' });
  const file = (text: string) => new File([text], '我局.txt', { type: 'text/plain' });

  test('is added, chosen, kept in the workbook, and taken away again', async () => {
    const host = new FakeHost(sample());
    const { user, session, unmount } = await openSettings(host);
    await choose(user, '写法文件', file(OWN));
    await screen.findByText(/^已采用“我局.txt”/);
    const regions = screen.getByRole<HTMLSelectElement>('combobox', { name: '情况说明的地区格式' });
    expect(regions.selectedOptions[0]?.textContent).toBe('我局（我局.txt）');
    expect(
      currentNarrative(session.state)
        ?.title.map(({ text }) => text)
        .join(''),
    ).toBe('我局2024年说明');

    unmount();
    const again = await openSettings(host);
    expect(currentNarrative(again.session.state)?.profile).toBe('ours');
    await again.user.click(screen.getByRole('button', { name: '移除“我局”' }));
    await waitFor(() => {
      expect(currentNarrative(again.session.state)?.profile).toBe('shanxi');
    });
    expect(screen.queryByRole('button', { name: '移除“我局”' })).toBeNull();
  });

  test('starts from the one in use, which is handed out as a file that can be read back', async () => {
    const { user, services } = await openSettings();
    await user.click(screen.getByRole('button', { name: '下载当前写法…' }));
    await screen.findByText(/^已生成“山西写法.txt”/);
    expect(services.wordings[0]?.text).toBe(wordingFile('shanxi'));
  });

  test('or a built-in one is set once for all workbooks', async () => {
    const { user, session } = await openSettings();
    await act(() => session.chooseProfile('shanghai'));
    await user.click(screen.getByRole('checkbox', { name: '以后的工作簿都用这种写法' }));
    await waitFor(() => {
      expect(session.state.defaultWording).toBe('shanghai');
    });
    await act(() => session.chooseProfile(null));
    await screen.findByText('按在这台电脑上选定的写法。');
    expect(currentNarrative(session.state)?.profile).toBe('shanghai');
    await user.click(screen.getByRole('checkbox', { name: '以后的工作簿都用这种写法' }));
    await waitFor(() => {
      expect(currentNarrative(session.state)?.profile).toBe('shanxi');
    });
  });

  test('with mistakes is not taken; each is named with its line', async () => {
    const { user, session } = await openSettings();
    await choose(user, '写法文件', file(OWN.replace('千分位：有', '千分位：也许')));
    const refused = await screen.findByText(/^“我局.txt”没有采用/);
    const line = OWN.split('\n').indexOf('千分位：有') + 1;
    expect(refused.textContent).toContain(`第 ${line} 行：“千分位”应为“有”或“无”。`);
    expect(session.state.wordings).toEqual([]);
  });

  test('that the workbook goes by and this device does not have is asked for', async () => {
    const host = new FakeHost(sample());
    host.settings.set('juesuan.settings', JSON.stringify({ ...DEFAULT_SETTINGS, profile: 'file:ours' }));
    const { user } = await openSettings(host);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '情况说明的地区格式' }).value).toBe('file:ours');
    await user.click(screen.getByRole('tab', { name: '说明' }));
    expect(await screen.findByText(/选用的写法（ours）不在这台电脑上/)).toBeTruthy();
  });
});

test('last year’s 底稿 is chosen and put away; this year’s is refused', async () => {
  const { user, session } = await openSettings();
  const inputs = (year: number) => new File([JSON.stringify({ year, inputs: { 'reason.total': '新增项目' } })], '底稿.json');
  await choose(user, '上年底稿', inputs(2024));
  await screen.findByText(/“底稿.json”是 2024 年度的底稿，不是上年的/);
  await choose(user, '上年底稿', inputs(2023));
  await screen.findByText('正在参考“底稿.json”：1 段文字。');
  await user.click(screen.getByRole('button', { name: '移除' }));
  await waitFor(() => {
    expect(session.state.lastYear).toBeNull();
  });
});

test('what Word files hold besides the text is chosen and kept', async () => {
  const { user, session, host } = await openSettings();
  await user.selectOptions(screen.getByRole('combobox', { name: '数据来源' }), '写成批注');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Word 文件中的图' }), '附图');
  await waitFor(() => {
    expect(session.state.settings).toMatchObject({ origins: 'comments', charts: true });
  });
  expect(host.settings.get('juesuan.settings')).toContain('"origins":"comments"');
  await choose(user, '版头模板', new File(['x'], '文件头.docx'));
  await screen.findByText('正在使用：文件头.docx');
  expect(session.state.template?.bytes).toEqual(new Uint8Array([120]));
});

test('the change from which on a reason is asked for is chosen; what is no number is refused', async () => {
  const { user, session } = await openSettings();
  const percent = screen.getByRole('textbox', { name: '百分比（%）' });
  await user.clear(percent);
  await user.type(percent, '一半{Enter}');
  expect(screen.getByText('请填不小于 0 的数，例如 20。')).toBeTruthy();
  expect(session.state.settings.reasonPercent).toBe('20');
  await user.clear(percent);
  await user.type(percent, '10.5{Enter}');
  await waitFor(() => {
    expect(session.state.settings.reasonPercent).toBe('10.5');
  });
});
