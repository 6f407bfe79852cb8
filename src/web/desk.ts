import { reviewJson } from '../app/report/reviewJson';
import { toProblem } from '../app/problem';
import type { SessionState } from '../app/sessionState';
import { type DepartmentRow, newRow, withReport } from './departmentRow';
import { inputKind, type InputFile } from './intake';
import type { ReviewJob, ReviewOutcome } from './review/job';
import { strings } from './strings';
import { isUntouched, openWorkspace, type Workspace } from './workspace';

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Milliseconds of the clock; `null` before the first file and after the last. */
  readonly startedAt: number | null;
  /** Milliseconds that the runs took in all. */
  readonly took: number;
}

export interface DeskState {
  readonly rows: readonly DepartmentRow[];
  readonly documents: readonly InputFile[];
  /** Files of other kinds, which were left alone. */
  readonly others: number;
  /** Files of the last intake that were in the list already. */
  readonly duplicates: number;
  readonly progress: Progress;
  readonly openId: number | null;
  readonly workspace: Workspace | null;
  /** What the reader has to be told once. */
  readonly notice: DeskNotice | null;
}

export interface DeskNotice {
  readonly kind: 'done' | 'problem';
  readonly text: string;
}

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

const START: DeskState = {
  rows: [],
  documents: [],
  others: 0,
  duplicates: 0,
  progress: { done: 0, total: 0, startedAt: null, took: 0 },
  openId: null,
  workspace: null,
  notice: null,
};

/** The files of a reviewer: who they are, how far the review is, and which one is open. Nothing here rejects. */
export class Desk {
  private current = START;
  private readonly listeners = new Set<() => void>();
  private readonly reviewer: Reviewer;
  private readonly workspaces = new Map<number, Workspace>();
  /** What of each open department the list has taken over already. */
  private readonly followed = new Map<number, Pick<SessionState, 'reviewed' | 'ignored'>>();
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
    const offered = [...of('workbook'), ...of('document')];
    const rows = of('workbook')
      .filter(isNew)
      .map(({ path, file }) => newRow(this.nextId++, path, file));
    this.set({
      rows: [...this.current.rows, ...rows],
      documents: [...this.current.documents, ...of('document').filter(isNew)],
      others: this.current.others + of('other').length,
      duplicates: offered.filter((file) => !isNew(file)).length,
      notice: files.length > 0 && offered.length === 0 ? { kind: 'problem', text: strings.progress.nothingToReview } : null,
    });
    this.run(rows);
    const [first] = rows;
    if (this.current.openId === null && first !== undefined) void this.open(first.id);
  }

  cancel(): void {
    const left = new Set(this.reviewer.cancel());
    this.set({
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
    for (const { session } of this.workspaces.values()) void session.close();
    this.workspaces.clear();
    this.set(START);
  }

  /** Brings a department to the front: reads its file and reviews it with everything that the pane needs. */
  async open(id: number): Promise<void> {
    const row = this.row(id);
    if (row === undefined || this.current.openId === id) return;
    this.leave();
    const kept = this.workspaces.get(id) ?? null;
    this.set({ openId: id, workspace: kept });
    if (kept !== null || row.status === 'failed') return;
    try {
      const workspace = await openWorkspace(id, row.file);
      // Somebody went on to another department meanwhile, or emptied the list.
      if (this.current.openId !== id) return;
      this.workspaces.set(id, workspace);
      workspace.session.subscribe(() => {
        this.follow(workspace);
      });
      this.set({ workspace });
      await workspace.session.watch();
      if (await workspace.session.open()) await workspace.session.review();
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
    return [...this.workspaces.values()].some((workspace) => !isUntouched(workspace));
  }

  private leave(): void {
    const { workspace } = this.current;
    if (workspace === null || !isUntouched(workspace)) return;
    void workspace.session.close();
    this.workspaces.delete(workspace.id);
  }

  /** The list follows what is corrected and ignored in an open department. */
  private follow({ id, host, session }: Workspace): void {
    const { reviewed, ignored } = session.state;
    const row = this.row(id);
    if (reviewed === null || row === undefined) return;
    const edited = host.state.edited.size > 0;
    const isSeen = this.followed.get(id);
    if (isSeen?.reviewed === reviewed && isSeen.ignored === ignored && row.edited === edited) return;
    this.followed.set(id, { reviewed, ignored });
    // A department that was opened before its turn is still reviewed in its turn.
    if (row.status === 'waiting') return;
    this.replace({ ...withReport(row, reviewJson(row.path, reviewed.review), ignored), edited });
  }

  private run(rows: readonly DepartmentRow[]): void {
    if (rows.length === 0) return;
    const { progress } = this.current;
    const total = this.current.rows.length;
    this.set({ progress: { ...progress, total, startedAt: progress.startedAt ?? this.surroundings.now() } });
    this.reviewer.add(rows.map(({ id, path, file }) => ({ id, path, file })));
  }

  private take({ id, report }: ReviewOutcome): void {
    const row = this.row(id);
    if (row === undefined) return;
    this.replace(withReport(row, report));
    const opened = this.workspaces.get(id);
    if (opened !== undefined) {
      this.followed.delete(id);
      this.follow(opened);
    }
    const progress = { ...this.current.progress, done: this.current.progress.done + 1 };
    const isOver = !this.current.rows.some(({ status }) => status === 'waiting');
    this.set({ progress: isOver ? this.stopped(progress) : progress });
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
