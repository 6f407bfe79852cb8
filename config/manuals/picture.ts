import { join } from 'node:path';
import type { Page } from 'playwright-core';

export const FOLDER = join(process.cwd(), 'docs/manuals/pictures');

/** The window that pictures of the pane are taken of, in pixels. */
export const PANE = { viewport: { width: 400, height: 720 }, reducedMotion: 'reduce' } as const;
export const PAGE = { viewport: { width: 1200, height: 720 }, reducedMotion: 'reduce' } as const;

/** Saves what the page shows now as `name`.png; the typing mark and the pointer leave no trace on it. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
