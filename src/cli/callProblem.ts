/** A call that is wrong, or a file that cannot be opened or written: one Chinese sentence; the command ends with 2. */
export class CallProblem extends Error {
  override readonly name = 'CallProblem';
}
