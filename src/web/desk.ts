import { toProblem } from '../app/problem';
import { parseEarlierReports } from '../app/report/earlierReports';
import { isFailure } from '../app/report/reviewJson';
import { type DepartmentRow, fileName, newRow, withReport } from './departmentRow';
import { type DeskNotice, type DeskState, EMPTY_DESK, type Progress } from './deskState';
import { inputKind, type InputFile } from './intake';
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
export class Desk {
  private current = EMPTY_DESK;
  private readonly listeners = new Set<() => void>();
  private readonly reviewer: Reviewer;
  private readonly opened = new Map<number, OpenDepartment>();
  /** Rows that are reviewed once more, with the files that go with them. */
  private readonly comparing = new Map<number, string>();
  private nextId = 1;
  private isTelling = false;

  constructor(private readonly surroundings: DeskSurroundings) {
    this.reviewer = surroundings.reviewer((outcome) => {
      this.take(outcome);
    });
  }

  get state(): DeskState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes files in and reviews the workbooks among them. */
  add(given: readonly InputFile[]): void {
    // Folders come in the disk's order, which means nothing to a reader.
    const files = [...given].sort((one, other) => BY_NAME.compare(one.path, other.path));
    const known = new Set([...this.current.rows, ...this.current.documents].map(identityOf));
    const of = (kind: ReturnType<typeof inputKind>): readonly InputFile[] => files.filter(({ path }) => inputKind(path) === kind);
    const isNew = (file: InputFile): boolean => !known.has(identityOf(file));
    const offered = [...of('workbook'), ...of('document'), ...of('report')];
    const rows = of('workbook')
      .filter(isNew)
      .map(({ path, file }) => newRow(this.nextId++, path, file));
    this.set({
      rows: [...this.current.rows, ...rows],
      documents: [...this.current.documents, ...of('document').filter(isNew)],
      others: this.current.others + of('other').length,
      duplicates: [...of('workbook'), ...of('document')].filter((file) => !isNew(file)).length,
      notice: files.length > 0 && offered.length === 0 ? { kind: 'problem', text: strings.progress.nothingToReview } : null,
    });
    this.run(rows);
    if (rows.length === 0) this.compare();
    void this.takeReports(of('report'));
    const [first] = rows;
    if (this.current.openId === null && first !== undefined) void this.open(first.id);
  }

  /** Reads what an earlier review printed; other files of the kind are left alone. */
  private async takeReports(files: readonly InputFile[]): Promise<void> {
    for (const { file } of files) {
      const last = parseEarlierReports(await file.text().catch(() => ''));
      if (last === null) this.set({ others: this.current.others + 1 });
      else
        this.set({ last: [...this.current.last, ...last], notice: { kind: 'done', text: strings.open.lastTaken(last.length) } });
    }
  }

  cancel(): void {
    const left = new Set(this.reviewer.cancel());
    for (const id of this.comparing.keys()) left.delete(id);
    this.comparing.clear();
    this.set({
      comparing: 0,
      rows: this.current.rows.map((row) => (left.has(row.id) ? { ...row, status: 'cancelled' } : row)),
      progress: this.stopped(this.current.progress),
    });
  }

  /** Goes on with what was cancelled. */
  resume(): void {
    const left = this.current.rows.filter(({ status }) => status === 'cancelled');
    const ids = new Set(left.map(({ id }) => id));
    this.set({ rows: this.current.rows.map((row) => (ids.has(row.id) ? { ...row, status: 'waiting' } : row)) });
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
    if (row === undefined || this.current.openId === id) return;
    this.leave();
    const kept = this.opened.get(id)?.workspace ?? null;
    this.set({ openId: id, workspace: kept });
    if (kept !== null || row.status === 'failed') return;
    try {
      const workspace = await openWorkspace(id, row.file);
      // Somebody went on to another department meanwhile, or emptied the list.
      if (this.current.openId !== id) return;
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
      if (this.current.openId === id) this.tell({ kind: 'problem', text: strings.problems.open(reasonOf(error)) });
    }
  }

  row(id: number | null): DepartmentRow | undefined {
    return this.current.rows.find((row) => row.id === id);
  }

  tell(notice: DeskNotice | null): void {
    this.set({ notice });
  }

  /** Whether leaving the page would lose what somebody typed. */
  get hasWork(): boolean {
    return [...this.opened.values()].some(({ workspace }) => !isUntouched(workspace));
  }

  private leave(): void {
    const { workspace } = this.current;
    if (workspace === null || !isUntouched(workspace)) return;
    void workspace.session.close();
    this.opened.delete(workspace.id);
  }

  /** The list follows what is corrected and ignored in an open department. */
  private follow(department: OpenDepartment): void {
    const row = this.row(department.workspace.id);
    // A department that was opened before its turn is still reviewed in its turn.
    if (row === undefined || row.status === 'waiting') return;
    const edited = department.workspace.host.state.edited.size > 0;
    const news = department.news();
    if (news !== null) this.replace({ ...withReport(row, news.report, news.ignored), edited });
    else if (row.edited !== edited) this.replace({ ...row, edited });
  }

  private get isRunning(): boolean {
    return this.current.rows.some(({ status }) => status === 'waiting');
  }

  /** Reviews once more what other files have turned out to go with: last year's workbook, the 情况说明. */
  private compare(): void {
    if (this.isRunning) return;
    const jobs = this.current.rows.flatMap((row): ReviewJob[] => {
      if (row.status !== 'done') return [];
      const files = companionFiles(row, this.current);
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
    if (row !== undefined) await department.accompany(companionFiles(row, this.current));
  }

  private run(rows: readonly DepartmentRow[]): void {
    if (rows.length === 0) return;
    const { progress } = this.current;
    const total = this.current.rows.length;
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
    const progress = { ...this.current.progress, done: this.current.progress.done + 1 };
    this.set({ progress: this.isRunning ? progress : this.stopped(progress) });
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

  private stopped(progress: Progress): Progress {
    const { startedAt, took } = progress;
    return { ...progress, startedAt: null, took: took + (startedAt === null ? 0 : this.surroundings.now() - startedAt) };
  }

  private replace(row: DepartmentRow): void {
    this.set({ rows: this.current.rows.map((one) => (one.id === row.id ? row : one)) });
  }

  private set(changes: Partial<DeskState>): void {
    this.current = { ...this.current, ...changes };
    if (this.isTelling) return;
    this.isTelling = true;
    this.surroundings.later(() => {
      this.isTelling = false;
      for (const listener of this.listeners) listener();
    });
  }
}

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

function reasonOf(error: unknown): string {
  // Browsers refuse a file that is not as it was when it was chosen.
  return error instanceof DOMException ? strings.problems.fileGone : toProblem(error).message;
}

/** Two drops of one file are one file; two files of one name in different folders are two. */
function identityOf({ path, file }: InputFile): string {
  return [path, file.size, file.lastModified].join('|');
}
