import type { CellValue } from '../../src/core/workbook/snapshot';
import { splitSheet } from './area';
import { calculate } from './calculate';
import { workbookRoot } from './objects/workbookRoot';
import type { Dialogs } from './dialogs';
import type { HostEvent } from './events';
import type { HostObject } from './hostObject';
import { isHostObject } from './hostObject';
import {
  ActionType,
  ApiError,
  type ArgumentInfo,
  PathType,
  type RequestBody,
  type ResponseBody,
  type WireAction,
  type WirePath,
  type WireResult,
} from './protocol';
import { project } from './query';
import { Recorder } from './recorder';
import { findSheet, type CellData, type WorkbookData } from './workbook';

/** How kind this Excel is. By default it answers every set, and office.js is the library as it is shipped. */
export interface HostOptions {
  /** Highest ExcelApi set that this Excel has: 9 for 1.9. */
  readonly api?: number;
  /** Whether office.js has notes: by default as the library that was loaded, which in the npm package has none. */
  readonly notes?: boolean;
  /** `OfficeOnline` takes and gives no more than 5 MB at once. */
  readonly platform?: 'PC' | 'Mac' | 'OfficeOnline' | 'iOS';
  /** Bytes that this Excel keeps of an add-in's settings. */
  readonly settingsLimit?: number;
  /** What `getFileAsync` gives of the open workbook; without it, it fails. */
  readonly file?: readonly number[];
  /** What becomes of message boxes: by default they open and are closed after three seconds. */
  readonly dialogs?: Dialogs;
  /** Whether an add-in may open a page in the browser. */
  readonly browserWindow?: boolean;
  /** `false`: no printer is installed, and what is asked of a sheet's page fails. */
  readonly printer?: boolean;
}

/** Bytes of one request or answer in Excel on the web. */
const WEB_LIMIT = 5 * 1024 * 1024;

const NEWEST_API = 20;
/** In which writes of an add-in became undoable; before, each emptied the undo list. */
const UNDO_SINCE = 19;

/** An Excel without a screen: runs the requests of office.js on a plain workbook. */
export class ExcelHost {
  readonly api: number;
  /** Bytes of one request or answer. */
  readonly payloadLimit: number;
  readonly settingsLimit: number;
  readonly hasPrinter: boolean;
  readonly recorder = new Recorder();
  /** Members that were asked for and that this host does not have; a test that leaves any here has proved nothing. */
  readonly unknownMembers: string[] = [];
  /** Errors to answer when `Type.member` is touched; `*` fails the next request as a whole. */
  readonly failures = new Map<string, ApiError>();
  /** Event registrations in force, as `10 Workbook`. */
  readonly registrations = new Set<string>();
  /** What the user could undo, the latest last. */
  readonly undoList: string[] = [];
  /** What happened and has not been announced yet. */
  readonly events: HostEvent[] = [];
  /** Ranges that the library asked to keep. */
  readonly references = new Map<string, HostObject>();
  /** What formulas gave where they stood: `Data!B2=A1+1`. */
  private readonly results = new Map<string, CellValue>();
  private readonly calculatedPlaces = new Set<string>();
  private lastReference = 0;

  constructor(
    readonly workbook: WorkbookData,
    options: HostOptions = {},
  ) {
    this.api = options.api ?? NEWEST_API;
    this.payloadLimit = options.platform === 'OfficeOnline' ? WEB_LIMIT : Infinity;
    this.settingsLimit = options.settingsLimit ?? Infinity;
    this.hasPrinter = options.printer ?? true;
  }

  /** Called on every access to a member: the cap and the errors that a test asked for. */
  touch(member: string, since: number, isWrite: boolean): void {
    this.recorder.touch(member, isWrite);
    if (isWrite && this.api < UNDO_SINCE) this.undoList.length = 0;
    if (since > this.api) throw new ApiError('ApiNotFound', `${member} is part of ExcelApi 1.${since}`, member, 400);
    // An assignment is `Type.member=`; an error that is asked for without the sign meets it too.
    const failure = this.failures.get(member) ?? this.failures.get(member.replace(/=$/, ''));
    if (failure) throw new ApiError(failure.code, failure.message, failure.location || member, failure.status);
  }

  unknownMember(member: string): never {
    this.unknownMembers.push(member);
    throw new Error(`the in-memory Excel does not know ${member}`);
  }

  /** Nobody listens to a sheet that is gone. */
  forgetSheet(id: string): void {
    for (const registration of this.registrations) if (registration.endsWith(` ${id}`)) this.registrations.delete(registration);
  }

  /** Call before a cell is overwritten, so that its formula can be entered again. */
  rememberResult(place: string, cell: CellData): void {
    if (cell.formula !== undefined) this.results.set(`${place}=${cell.formula}`, cell.value);
  }

  /** This Excel hardly calculates: it knows the results of formulas that the workbook came with, and a few functions. */
  resultOf(place: string, formula: string): CellValue {
    const known = this.results.get(`${place}=${formula}`);
    if (known !== undefined) return known;
    const result = this.calculated(place, formula);
    if (result === null) throw new Error(`the in-memory Excel cannot calculate =${formula} in ${place}`);
    this.calculatedPlaces.add(place);
    return result;
  }

  /** Call after cells were written: what was calculated here is calculated again. */
  recalculate(): void {
    // What depends on other results comes out right in the second round.
    for (const place of [...this.calculatedPlaces, ...this.calculatedPlaces]) {
      const { sheet, address } = splitSheet(place);
      const cell = findSheet(this.workbook, sheet ?? '')?.cells[address];
      if (cell?.formula === undefined) continue;
      cell.value = this.calculated(place, cell.formula);
    }
  }

  private calculated(place: string, formula: string): CellValue {
    const sheet = findSheet(this.workbook, splitSheet(place).sheet ?? '');
    return sheet === null ? null : calculate(formula, sheet);
  }

  keep(object: HostObject): string {
    this.lastReference += 1;
    const id = `ref-${this.lastReference}`;
    this.references.set(id, object);
    return id;
  }

  execute(body: RequestBody): ResponseBody {
    this.recorder.begin(body);
    return new Request(this, body).run();
  }
}

class Request {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly kept = new Map<number, string>();
  private readonly traces: number[] = [];

  constructor(
    private readonly host: ExcelHost,
    private readonly body: RequestBody,
  ) {}

  run(): ResponseBody {
    const results: WireResult[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.act(action) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return {
          Error: {
            Code: error.code,
            Message: error.message,
            Location: error.location,
            HttpStatusCode: error.status,
            ActionIndex: index,
          },
          ProcessedResults: { Results: results },
          TraceIds: this.traces,
        };
      }
    }
    return { Results: results, TraceIds: this.traces };
  }

  private act(action: WireAction): unknown {
    if (action.ActionType === ActionType.trace) {
      this.traces.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identify(action.ObjectPathId, object);
      case ActionType.query:
        return { ...this.identify(action.ObjectPathId, object), ...project(object, action.QueryInfo ?? {}, this.host) };
      case ActionType.setProperty:
        object.set(action.Name, this.arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.method:
        return this.method(object, action);
      default:
        return this.host.unknownMember(`action type ${action.ActionType} on ${object.type}`);
    }
  }

  private method(object: HostObject, action: WireAction): unknown {
    const args = this.arguments(action.ArgumentInfo);
    if (action.Name === '_KeepReference') {
      this.kept.set(action.ObjectPathId, this.host.keep(object));
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.host.references.delete(String(args[0]));
      return null;
    }
    return object.call(action.Name, args) ?? null;
  }

  private identify(pathId: number, object: HostObject): Readonly<Record<string, unknown>> {
    const reference = this.kept.get(pathId) ?? this.referenceOf(pathId);
    return reference === undefined ? object.identity() : { ...object.identity(), _ReferenceId: reference };
  }

  private referenceOf(pathId: number): string | undefined {
    const path = this.path(pathId);
    return path.ObjectPathType === PathType.referenceId ? path.Name : undefined;
  }

  private path(id: number): WirePath {
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new Error(`the request names path ${id} and does not send it`);
    return path;
  }

  /** Each path is walked once per request: a path that adds something adds it once. */
  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const object = this.walk(this.path(id));
    this.objects.set(id, object);
    return object;
  }

  private walk(path: WirePath): HostObject | null {
    // A null object keeps the id of a parent that is no longer sent, so this comes before the parent.
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.global) return workbookRoot(this.host.workbook, this.host);
    if (path.ObjectPathType === PathType.referenceId) {
      const kept = this.host.references.get(path.Name);
      if (!kept) throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.', path.Name);
      return kept;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.link(path.Name);
      case PathType.indexer:
        return parent.item(args[0]);
      case PathType.method: {
        const made = parent.call(path.Name, args);
        if (made === null || isHostObject(made)) return made;
        return this.host.unknownMember(`${parent.type}.${path.Name} as an object`);
      }
      default:
        return this.host.unknownMember(`path type ${path.ObjectPathType} ${path.Name}`);
    }
  }

  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const fill = (value: unknown, reference: unknown): unknown => {
      if (typeof reference === 'number' && reference > 0) return this.resolve(reference);
      if (Array.isArray(value) && Array.isArray(reference)) return value.map((inner, index) => fill(inner, reference[index]));
      return value;
    };
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => fill(value, references[index]));
  }
}
