import { ActionType, type RequestBody } from './protocol';

/** What one `sync()` asked for. */
export interface RecordedRequest {
  readonly body: RequestBody;
  /** A member that changes the workbook or its selection was touched. */
  isWrite: boolean;
  /** `Type.member` of everything that was touched, in order. */
  readonly members: string[];
}

/** Remembers every request, so that tests can count syncs and see when something was written. */
export class Recorder {
  readonly requests: RecordedRequest[] = [];

  begin(body: RequestBody): void {
    this.requests.push({ body, isWrite: false, members: [] });
  }

  touch(member: string, isWrite: boolean): void {
    const request = this.requests.at(-1);
    request?.members.push(member);
    if (request && isWrite) request.isWrite = true;
  }

  /** Requests that an add-in's `sync()` caused; the library's own cleaning up is left out. */
  get syncs(): readonly RecordedRequest[] {
    return this.requests.filter(({ body }) => !isCleanUp(body));
  }

  /** For each sync in turn, whether it tried to change the workbook. */
  get writes(): readonly boolean[] {
    return this.syncs.map(({ isWrite }) => isWrite);
  }
}

function isCleanUp({ Actions: actions }: RequestBody): boolean {
  const removals = actions.filter(
    ({ ActionType: type, Name: name }) => type === ActionType.method && name === '_RemoveReference',
  );
  const instantiations = actions.filter(({ ActionType: type }) => type === ActionType.instantiate);
  return removals.length > 0 && removals.length + instantiations.length === actions.length;
}
