import type { NarrativeOrder } from '../app/narrative/narrativeOrder';
import type { DrawnPictures } from '../files/pictures/drawPictures';
import type { DrawingFiles } from '../files/pictures/rasteriser';

/** What draws, in a script of its own. */
async function builtIn(): Promise<DrawingFiles> {
  const { drawingFiles } = await import(/* webpackChunkName: "drawing-files" */ './drawingFiles');
  return drawingFiles();
}

/** The pictures of a narrative, where its wording or the settings ask for them; what draws them is loaded only then. */
export async function narrativePictures(
  { sources, options }: Pick<NarrativeOrder, 'sources' | 'options'>,
  files: () => Promise<DrawingFiles> = builtIn,
): Promise<DrawnPictures> {
  if (!(options.charts ?? sources.profile.charts)) return { pictures: [], notes: [] };
  const [{ picturesOf }, { drawPictures }] = await Promise.all([
    import(/* webpackChunkName: "pictures" */ '../core/narrative/pictures/pictures'),
    import(/* webpackChunkName: "pictures" */ '../files/pictures/drawPictures'),
  ]);
  return drawPictures(picturesOf(sources), files);
}
