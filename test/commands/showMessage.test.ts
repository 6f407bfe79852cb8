/** @jest-environment jsdom */
import { askFirst, showMessage } from '../../src/commands/showMessage';

type Handler = (event: Readonly<Record<string, unknown>>) => void;

/** How Excel treats the address of a box. */
type Behaviour = 'opens' | 'refuses' | 'throws' | 'never answers';

/** Excel's part in a message box; tests say how unkind it is. */
class Dialogs {
  readonly asked: { readonly address: string; readonly inFrame: boolean }[] = [];
  readonly inBrowser: string[] = [];
  handlers = new Map<string, Handler>();
  isClosed = false;

  constructor(behaviours: readonly Behaviour[], hasBrowser = false) {
    const left = [...behaviours];
    const ui = {
      displayDialogAsync: (address: string, options: { displayInIframe?: boolean }, done: (result: unknown) => void): void => {
        this.asked.push({ address, inFrame: options.displayInIframe === true });
        const behaviour = left.shift() ?? 'refuses';
        if (behaviour === 'throws') throw new Error('no dialogs here');
        if (behaviour === 'refuses') done({ status: 'failed', error: { code: 5001 } });
        if (behaviour === 'opens') done({ status: 'succeeded', value: this.dialog });
      },
      openBrowserWindow: (address: string): void => void this.inBrowser.push(address),
    };
    Object.assign(globalThis, {
      Office: {
        AsyncResultStatus: { Succeeded: 'succeeded' },
        EventType: { DialogEventReceived: 'event', DialogMessageReceived: 'message' },
        context: { ui, requirements: { isSetSupported: (name: string) => hasBrowser && name === 'OpenBrowserWindowApi' } },
      },
    });
  }

  private readonly dialog = {
    addEventHandler: (type: string, handler: Handler): void => void this.handlers.set(type, handler),
    close: (): void => {
      if (this.isClosed) throw new Error('closed already');
      this.isClosed = true;
    },
  };

  say(message: string): void {
    this.handlers.get('message')?.({ message });
  }

  happens(error: number): void {
    this.handlers.get('event')?.({ error });
  }
}

const TEXT = '审核完成：错误 4。\n最可能错的是 03表 D12。';
const SECOND = 1000;

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** Shows the text; tells whether the command has come to its end, and what was kept for the pane. */
function show(dialogs: Dialogs) {
  const kept: string[] = [];
  const state = { isDone: false, kept, dialogs };
  void showMessage(TEXT, (text) => Promise.resolve(kept.push(text))).then(() => (state.isDone = true));
  return state;
}

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

describe('a box that opens', () => {
  test('ends the command when its button is pressed', async () => {
    const shown = show(new Dialogs(['opens']));
    await pass(3 * SECOND);
    expect(shown.isDone).toBe(false);
    shown.dialogs.say('close');
    await pass(0);
    expect([shown.isDone, shown.dialogs.isClosed, shown.kept]).toEqual([true, true, []]);
  });

  test('ends it when Excel says that the user closed it', async () => {
    const shown = show(new Dialogs(['opens']));
    shown.dialogs.say('open');
    shown.dialogs.happens(12006);
    await pass(0);
    expect([shown.isDone, shown.kept, shown.dialogs.asked.length]).toEqual([true, [], 1]);
  });

  test('ends it when Excel says nothing after Esc: the page falls silent', async () => {
    const shown = show(new Dialogs(['opens']));
    for (let second = 0; second < 30; second += 1) {
      shown.dialogs.say('open');
      await pass(SECOND);
    }
    expect(shown.isDone).toBe(false);
    await pass(16 * SECOND);
    expect([shown.isDone, shown.kept]).toEqual([true, []]);
  });

  test('that nobody closes is closed before Excel loses patience, and the text is left for the pane', async () => {
    const shown = show(new Dialogs(['opens']));
    for (let second = 0; second < 245; second += 1) {
      shown.dialogs.say('open');
      await pass(SECOND);
    }
    expect([shown.isDone, shown.dialogs.isClosed, shown.kept]).toEqual([true, true, [TEXT]]);
  });
});

describe('a box that does not show the text', () => {
  test('an address without line breaks is asked for, first in a frame, then without one', async () => {
    const shown = show(new Dialogs(['refuses', 'opens']));
    await pass(0);
    expect(shown.dialogs.asked.map(({ inFrame }) => inFrame)).toEqual([true, false]);
    for (const { address } of shown.dialogs.asked) expect(address).not.toMatch(/%0A|%0D|\s/i);
    const hash = new URL(shown.dialogs.asked[0]?.address ?? '').hash.slice(1);
    expect(hash.split('&').map(decodeURIComponent).join('\n')).toBe(TEXT);
    shown.dialogs.say('close');
    await pass(0);
    expect(shown.isDone).toBe(true);
  });

  test.each<Behaviour>(['refuses', 'throws', 'never answers'])(
    'Excel %s: the browser shows it where Excel can ask it to',
    async (one) => {
      const shown = show(new Dialogs([one, one], true));
      await pass(40 * SECOND);
      expect([shown.isDone, shown.dialogs.inBrowser.length, shown.kept]).toEqual([true, 1, []]);
    },
  );

  test.each<Behaviour>(['refuses', 'throws', 'never answers'])(
    'Excel %s and has no browser: the pane tells it later',
    async (one) => {
      const shown = show(new Dialogs([one, one]));
      await pass(40 * SECOND);
      expect([shown.isDone, shown.kept]).toEqual([true, [TEXT]]);
    },
  );

  test('a page that is never heard of, or cannot be loaded, was not shown', async () => {
    const silent = show(new Dialogs(['opens', 'opens']));
    await pass(60 * SECOND);
    expect([silent.isDone, silent.kept]).toEqual([true, [TEXT]]);
    const missing = show(new Dialogs(['opens', 'refuses']));
    missing.dialogs.happens(12002);
    await pass(0);
    expect([missing.isDone, missing.kept]).toEqual([true, [TEXT]]);
  });

  test('the command ends even where nothing can be kept', async () => {
    new Dialogs([]);
    const done = showMessage(TEXT, () => Promise.reject(new Error('no store')));
    await pass(40 * SECOND);
    await expect(done).resolves.toBeUndefined();
  });
});

describe('a question', () => {
  const ask = async (_dialogs: Dialogs, then: () => void | Promise<void>): Promise<boolean | null> => {
    let answer: boolean | null = null;
    void askFirst('仍然生成吗？').then((said) => (answer = said));
    await pass(0);
    await then();
    await pass(0);
    return answer;
  };

  test('has an address of its own, and the answer of its button', async () => {
    const dialogs = new Dialogs(['opens']);
    expect(
      await ask(dialogs, () => {
        dialogs.say('agree');
      }),
    ).toBe(true);
    expect([new URL(dialogs.asked[0]?.address ?? '').search, dialogs.isClosed]).toEqual(['?ask', true]);
  });

  test('that is declined or closed is no yes', async () => {
    const declined = new Dialogs(['opens']);
    expect(
      await ask(declined, () => {
        declined.say('close');
      }),
    ).toBe(false);
    const closed = new Dialogs(['opens']);
    expect(
      await ask(closed, () => {
        closed.happens(12006);
      }),
    ).toBe(false);
  });

  test('that nobody answers is no yes, in time for Excel', async () => {
    const dialogs = new Dialogs(['opens']);
    const answer = await ask(dialogs, async () => {
      for (let second = 0; second < 105; second += 1) {
        dialogs.say('open');
        await pass(SECOND);
      }
    });
    expect([answer, dialogs.isClosed]).toEqual([false, true]);
  });

  test('that Excel does not show keeps nobody from what was wanted', async () => {
    expect(await ask(new Dialogs(['refuses', 'refuses'], true), () => undefined)).toBe(true);
  });
});
