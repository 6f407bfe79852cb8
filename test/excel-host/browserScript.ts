import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { HostOptions } from './engine';
import { LIBRARY_FILE } from './loadLibrary';
import type { WorkbookData } from './workbook';

/** Bundles a TypeScript file for the browser. */
export async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false, format: 'iife', target: 'es2022' });
  const [output] = outputFiles;
  if (!output) throw new Error(`nothing came of ${file}`);
  return output.text;
}

/** What a page gets in place of office.js: Microsoft's library for Excel, with the in-memory Excel connected to it. */
export async function officeScript(): Promise<string> {
  const host = await bundle(join(process.cwd(), 'test/excel-host/browserEntry.ts'));
  return `${readFileSync(LIBRARY_FILE, 'utf8')}\n${host}`;
}

/** Opens a workbook in a page that is about to be loaded, whatever address it takes office.js from. */
export async function openInPage(page: Page, workbook: WorkbookData, options: HostOptions = {}): Promise<void> {
  const body = await officeScript();
  await page.addInitScript(
    (start) => {
      window.excelStart = start;
    },
    { workbook, options },
  );
  await page.route(/\/office(\.debug)?\.js$/, (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body }));
}
