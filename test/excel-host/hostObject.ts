import type { ExcelHost } from './engine';
import { ApiError } from './protocol';

/** One ExcelApi requirement set: 9 stands for ExcelApi 1.9. */
export type ApiMinor = number;

export interface Property<T> {
  readonly since: ApiMinor;
  readonly get: (self: T, host: ExcelHost) => unknown;
  /** Absent on read-only properties. */
  readonly set?: (self: T, value: unknown, host: ExcelHost) => void;
}

export interface Link<T> {
  readonly since: ApiMinor;
  readonly to: (self: T, host: ExcelHost) => HostObject | null;
}

export interface Method<T> {
  readonly since: ApiMinor;
  /** Changes the workbook, or what is selected in it. */
  readonly writes?: true;
  /** Gives the object of an object path, or the plain value of a call. */
  readonly call: (self: T, args: readonly unknown[], host: ExcelHost) => unknown;
}

export interface ObjectSpec<T> {
  readonly name: string;
  /** Called before a member is used; throws where this object does not have it. */
  readonly allow?: (self: T, member: string) => void;
  /** What `Instantiate` and every item of a query carry: `{ Id }`, `{ _Id }`; ranges get a reference id instead. */
  readonly identity?: (self: T) => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly items?: (self: T, host: ExcelHost) => readonly HostObject[];
  readonly item?: (self: T, key: unknown, host: ExcelHost) => HostObject | null;
}

/** An Excel object as the engine sees it. Every access names its member, so that an unknown one fails by name. */
export interface HostObject {
  readonly type: string;
  /** The model object behind it, for arguments that are objects. */
  readonly self: unknown;
  readonly isCollection: boolean;
  readonly propertyNames: readonly string[];
  identity(): Readonly<Record<string, unknown>>;
  hasLink(name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  link(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): unknown;
  items(): readonly HostObject[];
  item(key: unknown): HostObject;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'hasLink' in value && 'propertyNames' in value;
}

export type ObjectMaker<T> = (self: T, host: ExcelHost) => HostObject;

/** Turns a description of an Excel class into a maker of its objects. */
export function objectType<T>(spec: ObjectSpec<T>): ObjectMaker<T> {
  return (self, host) => {
    const member = <M extends { readonly since: ApiMinor; readonly writes?: true }>(
      group: Readonly<Record<string, M>> | undefined,
      name: string,
      isAssignment = false,
    ): M => {
      const found = group && Object.hasOwn(group, name) ? group[name] : undefined;
      if (!found) return host.unknownMember(`${spec.name}.${name}`);
      host.touch(`${spec.name}.${name}${isAssignment ? '=' : ''}`, found.since, isAssignment || found.writes === true);
      spec.allow?.(self, name);
      return found;
    };
    return {
      type: spec.name,
      self,
      isCollection: spec.items !== undefined,
      propertyNames: Object.keys(spec.properties ?? {}),
      identity: () => spec.identity?.(self) ?? {},
      hasLink: (name) => Object.hasOwn(spec.links ?? {}, name),
      get: (name) => member(spec.properties, name).get(self, host),
      set: (name, value) => {
        const { set } = member(spec.properties, name, true);
        if (!set) return host.unknownMember(`${spec.name}.${name}=`);
        set(self, value, host);
      },
      link: (name) => member(spec.links, name).to(self, host),
      call: (name, args) => member(spec.methods, name).call(self, args, host),
      items: () => (spec.items ? spec.items(self, host) : host.unknownMember(`${spec.name}.items`)),
      item: (key) => {
        if (!spec.item) return host.unknownMember(`${spec.name}.getItem`);
        const found = spec.item(self, key, host);
        if (!found) throw new ApiError('ItemNotFound', "The requested resource doesn't exist.", `${spec.name}.getItem`, 404);
        return found;
      },
    };
  };
}
