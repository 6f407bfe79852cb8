import { Decimal } from 'decimal.js';
import { drawingFiles } from '../../../src/cli/drawingFiles';
import { pictureMessages as say } from '../../../src/core/narrative/pictures/pictureMessages';
import type { Chart } from '../../../src/core/narrative/pictures/chart';
import { chartSvg } from '../../../src/core/narrative/pictures/drawing/chartSvg';
import { PALETTE } from '../../../src/core/narrative/pictures/drawing/svg';
import type { Picture, Pictures } from '../../../src/core/narrative/pictures/pictures';
import { drawPictures } from '../../../src/files/pictures/drawPictures';
import type { DrawingFiles } from '../../../src/files/pictures/rasteriser';
import { readPng } from './png';

jest.setTimeout(60_000);

const CHART: Chart = {
  kind: 'pie',
  unit: '万元',
  categories: ['基本支出', '项目支出'],
  shares: ['75.00%', '25.00%'],
  series: [
    {
      name: '支出决算',
      values: [75, 25].map((amount) => ({ value: new Decimal(amount), text: `${amount}.00`, origin: '某数' })),
    },
  ],
};

const pictureOf = (chart: Chart): Picture => ({
  id: 's.p',
  section: 's',
  after: 1,
  caption: [{ kind: 'text', text: '图1' }],
  chart,
});
const pictures = (...charts: readonly Chart[]): Pictures => ({ pictures: charts.map(pictureOf), leftOut: [] });

/** Pixels of the image for each of the drawing. */
const ZOOM = 3;

test('a chart becomes an image of its size, three times as fine, with its colours', async () => {
  const { pictures: drawn, notes } = await drawPictures(pictures(CHART), drawingFiles);
  expect(notes).toEqual([]);
  const { width: wide, height: high } = chartSvg(CHART);
  const size = { width: wide, height: high };
  expect(drawn).toHaveLength(1);
  expect(drawn[0]).toMatchObject({ id: 's.p', ...size });
  const { width, height, colours } = readPng(drawn[0]?.png ?? new Uint8Array());
  expect([width, height]).toEqual([size.width * ZOOM, size.height * ZOOM]);
  const circle = Math.PI * (84 * ZOOM) ** 2;
  const share = (colour: string): number => Math.round(((colours.get(colour) ?? 0) / circle) * 20) * 5;
  expect([share(PALETTE[0]), share(PALETTE[1])]).toEqual([75, 25]);
  // The text: without a font that it can read the image would have none.
  expect(colours.get('#222222')).toBeGreaterThan(2000);
});

test('equal charts give equal bytes', async () => {
  const [first, second] = (await drawPictures(pictures(CHART, CHART), drawingFiles)).pictures;
  expect(first?.png).toEqual(second?.png);
});

test('every character of the names of accounts is in the font', async () => {
  const names = [
    '一般公共服务支出外交国防公共安全教育科学技术文化旅游体育与传媒社会保障和就业卫生健康节能环保城乡社区农林水',
    '交通运输资源勘探工业信息等商业服务业金融援助其他地区自然资源海洋气象住房粮油物资储备灾害防治及应急管理债务付息“三公”（境）',
  ];
  const { notes } = await drawPictures(pictures({ ...CHART, categories: names }), drawingFiles);
  expect(notes).toEqual([]);
});

test('characters that the font does not have are told, once each', async () => {
  const { notes, pictures: drawn } = await drawPictures(
    pictures({ ...CHART, categories: ['㗎支出𬭎', '㗎口回囗'] }),
    drawingFiles,
  );
  expect(notes).toEqual([say.noGlyphs(['㗎', '𬭎'])]);
  expect(drawn).toHaveLength(1);
});

test('pictures that the figures do not allow are told with the reason', async () => {
  const leftOut = [
    { name: '收支总计变动', reason: { why: 'missing', labels: ['上年收入总计', '上年支出总计'] } },
    { name: '支出结构', reason: { why: 'negative' } },
  ] as const;
  expect(await drawPictures({ pictures: [], leftOut }, () => Promise.reject(new Error('not asked for')))).toEqual({
    pictures: [],
    notes: ['有 2 张图没有画：收支总计变动（缺少上年收入总计、上年支出总计）；支出结构（有负数，画不成饼图）。'],
  });
});

describe('where nothing can be drawn the document goes out without pictures, and says why', () => {
  const notesOf = async (files: () => Promise<DrawingFiles>): Promise<readonly string[]> => {
    const { pictures: drawn, notes } = await drawPictures(pictures(CHART), files);
    expect(drawn).toEqual([]);
    return notes;
  };

  test('no program or font is found', async () => {
    expect(await notesOf(() => Promise.reject(new Error('ENOENT')))).toEqual([say.notDrawn.noFiles]);
  });

  test('an old browser has no WebAssembly', async () => {
    const own = globalThis.WebAssembly;
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    const notes = await notesOf(drawingFiles);
    globalThis.WebAssembly = own;
    expect(notes).toEqual([say.notDrawn.unsupported]);
  });

  test('the program may not be compiled, or is none', async () => {
    jest.resetModules();
    const fresh = await import('../../../src/files/pictures/drawPictures');
    const { notes } = await fresh.drawPictures(pictures(CHART), async () => ({
      ...(await drawingFiles()),
      wasm: new Uint8Array([0, 1, 2, 3]),
    }));
    expect(notes).toEqual([say.notDrawn.unsupported]);
  });

  test('the fonts are of a kind that cannot be read, so that there would be no words', async () => {
    const fonts = [new Uint8Array([0x77, 0x4f, 0x46, 0x46, 0, 0, 0, 0])];
    expect(await notesOf(async () => ({ ...(await drawingFiles()), fonts }))).toEqual([say.notDrawn.failed]);
  });

  test('a drawing fails', async () => {
    expect(await notesOf(async () => ({ ...(await drawingFiles()), fonts: ['no font'] as unknown as Uint8Array[] }))).toEqual([
      say.notDrawn.failed,
    ]);
  });
});
