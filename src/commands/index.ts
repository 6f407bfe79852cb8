/// <reference types="office-js" />
import { browserClock } from '../app/session/browserClock';
import { browserStore } from '../app/stored/browserStore';
import { type CommandName, runCommand } from '../app/commandOutcome';
import { toProblem } from '../app/problem';
import { Session } from '../app/session/session';
import { isExcelSupported } from '../excel/capabilities';
import { excelHost } from '../excel/excelHost';
import { sessionMessages } from '../app/session/sessionMessages';
import { notesInFile } from '../files/marks/notesInFile';
import { askFirst, showMessage } from './showMessage';

/** The names in the manifest. */
const BUTTONS: Readonly<Record<string, CommandName>> = {
  reviewWorkbook: 'review',
  writeNarrative: 'narrate',
  clearMarks: 'clear',
};

async function run(name: CommandName): Promise<string> {
  if (!isExcelSupported()) return sessionMessages.excelTooOld;
  try {
    return await runCommand(name, new Session(excelHost(notesInFile), browserClock, browserStore), askFirst);
  } catch (error) {
    return toProblem(error).message;
  }
}

/** Milliseconds; Excel itself never says that it will not answer. */
const LIMIT = 180_000;

function tooLong(): Promise<string> {
  return new Promise((resolve) => {
    browserClock.later(() => {
      resolve(sessionMessages.commandTooLong);
    }, LIMIT);
  });
}

const keepForPane = (text: string): Promise<boolean> => browserStore.write('message', text);

void Office.onReady(() => {
  for (const [button, command] of Object.entries(BUTTONS)) {
    Office.actions.associate(button, (event: Office.AddinCommands.Event) => {
      // Excel ends the page, and the message box with it, once the event is completed.
      void Promise.race([run(command), tooLong()])
        .then((text) => showMessage(text, keepForPane))
        .finally(() => {
          event.completed();
        });
    });
  }
});
