import { ignoredIds } from '../app/ignored';
import type { EarlierReport } from '../app/report/earlierReports';
import { folderSummary, heatPicture, type Companions } from '../app/report/folderSummary';
import { opinion } from '../app/report/opinion';
import type { NarrativeFileKind } from '../app/narrative/narrativeOrder';
import { freeFileName } from '../app/folder/departmentName';
import { safeFileName } from '../core/text/safeFileName';
import { SessionProblem, toProblem } from '../app/problem';
import type { Notice } from '../app/session/sessionState';
import { sessionMessages } from '../app/session/sessionMessages';
import { narrativeFileName } from '../taskpane/narrativeFileName';
import { offerFile, WORD } from '../app/offerFile';
import { type DepartmentRow, fileName, reviewOf, rowName } from './departmentRow';
import type { Desk } from './desk';
import type { Drawing } from '../core/narrative/pictures/drawing/svg';
import type { ReportDocument } from '../core/report/reportDocument';
import type { DrawnImages } from '../files/pictures/drawImages';
import { departmentsOf, priorPaths } from './pairs';
import { strings } from './strings';
import { submittedMarks } from './submittedMarks';
import type { Workspace } from './workspace';

/** What the page can hand out. */
export type ExportKind =
  'marked' | 'corrected' | NarrativeFileKind | 'opinion-docx' | 'opinion-xlsx' | 'opinions' | 'summary' | 'results';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';
const JSON_TYPE = 'application/json';

interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  /** What a person has to know of it. */
  readonly notes?: readonly string[];
  /** Something in it is still to be filled in. */
  readonly isOpen?: boolean;
}

/** Makes a file and offers it for saving; what happened is told on the desk. */
export async function handOut(desk: Desk, kind: ExportKind, companions: ReadonlyMap<string, Companions>): Promise<void> {
  desk.tell({ kind: 'done', text: strings.save.working });
  try {
    const made = await make(desk, kind, companions);
    if (made === null) {
      desk.tell({ kind: 'problem', text: strings.save.noEdits });
      return;
    }
    offerFile(made.bytes, made.name, made.type);
    desk.tell({
      kind: made.isOpen === true ? 'open' : 'done',
      text: [strings.save.saved(made.name), ...(made.notes ?? [])].join(''),
    });
  } catch (error) {
    desk.tell({ kind: 'problem', text: strings.problems.save(toProblem(error).message) });
  }
}

async function make(desk: Desk, kind: ExportKind, companions: ReadonlyMap<string, Companions>): Promise<MadeFile | null> {
  const { workspace, openId, rows, last } = desk.state;
  const row = desk.row(openId);
  switch (kind) {
    case 'marked':
      return workspace && row
        ? { name: strings.fileNames.marked(stem(row)), type: SHEET, bytes: await markedCopy(workspace) }
        : null;
    case 'corrected':
      return workspace && row && workspace.host.state.edited.size > 0
        ? { name: strings.fileNames.corrected(stem(row)), type: SHEET, bytes: await correctedCopy(workspace) }
        : null;
    case 'word':
    case 'whole':
    case 'text':
      return workspace ? await narrativeExport(workspace, kind) : null;
    case 'opinion-docx':
    case 'opinion-xlsx': {
      const extension = kind === 'opinion-docx' ? 'docx' : 'xlsx';
      return row && reviewOf(row) ? await opinionFile(row, extension, last) : null;
    }
    case 'opinions':
      return await opinionsFile(departmentsOf(desk.state), last);
    case 'results': {
      // Last year's workbooks are no departments: the next review would miss them.
      const reports = departmentsOf(desk.state).flatMap(withDecisions);
      return { name: strings.fileNames.results, type: JSON_TYPE, bytes: new TextEncoder().encode(JSON.stringify(reports)) };
    }
    case 'summary': {
      const { summaryXlsx } = await import(/* webpackChunkName: "reports" */ '../files/report/summaryXlsx');
      const reports = rows.flatMap((one) => (one.report === null ? [] : [withoutIgnored(one)]));
      const summary = folderSummary(reports, { companions, last, priors: priorPaths(desk.state) });
      const picture = heatPicture(summary);
      const images = await imagesOf(picture === null ? [] : [picture.drawing]);
      return { name: strings.fileNames.summary, type: SHEET, bytes: summaryXlsx(summary, picture, images) };
    }
  }
}

function stem({ path }: DepartmentRow): string {
  return fileName(path).replace(/\.[^.]+$/, '');
}

/** As it is where nothing was changed, whatever the format. */
async function correctedCopy({ bytes, host }: Workspace): Promise<Uint8Array> {
  if (host.state.edited.size === 0) return bytes;
  const { editCells } = await import(/* webpackChunkName: "workbook-edit" */ '../files/sheet/editCells');
  return editCells(bytes, host.changes());
}

/** The file as it was submitted, with the marks of its own figures; what the reviewer proposes stands in notes. */
async function markedCopy(workspace: Workspace): Promise<Uint8Array> {
  const { writeMarks } = await import(/* webpackChunkName: "workbook-edit" */ '../files/marks/writeMarks');
  return writeMarks(workspace.bytes, submittedMarks(workspace), workspace.host.state.palette);
}

/** As the department's own tab hands it out, so that it says there when a figure changes later. */
async function narrativeExport({ session }: Workspace, kind: NarrativeFileKind): Promise<MadeFile> {
  const [{ narrativeOrder, orderedTexts, withSheetPrints }, { unfilledIn }, { narrativeFile }] = await Promise.all([
    import(/* webpackChunkName: "narrative-tab" */ '../app/narrative/narrativeOrder'),
    import(/* webpackChunkName: "narrative-tab" */ '../app/narrative/narrativeView'),
    import(/* webpackChunkName: "narrative-files" */ '../taskpane/narrativeFiles'),
  ]);
  const order = narrativeOrder(session.state);
  if (order === null) throw new SessionProblem('no-profile', sessionMessages.noProfile);
  const name = narrativeFileName(kind, order.narrative);
  const printed = kind === 'whole' ? await withSheetPrints(order, (sheets) => session.sheetPrints(sheets)) : order;
  const made = await narrativeFile(kind, printed);
  const unfilled = unfilledIn(order.narrative, order.sources.inputs, kind === 'whole');
  const given = (): Promise<Notice> => Promise.resolve({ kind: 'file-made', name, notes: made.notes, unfilled });
  await session.handOut(order.narrative, given, kind === 'whole' ? () => orderedTexts(order) : null);
  const isOpen = unfilled > 0;
  return { name, ...made, isOpen, notes: [...made.notes, ...(isOpen ? [sessionMessages.unfilled(unfilled)] : [])] };
}

async function opinionFile(row: DepartmentRow, extension: 'docx' | 'xlsx', last: readonly EarlierReport[]): Promise<MadeFile> {
  const report = reviewOf(row);
  if (report === null) throw new RangeError(`no review of ${row.path}`);
  const document = opinion(report, { ...row, last });
  const name = strings.fileNames.opinion(rowName(row), extension);
  const images = await imagesOf(drawingsOf(document));
  if (extension === 'docx') {
    const { opinionDocx } = await import(/* webpackChunkName: "word" */ '../files/report/opinionDocx');
    return { name, type: WORD, bytes: await opinionDocx(document, images) };
  }
  const { opinionXlsx } = await import(/* webpackChunkName: "reports" */ '../files/report/opinionXlsx');
  return { name, type: SHEET, bytes: opinionXlsx(document, images) };
}

function drawingsOf({ blocks }: ReportDocument): readonly Drawing[] {
  return blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture.drawing] : []));
}

/** What draws pictures is loaded only for reports that have some. */
async function imagesOf(drawings: readonly Drawing[]): Promise<DrawnImages> {
  if (drawings.length === 0) return new Map();
  const { drawImages } = await import(/* webpackChunkName: "pictures" */ '../files/pictures/drawImages');
  return drawImages(drawings, async () => {
    const { drawingFiles } = await import(/* webpackChunkName: "drawing-files" */ '../taskpane/drawingFiles');
    return drawingFiles();
  });
}

/** One Word file for each department that was reviewed. */
async function opinionsFile(departments: readonly DepartmentRow[], last: readonly EarlierReport[]): Promise<MadeFile> {
  const { bundle } = await import(/* webpackChunkName: "reports" */ '../files/zip/bundle');
  const files = new Map<string, Uint8Array>();
  for (const row of departments.filter((one) => reviewOf(one) !== null)) {
    const { name, bytes } = await opinionFile(row, 'docx', last);
    files.set(
      freeFileName(safeFileName(name), (one) => files.has(one)),
      bytes,
    );
    // Hundreds of documents take seconds; the page has to stay alive.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return { name: strings.fileNames.opinions, type: ZIP, bytes: bundle(files) };
}

/** The result of a row with what the reviewer made of it. */
function withDecisions({ report, corrections, decisions }: DepartmentRow): unknown[] {
  if (report === null) return [];
  return [{ ...report, ...(corrections.length === 0 ? {} : { corrections }), ...(decisions.length === 0 ? {} : { decisions }) }];
}

/** The summary counts what is open, as the list does. */
function withoutIgnored(row: DepartmentRow): NonNullable<DepartmentRow['report']> {
  const report = reviewOf(row);
  if (report === null) {
    if (row.report === null) throw new RangeError(`no report of ${row.path}`);
    return row.report;
  }
  const left = ignoredIds(report.findings, row.ignored);
  return left.size === 0 ? report : { ...report, findings: report.findings.filter(({ id }) => !left.has(id)) };
}
