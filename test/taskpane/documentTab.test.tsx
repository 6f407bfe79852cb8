/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readDocx } from '../../src/files/docx/readDocx';
import { openDocx } from '../../src/files/docx/openDocx';
import { narrativeDocx } from '../../src/files/docx/narrativeDocx';
import { currentNarrative } from '../../src/app/narrative/narrativeView';
import { FakeHost, sample } from '../app/fakeHost';
import { renderPane } from './renderPane';

jest.setTimeout(30_000);

/** Its first four sections: the others are longer, and the tab shows them no other way. */
const WRITTEN = readFileSync(join(__dirname, '../cases/seed-narrative.txt'), 'utf8').replace(/^五、[^]*/m, '');
/** 03表 says 1,161.95. */
const WRONG = WRITTEN.replace('基本支出1,161.95万元，占比', '基本支出1,261.95万元，占比');

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const cards = () => [...document.querySelectorAll<HTMLElement>('[data-document-finding]')];
const cardOf = (words: string) => cards().find((card) => card.textContent.includes(words));

async function openTab(host = new FakeHost(sample())) {
  const pane = await renderPane(host);
  await pane.user.click(screen.getByRole('tab', { name: '核对' }));
  return pane;
}

async function paste(text: string) {
  const pane = await openTab();
  fireEvent.change(screen.getByLabelText('或者粘贴情况说明全文'), { target: { value: text } });
  await pane.user.click(button('核对'));
  return pane;
}

test('a pasted text is compared; a figure that the tables contradict leads to its cell', async () => {
  const { host, user } = await paste(WRONG);
  await screen.findByText(/^核对 \d+ 处表述，\d+ 处与各表相符。$/);
  const card = cardOf('1,261.95');
  if (card === undefined) throw new Error('the wrong figure was not found');
  expect(card.textContent).toContain('1,161.95');
  await user.click(within(card).getAllByRole('button', { name: /^公开03表!/ })[0] ?? document.body);
  expect(host.selections).toEqual(['公开03表!D7']);
  expect(card.getAttribute('aria-current')).toBe('true');
});

test('a selected cell leads to what is written of it', async () => {
  const { host, user } = await paste(WRONG);
  await screen.findByText(/^核对 \d+ 处表述/);
  expect(screen.queryByRole('button', { name: /^所选/ })).toBeNull();
  act(() => {
    host.click('公开03表', 'D7');
  });
  const toggle = await screen.findByRole('button', { name: /^所选 公开03表!D7：\d+ 处$/ });
  const uses = () => [...document.querySelectorAll<HTMLElement>('[data-cell-use]')];
  expect(uses().map((use) => use.dataset['cellUse'])).toContain('error');
  expect(uses().some((use) => use.textContent.includes('基本支出1,261.95万元'))).toBe(true);
  await user.click(toggle);
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
});

test('a cell that the text repeats rightly leads to its sentences too', async () => {
  const { host } = await paste(WRITTEN);
  await screen.findByText(/^核对 \d+ 处表述/);
  act(() => {
    host.click('公开03表', 'D7');
  });
  await screen.findByRole('button', { name: /^所选 公开03表!D7：\d+ 处$/ });
  const [use] = [...document.querySelectorAll<HTMLElement>('[data-cell-use]')];
  expect(use?.dataset['cellUse']).toBe('right');
  expect(use?.querySelector('mark')?.textContent).toContain('基本支出1,161.95');
});

test('a card has the whole sentence, with the wrong words marked', async () => {
  await paste(WRONG);
  await screen.findByText(/^核对 \d+ 处表述/);
  const quote = cardOf('1,261.95')?.closest('[data-document-card]')?.querySelector('blockquote');
  expect(quote?.querySelector('mark')?.textContent).toContain('基本支出1,261.95万元');
  expect(quote?.textContent).toBe('基本支出1,261.95万元，占比45.39%；');
});

test('the findings of one sentence are one card, which names its place and shows both sides', async () => {
  await paste(WRONG.replace('占比45.39%', '占比46.39%'));
  await screen.findByText(/^核对 \d+ 处表述/);
  const card = cardOf('1,261.95')?.closest<HTMLElement>('[data-document-card]');
  expect(card?.textContent.startsWith('三、支出决算情况说明 第 2 段错误 2')).toBe(true);
  const sides = [...(card?.querySelectorAll('dl') ?? [])].map((list) =>
    [...list.querySelectorAll('dt')].map((name) => `${name.textContent} ${name.nextElementSibling?.textContent ?? ''}`),
  );
  expect(sides).toEqual([
    ['文中 基本支出1,261.95万元 ', '表中 1,161.95 公开03表!D7 合计 基本支出'],
    [
      '文中 占比46.39% ',
      '表中 1,161.95 公开03表!D7 合计 基本支出',
      '表中 2,560.03 公开03表!C7 合计 本年支出合计',
      '应为 1,161.95 ÷ 2,560.03 = 45.39%',
    ],
  ]);
});

test('a change that does not follow shows this year, last year and the other words of the text', async () => {
  await paste(WRITTEN.replace('与上年相比', '与上年1,300.05万元相比'));
  await screen.findByText(/^核对 \d+ 处表述/);
  const row = cardOf('支出总计应比上年增加 1,259.98 万元（本年 2,560.03 万元，上年 1,300.05 万元）');
  expect(row?.querySelector('dl')?.textContent).toContain('文中另处与上年1,300.05万元 一、收入支出决算总体情况说明 第 1 段');
});

test('what agrees is counted, and listed with the figures that it agrees with', async () => {
  const { user } = await paste(WRITTEN);
  const summary = await screen.findByText(/^核对 \d+ 处表述，\d+ 处与各表相符。$/);
  const count = /(\d+) 处与各表相符/.exec(summary.textContent)?.[1] ?? '';
  await user.click(button(`相符 ${count}（与各表的数一致）`));
  const agreed = [...document.querySelectorAll<HTMLElement>('[data-agreed]')];
  const one = agreed.find((item) => item.textContent.startsWith('基本支出1,161.95万元，占比45.39%；'));
  expect([...(one?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
    '03表 基本支出 1,161.95 万元',
    '基本支出 1,161.95 ÷ 2,560.03 = 45.39%',
  ]);
  await user.type(screen.getByRole('searchbox'), '占比45.39');
  expect(document.querySelectorAll('[data-agreed]')).toHaveLength(1);
});

test('what is ignored stays out of the counts, says why, and comes back', async () => {
  const { user, session } = await paste(WRONG);
  await screen.findByText(/^核对 \d+ 处表述/);
  const errors = () => Number(screen.getByRole('button', { name: /^错误 \d+$/, hidden: true }).textContent.replace('错误 ', ''));
  const before = errors();
  const card = cardOf('1,261.95');
  if (card === undefined) throw new Error('the wrong figure was not found');
  await user.click(within(card).getByRole('button', { name: /^忽略…：/ }));
  await user.type(await screen.findByLabelText(/忽略的原因/), '按批复口径');
  await user.click(button('忽略'));
  await waitFor(() => {
    expect(errors()).toBe(before - 1);
  });
  expect(session.state.ignored.map(({ reason }) => reason)).toEqual(['按批复口径']);
  await user.click(await screen.findByRole('button', { name: /^已忽略 1/ }));
  const ignored = cardOf('按批复口径');
  if (ignored === undefined) throw new Error('the ignored finding is not listed');
  await user.click(within(ignored).getByRole('button', { name: /^恢复：/ }));
  await waitFor(() => {
    expect(errors()).toBe(before);
  });
});

test('the counts filter the list', async () => {
  const { user } = await paste(WRONG);
  await screen.findByText(/^核对 \d+ 处表述/);
  await user.click(button(/^未核对 \d+$/));
  expect(cards()).toEqual([]);
  expect(screen.getByRole('button', { name: /^未核对 \d+（/ }).getAttribute('aria-expanded')).toBe('true');
});

test('what a correction settles is said, also after a look at another tab', async () => {
  const { host, session, user } = await paste(WRONG);
  await screen.findByText(/^核对 \d+ 处表述/);
  await act(async () => {
    host.type('公开03表', 'D7', 1261.95);
    await session.review();
  });
  await screen.findByText(/与刚打开时相比：已消除 \d+ 条/);
  const wrongWords = cards().map((card) => card.querySelector('mark')?.textContent);
  expect(wrongWords).not.toContain('基本支出1,261.95万元');
  await user.click(screen.getByRole('tab', { name: '审核' }));
  await user.click(screen.getByRole('tab', { name: '核对' }));
  expect(screen.getByText(/与刚打开时相比：已消除 \d+ 条/)).toBeTruthy();
});

test('the result is copied as text', async () => {
  const { user, services } = await paste(WRONG);
  await screen.findByText(/^核对 \d+ 处表述/);
  await user.click(button('复制结果'));
  await screen.findByText(/^核对结果已复制/);
  const [text = ''] = services.copied;
  expect(text.split('\n')[0]).toBe('情况说明核对结果：粘贴的文字');
  expect(text).toContain('【基本支出1,261.95万元】');
  expect(text).toContain('公开03表!D7');
});

test('the workbook’s own 情况说明 is offered, found on its sheet, and its words lead to their cell', async () => {
  const workbook = sample();
  const rows = WRONG.split('\n').map((line) => (line === '' ? [] : [{ value: line }]));
  const host = new FakeHost({ ...workbook, sheets: [...workbook.sheets, { name: '情况说明', visibility: 'visible', rows }] });
  const { user } = await openTab(host);
  await user.click(await screen.findByRole('button', { name: '核对工作表“情况说明”' }));
  await screen.findByText(/^核对 \d+ 处表述/);
  const card = cardOf('1,261.95');
  if (card === undefined) throw new Error('the wrong figure was not found');
  const row = WRONG.split('\n').findIndex((line) => line.includes('1,261.95')) + 1;
  await user.click(within(card).getByRole('button', { name: `情况说明!A${row}` }));
  expect(host.selections).toEqual([`情况说明!A${row}`]);
});

test('it is compared again when a figure changes', async () => {
  const { host, session } = await paste(WRITTEN);
  await screen.findByText(/^核对 \d+ 处表述/);
  expect(cardOf('基本支出1,161.95')).toBeUndefined();
  await act(async () => {
    host.type('公开03表', 'D7', 1160.95);
    await session.review();
  });
  await waitFor(() => {
    expect(cardOf('1,160.95')).toBeDefined();
  });
});

test('what nothing confirms is listed with its reason, folded', async () => {
  const { user } = await paste(WRITTEN);
  const toggle = await screen.findByRole('button', { name: /^未核对 \d+（/ });
  const count = Number(/\d+/.exec(toggle.textContent)?.[0]);
  const items = () => toggle.closest('section')?.querySelectorAll('li').length;
  expect(items()).toBe(0);
  await user.click(toggle);
  expect(items()).toBe(count);
});

test('a text that is no 情况说明 is said to be none, and stays open over the other tabs', async () => {
  const { user } = await paste('今天开会，明天放假。');
  await screen.findByText(/^没有识别出情况说明的段落/);
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.click(screen.getByRole('tab', { name: '核对' }));
  await screen.findByText(/^没有识别出情况说明的段落/);
  await user.click(button('重新选择'));
  expect(screen.getByLabelText('或者粘贴情况说明全文')).toBeTruthy();
});

test('a Word file is given back with comments, its text as it was', async () => {
  const { user, session, services } = await openTab();
  const narrative = currentNarrative(session.state);
  if (narrative === null) throw new Error('no narrative');
  const docx = await narrativeDocx(narrative);
  await user.upload(screen.getByLabelText('情况说明文件'), new File([new Uint8Array(docx)], '某局情况说明.docx'));
  await user.click(await screen.findByRole('button', { name: '下载批注副本' }));
  await screen.findByText('已生成“某局情况说明（批注）.docx”，请在下载提示中保存。');
  const [made] = services.annotated;
  if (made === undefined) throw new Error('nothing was made');
  expect(readDocx(made.docx)).toEqual(readDocx(docx));
  const comments = openDocx(made.docx).content.text('word/comments.xml') ?? '';
  expect(comments.match(/<w:comment /g)).toHaveLength(cards().length);
});

test('the picture of what has to agree tells of the text that was compared', async () => {
  const { user } = await paste(WRONG);
  await screen.findByText(/^核对 \d+ 处表述，\d+ 处与各表相符。$/);
  await user.click(screen.getByRole('tab', { name: '审核' }));
  await user.click(button('各表勾稽关系图'));
  await screen.findByRole('img', { name: /^情况说明：错误 \d+，相符 \d+.*与03 支出不符 \d+ 处/ });
  await screen.findByRole('button', { name: /^情况说明与03 支出不符 \d+ 处$/ });
});

test('on request the copy shows what agrees, and the right words as tracked changes', async () => {
  const { user, session, services } = await openTab();
  const narrative = currentNarrative(session.state);
  if (narrative === null) throw new Error('no narrative');
  const docx = await narrativeDocx(narrative);
  await user.upload(screen.getByLabelText('情况说明文件'), new File([new Uint8Array(docx)], '某局情况说明.docx'));
  await user.click(await screen.findByRole('checkbox', { name: /^标出相符的数（\d+）$/ }));
  await user.click(screen.getByRole('button', { name: '下载批注副本' }));
  await screen.findByText('已生成“某局情况说明（批注）.docx”，请在下载提示中保存。');
  const made = services.annotated[0]?.docx ?? new Uint8Array();
  expect(openDocx(made).text).toContain('w:rStyle w:val="JuesuanChecked"');
  expect(readDocx(made)).toEqual(readDocx(docx));
});

test('a file that is no document is refused in words', async () => {
  const { user } = await openTab();
  await user.upload(screen.getByLabelText('情况说明文件'), new File(['%PDF-1.7'], '说明.txt'));
  await screen.findByText('文件不是 Word 文档，也不是纯文本；请选择 .docx 或 .txt 格式的情况说明。');
});
