import type { Host, SpokenError } from '../host';
import type { Steps } from '../../core/workbook/steps';
import { SessionProblem, toProblem } from '../problem';
import type { SessionClock } from './sessionClock';
import { sessionMessages } from './sessionMessages';
import { INITIAL_STATE, matterOf, type Notice, type SessionState, type WorkStep } from './sessionState';
import type { StoredPart } from '../stored/stored';
import { type StoredState, writeStored } from '../stored/workbookStore';

/** Problems of a moment: the user is typing, Excel is busy. */
const PASSING = new Set(['cell-editing', 'busy', 'aborted', 'changed-meanwhile']);

/** Milliseconds after which a review is given up, as on every surface. */
const PATIENCE = 60_000;
/** Milliseconds that the surface may stand still. */
const BREATH = 50;

/** Raised inside a piece of work that the user stopped. */
class Stopped extends Error {}

/**
 * The state of a session and how work changes it: one piece after the other, stoppable between its steps, every problem
 * told and none thrown. The state is replaced, never changed.
 */
export abstract class SessionBase {
  private current: SessionState = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();
  private last: Promise<unknown> = Promise.resolve();
  private isStopping = false;

  constructor(
    protected readonly host: Host,
    protected readonly clock: SessionClock,
  ) {}

  get state(): SessionState {
    return this.current;
  }

  /** @returns how to end it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ends the work that is going on, as soon as nothing is half done. */
  stop(): void {
    this.isStopping = true;
  }

  /** Puts away what the user has read. */
  dismiss(notice: Notice): void {
    this.set({ notices: this.current.notices.filter((other) => other !== notice) });
  }

  /**
   * Runs after what is running. @returns whether it came to its end.
   * @param onPassing given for work that nobody asked for: then a passing problem is not told, but left to it.
   */
  protected work(step: WorkStep, task: () => Promise<void>, onPassing?: () => void): Promise<boolean> {
    const run = this.last.then(async () => {
      this.isStopping = false;
      this.set(onPassing ? { work: step } : { work: step, notices: [] });
      try {
        await task();
        return true;
      } catch (error) {
        const problem = toProblem(error);
        if (error instanceof Stopped) this.tell({ kind: 'stopped' });
        else if (onPassing && PASSING.has(problem.code)) onPassing();
        else this.tell({ kind: 'problem', problem });
        return false;
      } finally {
        this.set({ work: null });
      }
    });
    this.last = run;
    return run;
  }

  /** Says what the work goes on with. @throws Stopped when the user stopped it. */
  protected async step(work: WorkStep): Promise<void> {
    this.set({ work });
    await this.clock.breathe();
    if (this.isStopping) throw new Stopped();
  }

  /**
   * Goes through work that may be long: meanwhile the surface lives and 停止 works, and work without end ends in one sentence.
   * @throws Stopped when the user stopped it; SessionProblem `took-too-long`
   */
  protected async unhurried<Result>(steps: Steps<Result>): Promise<Result> {
    const begun = this.clock.now();
    let breathed = begun;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      const now = this.clock.now();
      if (now - begun > PATIENCE) throw new SessionProblem('took-too-long', sessionMessages.tookTooLong);
      if (now - breathed < BREATH) continue;
      await this.clock.breathe();
      if (this.isStopping) throw new Stopped();
      breathed = this.clock.now();
    }
  }

  /** Something short that needs no place in the queue. @returns whether it was done. */
  protected async guarded(task: () => Promise<unknown>): Promise<boolean> {
    try {
      await task();
      return true;
    } catch (error) {
      this.report(toProblem(error));
      return false;
    }
  }

  /** Keeps one part in the workbook. Shown at once; taken back when the workbook does not take it. */
  protected async keep<Part extends StoredPart>(part: Part, value: StoredState[Part]): Promise<void> {
    const before: Partial<SessionState> = { [part]: this.current[part] };
    this.set({ [part]: value });
    try {
      await writeStored(this.host, part, value);
    } catch (error) {
      this.set(before);
      throw error;
    }
  }

  protected readonly report = (problem: SpokenError): void => {
    this.tell({ kind: 'problem', problem });
  };

  /** Stays until the user puts it away or asks for something else; what was told of the same matter before gives way. */
  protected tell(notice: Notice): void {
    this.set({ notices: [...this.current.notices.filter((other) => matterOf(other) !== matterOf(notice)), notice] });
  }

  protected set(changes: Partial<SessionState>): void {
    this.current = { ...this.current, ...changes };
    for (const listener of this.listeners) listener();
  }
}
