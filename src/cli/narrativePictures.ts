import { cliMessages as say } from './cliMessages';
import type { PictureSources } from '../core/narrative/pictures/pictures';
import type { DrawnPicture } from '../files/pictures/drawPictures';
import { drawingFiles } from './drawingFiles';
import type { Streams } from './streams';

/** The pictures of a narrative where they are wanted: as its wording says when `wanted` is absent. Tells which are not there. */
export async function narrativePictures(
  sources: PictureSources,
  wanted: boolean | undefined,
  streams: Streams,
): Promise<readonly DrawnPicture[]> {
  if (!(wanted ?? sources.profile.charts)) return [];
  const [{ picturesOf }, { drawPictures }] = await Promise.all([
    import('../core/narrative/pictures/pictures'),
    import('../files/pictures/drawPictures'),
  ]);
  const { pictures, notes } = await drawPictures(picturesOf(sources), drawingFiles);
  for (const note of notes) streams.err(`${say.hint(note)}\n`);
  return pictures;
}
