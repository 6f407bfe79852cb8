import type { SessionClock } from '../../src/app/session/sessionClock';

/** Time that stands still until the test lets it pass, or goes on whenever somebody looks. */
export class FakeClock implements SessionClock {
  private waiting: (() => void)[] = [];
  /** Runs between the steps of a piece of work. */
  atBreath: () => void = () => undefined;

  /** Milliseconds from one look at the clock to the next. */
  pace = 0;
  private time = Date.UTC(2025, 7, 1, 2, 42, 7);

  now = (): number => {
    this.time += this.pace;
    return this.time;
  };

  breathe = (): Promise<void> => {
    this.atBreath();
    return Promise.resolve();
  };

  later = (action: () => void): (() => void) => {
    this.waiting.push(action);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== action);
    };
  };

  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** The delay is over. */
  pass(): void {
    const due = this.waiting;
    this.waiting = [];
    for (const action of due) action();
  }
}
