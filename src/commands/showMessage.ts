/// <reference types="office-js" />

/** Percent of the screen. */
const SIZE = { width: 30, height: 30 } as const;

/** What the page of the box says when one of its buttons is pressed; every second it says that it is open. */
const CLOSE = 'close';
const AGREE = 'agree';

/** Milliseconds without a word after which the box is taken for closed, or for one that never opened. */
const SILENCE = 15_000;
/** Milliseconds after which Excel has to be told that the command is done; it waits for five minutes. */
const LIMIT = 240_000;
/** The same for a question: what is done after it takes time too. */
const ANSWER_LIMIT = 100_000;
const INTERVAL = 1000;

/** Excel's word for a box that the user closed. */
const CLOSED_BY_USER = 12006;

/** `read`: closed by the user. `agreed`: the user wants to go on. `refused`: nobody has seen it. `left`: it was still open when Excel would wait no longer. */
type Shown = 'read' | 'agreed' | 'refused' | 'left';

/**
 * Shows sentences and waits until the user has closed them: in a box of Excel's; where Excel opens none, in the browser.
 * What could be shown on neither way is kept for the pane. It always comes to an end and never fails.
 * @param keep gives the sentences to the pane.
 */
export async function showMessage(text: string, keep: (text: string) => Promise<unknown>): Promise<void> {
  const address = messageAddress(text);
  const shown = await inAnyBox(address, LIMIT);
  if (shown === 'read' || (shown === 'refused' && inBrowser(address))) return;
  await keep(text).catch(() => undefined);
}

/**
 * Asks in a box of Excel's whether to go on. Where Excel opens none nobody can be asked, and what the user wanted is done.
 * @returns whether to go on; not without an answer
 */
export async function askFirst(question: string): Promise<boolean> {
  const answer = await inAnyBox(messageAddress(question, 'ask'), ANSWER_LIMIT);
  return answer === 'agreed' || answer === 'refused';
}

/** In a frame of the workbook's window where Excel can, else in a window of its own. */
async function inAnyBox(address: string, limit: number): Promise<Shown> {
  const shown = await inBox(address, { ...SIZE, displayInIframe: true }, limit);
  return shown === 'refused' ? inBox(address, SIZE, limit) : shown;
}

/** No line breaks: Excel on the web refuses addresses with them. */
function messageAddress(text: string, search = ''): string {
  const address = new URL('message.html', location.href);
  address.search = search;
  address.hash = text.split('\n').map(encodeURIComponent).join('&');
  return address.href;
}

function inBox(address: string, options: Office.DialogOptions, limit: number): Promise<Shown> {
  return new Promise((resolve) => {
    const never = setTimeout(() => {
      resolve('refused');
    }, SILENCE);
    try {
      Office.context.ui.displayDialogAsync(address, options, (result) => {
        clearTimeout(never);
        if (result.status === Office.AsyncResultStatus.Succeeded) listen(result.value, limit, resolve);
        else resolve('refused');
      });
    } catch {
      clearTimeout(never);
      resolve('refused');
    }
  });
}

function listen(dialog: Office.Dialog, limit: number, resolve: (shown: Shown) => void): void {
  const opened = Date.now();
  let heard: number | null = null;
  const end = (shown: Shown): void => {
    clearInterval(timer);
    resolve(shown);
  };
  const close = (): void => {
    try {
      dialog.close();
    } catch {
      // It is closed already.
    }
  };
  // After Esc some builds of Excel say nothing: then the page falls silent.
  const timer = setInterval(() => {
    const now = Date.now();
    const isSilent = now - (heard ?? opened) > SILENCE;
    if (!isSilent && now - opened <= limit) return;
    close();
    if (isSilent) end(heard === null ? 'refused' : 'read');
    else end('left');
  }, INTERVAL);
  dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
    end('error' in event && event.error !== CLOSED_BY_USER ? 'refused' : 'read');
  });
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
    if (!('message' in received)) return;
    heard = Date.now();
    if (received.message !== CLOSE && received.message !== AGREE) return;
    close();
    end(received.message === AGREE ? 'agreed' : 'read');
  });
}

/** @returns whether the browser was asked to show it; it does so beside Excel, and nothing waits for it. */
function inBrowser(address: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  try {
    Office.context.ui.openBrowserWindow(address);
    return true;
  } catch {
    return false;
  }
}
