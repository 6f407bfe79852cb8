/// <reference types="office-js" />
import { CLOSE } from './commandMessages';

/** Percent of the screen. */
const SIZE = { width: 30, height: 30 } as const;

/**
 * Shows sentences in a box of Excel's, until the user closes it. Where Excel does not open one (another box is open, the
 * user forbade it), the marks and sheets that the command made speak for themselves.
 */
export function showMessage(text: string): Promise<void> {
  const address = new URL('message.html', location.href);
  address.hash = encodeURIComponent(text);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address.href, { ...SIZE, displayInIframe: true }, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      const dialog = result.value;
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        resolve();
      });
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
        if (!('message' in received) || received.message !== CLOSE) return;
        dialog.close();
        resolve();
      });
    });
  });
}
