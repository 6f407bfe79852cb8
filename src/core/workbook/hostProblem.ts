export type HostProblemCode =
  | 'cell-editing'
  | 'access-denied'
  | 'sheet-protected'
  | 'workbook-protected'
  | 'workbook-closed'
  | 'sheet-missing'
  | 'sheet-hidden'
  | 'sheet-unreadable'
  | 'item-missing'
  | 'name-taken'
  | 'cell-changed'
  | 'formats-unreadable'
  | 'half-done'
  | 'setting-damaged'
  | 'file-not-saved'
  | 'unsupported'
  | 'unsupported-sheet'
  | 'too-large'
  | 'busy'
  | 'aborted'
  | 'changed-meanwhile'
  | 'invalid-selection'
  | 'invalid-argument'
  | 'unexpected';

/** Why a host could not do it: one Chinese sentence that also says what to do. */
export interface HostProblem {
  readonly code: HostProblemCode;
  readonly message: string;
}

/** What every function of a host rejects with; `cause` is the error of the program that has the workbook open. */
export class HostError extends Error implements HostProblem {
  constructor(
    readonly code: HostProblemCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}
