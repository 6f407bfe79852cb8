import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { officeScript } from '../excel-host/browserScript';
import { workbookFromXlsx } from '../excel-host/fromXlsx';
import type { HostOptions } from '../excel-host/engine';
import { sheetById, type WorkbookData } from '../excel-host/workbook';
import { serve, type StaticServer } from './staticServer';

const SAMPLE = join(process.cwd(), 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx');
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const WRONG = { sheet: '公开03表', address: 'D12', right: 180.83, wrong: 108.83 } as const;

/** The sample workbook, as Excel opens it. */
export function sampleWorkbook(): WorkbookData {
  return workbookFromXlsx(new Uint8Array(readFileSync(SAMPLE)));
}

/** The sample with 20805's basic expenditure typed with two digits swapped. */
export function sampleWithSlip(): WorkbookData {
  const workbook = sampleWorkbook();
  const cell = sheetById(workbook, WRONG.sheet).cells[WRONG.address];
  if (cell?.value !== WRONG.right) throw new Error('the sample has another figure there');
  cell.value = WRONG.wrong;
  return workbook;
}

/** What Excel's function file needs beyond the pane. */
const RIBBON = `
  window.ribbon = {};
  Office.actions = { associate: (name, run) => { window.ribbon[name] = run; } };
`;

declare global {
  interface Window {
    ribbon: Record<string, (event: { completed: () => void }) => Promise<void>>;
  }
}

/** The built add-in on a server, in one browser. */
export class BuiltAddIn {
  private constructor(
    private readonly browser: Browser,
    private readonly server: StaticServer,
    private readonly office: string,
  ) {}

  static async start(): Promise<BuiltAddIn> {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const [browser, server, library] = await Promise.all([
      chromium.launch({ executablePath, args: QUIET }),
      serve(process.env['WEB_DIST'] ?? join(process.cwd(), 'dist/web')),
      officeScript(),
    ]);
    return new BuiltAddIn(browser, server, `${library}\n${RIBBON}`);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  get origin(): string {
    return this.server.origin;
  }

  /** Opens a page of the add-in in an Excel with this workbook. */
  async open(workbook: WorkbookData, { excel = {}, context: known, path, ...options }: OpenOptions = {}): Promise<OpenPage> {
    const context =
      known ?? (await this.browser.newContext({ viewport: { width: 400, height: 860 }, locale: 'zh-CN', ...options }));
    const opened = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    opened.on('request', (request) => requests.push(request.url()));
    opened.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    opened.on('pageerror', (error) => complaints.push(String(error)));
    await opened.addInitScript(
      (start) => {
        window.excelStart = start;
      },
      { workbook, options: excel },
    );
    await opened.route(/\/office-js\/office\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: this.office }),
    );
    await opened.goto(`${this.origin}/${path ?? 'taskpane.html'}`);
    return { page: opened, requests, complaints };
  }

  /** The pane with something else in place of one of its files. */
  async openWith(file: RegExp, answer: { status?: number; contentType?: string; body: string }): Promise<OpenPage> {
    const page = await this.browser.newPage({ locale: 'zh-CN' });
    await page.route(file, (route) => route.fulfill(answer));
    await page.goto(`${this.origin}/taskpane.html`);
    return { page, requests: [], complaints: [] };
  }

  /** A page as a plain browser shows it, with the office.js that is served. */
  async openOutsideExcel(): Promise<{ readonly page: Page; readonly responses: readonly string[] }> {
    const page = await this.browser.newPage({ locale: 'zh-CN' });
    const responses: string[] = [];
    // What the policy forbids is never sent; what was sent has an answer or a failure of the network.
    page.on('response', (response) => responses.push(response.url()));
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'csp') responses.push(`${request.url()} ${request.failure()?.errorText ?? ''}`);
    });
    await page.goto(`${this.origin}/taskpane.html`);
    return { page, responses };
  }
}

export interface OpenOptions extends BrowserContextOptions {
  /** How kind this Excel is; by default as the in-memory Excel is by itself. */
  readonly excel?: HostOptions;
  /** A browser that something was kept in before. */
  readonly context?: BrowserContext;
  readonly path?: string;
}

export interface OpenPage {
  readonly page: Page;
  /** Addresses of everything that the page asked for. */
  readonly requests: readonly string[];
  /** Errors and warnings of the page, breaches of the content security policy among them. */
  readonly complaints: readonly string[];
}

/** The workbook as it is now. */
export function workbookOf(page: Page): Promise<WorkbookData> {
  return page.evaluate(() => window.excel.workbook);
}

/** Addresses of the cells with our marks on a sheet, by the kind that the mark's formula tells. */
export function marksOn(workbook: WorkbookData, sheet: string): Record<string, string[]> {
  const marks: Record<string, string[]> = {};
  for (const { formula = '', areas } of sheetById(workbook, sheet).conditionalFormats) {
    const kind = /juesuan-mark:(\w+)/.exec(formula)?.[1];
    if (kind !== undefined) marks[kind] = [...(marks[kind] ?? []), ...areas.split(',')].sort();
  }
  return marks;
}

const PATIENCE = 10_000;

/** Asks until the answer is the one expected; after ten seconds the difference is reported. */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const until = Date.now() + PATIENCE;
  let answer = await read();
  while (JSON.stringify(answer) !== JSON.stringify(expected) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await read();
  }
  expect(answer).toEqual(expected);
}
