import { toProblem } from '../app/problem';
import { parseEarlierReports } from '../app/report/earlierReports';
import { isFailure } from '../app/report/reviewJson';
import { type DepartmentRow, fileName, newRow, withReport } from './departmentRow';
import { EMPTY_DESK, stopped } from './deskState';
import { DeskStore } from './deskStore';
import type { InputFile } from './intake';
import { newFiles } from './newFiles';
import { OpenDepartment } from './openDepartment';
import { companionFiles } from './pairs';
import type { ReviewJob, ReviewOutcome } from './review/job';
import { strings } from './strings';
import { isUntouched, openWorkspace } from './workspace';

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
    this.run(rows);
    if (rows.length === 0) this.compare();
    void this.takeReports(files.reports);
    const [first] = rows;
    if (this.state.openId === null && first !== undefined) void this.open(first.id);
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

  /** Brings a department to the front: reads its file and reviews it with everything that the pane needs. */
  async open(id: number): Promise<void> {
    const row = this.row(id);
    if (row === undefined || this.state.openId === id) return;
    this.leave();
    const kept = this.opened.get(id)?.workspace ?? null;
    this.set({ openId: id, workspace: kept });
    if (kept !== null || row.status === 'failed') return;
    try {
      const workspace = await openWorkspace(id, row.file);
      // Somebody went on to another department meanwhile, or emptied the list.
      if (this.state.openId !== id) return;
      const department = new OpenDepartment(workspace, row.path, () => {
        this.follow(department);
      });
      this.opened.set(id, department);
      this.set({ workspace });
      await workspace.session.watch();
      const accompanied = this.isRunning ? null : this.accompany(department);
      if (await workspace.session.open()) await workspace.session.review();
      await accompanied;
    } catch (error) {
      if (this.state.openId === id) this.tell({ kind: 'problem', text: strings.problems.open(reasonOf(error)) });
    }
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
      this.replace({ ...withReport(row, report, news.ignored), corrections });
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

function reasonOf(error: unknown): string {
  // Browsers refuse a file that is not as it was when it was chosen.
  return error instanceof DOMException ? strings.problems.fileGone : toProblem(error).message;
}
