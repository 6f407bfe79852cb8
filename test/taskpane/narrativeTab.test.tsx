/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { FakeHost, sample, withValue } from '../app/fakeHost';
import { FakeServices, renderPane } from './renderPane';

jest.setTimeout(30_000);

async function openNarrative(host = new FakeHost(sample()), services = new FakeServices()) {
  const pane = await renderPane(host, services);
  await pane.user.click(screen.getByRole('button', { name: '生成情况说明' }));
  // The tab is loaded only now.
  await screen.findByText('一、收入支出决算总体情况说明', {}, { timeout: 10_000 });
  return pane;
}

test('where Excel may drop files, the sure ways come first and no file is said to be saved', async () => {
  const services = new FakeServices();
  services.dropsDownloads = true;
  const { user } = await openNarrative(new FakeHost(sample()), services);
  const labels = screen.getAllByRole('button').map(({ textContent }) => textContent);
  const ways = ['复制全文', '写入工作表', '生成底稿', '导出 Word', '整份公开文本', '存为文本'];
  expect(labels.filter((label) => ways.includes(label))).toEqual(ways);
  await user.click(button('导出 Word'));
  expect(
    await screen.findByText(/已交给 Excel，但这台设备上的 Excel 面板不一定能保存文件：.*“复制全文”或“写入工作表”/),
  ).toBeTruthy();
  expect(screen.queryByText(/^已生成/)).toBeNull();
});

/** How many inputs the tab says are missing. */
const missing = async () => Number(/\d+/.exec((await screen.findByText(/^还缺 \d+ 项$/)).textContent)?.[0]);

const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('every figure says where it comes from and leads there', async () => {
  const { user, host } = await openNarrative();
  await user.click(screen.getAllByRole('button', { name: '2,560.03' })[1] ?? document.body);
  const source = screen.getByRole('status', { name: '数字 2,560.03 的来源' });
  expect(source.textContent).toBe('2,560.03公开01表支出总计 2,560.03公开01表!F37');
  await user.click(within(source).getByRole('button', { name: '公开01表!F37' }));
  expect(host.selections).toEqual(['公开01表!F37']);
});

test('what is missing is typed where it is missing, one after the other', async () => {
  const { user, session } = await openNarrative();
  const before = await missing();
  await user.click(button('填写下一项'));
  expect(screen.getByLabelText('上年收入总计（万元）')).toBe(document.activeElement);
  await user.keyboard('一千{Enter}');
  expect(screen.getByText(/应填金额/)).toBeTruthy();
  await user.clear(screen.getByLabelText('上年收入总计（万元）'));
  await user.keyboard('1366.05{Enter}');
  expect(session.state.inputs).toEqual({ 'prior.summary.revenue-total': '1366.05' });
  expect((await screen.findAllByRole('button', { name: '1,193.98' })).length).toBeGreaterThan(1);
  // What was answered leads to its reason, and that is the next one, until somebody has enough.
  expect(await missing()).toBe(before);
  expect(await screen.findByLabelText('收入支出总计增减的主要原因')).toBe(document.activeElement);
  await user.keyboard('{Escape}');
  expect(screen.queryByLabelText('收入支出总计增减的主要原因')).toBeNull();
});

test('an input that was chosen by itself is typed alone, unless the next one is asked for', async () => {
  const { user } = await openNarrative();
  await user.click(screen.getAllByRole('button', { name: /上年财政拨款收入总计/ })[0] ?? document.body);
  await user.keyboard('1366.05{Enter}');
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
  });
  await user.click(screen.getAllByRole('button', { name: /上年收入总计/ })[0] ?? document.body);
  await user.keyboard('1366.05');
  await user.click(button('保存，填下一项'));
  expect(await screen.findByLabelText('收入支出总计增减的主要原因')).toBe(document.activeElement);
});

test('a reason that serves several paragraphs is overruled in one of them, and comes back when that is taken away', async () => {
  const host = new FakeHost(sample());
  host.settings.set('juesuan.inputs', '{"reason.total":"新增项目"}');
  const { user, session } = await openNarrative(host);
  const reasons = (text: string) => screen.queryAllByRole('button', { name: text });
  const shared = reasons('新增项目').length;
  expect(shared).toBeGreaterThan(1);
  await user.click(reasons('新增项目')[1] ?? document.body);
  await user.click(screen.getByRole('checkbox', { name: `只用在本段（另外 ${shared - 1} 段仍用共用的原因）` }));
  const box = screen.getByRole('textbox', { name: /财政拨款收入支出总计增减的主要原因/ });
  await user.clear(box);
  await user.type(box, '追加拨款{Enter}');
  await screen.findByRole('button', { name: '追加拨款' });
  expect(session.state.inputs).toEqual({ 'reason.total': '新增项目', 'reason.fiscal': '追加拨款' });
  expect(reasons('新增项目')).toHaveLength(shared - 1);

  await user.click(button('追加拨款'));
  await user.clear(screen.getByRole('textbox', { name: /财政拨款收入支出总计增减的主要原因/ }));
  await user.click(button('保存'));
  await waitFor(() => {
    expect(reasons('新增项目')).toHaveLength(shared);
  });
});

test('an answer that cannot be is told while it is typed, before it is saved, and goes away with the next key', async () => {
  const { user, session } = await openNarrative();
  await user.click(screen.getAllByRole('button', { name: /授予中小企业合同金额/ })[0] ?? document.body);
  await user.keyboard('25');
  const wrong = /25\.00/;
  expect(await screen.findByText(wrong, {}, { timeout: 5000 })).toBeTruthy();
  expect(session.state.inputs).toEqual({});
  await user.keyboard('{Backspace}{Backspace}9');
  expect(screen.queryByText(wrong)).toBeNull();
});

/** What is offered for 公务用车保有量. */
function kept(): HTMLElement {
  const found = screen.getAllByText('参考：').find(({ parentElement }) => parentElement?.textContent === '参考：4');
  if (!found?.parentElement) throw new Error('nothing is offered');
  return found.parentElement;
}

test('what the tables say is offered, and taken over by one press', async () => {
  const { user, session } = await openNarrative();
  await user.click(kept());
  expect(screen.getByText(/可以这样填（10表车辆数合计）/)).toBeTruthy();
  await user.click(button('照此填写'));
  await waitFor(() => {
    expect(session.state.inputs).toEqual({ 'count.vehicles.kept': '4' });
  });
});

test('answers that cannot be are told as soon as they are typed', async () => {
  const host = new FakeHost(sample());
  host.settings.set('juesuan.inputs', '{"procurement.sme":"25","procurement.micro":"25"}');
  await openNarrative(host);
  expect((await screen.findByRole('note', { name: /请核对填写的内容：\d+ 处不一致/ })).textContent).toMatch(/25\.00/);
});

test('a clause that was typed can be typed again in place', async () => {
  const host = new FakeHost(sample());
  host.settings.set('juesuan.inputs', '{"reason.total":"新增项目"}');
  const { user, session } = await openNarrative(host);
  await user.click(screen.getAllByRole('button', { name: '新增项目' })[0] ?? document.body);
  const box = screen.getByLabelText('收入支出总计增减的主要原因');
  await user.clear(box);
  await user.type(box, '新增两个项目{Enter}');
  expect((await screen.findAllByRole('button', { name: '新增两个项目' })).length).toBeGreaterThan(1);
  expect(session.state.inputs).toEqual({ 'reason.total': '新增两个项目' });
});

test.each([
  ['导出 Word', 'word', '泽州县社会保险中心2024年度部门决算情况说明.docx'],
  ['整份公开文本', 'whole', '泽州县社会保险中心2024年度部门决算公开.docx'],
  ['存为文本', 'text', '泽州县社会保险中心2024年度部门决算情况说明.txt'],
])('%s gives a file under a name that says what it is, and the text counts as handed out', async (label, kind, name) => {
  const { user, services, session } = await openNarrative();
  await user.click(button(label));
  // It is told, and not ticked off, that marks stand in it.
  expect((await screen.findByText(/^已生成/)).textContent).toMatch(
    new RegExp(`^已生成“${name}”，请在下载提示中保存。其中还有 \\d+ 处〔待填〕没有填`),
  );
  expect(services.saved.map((saved) => [saved.kind, saved.name])).toEqual([[kind, name]]);
  expect(session.state.exported?.paragraphs['title']).toBe('泽州县社会保险中心2024年度部门决算情况说明');
});

test('files are made as the settings say', async () => {
  const { user, services, session } = await openNarrative();
  const letterhead = new Uint8Array([1, 2, 3]);
  await act(async () => {
    await session.changeSettings({ origins: 'comments', charts: true });
    await session.useTemplate('文件头.docx', () => Promise.resolve(letterhead));
  });
  await user.click(button('整份公开文本'));
  await screen.findByText(/^已生成/);
  expect(services.saved[0]?.order).toMatchObject({ options: { origins: 'comments', charts: true }, template: letterhead });
});

test('what a file lacks is told with its name', async () => {
  const { user, services } = await openNarrative();
  services.notes = ['有 1 张图没有画：支出结构（有负数，画不成饼图）。'];
  await user.click(button('导出 Word'));
  await screen.findByText(/^已生成“.*”，请在下载提示中保存。有 1 张图没有画：支出结构（有负数，画不成饼图）。其中/);
});

test('errors that are left in the tables are told beside the ways out', async () => {
  const wrong = withValue(sample(), '公开03表', 'D12', 108.83);
  const { session } = await openNarrative(new FakeHost(wrong));
  const errors = session.state.reviewed?.review.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  expect(errors).toBeGreaterThan(0);
  expect(screen.getByText(`表格还有 ${errors} 条错误没有改正，公开前请先在“审核”中查看并改正。`)).toBeTruthy();
});

test('errors that somebody ignored are not told beside the ways out', async () => {
  const { session } = await openNarrative(new FakeHost(withValue(sample(), '公开03表', 'D12', 108.83)));
  expect(await screen.findByText(/^表格还有 4 条错误没有改正/)).toBeTruthy();
  await act(async () => {
    await session.ignore(session.state.reviewed?.review.findings.filter(({ severity }) => severity === 'error') ?? [], '已核对');
  });
  expect(screen.queryByText(/^表格还有/)).toBeNull();
});

test('tables without errors need no such words', async () => {
  await openNarrative();
  expect(screen.queryByText(/条错误没有改正/)).toBeNull();
});

test('copying that the browser refuses is told, and nothing counts as handed out', async () => {
  const { user, services, session } = await openNarrative();
  services.mayCopy = false;
  await user.click(button('复制全文'));
  await screen.findByText('不能写入剪贴板，请改用“写入工作表”或“导出 Word”。');
  expect(session.state.exported).toBeNull();
});

test('sentences that changed since they were handed out say so, with what they said', async () => {
  const { user, host, session } = await openNarrative();
  await user.click(button('写入工作表'));
  await screen.findByText(/^情况说明已写入工作表“情况说明”。/);
  expect(host.sheetsWritten).toHaveLength(1);
  await act(async () => {
    host.type('公开03表', 'D7', 1160.95);
    await session.review();
  });
  expect(await screen.findByText(/^导出后数据有改动，\d+ 段已更新$/)).toBeTruthy();
  expect(screen.getByText('导出时为：基本支出1,161.95万元，占比45.39%；')).toBeTruthy();
});

test('the 底稿 is made with one click, and what is typed afterwards goes onto it', async () => {
  const { user, host, session } = await openNarrative();
  await user.click(button('生成底稿'));
  await screen.findByText('已新建工作表“情况说明底稿”，黄色的是待填的；填好后，情况说明自动采用。');
  expect(host.workbook.sheets.at(-1)?.name).toBe('情况说明底稿');
  expect(screen.getByRole('note', { name: '情况说明底稿' }).textContent).toBe(
    '采用底稿“情况说明底稿”中填写的内容；在这里填写的也写入底稿。',
  );
  expect(button('补齐底稿')).toBeTruthy();
  const before = await missing();
  await user.click(button('填写下一项'));
  await user.keyboard('1366.05{Enter}');
  expect((await screen.findAllByRole('button', { name: '1,193.98' })).length).toBeGreaterThan(1);
  expect(await missing()).toBe(before);
  expect(session.state.inputs).toEqual({});
});

test('a reason is drafted from what moved, and saved only by the person who read it', async () => {
  const { user, session, host } = await openNarrative();
  const last = withValue(withValue(sample(), '公开03表', 'E7', 79.59), '公开01表', 'C37', 1241.54);
  await act(() => session.usePrior('上年.xlsx', () => Promise.resolve(last)));
  await user.click(screen.getAllByRole('button', { name: /^〔待填：.*主要原因〕$/ })[0] ?? document.body);
  const facts = screen.getByRole('region', { name: '数字说明的变动情况' });
  await user.click(within(facts).getAllByRole('button', { name: '公开03表!E7' })[0] ?? document.body);
  expect(host.selections).toEqual(['公开03表!E7']);
  await user.click(within(facts).getByRole('button', { name: '据此起草' }));
  const box = screen.getByLabelText('收入支出总计增减的主要原因');
  expect((box as HTMLTextAreaElement).value).toMatch(/^项目支出增加/);
  expect(session.state.inputs).toEqual({});
  await user.type(box, '{Enter}');
  expect(session.state.inputs['reason.total']).toMatch(/^项目支出增加/);
});

test('what a figure was computed from can be typed anew, where the figure stands', async () => {
  const host = new FakeHost(sample());
  host.settings.set('juesuan.inputs', '{"prior.summary.revenue-total":"1366.05"}');
  const { user, session } = await openNarrative(host);
  await user.click(screen.getAllByRole('button', { name: '1,193.98' })[0] ?? document.body);
  await user.click(button('修改“上年收入总计”'));
  const box = screen.getByLabelText('上年收入总计（万元）');
  expect((box as HTMLInputElement).value).toBe('1366.05');
  await user.clear(box);
  await user.type(box, '1360.03{Enter}');
  expect((await screen.findAllByRole('button', { name: '1,200.00' })).length).toBeGreaterThan(0);
  expect(session.state.inputs).toEqual({ 'prior.summary.revenue-total': '1360.03' });
});

describe('texts of last year’s 底稿', () => {
  const LAST_YEAR = JSON.stringify({
    year: 2023,
    inputs: {
      'reason.total': '上年新增项目',
      'document.duties': '负责社会保险经办。\n负责稽核。',
      'prior.summary.revenue-total': 5,
    },
  });

  async function withDrafts(host = new FakeHost(sample())) {
    host.settings.set('juesuan.inputs', '{"prior.summary.revenue-total":"1366.05","prior.summary.expenditure-total":"1366.05"}');
    const pane = await openNarrative(host);
    await act(() =>
      pane.session.useLastYear('2023底稿.json', () => pane.services.readInputsFile(new File([LAST_YEAR], 'x.json'))),
    );
    return pane;
  }
  const article = () => screen.getByRole('article', { name: '说明' });

  test('stand beside what is missing, named as last year’s, and are no part of the text', async () => {
    const { user, services, session } = await withDrafts();
    expect(within(article()).getAllByRole('button', { name: /^上年： ?上年新增项目$/ }).length).toBeGreaterThan(0);
    await user.click(button('导出 Word'));
    await screen.findByText(/^已生成/);
    expect(JSON.stringify(services.saved[0]?.order.narrative)).not.toContain('上年新增项目');
    expect(session.state.inputs['reason.total']).toBeUndefined();
  });

  test('are confirmed one by one, as they are or changed', async () => {
    const { user, session } = await withDrafts();
    await user.click(button('逐项查看'));
    await user.click(button('改后使用'));
    await user.type(screen.getByLabelText(/主要原因$/), '，有增加');
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(session.state.inputs['reason.total']).toBe('上年新增项目，有增加');
    });
    await user.click(within(article()).getByRole('button', { name: /^上年： ?负责社会保险经办。/ }));
    await user.click(button('沿用上年'));
    await waitFor(() => {
      expect(session.state.inputs['document.duties']).toBe('负责社会保险经办。\n负责稽核。');
    });
    expect(within(article()).queryByRole('button', { name: /^上年：/ })).toBeNull();
  });

  test('are confirmed all at once', async () => {
    const { user, session } = await withDrafts();
    expect(screen.getByRole('group', { name: '上年底稿' }).textContent).toContain('上年底稿“2023底稿.json”中有 2 项可以沿用');
    await user.click(button('全部沿用'));
    await waitFor(() => {
      expect(session.state.inputs).toMatchObject({
        'reason.total': '上年新增项目',
        'document.duties': expect.any(String) as string,
      });
    });
    expect(screen.queryByRole('group', { name: '上年底稿' })).toBeNull();
  });

  test('are still drafts after the pane was opened again', async () => {
    const host = new FakeHost(sample());
    const { unmount } = await withDrafts(host);
    unmount();
    await openNarrative(host);
    expect(within(article()).getAllByRole('button', { name: /^上年： ?上年新增项目$/ }).length).toBeGreaterThan(0);
  });
});

test('a large change without a reason is pointed out until the reason is typed', async () => {
  const host = new FakeHost(sample());
  host.settings.set('juesuan.inputs', '{"prior.summary.revenue-total":"1366.05","prior.summary.expenditure-total":"1366.05"}');
  const { user, session } = await openNarrative(host);
  const hints = () => screen.queryByText(/^提示 \d+：变动较大/);
  expect(hints()?.textContent).toBe('提示 1：变动较大，还没有说明原因');
  expect(screen.getByText(/主要原因没有填写：增加1,193\.98万元，增长87\.4%/)).toBeTruthy();
  await act(() => session.changeSettings({ reasonPercent: '90', reasonAmount: '1200' }));
  expect(hints()).toBeNull();
  await act(() => session.changeSettings({ reasonPercent: '90', reasonAmount: '1193.98' }));
  expect(hints()).not.toBeNull();
  await user.click(button('填写'));
  await user.keyboard('新增项目{Enter}');
  await waitFor(() => {
    expect(hints()).toBeNull();
  });
});

test('what only the whole document says is typed under the text', async () => {
  const { user, session } = await openNarrative();
  await user.click(button('〔待填：主要职责〕'));
  await user.keyboard('负责经办。{Shift>}{Enter}{/Shift}负责稽核。{Enter}');
  await waitFor(() => {
    expect(session.state.inputs).toEqual({ 'document.duties': '负责经办。\n负责稽核。' });
  });
  expect(screen.getByRole('button', { name: /^负责经办。/ }).textContent).toBe('负责经办。\n负责稽核。');
});

test('what changed while the pane was closed is told when it is opened again', async () => {
  const host = new FakeHost(sample());
  const first = await openNarrative(host);
  await first.user.click(button('复制全文'));
  await screen.findByText(/^情况说明已复制/);
  first.unmount();
  host.type('公开03表', 'D7', 1160.95);
  await openNarrative(host);
  expect(await screen.findByText(/^导出后数据有改动，\d+ 段已更新$/)).toBeTruthy();
  expect(screen.getByText('导出时为：基本支出1,161.95万元，占比45.39%；')).toBeTruthy();
  expect(screen.getByText(/^现在为：基本支出1,160\.95万元/)).toBeTruthy();
});

describe('the whole document that was handed out', () => {
  async function exported(host = new FakeHost(sample())) {
    const opened = await openNarrative(host);
    await opened.user.click(button('整份公开文本'));
    await screen.findByText(/^已生成“.*部门决算公开\.docx”/);
    return opened;
  }
  const changes = () => screen.queryByText(/导出的整份公开文本与现在不同，请重新导出$/);

  test('is up to date as long as nothing changes', async () => {
    const { session } = await exported();
    expect(session.state.exported?.document?.cover).toBe('泽州县社会保险中心 2024');
    await act(() => session.review());
    expect(changes()).toBeNull();
  });

  test('is stale when a printed figure changes, also after the text alone was handed out again', async () => {
    const { host, user, session } = await exported();
    host.workbook = withValue(host.workbook, '公开03表', 'D7', 1160.95);
    await act(() => session.review());
    expect(await screen.findByText(/^附表 03表 支出决算表有 1 个数与导出时不同$/)).toBeTruthy();
    expect(screen.getByText(/导出时 1,161\.95，现在 1,160\.95$/)).toBeTruthy();
    expect(screen.getByText('第三部分情况说明有 1 段与导出时不同')).toBeTruthy();
    await user.click(button('复制全文'));
    await screen.findByText(/^情况说明已复制/);
    expect(screen.queryByText(/段已更新$/)).toBeNull();
    expect(changes()).not.toBeNull();
    await user.click(button('整份公开文本'));
    await waitFor(() => {
      expect(changes()).toBeNull();
    });
  });

  test('is stale when its 概况 is typed anew, which is told beside it', async () => {
    const { user } = await exported();
    await user.click(button('〔待填：主要职责〕'));
    await user.keyboard('负责经办。{Enter}');
    expect(await screen.findByText('主要职责与导出时不同，见下方“整份公开文本的其他内容”')).toBeTruthy();
    expect(screen.getByText('导出时为：〔待填：主要职责〕')).toBeTruthy();
    expect(screen.getByText('现在为：负责经办。')).toBeTruthy();
  });
});
