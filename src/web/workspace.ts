import { browserClock } from '../app/session/browserClock';
import { browserStore } from '../app/stored/browserStore';
import { Session } from '../app/session/session';
import { browserServices } from '../taskpane/browserServices';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { SheetView } from '../files/sheet/sheetView';
import { fileBytes } from './fileBytes';
import { FileHost } from './fileHost';

/** One open department: its file, its workbook in memory, and the session that reviews it. */
export interface Workspace {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly host: FileHost;
  readonly session: Session;
  /** In the order of the workbook's sheets. */
  readonly views: readonly SheetView[];
  readonly hasFormulas: boolean;
  /** What the page put beside the workbook by itself, by the files' names. */
  readonly automatic: { prior: string | null };
}

/** @throws SessionProblem, FileProblem, DOMException when the file cannot be read any more. */
export async function openWorkspace(id: number, file: File): Promise<Workspace> {
  const bytes = await fileBytes(file);
  const workbook = await browserServices.readShownWorkbook(file);
  const { readSheetViews } = await import(/* webpackChunkName: "workbook-files" */ '../files/sheet/sheetView');
  const views = readSheetViews(bytes);
  const host = new FileHost(workbook, views);
  const session = new Session(host, browserClock, browserStore);
  return {
    id,
    bytes,
    host,
    session,
    views,
    hasFormulas: hasFormulas(workbook),
    automatic: { prior: null },
  };
}

function hasFormulas({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ rows }) => rows.some((cells) => cells.some((cell) => cell?.formula !== undefined)));
}

/** Nothing would be lost if it were read from the file again. */
export function isUntouched({ host, session, automatic }: Workspace): boolean {
  const { ignored, decisions, inputs, prior, lastYear, edits, settings } = session.state;
  return (
    host.state.edited.size === 0 &&
    edits.length === 0 &&
    ignored.length === 0 &&
    decisions.length === 0 &&
    Object.keys(inputs).length === 0 &&
    Object.keys(settings.sheetKinds).length === 0 &&
    (lastYear === null || lastYear.fileName === automatic.prior) &&
    (prior === null || prior.fileName === automatic.prior)
  );
}
