/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { STOCK_REASONS } from '../../src/app/decisionMessages';
import { FakeHost, FakeProblem, sample, SLIP } from '../app/fakeHost';
import { makeDepartment } from '../workbooks/department';
import { foldingWorkbook } from '../workbooks/folding';
import { national } from '../workbooks/regions/national';
import { renderPane } from './renderPane';

jest.setTimeout(30_000);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const card = (text: string | RegExp) => {
  const found = screen
    .getAllByRole('listitem')
    .find((item) => item.dataset['finding'] && within(item).queryAllByText(text).length > 0);
  if (!found) throw new Error(`no finding with ${String(text)}`);
  return found;
};

test('the head says whose tables these are, and which were recognised', async () => {
  const { user, host } = await renderPane();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('泽州县社会保险中心');
  await user.click(button('2024 年度 · 万元 · 山西格式 · 已识别 10/10 张表'));
  const tables = screen.getByRole('list', { name: '各表识别情况' });
  expect(within(tables).getAllByRole('listitem')).toHaveLength(10);
  await user.click(within(tables).getByRole('button', { name: '公开05表' }));
  expect(host.selections).toEqual(['公开05表!A1']);
});

test('a form of nine tables is spoken of as nine', async () => {
  await renderPane(new FakeHost(national(makeDepartment())));
  expect(button(/已识别 9\/9 张表/)).toBeTruthy();
  expect(within(screen.getByRole('group', { name: '各表审核结果' })).getAllByRole('button')).toHaveLength(9);
});

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

test('a table that is missing is named', async () => {
  const workbook = sample();
  const host = new FakeHost({ ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== '公开07表') });
  const { user } = await renderPane(host);
  await user.click(button(/已识别 9\/10 张表/));
  expect(screen.getByRole('list', { name: '各表识别情况' }).textContent).toContain('政府性基金预算财政拨款收入支出决算表未识别');
});

test('the suspect comes first: its figure, what it should be, why, and one click to repair it', async () => {
  const { user, host } = await renderPane();
  const suspects = screen.getByRole('region', { name: '疑似错误单元格' });
  expect(suspects.textContent).toContain('03表 D12');
  expect(suspects.textContent).toContain('现为 108.83应为 180.83相邻两位数字颠倒');
  expect(suspects.textContent).toContain('改正后可消除 4 条错误；允许范围 180.82 – 180.84');

  await user.click(within(suspects).getByRole('button', { name: '定位：03表 D12' }));
  expect(host.selections).toEqual(['公开03表!D12']);

  await user.click(within(suspects).getByRole('button', { name: '改为 180.83：03表 D12' }));
  await screen.findByText('没有发现错误。');
  await waitFor(() => {
    expect(host.selections).toEqual(['公开03表!D12', '公开03表!D12']);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: '审核结果' }));
  });
  expect(host.valueAt(SLIP.sheet, SLIP.address)).toBe(SLIP.right);
  expect(screen.queryByRole('region', { name: '疑似错误单元格' })).toBeNull();

  await user.click(button('撤销'));
  await screen.findByRole('button', { name: '错误 4' });
  expect(host.valueAt(SLIP.sheet, SLIP.address)).toBe(SLIP.wrong);
  expect(screen.getByText('已撤销对 公开03表!D12 的修改。')).toBeTruthy();
});

test('repairs that look like no slip are folded, and no button writes them', async () => {
  const { user, host } = await renderPane(new FakeHost(foldingWorkbook()));
  const suspects = screen.getByRole('region', { name: '疑似错误单元格' });
  const repairs = () => within(suspects).getAllByRole('button', { name: /^改为/ });
  expect(repairs()).toHaveLength(1);
  expect(suspects.textContent).not.toContain('H8');
  await user.click(within(suspects).getByRole('button', { name: '另有 2 处改动也能使等式成立', expanded: false }));
  expect(repairs()).toHaveLength(1);
  await user.click(within(suspects).getByRole('button', { name: /^H8/ }));
  expect(host.selections).toEqual(['公开09表!H8']);
});

test('a finding unfolds its cells with their parts, and each leads to its place', async () => {
  const { user, host } = await renderPane();
  const first = card('03表 20805 行政事业单位养老支出');
  await user.click(within(first).getByRole('button', { expanded: false }));
  const cells = within(first).getByRole('list', { name: '相关单元格' });
  expect(
    within(cells)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['合计C12 本年支出合计1,476.47', '分项D12 基本支出（疑似错误单元格）108.83', '分项E12 项目支出1,295.64']);
  await user.click(within(cells).getByRole('button', { name: 'E12 项目支出' }));
  expect(host.selections).toEqual(['公开03表!C12', '公开03表!E12']);
});

test('the keyboard walks through the findings, wherever the focus is', async () => {
  const { user, host } = await renderPane();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(host.selections).toEqual(['公开03表!C12', '公开03表!D8', '公开03表!C12']);
});

test('a cell that is selected in the sheet offers its findings', async () => {
  const { user, host } = await renderPane();
  act(() => {
    host.click('公开05表', 'D12');
  });
  await user.click(button('所选 公开05表!D12：1 条'));
  expect(document.querySelectorAll('[data-finding]')).toHaveLength(1);
  act(() => {
    host.click('公开01表', 'A1');
  });
  expect(button(/所选 公开05表!D12/)).toBeTruthy();
});

test('ignoring asks for a reason, and the finding stays in sight under its own heading', async () => {
  const { user } = await renderPane();
  const first = card('03表 20805 行政事业单位养老支出');
  await user.click(within(first).getByRole('button', { expanded: false }));
  await user.click(within(first).getByRole('button', { name: '忽略…：03表 20805 行政事业单位养老支出' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: '忽略' }));
  expect(within(dialog).getByText('请写明原因。')).toBeTruthy();
  await user.type(within(dialog).getByRole('textbox'), '系统导出如此');
  await user.click(within(dialog).getByRole('button', { name: '忽略' }));
  await screen.findByRole('button', { name: '错误 3' });

  await user.click(button('已忽略 1（不计入以上各数）'));
  expect(screen.getByText('忽略原因：系统导出如此')).toBeTruthy();
  await user.click(button(/^恢复：/));
  await screen.findByRole('button', { name: '错误 4' });
});

test('one key goes to the first error, one key each settles it', async () => {
  const { user, host, session } = await renderPane();
  await user.keyboard('{F8}');
  expect(host.selections).toEqual(['公开03表!D12']);
  const bar = await screen.findByRole('group', { name: '逐错走查：公开03表!D12，第 1 处，共 1 处' });
  await waitFor(() => {
    expect(document.activeElement).toBe(bar);
  });
  expect(within(bar).getByText('未定 4 · 退回 0 · 建议改 0 · 忽略 0')).toBeTruthy();

  await user.keyboard('2');
  await within(bar).findByText('未定 0 · 退回 0 · 建议改 4 · 忽略 0');
  expect(session.state.decisions[0]?.proposals).toEqual([
    { sheet: '公开03表', address: 'D12', submitted: '108.83', corrected: '180.83' },
  ]);
  // A proposal leaves the workbook as it is.
  expect(host.valueAt(SLIP.sheet, SLIP.address)).toBe(SLIP.wrong);

  await user.keyboard('1');
  await within(bar).findByText('未定 0 · 退回 4 · 建议改 0 · 忽略 0');
  await user.selectOptions(within(bar).getByRole('combobox'), '请补充说明原因');
  expect(session.state.decisions.map(({ reason }) => reason)).toEqual(new Array(4).fill('请补充说明原因'));
  expect(card('03表 20805 行政事业单位养老支出').textContent).toContain('退回：请补充说明原因');

  await user.click(within(bar).getByRole('button', { name: '撤回：公开03表!D12' }));
  await within(bar).findByText('未定 4 · 退回 0 · 建议改 0 · 忽略 0');
  act(() => {
    bar.focus();
  });
  await user.keyboard('3');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('list', { name: '要忽略的结果' }).textContent).toContain('108.83');
  // The first stock reason is one more key.
  await waitFor(() => {
    expect(document.activeElement?.textContent).toBe(STOCK_REASONS.ignored[0]);
  });
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: '错误 0' });
  expect(new Set(session.state.ignored.map(({ reason }) => reason))).toEqual(new Set([STOCK_REASONS.ignored[0]]));
});

test('a review on request ends with a sentence: what was found, what was marked, what stays quiet', async () => {
  const { user } = await renderPane();
  await user.click(button('一键审核'));
  expect(
    await screen.findByText(/^审核完成，发现错误 4 条(?:，提示 \d+ 条)?，已标记 \d+ 个单元格，尾差 \d+ 条只列出。$/),
  ).toBeTruthy();
});

/** Holds back the timers by which sentences leave. */
function heldTimers() {
  const real = globalThis.setTimeout;
  const waiting: (() => void)[] = [];
  const held = (action: () => void, delay?: number) => (delay === 15_000 ? waiting.push(action) : real(action, delay));
  globalThis.setTimeout = Object.assign(held, real) as typeof setTimeout;
  return {
    /** @returns how many sentences were waiting to leave. */
    pass: (): number => {
      const due = waiting.splice(0);
      act(() => {
        for (const action of due) action();
      });
      return due.length;
    },
    end: () => {
      globalThis.setTimeout = real;
    },
  };
}

test('a sentence that asks for nothing leaves by itself; one that does stays until it is put away', async () => {
  const timers = heldTimers();
  const { user, host } = await renderPane();
  await user.click(button('一键审核'));
  await screen.findByText(/^审核完成，发现错误 4 条/);
  expect(timers.pass()).toBe(1);
  expect(screen.queryByText(/^审核完成/)).toBeNull();

  host.lockedSheets = ['公开03表'];
  await user.click(button('一键审核'));
  await screen.findByText(/^审核完成.*个没有标记/);
  expect(timers.pass()).toBe(0);
  timers.end();
});

test('the tables at a glance lead to the first error of each, or to the table', async () => {
  const { user, host } = await renderPane();
  const strip = screen.getByRole('group', { name: '各表审核结果' });
  expect(within(strip).getAllByRole('button')).toHaveLength(10);
  await user.click(within(strip).getByRole('button', { name: /^03表 支出决算表：错误 \d/ }));
  await user.click(within(strip).getByRole('button', { name: /^08表 .*：没有发现错误$/ }));
  expect(host.selections).toEqual(['公开03表!D12', '公开08表!A1']);
});

test('the picture of what has to agree has its broken lines and its tables as buttons, for the keyboard too', async () => {
  const { user, host } = await renderPane();
  await user.click(button('各表勾稽关系图'));
  const picture = await screen.findByRole('group', { name: '各表勾稽关系图' });
  const broken = within(picture).getByRole('button', { name: /^03 支出与05 一般预算：错误 \d+ 条/ });
  act(() => {
    broken.focus();
  });
  await user.keyboard('{Enter}');
  expect(host.selections).toEqual(['公开03表!D12']);
  expect(within(picture).getAllByRole('button', { name: /^\d\d [^与]+：/ })).toHaveLength(10);
  expect(within(picture).getByRole('img', { name: '情况说明：没有核对' })).toBeTruthy();
});

test('work shows what it is doing, and stops where it is told to', async () => {
  const { user, host, clock, session } = await renderPane();
  let goOn: () => void = () => undefined;
  clock.breathe = () => new Promise<void>((resolve) => (goOn = resolve));
  await user.click(button('一键审核'));
  expect(await screen.findByText('正在读取工作簿…')).toBeTruthy();
  await user.click(button('停止'));
  act(() => {
    goOn();
  });
  await screen.findByText('已停止，结果可能不是最新的。');
  expect(host.markings).toEqual([]);
  expect(session.state.outdated).toBe(true);
});

test('a problem of Excel is one sentence that can be put away', async () => {
  const { user, host } = await renderPane();
  host.failing = { writeMarks: new FakeProblem('sheet-protected', '工作表受保护，什么都没有改动。') };
  await user.click(button('一键审核'));
  expect((await screen.findByRole('alert')).textContent).toContain('工作表受保护，什么都没有改动。');
  await user.click(button('关闭提示'));
  await waitFor(() => {
    expect(screen.queryByText('工作表受保护，什么都没有改动。')).toBeNull();
  });
});
