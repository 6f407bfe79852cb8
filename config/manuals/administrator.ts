import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { BUILT, type BuiltDesk, untilReviewed } from '../../test/e2e/desk';
import type { BuiltAddIn } from '../../test/e2e/pane';
import { PAGE, PANE, picture } from './picture';

/** What shows that the site is in its place: the pane's address in a plain browser, and the page from disk. */
export async function administratorPictures(addIn: BuiltAddIn, desk: BuiltDesk): Promise<void> {
  const { page: pane } = await addIn.openOutsideExcel();
  await pane.setViewportSize({ ...PANE.viewport, height: 100 });
  await pane.getByText('请在 Excel 中打开').waitFor();
  await picture(pane, 'administrator-01-served');
  await pane.close();

  const { page } = await desk.open(PAGE, `${pathToFileURL(join(BUILT, 'desk.html')).href}?sample`);
  await untilReviewed(page, 2);
  await page.locator('td[data-ref="D12"][data-mark=suspect]').waitFor();
  await picture(page, 'administrator-02-from-disk');
  await page.context().close();
}
