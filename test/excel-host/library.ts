/// <reference types="office-js" />
import type { HostBridge } from './bridge';

/** The parts of office.js that its public types leave out. */
interface Internals {
  readonly HostBridge: { init(bridge: HostBridge): void };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly Utility: { _synchronousCleanup: boolean; fixObjectPathIfNecessary(object: ClientObject, value: unknown): void };
  readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  readonly BatchApiHelper: BatchApiHelper;
}

/** A proxy object of the library, as classes that are added to it see it. */
export interface ClientObject {
  readonly context: Excel.RequestContext;
  readonly _isNull: boolean;
  _handleResult(value: unknown): void;
}

export type ClientObjectType = new (context: unknown, path: unknown) => ClientObject;

export interface BatchApiHelper {
  createPropertyObject(
    type: ClientObjectType,
    parent: ClientObject,
    name: string,
    isCollection: boolean,
    flags: number,
  ): ClientObject;
  createMethodObject(
    type: ClientObjectType,
    parent: ClientObject,
    name: string,
    operation: number,
    args: readonly unknown[],
    isCollection: boolean,
    isInvalidAfterRequest: boolean,
    getByIdMethodName: string | null,
    flags: number,
  ): ClientObject;
  createIndexerObject(type: ClientObjectType, parent: ClientObject, args: readonly unknown[]): ClientObject;
  createChildItemObject(
    type: ClientObjectType,
    hasIndexer: boolean,
    parent: ClientObject,
    item: unknown,
    index: number,
  ): ClientObject;
  invokeMethod(
    object: ClientObject,
    name: string,
    operation: number,
    args: readonly unknown[],
    flags: number,
    result: number,
  ): unknown;
  invokeSetProperty(object: ClientObject, name: string, value: unknown, flags: number): void;
}

export const internals = (): Internals => OfficeExtension as unknown as Internals;
