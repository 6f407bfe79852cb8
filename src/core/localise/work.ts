/** Thrown when the work allowed is used up; the search that was under way is then incomplete. */
export class OutOfWork extends Error {
  constructor() {
    super('the work allowed is used up');
    this.name = 'OutOfWork';
  }
}

/** Counts steps instead of time, so that the same input gives the same result on every machine. */
export class Work {
  constructor(private left: number) {}

  /** @throws OutOfWork when fewer than `steps` are left. */
  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new OutOfWork();
  }
}
