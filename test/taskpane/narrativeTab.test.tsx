/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { FakeHost, sample, withValue } from '../app/fakeHost';
import { renderPane } from './renderPane';

jest.setTimeout(30_000);

async function openNarrative(host = new FakeHost(sample())) {
  const pane = await renderPane(host);
  await pane.user.click(screen.getByRole('button', { name: '生成情况说明' }));
  await screen.findByText('一、收入支出决算总体情况说明');
  return pane;
}

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
  await user.click(button('填写下一项'));
  expect(screen.getByLabelText('上年收入总计（万元）')).toBe(document.activeElement);
  await user.keyboard('一千{Enter}');
  expect(screen.getByText(/应填金额/)).toBeTruthy();
  await user.clear(screen.getByLabelText('上年收入总计（万元）'));
  await user.keyboard('1366.05{Enter}');
  expect(await screen.findByText('还缺 42 项')).toBeTruthy();
  expect(session.state.inputs).toEqual({ 'prior.summary.revenue-total': '1366.05' });
  expect(button('1,193.98')).toBeTruthy();

  await user.click(button('填写下一项'));
  expect(screen.getByLabelText('上年支出总计（万元）')).toBe(document.activeElement);
  await user.keyboard('{Escape}');
  expect(screen.queryByLabelText('上年支出总计（万元）')).toBeNull();
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

test('goes out as a Word file under a name that says what it is', async () => {
  const { user, services } = await openNarrative();
  await user.click(button('导出 Word'));
  await screen.findByText('已生成“泽州县社会保险中心2024年度部门决算情况说明.docx”，请在下载提示中保存。');
  expect(services.saved.map(({ name }) => name)).toEqual(['泽州县社会保险中心2024年度部门决算情况说明.docx']);
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
  await screen.findByText('情况说明已写入工作表“情况说明”。');
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
  await user.click(button('填写下一项'));
  await user.keyboard('1366.05{Enter}');
  await screen.findByText('还缺 42 项');
  expect(session.state.inputs).toEqual({});
  expect(button('1,193.98')).toBeTruthy();
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
