import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { DrawingFiles } from '../files/pictures/rasteriser';

const FONTS = ['chinese-simplified', 'latin'];

/** What draws pictures, from the packages that were installed with the command line. @throws where they are not there. */
export async function drawingFiles(): Promise<DrawingFiles> {
  const { resolve } = createRequire(__filename);
  const read = async (file: string): Promise<Uint8Array> => new Uint8Array(await readFile(resolve(file)));
  const [wasm, ...fonts] = await Promise.all([
    read('@resvg/resvg-wasm/index_bg.wasm'),
    ...FONTS.map((subset) => read(`@fontsource/noto-sans-sc/files/noto-sans-sc-${subset}-400-normal.woff2`)),
  ]);
  return { wasm, fonts };
}
