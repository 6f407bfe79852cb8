/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import type { DeskNotice } from '../../src/web/deskState';
import type { Desk } from '../../src/web/desk';
import { FakeClock } from '../app/fakeClock';
import { FakeHost, sample } from '../app/fakeHost';

Object.assign(globalThis, { TextDecoder, TextEncoder });
URL.createObjectURL = () => 'blob:file';
// Called some time later, which a slow run lives to see.
URL.revokeObjectURL = () => undefined;
HTMLAnchorElement.prototype.click = () => undefined;

jest.setTimeout(60_000);

/** What the page says of a file that it has made of the open department's narrative. */
async function saved(kind: 'text' | 'whole', answers: Readonly<Record<string, string>>) {
  const [{ Session }, { handOut }] = await Promise.all([
    import('../../src/app/session/session'),
    import('../../src/web/exports'),
  ]);
  const session = new Session(new FakeHost(sample()), new FakeClock());
  await session.start();
  await session.typeInputs(answers);
  const told: (DeskNotice | null)[] = [];
  const desk = {
    state: { workspace: { session }, openId: 1, rows: [], last: [] },
    row: () => undefined,
    tell: (notice: DeskNotice | null) => void told.push(notice),
  };
  await handOut(desk as unknown as Desk, kind, new Map());
  return told.at(-1);
}

async function answersToAll(): Promise<Readonly<Record<string, string>>> {
  const { complete } = await import('../core/verify/composed');
  const { readTables } = await import('../../src/core/tables/readTables');
  const { shanxi } = await import('../../src/core/narrative/profiles');
  const { NO_INPUTS } = await import('../../src/core/narrative/inputs/parseInputs');
  const { inputs } = complete(readTables(sample()).figures, NO_INPUTS, shanxi);
  return Object.fromEntries([...inputs.values].map(([key, value]) => [key, String(value)]));
}

test('the page ticks nothing off while a 〔待填〕 stands in what it hands out', async () => {
  const open = { kind: 'open', text: expect.stringMatching(/其中还有 \d+ 处〔待填〕没有填/) as unknown };
  expect(await saved('text', {})).toEqual(open);
  const answers = await answersToAll();
  expect(await saved('whole', answers)).toEqual(open);
  expect(await saved('text', answers)).toEqual({ kind: 'done', text: expect.not.stringContaining('待填') as unknown });
});
