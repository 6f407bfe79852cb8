/**
 * Takes the pictures of docs/manuals from the built pages in headless Chromium: `npm run build` comes first, the workbooks are the
 * sample and made-up departments. The pane runs in the in-memory Excel of the tests, whose sheets have no looks: only the pane is shown.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { BuiltDesk } from '../../test/e2e/desk';
import { BuiltAddIn } from '../../test/e2e/pane';
import { accountantPictures } from './accountant';
import { administratorPictures } from './administrator';
import { FOLDER } from './picture';
import { reviewerPictures } from './reviewer';

async function takePictures(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const addIn = await BuiltAddIn.start();
  const desk = await BuiltDesk.start();
  try {
    await accountantPictures(addIn);
    await reviewerPictures(desk);
    await administratorPictures(addIn, desk);
  } finally {
    await desk.stop();
    await addIn.stop();
  }
}

void takePictures();
