import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { bundle } from '../excel-host/browserScript';
import type { WorkbookData } from '../excel-host/workbook';
import { QUIET } from './pane';
import { serve, type StaticServer } from './staticServer';

export const BUILT_FOR_WPS = process.env['WPS_DIST'] ?? join(process.cwd(), 'dist/wps');

export interface OpenInWps {
  readonly page: Page;
  readonly requests: readonly string[];
  /** Errors and warnings of the page, breaches of the content security policy among them. */
  readonly complaints: readonly string[];
  /** What the boxes of WPS said. */
  readonly boxes: readonly string[];
}

/** The add-in built for WPS on a server and on disk, in one browser with the in-memory WPS. */
export class BuiltForWps {
  private constructor(
    private readonly browser: Browser,
    private readonly server: StaticServer,
    private readonly script: string,
  ) {}

  static async start(): Promise<BuiltForWps> {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const [browser, server, script] = await Promise.all([
      chromium.launch({ executablePath, args: QUIET }),
      serve(BUILT_FOR_WPS),
      bundle(join(process.cwd(), 'test/wps-host/browserEntry.ts')),
    ]);
    return new BuiltForWps(browser, server, script);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Where the files are that a page may ask for. */
  origin(from: 'server' | 'disk'): string {
    return from === 'server' ? this.server.origin : pathToFileURL(BUILT_FOR_WPS).href;
  }

  /** Opens a page of the add-in in a WPS with this workbook; without one, in a plain browser. */
  async open(name: string, workbook: WorkbookData | null, from: 'server' | 'disk' = 'server'): Promise<OpenInWps> {
    const context = await this.browser.newContext({ viewport: { width: 400, height: 860 }, locale: 'zh-CN' });
    const page = await context.newPage();
    const opened = { page, requests: [] as string[], complaints: [] as string[], boxes: [] as string[] };
    page.on('request', (request) => opened.requests.push(request.url()));
    page.on('console', (message) => {
      const isBad = message.type() === 'error' || message.type() === 'warning';
      if (isBad) opened.complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => opened.complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      opened.boxes.push(dialog.message());
      void dialog.accept();
    });
    if (workbook !== null) {
      await page.addInitScript((start) => {
        window.wpsStart = start;
      }, workbook);
      await page.addInitScript(this.script);
    }
    await page.goto(`${this.origin(from)}/${name}`);
    return opened;
  }
}

export const workbookInWps = (page: Page): Promise<WorkbookData> => page.evaluate(() => window.runningWps.file.data);

/** A file that the add-in wrote. */
export async function fileInWps(page: Page, path: string): Promise<Buffer> {
  const content = await page.evaluate((wanted) => window.runningWps.program.files.get(wanted), path);
  if (content === undefined) throw new Error(`no file ${path}`);
  return Buffer.from(content, 'latin1');
}
