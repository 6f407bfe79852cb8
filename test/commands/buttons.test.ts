import type { Dialogs } from '../excel-host/dialogs';
import type { HostOptions } from '../excel-host/engine';
import { workbookFromSnapshot } from '../excel-host/fromSnapshot';
import { startExcel } from '../excel-host/jestExcel';
import { sampleWithSlip } from '../app/fakeHost';
import { allOrSome } from '../exhaustive';

/** The buttons of the ribbon in an Excel that treats their message box badly. Each press loads the code anew. */

type Command = (event: { completed: () => void }) => void;

const MINUTE = 60_000;

jest.setTimeout(MINUTE);

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, { location: new URL('https://addin.example.gov.cn/commands.html') });
});

afterEach(() => {
  jest.useRealTimers();
});

/** Presses 一键审核 and lets four and a half minutes pass; Excel itself waits for five. */
async function press(options: HostOptions) {
  const excel = startExcel(workbookFromSnapshot(sampleWithSlip()), options);
  const commands = new Map<string, Command>();
  Object.assign(Office, { actions: { associate: (name: string, command: Command) => commands.set(name, command) } });
  // Each has modules of its own, and so a store of its own, in memory: there is no database here.
  jest.resetModules();
  await import('../../src/commands/index');
  const { browserStore } = await import('../../src/app/stored/browserStore');
  await jest.advanceTimersByTimeAsync(0);
  const command = commands.get('reviewWorkbook');
  if (command === undefined) throw new Error('the button has no command');
  const completed = jest.fn();
  command({ completed });
  await jest.advanceTimersByTimeAsync(4.5 * MINUTE);
  return { ...excel, completed, kept: await browserStore.read('message') };
}

const wordsOf = (address = ''): string => new URL(address).hash.slice(1).split('&').map(decodeURIComponent).join('\n');

test.each(allOrSome<Dialogs>(['opens', 'no event', 'frame refused'], 1))(
  'a box that %s: seen once, and the command completes once',
  async (dialogs) => {
    const { dialogs: boxes, completed, kept } = await press({ dialogs });
    expect(boxes.shown.map(wordsOf)).toEqual([expect.stringContaining('审核完成：错误 4')]);
    expect(completed).toHaveBeenCalledTimes(1);
    expect(kept).toBeUndefined();
  },
);

test.each(allOrSome<Dialogs>(['refuses', 'throws', 'never answers'], 1))(
  'a box that %s: the browser shows it where it may',
  async (dialogs) => {
    const { dialogs: boxes, completed } = await press({ dialogs, browserWindow: true });
    expect(boxes.inBrowser.map(wordsOf)).toEqual([expect.stringContaining('审核完成：错误 4')]);
    expect(completed).toHaveBeenCalledTimes(1);
  },
);

test.each(allOrSome<Dialogs>(['refuses', 'throws', 'never answers'], 1))(
  'a box that %s and no browser: the pane tells it',
  async (dialogs) => {
    const { completed, kept } = await press({ dialogs });
    expect(completed).toHaveBeenCalledTimes(1);
    expect(kept).toContain('审核完成：错误 4');
  },
);
