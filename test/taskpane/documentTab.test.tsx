/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readDocx } from '../../src/files/docx/readDocx';
import { openDocx } from '../../src/files/docx/openDocx';
import { narrativeDocx } from '../../src/files/docx/narrativeDocx';
import { currentNarrative } from '../../src/app/narrativeView';
import { FakeHost, sample } from '../app/fakeHost';
import { renderPane } from './renderPane';

jest.setTimeout(30_000);

const WRITTEN = readFileSync(join(__dirname, '../cases/seed-narrative.txt'), 'utf8');
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
  fireEvent.change(screen.getByLabelText('粘贴情况说明全文'), { target: { value: text } });
  await pane.user.click(button('核对'));
  return pane;
}

test('a pasted text is compared; a figure that the tables contradict leads to its cell', async () => {
  const { host, user } = await paste(WRONG);
  await screen.findByText(/^核对 \d+ 处表述：错误 \d+ · 尾差 \d+ · 提示 \d+ · 未核对 \d+$/);
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
  const all = cards().length;
  act(() => {
    host.click('公开03表', 'D7');
  });
  await user.click(button(/^所选 公开03表!D7：\d+ 处$/));
  expect(cards().length).toBeLessThan(all);
  expect(cardOf('1,261.95')).toBeDefined();
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
  await screen.findByText(/^没有认出情况说明的段落/);
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.click(screen.getByRole('tab', { name: '核对' }));
  await screen.findByText(/^没有认出情况说明的段落/);
  await user.click(button('换一份'));
  expect(screen.getByLabelText('粘贴情况说明全文')).toBeTruthy();
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

test('a file that is no document is refused in words', async () => {
  const { user } = await openTab();
  await user.upload(screen.getByLabelText('情况说明文件'), new File(['%PDF-1.7'], '说明.txt'));
  await screen.findByText('文件不是 Word 文档，也不是纯文本；请选择 .docx 或 .txt 格式的情况说明。');
});
