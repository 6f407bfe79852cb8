/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { documentTexts } from '../../src/core/disclosure/documentTexts';
import { REQUIRED_DOCUMENT_INPUTS } from '../../src/core/narrative/inputs/inputCatalogue';
import { NO_INPUTS } from '../../src/core/narrative/inputs/parseInputs';
import { shanxi } from '../../src/core/narrative/profiles';
import { narrativeText } from '../../src/core/narrative/text/narrative';
import { readTables } from '../../src/core/tables/readTables';
import { FakeHost, sample } from '../app/fakeHost';
import { complete } from '../core/verify/composed';
import { renderPane } from './renderPane';

jest.setTimeout(60_000);

const MARK = '〔待填';

/** What each way of handing out says was done, and what it handed out. */
const WAYS = ['复制全文', '写入工作表', '导出 Word', '存为文本', '整份公开文本'] as const;

async function openNarrative() {
  const pane = await renderPane(new FakeHost(sample()));
  await pane.user.click(screen.getByRole('button', { name: '生成情况说明' }));
  await screen.findByText('一、收入支出决算总体情况说明', {}, { timeout: 10_000 });
  return pane;
}

/** Hands out in every way; of each whether a mark stands in it and how the pane told it. */
async function handedOut({ user, services, host, session }: Awaited<ReturnType<typeof openNarrative>>) {
  const told: { readonly way: string; readonly hasMark: boolean; readonly state: string | undefined }[] = [];
  for (const way of WAYS) {
    await user.click(screen.getByRole('button', { name: way }));
    const bar = (await screen.findByText(/^(?:情况说明已(?:复制|写入)|已生成)/)).closest<HTMLElement>('[data-state]');
    const order = services.saved.at(-1)?.order;
    const text =
      way === '复制全文'
        ? services.copied.at(-1)
        : way === '写入工作表'
          ? host.sheetsWritten.at(-1)?.join()
          : way === '整份公开文本'
            ? order && JSON.stringify(documentTexts(order.sources))
            : order && narrativeText(order.narrative);
    told.push({ way, hasMark: text?.includes(MARK) ?? true, state: bar?.dataset['state'] });
    act(() => {
      for (const notice of session.state.notices) session.dismiss(notice);
    });
  }
  return told;
}

test('nothing is ticked off or called filled in while a 〔待填〕 stands in what was handed out', async () => {
  const pane = await openNarrative();
  expect(screen.queryByText(/已填齐/)).toBeNull();
  expect(await handedOut(pane)).toEqual(WAYS.map((way) => ({ way, hasMark: true, state: 'open' })));

  const { inputs } = complete(readTables(sample()).figures, NO_INPUTS, shanxi);
  const answers = Object.fromEntries([...inputs.values].map(([key, value]) => [key, String(value)]));
  await act(() => pane.session.typeInputs(answers));
  expect(screen.queryByText('各项已填齐')).toBeNull();
  expect(screen.getByText(/^情况说明已填齐；整份公开文本还缺：/)).toBeTruthy();
  expect(await handedOut(pane)).toEqual(
    WAYS.map((way) => ({ way, hasMark: way === '整份公开文本', state: way === '整份公开文本' ? 'open' : 'done' })),
  );

  await act(() => pane.session.typeInputs(Object.fromEntries(REQUIRED_DOCUMENT_INPUTS.map((key) => [key, '某事。']))));
  expect(screen.getByText('各项已填齐')).toBeTruthy();
  expect(await handedOut(pane)).toEqual(WAYS.map((way) => ({ way, hasMark: false, state: 'done' })));
});
