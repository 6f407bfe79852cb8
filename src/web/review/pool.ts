import { failureJson } from '../../app/report/reviewJson';
import type { ThreadPort } from '../../taskpane/reading/thread';
import { strings } from '../strings';
import type { ReviewJob, ReviewOutcome } from './job';

export type WorkerPort = ThreadPort<ReviewJob, ReviewOutcome>;

export interface PoolOptions {
  /** @throws where the browser does not let the page have workers. */
  readonly createWorker: () => WorkerPort;
  readonly workers: number;
  readonly onOutcome: (outcome: ReviewOutcome) => void;
  /** Milliseconds after which a job is given up and its worker replaced. */
  readonly patience?: number;
}

interface Slot {
  readonly port: WorkerPort;
  job: ReviewJob | null;
  works: boolean;
  timer: ReturnType<typeof setTimeout> | null;
}

const PATIENCE = 60_000;

/**
 * Reviews files in background threads, one file a thread at a time. A file that brings its thread down is one failed
 * outcome; the thread is replaced. Without threads the jobs run here, with a pause after each so that the page stays alive.
 */
export class ReviewPool {
  private readonly queue: ReviewJob[] = [];
  private readonly slots = new Set<Slot>();
  private hasWorkers = true;
  private isRunningHere = false;

  constructor(private readonly options: PoolOptions) {}

  add(jobs: readonly ReviewJob[]): void {
    this.queue.push(...jobs);
    this.go();
  }

  /** Stops everything. @returns the ids of the jobs that have no outcome. */
  cancel(): readonly number[] {
    const left = this.queue.splice(0).map(({ id }) => id);
    for (const slot of [...this.slots]) {
      if (slot.job === null) continue;
      left.push(slot.job.id);
      this.drop(slot);
    }
    return left;
  }

  private go(): void {
    if (!this.hasWorkers) {
      void this.runHere();
      return;
    }
    while (this.queue.length > 0) {
      const slot = [...this.slots].find(({ job }) => job === null) ?? this.newSlot();
      if (slot === 'none-allowed') {
        this.hasWorkers = false;
        void this.runHere();
        return;
      }
      if (slot === 'all-busy') return;
      this.give(slot);
    }
  }

  private newSlot(): Slot | 'all-busy' | 'none-allowed' {
    if (this.slots.size >= this.options.workers) return 'all-busy';
    let port: WorkerPort;
    try {
      port = this.options.createWorker();
    } catch {
      return 'none-allowed';
    }
    const slot: Slot = { port, job: null, works: false, timer: null };
    port.onmessage = ({ data }) => {
      slot.works = true;
      if (data !== null) this.done(slot, data);
    };
    port.onerror = (event) => {
      event.preventDefault();
      this.broken(slot);
    };
    this.slots.add(slot);
    return slot;
  }

  private give(slot: Slot): void {
    const job = this.queue.shift();
    if (job === undefined) return;
    slot.job = job;
    slot.timer = setTimeout(() => {
      this.fail(slot, strings.problems.tookTooLong);
    }, this.options.patience ?? PATIENCE);
    slot.port.postMessage(job);
  }

  private done(slot: Slot, outcome: ReviewOutcome): void {
    if (slot.job?.id !== outcome.id) return;
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.job = null;
    this.options.onOutcome(outcome);
    this.go();
  }

  private broken(slot: Slot): void {
    if (slot.works) {
      this.fail(slot, strings.problems.crashed);
      return;
    }
    // The script itself could not be run: no worker ever will.
    const { job } = slot;
    this.drop(slot);
    if (job !== null) this.queue.unshift(job);
    this.hasWorkers = false;
    this.go();
  }

  private fail(slot: Slot, message: string): void {
    const { job } = slot;
    this.drop(slot);
    if (job !== null) this.options.onOutcome({ id: job.id, report: failureJson(job.path, { code: 'crashed', message }) });
    this.go();
  }

  private drop(slot: Slot): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.port.terminate();
    this.slots.delete(slot);
  }

  private async runHere(): Promise<void> {
    if (this.isRunningHere) return;
    this.isRunningHere = true;
    const { runJob } = await import(/* webpackChunkName: "workbook-files" */ './job');
    for (let job = this.queue[0]; job !== undefined; job = this.queue[0]) {
      const outcome = await runJob(job);
      // Cancelled meanwhile: nobody waits for the outcome.
      if (this.queue[0] === job) {
        this.queue.shift();
        this.options.onOutcome(outcome);
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    this.isRunningHere = false;
  }
}

/** One thread is left to the page itself; more than four do not get their files any faster. */
export function workerCount(cores: number): number {
  return Math.max(1, Math.min(4, cores - 1));
}
