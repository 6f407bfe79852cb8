import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureMessages as say } from '../../src/core/narrative/pictures/pictureMessages';
import { narrativeText } from '../../src/core/narrative/text/narrative';
import { drawingFiles } from '../../src/cli/drawingFiles';
import { narrativeOrder, type NarrativeOrder } from '../../src/app/narrative/narrativeOrder';
import { Session } from '../../src/app/session/session';
import { readDocx } from '../../src/files/docx/readDocx';
import { OfficePackage } from '../../src/files/officePackage';
import { openZip } from '../../src/files/zip/archive';
import { narrativeFileName } from '../../src/taskpane/narrativeFileName';
import { narrativeFile } from '../../src/taskpane/narrativeFiles';
import { narrativePictures } from '../../src/taskpane/narrativePictures';
import { FakeClock } from '../app/fakeClock';
import { FakeHost, sample } from '../app/fakeHost';

jest.setTimeout(60_000);

const INPUTS = JSON.parse(
  readFileSync(join(__dirname, '../../assets/samples/泽州县社会保险中心2024年度情况说明底稿.json'), 'utf8'),
) as { inputs: Record<string, string | number> };

async function ordered(changes: Parameters<Session['changeSettings']>[0] = {}): Promise<NarrativeOrder> {
  const host = new FakeHost(sample());
  host.settings.set(
    'juesuan.inputs',
    JSON.stringify(Object.fromEntries(Object.entries(INPUTS.inputs).map(([key, value]) => [key, `${value}`]))),
  );
  const session = new Session(host, new FakeClock());
  await session.start();
  await session.changeSettings(changes);
  const order = narrativeOrder(session.state);
  if (order === null) throw new Error('no narrative');
  return order;
}

function paragraphsOf(bytes: Uint8Array): string[] {
  return readDocx(bytes).blocks.flatMap((block) => (block.kind === 'paragraph' && block.text !== '' ? [block.text] : []));
}

const partsOf = (bytes: Uint8Array) => new OfficePackage(openZip(bytes));
const imagesIn = (bytes: Uint8Array): string[] =>
  openZip(bytes).entries.flatMap(({ name }) => (name.startsWith('word/media/') ? [name] : []));

/** What draws comes from the disk here. */
const drawn: typeof narrativePictures = (order) => narrativePictures(order, drawingFiles);
let kept: ReturnType<typeof drawn> | null = null;
/** The same pictures for every file. */
const drawnOnce: typeof narrativePictures = (order) => (kept ??= drawn(order));

test('a text file says what the pane says, as Windows programs read it', async () => {
  const order = await ordered();
  const { bytes, type } = await narrativeFile('text', order);
  expect(type).toBe('text/plain;charset=utf-8');
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).slice(1);
  expect(text).toBe(narrativeText(order.narrative).replaceAll('\n', '\r\n'));
});

test('a Word file says what the pane says', async () => {
  const order = await ordered();
  const { bytes } = await narrativeFile('word', order);
  expect(paragraphsOf(bytes)).toEqual(narrativeText(order.narrative).trimEnd().split('\n'));
  expect(partsOf(bytes).text('word/comments.xml')).toBeNull();
});

test('the whole document holds the narrative between cover, tables and terms', async () => {
  const order = await ordered({ charts: true });
  const { bytes, notes } = await narrativeFile('whole', order, drawnOnce);
  const said = paragraphsOf(bytes);
  for (const line of narrativeText(order.narrative).trimEnd().split('\n').slice(1)) expect(said).toContain(line);
  expect(readDocx(bytes).blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThanOrEqual(10);
  expect(imagesIn(bytes)).toHaveLength(6);
  expect(notes).toEqual(['有 2 张图没有画：收入结构（只有一项，不用画）；三公经费结构（只有一项，不用画）。']);
});

test('the text alone has its pictures as well, where they are wanted', async () => {
  const made = await narrativeFile('word', await ordered({ charts: true }), drawnOnce);
  expect(imagesIn(made.bytes)).toHaveLength(6);
  const plain = await narrativeFile('word', await ordered(), drawn);
  expect([imagesIn(plain.bytes), plain.notes]).toEqual([[], []]);
});

test('a file goes out without pictures where they cannot be drawn, and says so', async () => {
  const made = await narrativeFile('word', await ordered({ charts: true }), (order) =>
    narrativePictures(order, () => Promise.reject(new Error('no files'))),
  );
  expect(imagesIn(made.bytes)).toEqual([]);
  expect(made.notes.at(-1)).toBe(say.notDrawn.noFiles);
});

test('origins are written as the settings say', async () => {
  const { bytes } = await narrativeFile('word', await ordered({ origins: 'comments' }));
  expect(partsOf(bytes).text('word/comments.xml')).toContain('依据：公开01表收入总计');
  const marked = await narrativeFile('word', await ordered({ origins: 'bookmarks' }));
  expect(partsOf(marked.bytes).text('word/document.xml')).toContain('w:name="_js_summary_total_1"');
});

test('files are called after the department and the year; signs that no file name may have are replaced', () => {
  expect(narrativeFileName('whole', { department: '某局', year: 2024 })).toBe('某局2024年度部门决算公开.docx');
  expect(narrativeFileName('text', { department: '某局/二处', year: null })).toBe('某局_二处部门决算情况说明.txt');
});
