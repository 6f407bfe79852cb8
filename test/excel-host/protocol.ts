/**
 * The request protocol between office.js and its host, as far as the library uses it.
 * Names inside paths and actions are PascalCase; names inside `Select` are as the add-in wrote them.
 */

export const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7 } as const;
export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same shape as `Arguments`: a path's id where the argument is an object, else 0; nested arrays nest. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseBody {
  readonly Results?: readonly WireResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
  readonly ProcessedResults?: { readonly Results: readonly WireResult[] };
}

/** An error as Excel answers it; `location` is `Type.member`. Anything else that is thrown is a gap of the host itself. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
    readonly status = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (location: string): ApiError =>
  new ApiError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', location, 400);
export const itemNotFound = (location: string): ApiError =>
  new ApiError('ItemNotFound', "The requested resource doesn't exist.", location, 404);
export const accessDenied = (location: string): ApiError =>
  new ApiError('AccessDenied', 'You cannot perform the requested operation.', location, 403);
