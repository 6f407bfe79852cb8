import { ignoredIds } from '../app/ignored';
import { toProblem } from '../app/problem';
import { parseEarlierReports } from '../app/report/earlierReports';
import { isFailure } from '../app/report/reviewJson';
import { entranceOf, stopsOf } from '../app/walk';
import { type DepartmentRow, fileName, newRow, withReport } from './departmentRow';
import type { HeatColumn } from '../core/overview/heat';
import { type DeskState, EMPTY_DESK, stopped } from './deskState';
import { DeskStore } from './deskStore';
import type { InputFile } from './intake';
import { newFiles } from './newFiles';
import { hasNoTable } from './noTable';
import { OpenDepartment } from './openDepartment';
import { companionFiles, departmentsOf, priorPaths } from './pairs';
import type { ReviewJob, ReviewOutcome } from './review/job';
import { strings } from './strings';
import { isUntouched, openWorkspace, type Workspace } from './workspace';

/** So many departments are looked at from above first. */
const SEVERAL = 3;

/** Who reviews in the background. */
export interface Reviewer {
  add(jobs: readonly ReviewJob[]): void;
  /** @returns the ids of the jobs that have no outcome. */
  cancel(): readonly number[];
}

export interface DeskSurroundings {
  readonly reviewer: (onOutcome: (outcome: ReviewOutcome) => void) => Reviewer;
  now(): number;
  /** Called after a change; several at once are told together. */
  later(action: () => void): void;
}

/** The files of a reviewer: who they are, how far the review is, and which one is open. Nothing here rejects. */
export class Desk extends DeskStore {
  private readonly reviewer: Reviewer;
  private readonly opened = new Map<number, OpenDepartment>();
  /** Rows that are reviewed once more, with the files that go with them. */
  private readonly comparing = new Map<number, string>();
  private nextId = 1;

  constructor(private readonly surroundings: DeskSurroundings) {
    super((action) => {
      surroundings.later(action);
    });
    this.reviewer = surroundings.reviewer((outcome) => {
      this.take(outcome);
    });
  }

  /** Takes files in and reviews the workbooks among them. */
  add(given: readonly InputFile[]): void {
    const files = newFiles(given, this.state);
    const rows = files.workbooks.map(({ path, file }) => newRow(this.nextId++, path, file));
    const { length: offered } = [...rows, ...files.documents, ...files.reports];
    const isNothing = given.length > 0 && offered + files.duplicates === 0;
    this.set({
      rows: [...this.state.rows, ...rows],
      documents: [...this.state.documents, ...files.documents],
      others: this.state.others + files.others,
      own: this.state.own + files.own,
      duplicates: files.duplicates,
      notice: isNothing ? { kind: 'problem', text: strings.progress.nothingToReview } : null,
    });
    if (rows.length > 0 && this.state.rows.length >= SEVERAL) this.set({ view: 'overview' });
    this.run(rows);
    if (rows.length === 0) this.compare();
    void this.takeReports(files.reports);
    if (this.state.openId === null) void this.openFirst(rows);
  }

  /** The first file with tables; where none has any, the first one, which says why. */
  private async openFirst(rows: readonly DepartmentRow[]): Promise<void> {
    // Last year's workbook of a department is no department; until it is read its name alone tells.
    const priors = priorPaths(this.state);
    for (const { id } of rows.filter(({ path }) => !priors.has(path))) {
      const { openId } = this.state;
      if (openId !== null && !rows.some((row) => row.id === openId)) return;
      if (await this.bring(id, false)) return;
    }
    const [first] = rows;
    if (first !== undefined) await this.bring(first.id, false);
  }

  /** All departments at a glance, or the sheets of the open one. */
  show(view: DeskState['view']): void {
    this.set({ view });
  }

  showTicks(hasTicks: boolean): void {
    this.set({ hasTicks });
  }

  /** Opens a department at the first error in one of its tables, or at the table. */
  async openTable(id: number, column: HeatColumn): Promise<void> {
    if (!(await this.open(id))) return;
    const { workspace } = this.state;
    const reviewed = workspace?.session.state.reviewed;
    const table = reviewed?.review.tables.find(({ kind }) => kind === column);
    if (!workspace || !reviewed || !table) return;
    const { session } = workspace;
    const stops = stopsOf(reviewed.review, ignoredIds(reviewed.review.findings, session.state.ignored));
    await session.select(entranceOf(table, stops));
  }

  /** The next department of the list with errors, from the open one on; the list has an end. */
  async openNextWithErrors(): Promise<void> {
    const { openId } = this.state;
    const rows = departmentsOf(this.state);
    const place = rows.findIndex(({ id }) => id === openId);
    const next = rows.slice(place + 1).find(({ counts }) => counts.error > 0);
    if (next === undefined) this.tell({ kind: 'done', text: strings.pane.lastError });
    else await this.open(next.id, true);
  }

  /** Reads what an earlier review printed; other files of the kind are left alone. */
  private async takeReports(files: readonly InputFile[]): Promise<void> {
    for (const { file } of files) {
      const last = parseEarlierReports(await file.text().catch(() => ''));
      if (last === null) this.set({ others: this.state.others + 1 });
      else this.set({ last: [...this.state.last, ...last], notice: { kind: 'done', text: strings.open.lastTaken(last.length) } });
    }
  }

  cancel(): void {
    const left = new Set(this.reviewer.cancel());
    for (const id of this.comparing.keys()) left.delete(id);
    this.comparing.clear();
    this.set({
      comparing: 0,
      rows: this.state.rows.map((row) => (left.has(row.id) ? { ...row, status: 'cancelled' } : row)),
      progress: stopped(this.state.progress, this.surroundings.now()),
    });
  }

  /** Goes on with what was cancelled. */
  resume(): void {
    const left = this.state.rows.filter(({ status }) => status === 'cancelled');
    const ids = new Set(left.map(({ id }) => id));
    this.set({ rows: this.state.rows.map((row) => (ids.has(row.id) ? { ...row, status: 'waiting' } : row)) });
    this.run(left);
  }

  /** Empties the list. */
  clear(): void {
    this.reviewer.cancel();
    for (const { workspace } of this.opened.values()) void workspace.session.close();
    this.opened.clear();
    this.comparing.clear();
    this.set(EMPTY_DESK);
  }

  /**
   * Brings a department to the front: reads its file and reviews it with everything that the pane needs.
   * @param isWalking the walk from error to error goes on there
   * @returns whether there are tables in it
   */
  open(id: number, isWalking = false): Promise<boolean> {
    this.set({ view: 'sheet' });
    return this.bring(id, isWalking);
  }

  private async bring(id: number, isWalking: boolean): Promise<boolean> {
    const row = this.row(id);
    if (row === undefined || this.state.openId === id) return row !== undefined;
    this.leave();
    const kept = this.opened.get(id)?.workspace ?? null;
    // What went wrong with the file before is not this one's.
    const { notice } = this.state;
    this.set({ openId: id, workspace: kept, isWalking, notice: notice?.kind === 'problem' ? null : notice });
    if (kept !== null || (row.status === 'failed' && !hasNoTable(row.report))) return kept !== null;
    try {
      const workspace = await openWorkspace(id, row.file);
      // Somebody went on to another department meanwhile, or emptied the list.
      if (this.state.openId !== id) return true;
      const department = new OpenDepartment(workspace, row.path, () => {
        this.follow(department);
      });
      this.opened.set(id, department);
      this.set({ workspace });
      await workspace.session.watch();
      const accompanied = this.isRunning ? null : this.accompany(department);
      if (await workspace.session.open()) await workspace.session.review();
      await showFirst(workspace);
      this.followSelection(workspace);
      await accompanied;
      return workspace.session.state.reviewed?.review.tables.length !== 0;
    } catch (error) {
      if (this.state.openId === id) this.tell({ kind: 'problem', text: strings.problems.open(reasonOf(error)) });
      return false;
    }
  }

  /** Whatever leads to a cell from now on brings its sheet to the front. */
  private followSelection({ id, host }: Workspace): void {
    let { shown } = host.state;
    host.subscribe(() => {
      if (host.state.shown === shown) return;
      ({ shown } = host.state);
      if (this.state.openId === id) this.set({ view: 'sheet' });
    });
  }

  /** Whether leaving the page would lose what somebody typed. */
  get hasWork(): boolean {
    return [...this.opened.values()].some(({ workspace }) => !isUntouched(workspace));
  }

  private leave(): void {
    const { workspace } = this.state;
    if (workspace === null || !isUntouched(workspace)) return;
    void workspace.session.close();
    this.opened.delete(workspace.id);
  }

  /** The list follows what is corrected and ignored in an open department. */
  private follow(department: OpenDepartment): void {
    const row = this.row(department.workspace.id);
    // A department that was opened before its turn is still reviewed in its turn.
    if (row === undefined || row.status === 'waiting') return;
    const corrections = department.workspace.host.corrections();
    const news = department.news();
    // A try-out on the page never changes a paper: the report stays that of the file as it was submitted.
    if (news !== null) {
      const report = corrections.length === 0 ? news.report : (row.report ?? news.report);
      this.replace({ ...withReport(row, report, news.ignored), corrections, decisions: news.decisions });
    } else if (corrections.length + row.corrections.length > 0) this.replace({ ...row, corrections });
  }

  private get isRunning(): boolean {
    return this.state.rows.some(({ status }) => status === 'waiting');
  }

  /** Reviews once more what other files have turned out to go with: last year's workbook, the 情况说明. */
  private compare(): void {
    if (this.isRunning) return;
    const jobs = this.state.rows.flatMap((row): ReviewJob[] => {
      if (row.status !== 'done') return [];
      const files = companionFiles(row, this.state);
      const against = [files.prior?.path ?? '', files.document?.path ?? ''].join('\n').trim();
      if (against === (this.comparing.get(row.id) ?? row.against)) return [];
      this.comparing.set(row.id, against);
      return [{ id: row.id, path: row.path, file: row.file, ...files }];
    });
    for (const department of this.opened.values()) void this.accompany(department);
    this.set({ comparing: this.comparing.size });
    if (jobs.length > 0) this.reviewer.add(jobs);
  }

  private async accompany(department: OpenDepartment): Promise<void> {
    const row = this.row(department.workspace.id);
    if (row !== undefined) await department.accompany(companionFiles(row, this.state));
  }

  private run(rows: readonly DepartmentRow[]): void {
    if (rows.length === 0) return;
    const { progress } = this.state;
    const total = this.state.rows.length;
    this.set({ progress: { ...progress, total, startedAt: progress.startedAt ?? this.surroundings.now() } });
    this.reviewer.add(rows.map(({ id, path, file }) => ({ id, path, file })));
  }

  private take(outcome: ReviewOutcome): void {
    const { id, report } = outcome;
    const row = this.row(id);
    if (row === undefined) return;
    const against = this.comparing.get(id);
    if (against !== undefined) {
      this.takeComparison(row, against, outcome);
      return;
    }
    this.replace(withReport(row, report));
    this.followAnew(id);
    const progress = { ...this.state.progress, done: this.state.progress.done + 1 };
    this.set({ progress: this.isRunning ? progress : stopped(progress, this.surroundings.now()) });
    this.compare();
  }

  /** What was found before stays where the comparison itself failed. */
  private takeComparison(row: DepartmentRow, against: string, { id, report, notes = [] }: ReviewOutcome): void {
    this.comparing.delete(id);
    if (isFailure(report))
      this.replace({ ...row, against, notes: [strings.pane.companionFailed(fileName(row.path), report.error.message)] });
    else this.replace({ ...withReport(row, report, row.ignored), against, notes });
    this.set({ comparing: this.comparing.size });
    this.followAnew(id);
  }

  /** What is shown of an open department counts more than its file. */
  private followAnew(id: number): void {
    const department = this.opened.get(id);
    if (department === undefined) return;
    department.forget();
    this.follow(department);
  }
}

/** The cell to look at first is selected and in sight; where nothing is wrong, nothing is selected. */
async function showFirst({ host, session }: Workspace): Promise<void> {
  const { reviewed, ignored } = session.state;
  if (reviewed === null || host.state.selection !== null) return;
  const [first] = stopsOf(reviewed.review, ignoredIds(reviewed.review.findings, ignored));
  if (first !== undefined) await session.select(first);
}

function reasonOf(error: unknown): string {
  // Browsers refuse a file that is not as it was when it was chosen.
  return error instanceof DOMException ? strings.problems.fileGone : toProblem(error).message;
}
