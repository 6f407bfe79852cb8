import { TextDecoder, TextEncoder } from 'node:util';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { checkDocument, sheetsWithNarrative } from '../../src/app/document/documentCheck';
import type { GivenDocument } from '../../src/app/document/givenDocument';
import { annotateDocx } from '../../src/files/docx/annotateDocx';
import { readNarrativeDocument } from '../../src/files/docx/readDocx';
import { inputsInJson } from '../../src/app/narrative/inputsFile';
import type { NarrativeFileKind, NarrativeOrder } from '../../src/app/narrative/narrativeOrder';
import type { NarrativeInputs } from '../../src/core/narrative/inputs/parseInputs';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { Session } from '../../src/app/session/session';
import type { HandedOut } from '../../src/app/offerFile';
import { App } from '../../src/taskpane/components/App';
import type { WordNotes } from '../../src/app/document/wordCopy';
import type { Services } from '../../src/taskpane/services';
import { SessionContext } from '../../src/taskpane/useSession';
import { FakeClock } from '../app/fakeClock';
import { FakeHost, sample } from '../app/fakeHost';

// What appears is waited for as long as a busy machine takes.
configure({ asyncUtilTimeout: 10_000 });

const INTERNALS = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE';

// Browsers have them, jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;
globalThis.ResizeObserver = class {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
};

/**
 * For its warnings React takes a stack trace of each element, until it has taken many: a fifth of the time of these tests. Here it
 * always has; the warnings are told as before.
 */
Object.defineProperty(Reflect.get(React, INTERNALS), 'recentlyCreatedOwnerStacks', { get: () => Infinity, set: () => undefined });

/** jsdom's files cannot say their bytes by themselves. */
function bytesOf(file: File): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(new Uint8Array(reader.result as ArrayBuffer));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('unreadable'));
    };
    reader.readAsArrayBuffer(file);
  });
}

/** A tab holds its text twice, once unseen. */
const TAB_COPY = 'fui-Tab__content--reserved-space';
const unseen = document.createElement('span').style;
unseen.visibility = 'hidden';

/**
 * jsdom would go through every rule of Fluent's style sheets for each name of each element, which is most of the time of these
 * tests. Of the styles only what keeps an element from being seen says something here: its own, its `hidden`, and a tab's second text.
 */
window.getComputedStyle = (element) => {
  const isUnseen = (element as HTMLElement).hidden || element.classList.contains(TAB_COPY);
  return isUnseen ? unseen : (element as HTMLElement).style;
};

/** The browser's part, remembered. */
export class FakeServices implements Services {
  readonly saved: { kind: NarrativeFileKind; order: NarrativeOrder; name: string }[] = [];
  readonly copied: string[] = [];
  mayCopy = true;
  dropsDownloads = false;

  mayDropDownloads = (): boolean => this.dropsDownloads;

  readWorkbookFile = (): Promise<WorkbookSnapshot> => Promise.resolve(sample());

  readShownWorkbook = this.readWorkbookFile;

  /** What is said of a saved narrative. */
  notes: readonly string[] = [];

  saveNarrative = (kind: NarrativeFileKind, order: NarrativeOrder, name: string): Promise<{ notes: readonly string[] }> => {
    this.saved.push({ kind, order, name });
    return Promise.resolve({ notes: this.notes });
  };

  readInputsFile = async (file: File): Promise<NarrativeInputs> => inputsInJson(new TextDecoder().decode(await bytesOf(file)));

  readTextFile = async (file: File): Promise<string> => new TextDecoder().decode(await bytesOf(file));

  readTemplateFile = bytesOf;

  readonly wordings: { text: string; name: string }[] = [];

  saveWordingText = (text: string, name: string): Promise<HandedOut> => {
    this.wordings.push({ text, name });
    return Promise.resolve({});
  };

  /** Where files go, as far as the place tells. */
  handedOut: HandedOut = {};

  readonly annotated: { docx: Uint8Array; name: string }[] = [];

  readDocumentFile = async (file: File): Promise<GivenDocument> => {
    const bytes = await bytesOf(file);
    return { fileName: file.name, document: readNarrativeDocument(bytes), docx: file.name.endsWith('.docx') ? bytes : null };
  };

  checkDocument: Services['checkDocument'] = (given, reviewed) => Promise.resolve(checkDocument(given, reviewed));

  sheetsWithNarrative = (workbook: WorkbookSnapshot): Promise<readonly string[]> =>
    Promise.resolve(sheetsWithNarrative(workbook));

  saveAnnotated = (docx: Uint8Array, notes: WordNotes, name: string): Promise<HandedOut> => {
    this.annotated.push({ docx: annotateDocx(docx, notes), name });
    return Promise.resolve(this.handedOut);
  };

  copy = (text: string): Promise<boolean> => {
    if (this.mayCopy) this.copied.push(text);
    return Promise.resolve(this.mayCopy);
  };
}

/**
 * The pane over a workbook in memory, reviewed once.
 * @param until what is said when it is
 */
export async function renderPane(host = new FakeHost(), services = new FakeServices(), until = /^共核对/) {
  const clock = new FakeClock();
  const session = new Session(host, clock);
  const rendered = render(
    <FluentProvider theme={webLightTheme}>
      <SessionContext.Provider value={{ session, services }}>
        <App />
      </SessionContext.Provider>
    </FluentProvider>,
  );
  await screen.findByText(until, {}, { timeout: 5000 });
  return { host, clock, services, session, user: userEvent.setup({ pointerEventsCheck: 0 }), unmount: rendered.unmount };
}
