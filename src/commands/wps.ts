import { type CommandName, runCommand } from '../app/commandOutcome';
import { toProblem } from '../app/problem';
import { browserClock } from '../app/session/browserClock';
import { Session } from '../app/session/session';
import { browserStore } from '../app/stored/browserStore';
import { NOTE_AUTHOR } from '../core/marks/marks';
import { Panes } from '../wps/panes';
import { type WpsProgram, wpsProgram } from '../wps/program';
import { wpsHost } from '../wps/wpsHost';

/** The page that WPS keeps open for the add-in: the functions that ribbon.xml names. */

const panes = new Panes();

/** What a button does has not ended yet. */
let isBusy = false;

function requireProgram(): WpsProgram {
  const program = wpsProgram(window);
  if (program === null) throw new Error('the page was not opened by WPS');
  return program;
}

function command(name: CommandName): () => boolean {
  return () => {
    if (!isBusy) {
      isBusy = true;
      void outcome(name).then((text) => {
        isBusy = false;
        // WPS shows it in a box of its own.
        alert(text);
      });
    }
    return true;
  };
}

/** WPS shows it in a box of its own, with 确定 and 取消. */
function ask(question: string): Promise<boolean> {
  return Promise.resolve(confirm(question));
}

async function outcome(name: CommandName): Promise<string> {
  try {
    return await runCommand(name, new Session(wpsHost(requireProgram()), browserClock, browserStore), ask);
  } catch (error) {
    return toProblem(error).message;
  }
}

function openPane(): boolean {
  try {
    panes.show(requireProgram(), new URL('taskpane.html', location.href).href, NOTE_AUTHOR);
  } catch (error) {
    alert(toProblem(error).message);
  }
  return true;
}

/** The button that asks has the name of its icon behind the point. */
function buttonIcon({ Id }: { readonly Id: string }): string {
  return `assets/icons/${Id.split('.').at(-1) ?? ''}-32.png`;
}

Object.assign(window, {
  addInLoaded: () => true,
  buttonIcon,
  openPane,
  reviewWorkbook: command('review'),
  writeNarrative: command('narrate'),
  clearMarks: command('clear'),
});
