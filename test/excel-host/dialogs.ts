/**
 * What becomes of a message box of an add-in. `opens`: its page says every second that it is there, and after three its user
 * closes it, which Excel tells. `no event`: the same, but Excel says nothing (2412–2501, after Esc). `frame refused`: Excel on
 * the web takes no address in a frame. `refuses`, `throws`, `never answers`: no box at all.
 */
export type Dialogs = 'opens' | 'no event' | 'frame refused' | 'refuses' | 'throws' | 'never answers';

const SECOND = 1000;
const READING = 3 * SECOND;
const CLOSED_BY_USER = 12006;
const ADDRESS_REFUSED = 5001;

type Handler = (event: Readonly<Record<string, unknown>>) => void;

/** The part of Excel that shows pages of an add-in in boxes. */
export class DialogHost {
  /** Addresses of the boxes that the user saw, and of the pages that were opened in the browser. */
  readonly shown: string[] = [];
  readonly inBrowser: string[] = [];
  /** What pages said to what opened them. */
  readonly said: string[] = [];

  constructor(private readonly dialogs: Dialogs) {}

  /** As `Office.context.ui`. */
  get ui() {
    return {
      displayDialogAsync: (address: string, options: { displayInIframe?: boolean }, done: (result: unknown) => void): void => {
        this.display(address, options.displayInIframe === true, done);
      },
      openBrowserWindow: (address: string): void => void this.inBrowser.push(address),
      messageParent: (text: string): void => void this.said.push(text),
    };
  }

  private display(address: string, inFrame: boolean, done: (result: unknown) => void): void {
    if (this.dialogs === 'throws') throw new Error('dialogs are forbidden here');
    if (this.dialogs === 'never answers') return;
    if (this.dialogs === 'refuses' || (this.dialogs === 'frame refused' && inFrame)) {
      done({ status: 'failed', error: { code: ADDRESS_REFUSED } });
      return;
    }
    this.shown.push(address);
    const handlers = new Map<string, Handler>();
    const page = setInterval(() => handlers.get('message')?.({ message: 'open' }), SECOND);
    const end = (): void => {
      clearInterval(page);
      clearTimeout(user);
    };
    const user = setTimeout(() => {
      end();
      if (this.dialogs !== 'no event') handlers.get('event')?.({ error: CLOSED_BY_USER });
    }, READING);
    const addEventHandler = (type: string, handler: Handler): void => void handlers.set(type, handler);
    done({ status: 'succeeded', value: { addEventHandler, close: end } });
  }
}
