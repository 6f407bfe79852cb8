/** Work that can be halted between its steps, by whoever goes through them; core itself knows no time. */
export type Steps<Result> = Generator<void, Result, void>;

/** Goes through all steps at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
