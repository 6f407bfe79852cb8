/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

const FOLDER = join(__dirname, '../../src');
const script = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const run = (name: string): void => {
  (0, eval)(script(name));
};

interface PageWindow {
  juesuanRuns?: boolean;
  Office?: unknown;
  reviewWorkbook?: (event: { completed: () => void }) => void;
}

const page = window as unknown as PageWindow;

const listeners: (() => void)[] = [];

/** What a page listens for goes with the page. */
function forgetWith(target: Document | Window): void {
  const add = target.addEventListener.bind(target);
  target.addEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: boolean): void => {
    add(type, listener, options);
    listeners.push(() => {
      target.removeEventListener(type, listener, options);
    });
  };
  listeners.push(() => {
    target.addEventListener = add;
  });
}

beforeEach(() => {
  jest.useFakeTimers();
  forgetWith(window);
  forgetWith(document);
  // As every browser since 2018 has it.
  Object.assign(HTMLScriptElement.prototype, { noModule: false });
  delete page.juesuanRuns;
  delete page.Office;
  delete page.reviewWorkbook;
});

afterEach(() => {
  for (const forget of listeners.splice(0)) forget();
  jest.useRealTimers();
});

function open(body: string, { runs }: { runs: boolean }): void {
  document.body.innerHTML = body;
  if (runs) run('startup/probe.js');
  run('startup/startup.js');
  window.dispatchEvent(new Event('load'));
}

const PANE = '<div id="root"></div>';
// jsdom has no layout, and so no `innerText` that shows.
const said = (): string | undefined => document.querySelector<HTMLElement>('#root > [role=alert]')?.innerText;

describe('the pane', () => {
  test('in a browser that reads the newest syntax says nothing for twenty seconds', () => {
    open(PANE, { runs: true });
    expect(page.juesuanRuns).toBe(true);
    jest.advanceTimersByTime(19_000);
    expect(said()).toBeUndefined();
  });

  test('that is still empty after twenty seconds says what is missing', () => {
    open(PANE, { runs: true });
    jest.advanceTimersByTime(20_000);
    expect(said()).toContain('“office.js”没有加载出来');
    page.Office = {};
    open(PANE, { runs: true });
    jest.advanceTimersByTime(20_000);
    expect(said()).toContain('office.js 已加载，但 Excel 没有应答');
  });

  test('that shows itself is left alone', () => {
    open(PANE, { runs: true });
    document.getElementById('root')?.append('审核');
    jest.advanceTimersByTime(60_000);
    expect(said()).toBeUndefined();
  });

  test('in an older browser says which one is needed', () => {
    open(PANE, { runs: false });
    expect(said()).toMatch(/浏览器组件太旧.*97 或更新的 WebView2.*Safari 16\.4/);
  });

  test('in Internet Explorer’s engine says which Excel is needed', () => {
    Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
    open(PANE, { runs: false });
    expect(said()).toContain('Internet Explorer 内核显示加载项，不能运行决算公开助手。请改用 Excel 2021、2024 或 Microsoft 365');
  });

  test('names a file that did not load with the page; what is loaded later is for the page to tell', () => {
    document.body.innerHTML = PANE;
    run('startup/probe.js');
    run('startup/startup.js');
    const fail = (): void => {
      const missing = document.createElement('script');
      missing.setAttribute('src', 'https://addin.example.gov.cn/taskpane.1234.js');
      missing.setAttribute('type', 'text/plain');
      document.body.append(missing);
      missing.dispatchEvent(new Event('error'));
    };
    fail();
    expect(said()).toContain('“taskpane.1234.js”没有加载出来');
    document.body.innerHTML = PANE;
    window.dispatchEvent(new Event('load'));
    fail();
    expect(said()).toBeUndefined();
  });
});

describe('the page of the ribbon’s buttons', () => {
  test('in an older browser answers each button with a sentence, and lets Excel go on', () => {
    const boxes: string[] = [];
    const associated: string[] = [];
    page.Office = {
      onReady: (ready: () => void) => {
        ready();
      },
      actions: { associate: (name: string) => associated.push(name) },
      context: {
        ui: {
          displayDialogAsync: (address: string, _size: unknown, done: (result: unknown) => void) => {
            boxes.push(decodeURIComponent(address.split('#')[1] ?? ''));
            done({ status: 'failed' });
          },
        },
      },
    };
    open('', { runs: false });
    expect(associated).toEqual(['reviewWorkbook', 'writeNarrative', 'clearMarks']);
    const completed = jest.fn();
    page.reviewWorkbook?.({ completed });
    expect(boxes).toEqual([expect.stringContaining('浏览器组件太旧')]);
    expect(completed).toHaveBeenCalledTimes(1);
  });
});

describe('the pane in WPS', () => {
  beforeEach(() => {
    document.documentElement.setAttribute('data-program', 'wps');
  });
  afterEach(() => {
    document.documentElement.removeAttribute('data-program');
  });

  const openInWps = (): void => {
    document.body.innerHTML = PANE;
    run('startup/wpsProbe.js');
    run('startup/startup.js');
    window.dispatchEvent(new Event('load'));
  };

  test('says that its browser is too old where it lacks what Chromium 71 has', () => {
    Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
    openInWps();
    expect(said()).toContain('WPS 内置的浏览器内核太旧，不能运行决算公开助手：需要 Chromium 71');
  });

  test('says after twenty seconds that WPS has not answered', () => {
    openInWps();
    expect(said()).toBeUndefined();
    jest.advanceTimersByTime(20_000);
    expect(said()).toContain('WPS 没有应答');
  });
});

describe('the language that the files are written in', () => {
  test.each(['startup/startup.js', 'startup/wpsProbe.js', 'commands/message.js'])(
    '%s is read by Internet Explorer’s engine',
    (name) => {
      expect(() => parse(script(name), { ecmaVersion: 5 })).not.toThrow();
    },
  );

  test('the probe is not read by a browser that lacks what the pages need', () => {
    for (const newest of [/\n\s+static \{/, /#own = /, /\?\? /, /\(\?<=/]) expect(script('startup/probe.js')).toMatch(newest);
  });
});
