import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import type { Page } from 'playwright-core';
import { narrativeText, NO_INPUTS, readTables, reviewWorkbook } from '../../src/core';
import { placeName } from '../../src/core/workbook/address';
import { narrate } from '../../src/core/narrative/narrate';
import { PROFILES } from '../../src/core/narrative/profiles';
import { STOCK_REASONS } from '../../src/app/decisionMessages';
import { readWorkbook } from '../../src/files/readWorkbook';
import type { SeededFile } from '../web/seededDepartments';
import { BuiltDesk, choose, download, drop, untilReviewed, writeDepartments } from './desk';

const COUNT = 60;
/** More keys than there are stops: the walk has to end by itself. */
const MOST_KEYS = 400;

let desk: BuiltDesk;
let folder: string;
let departments: readonly SeededFile[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-walk-'));
  departments = writeDepartments(folder, COUNT);
  desk = await BuiltDesk.start();
}, 120_000);

afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Where the walk stands: the department, the cell that is selected, and whether it can be seen. */
interface Standing {
  readonly department: string;
  readonly cell: string;
  readonly isSeen: boolean;
}

function standing(page: Page): Promise<Standing | null> {
  return page.evaluate(() => {
    const cell = document.querySelector<HTMLElement>('td[aria-selected=true]');
    const sheet = document.querySelector('[role=tablist][aria-label=工作表] [aria-selected=true]')?.getAttribute('title');
    const department = document.querySelector('section[aria-label=审核与说明] h2')?.textContent;
    if (cell === null || !sheet || !department) return null;
    const { left, top, width, height } = cell.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return { department, cell: `${sheet}!${cell.dataset['ref'] ?? ''}`, isSeen: there !== null && cell.contains(there) };
  });
}

/** Presses a key of the walk and waits until it stands somewhere else; `null` at the end. */
async function step(page: Page, key: string, from: Standing | null): Promise<Standing | null> {
  await page.keyboard.press(key);
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    if ((await page.getByText('后面的部门没有错误了。').count()) > 0) return null;
    const now = await standing(page);
    if (now !== null && (now.department !== from?.department || now.cell !== from.cell) && now.isSeen) return now;
    await page.waitForTimeout(15);
  }
  throw new Error(`nowhere to be seen after ${key} at ${from?.department ?? ''} ${from?.cell ?? ''}`);
}

/** Of the department's suspects the first one is the cell that was made wrong. */
function isNamedFirst({ bytes, name, slip }: SeededFile): boolean {
  const [first] = reviewWorkbook(readWorkbook(bytes, name)).review.suspects;
  const at = first?.cells[0]?.at;
  return slip !== null && at !== undefined && at !== null && placeName(at) === `${slip.sheet}!${slip.address}`;
}

it(`leads through ${COUNT} departments: the first key shows the wrong cell, one key decides, the 审核意见 says it`, async () => {
  const { page, complaints } = await desk.open();
  await drop(page, [folder]);
  await untilReviewed(page, COUNT);
  await page.getByRole('grid', { name: '各部门各表审核结果' }).waitFor();

  const stops: Standing[] = [];
  const decided = new Map<string, number>();
  let at = await step(page, 'F8', null);
  for (let keys = 0; at !== null && keys < MOST_KEYS; keys++) {
    stops.push(at);
    // In turn: back to the department, a figure proposed where there is one, gone past.
    const canPropose = (await page.getByRole('button', { name: /^建议改为? / }).count()) > 0;
    const key = keys % 3 === 0 ? '1' : keys % 3 === 1 && canPropose ? '2' : 'F8';
    if (key !== 'F8') decided.set(at.department, (decided.get(at.department) ?? 0) + 1);
    at = await step(page, key, at);
  }
  expect(at).toBeNull();

  const wrong = departments.filter(({ slip }) => slip !== null);
  const first = new Map([...stops].reverse().map((stop) => [stop.department, stop.cell]));
  expect([...first.keys()].sort()).toEqual(wrong.map(({ department }) => department).sort());
  const named = wrong.filter(isNamedFirst);
  expect(named.length).toBeGreaterThan(wrong.length * 0.9);
  expect(named.filter(({ department, slip }) => first.get(department) !== `${slip?.sheet ?? ''}!${slip?.address ?? ''}`)).toEqual(
    [],
  );
  process.stdout.write(`${wrong.length} departments, ${named.length} culprits named first, ${stops.length} stops\n`);

  const { path } = await download(page, () => choose(page, '审核意见', '全部部门'));
  const documents = unzipSync(new Uint8Array(readFileSync(path)));
  for (const department of decided.keys()) {
    const { value } = await extractRawText({ buffer: Buffer.from(documents[`${department}审核意见.docx`] ?? []) });
    expect(value).toMatch(/处理意见：(?:退回\d+条)?，?(?:建议改\d+条)?。/);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
}, 420_000);

it('decides in 核对 by the same keys: 退回, 忽略 with a stock reason', async () => {
  const file = departments.find(({ slip }) => slip === null);
  const profile = PROFILES['shanxi'];
  if (file === undefined || profile === undefined) throw new Error('no department without a slip');
  const written = narrativeText(narrate(readTables(readWorkbook(file.bytes, file.name)).figures, NO_INPUTS, profile));
  const [first = '', second = ''] = [...new Set(written.match(/\d[\d,]*\.\d\d(?=万元)/g))];
  const paper = join(folder, `${file.department}2024年度情况说明.txt`);
  writeFileSync(paper, written.replaceAll(first, '7654.32').replaceAll(second, '5432.19'));
  const { page } = await desk.open();
  await page
    .locator('[data-field=files]')
    .first()
    .setInputFiles([join(folder, file.name), paper]);
  await untilReviewed(page, 1);
  await page.getByRole('tab', { name: '核对' }).click();
  await page.locator('[data-document-finding]').first().waitFor();
  await page.keyboard.press('F8');
  const bar = page.getByRole('group', { name: /^逐错走查：/ });
  await bar.waitFor();
  await page.keyboard.press('1');
  await page.getByRole('option', { name: /示范局.*，已定 \d/ }).waitFor();
  await page.keyboard.press('3');
  await page.getByRole('dialog').getByRole('button', { name: STOCK_REASONS.ignored[0] }).click();
  const opinion = await download(page, () => choose(page, '审核意见', '本部门，Word'));
  const { value } = await extractRawText({ path: opinion.path });
  expect(value).toContain(`处理意见：退回：${STOCK_REASONS.return[0]}`);
  expect(value).toMatch(/已忽略的事项（\d+项）/);
  expect(value).toContain(STOCK_REASONS.ignored[0]);
  await page.context().close();
}, 90_000);
