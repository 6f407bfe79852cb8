import { wpsMessages } from './wpsMessages';
import { HostError } from '../core/workbook/hostProblem';
import type { WpsAddIn, WpsApplication, WpsWorkbook } from './objectModel';

/** The error that every function of this folder rejects with; `cause` is what WPS threw. */
export class WpsProblem extends HostError {}

/** The workbook that a pane or a command works on, whichever is in front by then. */
export interface OpenWorkbook {
  readonly application: WpsApplication;
  readonly addIn: WpsAddIn;
  /** `null` where none was open. */
  readonly workbook: WpsWorkbook | null;
}

/** Does it in one go; the calls are synchronous, what fails rejects with a `WpsProblem`. */
export function runWps<T>(open: OpenWorkbook, action: (workbook: WpsWorkbook) => T): Promise<T> {
  return Promise.resolve().then(() => {
    if (open.workbook === null) throw new WpsProblem('workbook-closed', wpsMessages.noWorkbook);
    try {
      return action(open.workbook);
    } catch (error) {
      throw toWpsProblem(error, open);
    }
  });
}

/** `runWps` for what writes: WPS paints once, at the end. */
export function runWriting<T>(open: OpenWorkbook, action: (workbook: WpsWorkbook) => T): Promise<T> {
  return runWps(open, (workbook) => {
    open.application.ScreenUpdating = false;
    try {
      return action(workbook);
    } finally {
      open.application.ScreenUpdating = true;
    }
  });
}

/** WPS gives its errors no codes: what it says of itself by then tells them apart. */
export function toWpsProblem(error: unknown, { application, workbook }: OpenWorkbook): WpsProblem {
  if (error instanceof WpsProblem) return error;
  if (!isOpen(workbook)) return new WpsProblem('workbook-closed', wpsMessages.workbookClosed, error);
  if (isTyping(application)) return new WpsProblem('cell-editing', wpsMessages.cellEditing, error);
  return new WpsProblem('unexpected', wpsMessages.unexpected(error instanceof Error ? error.message : typeof error), error);
}

/** What no single sheet is to blame for. */
export function isLasting({ code }: WpsProblem): boolean {
  return code === 'workbook-closed' || code === 'cell-editing';
}

function isOpen(workbook: WpsWorkbook | null): boolean {
  try {
    return Boolean(workbook?.FullName);
  } catch {
    return false;
  }
}

/** A cell is being typed into. */
export function isTyping(application: WpsApplication): boolean {
  try {
    // Versions that do not tell leave it out.
    return (application.Ready as unknown) === false;
  } catch {
    return false;
  }
}
