import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '../../../src/app/document/documentCheck';
import { pastedDocument } from '../../../src/app/document/pastedDocument';
import { Session } from '../../../src/app/session/session';
import { FakeClock } from '../fakeClock';
import { placeName } from '../../../src/core/workbook/address';
import { FakeHost, FakeProblem, sample } from '../fakeHost';

const WRITTEN = readFileSync(join(__dirname, '../../cases/seed-narrative.txt'), 'utf8');

async function opened() {
  const session = new Session(new FakeHost(sample()), new FakeClock());
  await session.start();
  const { reviewed } = session.state;
  if (reviewed === null) throw new Error('not reviewed');
  return { session, reviewed };
}

test('findings are numbered, each with the place of its words', async () => {
  const { reviewed } = await opened();
  const check = checkDocument(pastedDocument(WRITTEN), reviewed);
  expect(check.recognised).toBe(true);
  expect(check.statements).toBeGreaterThan(100);
  expect(check.findings.map(({ id }) => id)).toEqual(check.findings.map((_, index) => `d${index + 1}`));
  expect(check.places).toHaveLength(check.findings.length);
});

test('one wrong figure makes one more kind of finding, with the cell that contradicts it', async () => {
  const { reviewed } = await opened();
  const check = checkDocument(pastedDocument(WRITTEN.replace('项目支出1,398.08万元', '项目支出1,938.08万元')), reviewed);
  const found = check.findings.filter(({ quote }) => quote?.includes('1,938.08'));
  expect(found.flatMap(({ cells }) => cells.map(placeName))).toContain('公开03表!E7');
});

test('a text without a section of a 情况说明 is not recognised', async () => {
  const { reviewed } = await opened();
  expect(checkDocument(pastedDocument('今天开会，明天放假。'), reviewed).recognised).toBe(false);
});

test('a file that cannot be read is told, and what was open stays open', async () => {
  const { session } = await opened();
  const given = pastedDocument(WRITTEN);
  await session.openDocument(() => Promise.resolve(given));
  const problem = new FakeProblem('not-readable', '不是文档');
  await expect(session.openDocument(() => Promise.reject(problem))).resolves.toBe(false);
  expect(session.state.notices.at(-1)).toEqual({ kind: 'problem', problem: { code: 'not-readable', message: '不是文档' } });
  expect(session.state.document).toBe(given);
  session.closeDocument();
  expect(session.state.document).toBeNull();
});

test('a document that is opened before any review brings one about', async () => {
  const session = new Session(new FakeHost(sample()), new FakeClock());
  await session.openDocument(() => Promise.resolve(pastedDocument(WRITTEN)));
  expect(session.state.reviewed?.workbook.sheets.length).toBeGreaterThan(5);
});
