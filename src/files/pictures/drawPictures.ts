import { pictureMessages as say, type NotDrawn } from '../../core/narrative/pictures/pictureMessages';
import type { Chart } from '../../core/narrative/pictures/chart';
import { chartSvg } from '../../core/narrative/pictures/drawing/chartSvg';
import type { Picture, Pictures } from '../../core/narrative/pictures/pictures';
import type { DrawingFiles } from './rasteriser';

/** A picture as an image; its size is in pixels of 96 to the inch, the image is finer. */
export interface DrawnPicture extends Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface DrawnPictures {
  readonly pictures: readonly DrawnPicture[];
  /** What a person has to know: pictures that are not there and why, characters that could not be drawn. */
  readonly notes: readonly string[];
}

/** Pixels of the image for each pixel of its size: 288 to the inch, as print needs it. */
const ZOOM = 3;

/**
 * Draws the pictures of a document. Where they cannot be drawn the document goes out without them, and a note says why.
 * @param files reads what draws; the host knows where it is
 */
export async function drawPictures({ pictures, leftOut }: Pictures, files: () => Promise<DrawingFiles>): Promise<DrawnPictures> {
  const notes = leftOut.length === 0 ? [] : [say.leftOut(leftOut)];
  if (pictures.length === 0) return { pictures: [], notes };
  const drawn = await drawnWith(pictures, files);
  if (typeof drawn === 'string') return { pictures: [], notes: [...notes, say.notDrawn[drawn]] };
  return { pictures: drawn.pictures, notes: [...notes, ...drawn.notes] };
}

async function drawnWith(pictures: readonly Picture[], read: () => Promise<DrawingFiles>): Promise<DrawnPictures | NotDrawn> {
  if (typeof WebAssembly === 'undefined') return 'unsupported';
  const found = await Promise.all([read(), import(/* webpackChunkName: "rasteriser" */ './rasteriser')]).catch(() => null);
  if (found === null) return 'noFiles';
  const [files, { Rasteriser }] = found;
  try {
    const rasteriser = await Rasteriser.start(files);
    const characters = new Set(pictures.flatMap(({ chart }) => Array.from(textsOf(chart).join('').replace(/\s/g, ''))));
    const unknown = rasteriser.unknownAmong(characters);
    // Not even a digit can be drawn: the fonts are none.
    if (unknown.length === characters.size) return 'failed';
    return {
      pictures: pictures.map((picture) => {
        const { svg, width, height } = chartSvg(picture.chart);
        return { ...picture, width, height, png: rasteriser.png(svg, ZOOM) };
      }),
      notes: unknown.length === 0 ? [] : [say.noGlyphs(unknown)],
    };
  } catch (error) {
    // What a page's policy or an old browser forbids is refused when the program is compiled.
    return error instanceof WebAssembly.CompileError ? 'unsupported' : 'failed';
  }
}

/** The words of a chart that come from a workbook. */
function textsOf({ categories, series }: Chart): string[] {
  return [...categories, ...series.flatMap(({ name, values }) => [name, ...values.map(({ text }) => text)])];
}
