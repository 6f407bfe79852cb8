import { type CommandName, runCommand } from '../app/commandOutcome';
import { openErrors } from '../app/openErrors';
import { toProblem } from '../app/problem';
import { browserClock } from '../app/session/browserClock';
import { Session } from '../app/session/session';
import { sessionMessages } from '../app/session/sessionMessages';
import { browserStore } from '../app/stored/browserStore';
import { NOTE_AUTHOR } from '../core/marks/marks';
import { laterReader } from '../files/laterReader';
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
      void outcome(name).then(({ text, leadsToPane }) => {
        isBusy = false;
        // WPS shows it in a box of its own, and can open the pane from it.
        if (!leadsToPane) alert(text);
        else if (confirm(`${text}\n${sessionMessages.openPaneNow}`)) openPane();
      });
    }
    return true;
  };
}

/** WPS shows it in a box of its own, with 确定 and 取消. */
function ask(question: string): Promise<boolean> {
  return Promise.resolve(confirm(question));
}

interface Outcome {
  readonly text: string;
  /** There is something to look at and to correct. */
  readonly leadsToPane: boolean;
}

async function outcome(name: CommandName): Promise<Outcome> {
  try {
    const session = new Session(wpsHost(requireProgram(), laterReader), browserClock, browserStore);
    const text = await runCommand(name, session, ask);
    return { text, leadsToPane: openErrors(session.state) > 0 };
  } catch (error) {
    return { text: toProblem(error).message, leadsToPane: false };
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
