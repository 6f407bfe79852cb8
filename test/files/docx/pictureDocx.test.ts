import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { drawingFiles } from '../../../src/cli/drawingFiles';
import { disclosure } from '../../../src/core/disclosure/disclosure';
import { narrate } from '../../../src/core/narrative/narrate';
import { runsText } from '../../../src/core/said/run';
import { picturesOf } from '../../../src/core/narrative/pictures/pictures';
import { shanxi } from '../../../src/core/narrative/profiles';
import { readTables } from '../../../src/core/tables/readTables';
import { disclosureDocx } from '../../../src/files/docx/disclosureDocx';
import { narrativeDocx } from '../../../src/files/docx/narrativeDocx';
import { readDocx } from '../../../src/files/docx/readDocx';
import { drawPictures, type DrawnPicture } from '../../../src/files/pictures/drawPictures';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { inputsOf } from '../../core/narrative/narrated';
import { part } from '../packages';
import { pngSize } from '../pictures/png';
import { letterhead } from './template/letterhead';
import { p, r } from './wordPackage';

jest.setTimeout(60_000);

const SAMPLES = join(__dirname, '../../../assets/samples');
const typed = JSON.parse(readFileSync(join(SAMPLES, '泽州县社会保险中心2024年度情况说明底稿.json'), 'utf8')) as {
  inputs: Record<string, string | number>;
};
const workbook = readWorkbook(readFileSync(join(SAMPLES, '泽州县社会保险中心2024年度部门决算公开表.xlsx')), 'sample');
const figures = readTables(workbook).figures;
const inputs = inputsOf(typed.inputs);
const narrative = narrate(figures, inputs, shanxi);
const content = disclosure({ workbook, figures, narrative, inputs, profile: shanxi });

let pictures: readonly DrawnPicture[] = [];
beforeAll(async () => {
  pictures = (await drawPictures(picturesOf({ figures, inputs, profile: shanxi, narrative }), drawingFiles)).pictures;
});

const images = (bytes: Uint8Array): Uint8Array[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, data]) => (name.startsWith('word/media/') ? [data] : []));
const textsOf = (bytes: Uint8Array): string[] =>
  readDocx(bytes).blocks.flatMap((block) => (block.kind === 'paragraph' && block.text !== '' ? [block.text] : []));
/** English metric units in a pixel. */
const EMU = 9525;
/** Width and height of each picture on the page, in English metric units. */
const extents = (bytes: Uint8Array): number[][] =>
  [...part(bytes, 'word/document.xml').matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, cx, cy]) => [
    Number(cx),
    Number(cy),
  ]);

describe.each([
  ['the whole document', () => disclosureDocx(content, { pictures })],
  ['the narrative alone', () => narrativeDocx(narrative, { pictures })],
  [
    'the whole document in a template',
    () => disclosureDocx(content, { pictures, template: letterhead({ body: p(r('{{正文}}')) }) }),
  ],
  ['the narrative in a template', () => narrativeDocx(narrative, { pictures, template: letterhead({ body: p(r('{{正文}}')) }) })],
])('%s', (_, made) => {
  let bytes = new Uint8Array();
  beforeAll(async () => {
    bytes = new Uint8Array(await made());
  });

  test('has each picture as an image of its own, and no chart', () => {
    expect(pictures).toHaveLength(6);
    for (const { png } of pictures) expect(images(bytes).map((image) => Buffer.from(image))).toContainEqual(Buffer.from(png));
    expect(Object.keys(unzipSync(bytes)).filter((name) => /chart|\.xlsx$/.test(name))).toEqual([]);
    expect(part(bytes, '[Content_Types].xml')).toContain('image/png');
  });

  test('shows the image that its relation leads to', () => {
    const ids = [...part(bytes, 'word/document.xml').matchAll(/<a:blip [^>]*?r:embed="([^"]+)"/g)].map(([, id]) => id ?? '');
    const relations = part(bytes, 'word/_rels/document.xml.rels');
    const shown = ids.map((id) => {
      const relation = new RegExp(`<Relationship [^>]*?Id="${id}"[^>]*>`).exec(relations)?.[0] ?? '';
      const target = /Target="\/?(?:word\/)?([^"]+)"/.exec(relation)?.[1] ?? '';
      return Buffer.from(unzipSync(bytes)[`word/${target}`] ?? []);
    });
    const own = pictures.map(({ png }) => Buffer.from(png));
    expect(shown.filter((image) => own.some((one) => one.equals(image)))).toEqual(own);
  });

  test('has each caption behind the text that the picture shows', () => {
    const texts = textsOf(bytes);
    const said = (id: string): string => {
      const paragraph = narrative.sections.flatMap(({ paragraphs }) => paragraphs).find((one) => one.id === id);
      return runsText(paragraph?.runs ?? []);
    };
    const behind = (caption: string): string | undefined => texts[texts.indexOf(caption) - 1];
    expect(behind('图1：收、支决算总计变动情况图')).toBe(said('summary.total'));
    expect(behind('图2：支出决算结构图')).toBe(said('expenditure.part.project'));
    expect(behind('图6：一般公共预算财政拨款支出年初预算与决算对比图')).toBe(said('general-budget.detail.221'));
  });

  test('tells those who cannot see a picture its figures and where they are from', () => {
    const [, alt = ''] =
      /<wp:docPr [^>]*?name="图2：支出决算结构图"[^>]*?descr="([^"]*)"/.exec(part(bytes, 'word/document.xml')) ?? [];
    expect(alt).toBe(
      '图2：支出决算结构图。单位：万元。公开03表基本支出 1,161.95（45.39%）、公开03表项目支出 1,398.08（54.61%）。',
    );
  });

  test('keeps the shape of the image, and no picture is wider than the text', () => {
    const sizes = pictures.map(({ png }) => pngSize(png));
    const own = extents(bytes).slice(-pictures.length);
    own.forEach(([cx = 0, cy = 0], index) => {
      const [width, height] = sizes[index] ?? [0, 0];
      expect(cx / EMU).toBeLessThanOrEqual(560);
      expect(Math.abs(cx / cy - width / height)).toBeLessThan(0.02);
    });
  });
});

test('a picture is smaller where the template has less room', async () => {
  const widths = async (options: { template?: Uint8Array }): Promise<readonly unknown[]> => [
    ...new Set(extents(await narrativeDocx(narrative, { pictures, ...options })).map(([cx]) => (cx ?? 0) / EMU)),
  ];
  expect(await widths({})).toEqual([560]);
  // 8306 twips between the margins of the letterhead.
  expect(await widths({ template: letterhead({ body: p(r('{{正文}}')) }) })).toEqual([553]);
});

test('pictures that a template brings stay what they are', async () => {
  const template = letterhead({ body: p(r('{{正文}}')), parts: { 'word/media/picture1.png': 'its own' } });
  const parts = unzipSync(await narrativeDocx(narrative, { pictures, template }));
  expect(Buffer.from(parts['word/media/picture1.png'] ?? []).toString()).toBe('its own');
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(pictures.length + 1);
});

test('equal contents give equal bytes, whenever they are written', async () => {
  // Only the clock: the library waits for real timers.
  jest.useFakeTimers({ now: new Date(2025, 3, 1, 8), advanceTimers: true });
  const first = await disclosureDocx(content, { pictures });
  jest.setSystemTime(new Date(2026, 8, 2, 9));
  const second = await disclosureDocx(content, { pictures });
  jest.useRealTimers();
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
});

test('a document without pictures has none', async () => {
  expect(images(await disclosureDocx(content))).toEqual([]);
  expect(textsOf(await narrativeDocx(narrative)).filter((text) => text.startsWith('图'))).toEqual([]);
});
