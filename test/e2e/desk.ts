import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { seededDepartments, type SeededFile } from '../web/seededDepartments';
import { serve, type StaticServer } from './staticServer';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the built pages are. */
export const BUILT = process.env['WEB_DIST'] ?? join(process.cwd(), 'dist/web');

export interface OpenDesk {
  readonly page: Page;
  /** Addresses of everything that the page asked for. */
  readonly requests: readonly string[];
  /** Errors and warnings of the page, breaches of the content security policy among them. */
  readonly complaints: readonly string[];
}

/** The built reviewer's page on a server, in one browser. */
export class BuiltDesk {
  private constructor(
    private readonly browser: Browser,
    private readonly server: StaticServer,
  ) {}

  static async start(): Promise<BuiltDesk> {
    const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    const [browser, server] = await Promise.all([chromium.launch({ executablePath, args: QUIET }), serve(BUILT)]);
    return new BuiltDesk(browser, server);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  get origin(): string {
    return this.server.origin;
  }

  async open(options: BrowserContextOptions = {}, address = `${this.origin}/desk.html`): Promise<OpenDesk> {
    const context = await this.browser.newContext({ viewport: { width: 1300, height: 850 }, locale: 'zh-CN', ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    // The threads' requests too.
    context.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(address);
    return { page, requests, complaints };
  }
}

/** Drops files and folders of the disk onto the middle of the page, as a person does. */
export async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
  }
}

/** Writes the made-up departments to a folder; gives them back. */
export function writeDepartments(folder: string, count: number): readonly SeededFile[] {
  mkdirSync(folder, { recursive: true });
  const files = seededDepartments(count);
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  return files;
}

/** All rows are reviewed, or failed. */
export async function untilReviewed(page: Page, count: number): Promise<void> {
  await page.getByText(`已审 ${count} / ${count}`, { exact: true }).waitFor({ timeout: 240_000 });
}

export async function download(page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly path: string }> {
  const [given] = await Promise.all([page.waitForEvent('download', { timeout: 170_000 }), act()]);
  return { name: given.suggestedFilename(), path: await given.path() };
}

/** Takes an entry of one of the page's menus. */
export async function choose(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}
