import type { Drawing } from '../../core/narrative/pictures/drawing/svg';
import type { DrawingFiles } from './rasteriser';

/** Drawings as PNG. */
export type DrawnImages = ReadonlyMap<Drawing, Uint8Array>;

/** Pixels of the image for each pixel of its size: fine enough for lines and words on paper. */
const ZOOM = 2;

/**
 * Draws the pictures of a report; none where they cannot be drawn: a report is whole without them.
 * @param files reads what draws; the host knows where it is
 */
export async function drawImages(drawings: readonly Drawing[], files: () => Promise<DrawingFiles>): Promise<DrawnImages> {
  if (drawings.length === 0 || typeof WebAssembly === 'undefined') return new Map();
  try {
    const [read, { Rasteriser }] = await Promise.all([files(), import(/* webpackChunkName: "rasteriser" */ './rasteriser')]);
    const rasteriser = await Rasteriser.start(read);
    return new Map(drawings.map((one) => [one, rasteriser.png(one.svg, ZOOM)]));
  } catch {
    return new Map();
  }
}
