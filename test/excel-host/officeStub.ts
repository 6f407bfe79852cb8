import type { DialogHost } from './dialogs';
import type { HostOptions } from './engine';
import { internals } from './library';

/** Bytes that Excel hands over at once. */
const SLICE = 65_536;

/** `Office` as far as the add-in needs it; excel-web-16.00.js brings Excel and OfficeExtension but no start-up. */
export function installOffice(
  api: number,
  { platform = 'PC', file, browserWindow = false }: HostOptions,
  dialogs: DialogHost,
): void {
  const context = {
    host: 'Excel',
    platform,
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    diagnostics: { host: 'Excel', platform, version: '16.0.0.0' },
    requirements: {
      isSetSupported: (name: string, version?: string) =>
        name === 'OpenBrowserWindowApi' ? browserWindow : isSetSupported(api, name, version),
    },
    ui: dialogs.ui,
    document: {
      getFileAsync: (...args: readonly unknown[]) => {
        giveFile(file, args.at(-1) as Done);
      },
    },
  };
  const globals = globalThis as unknown as Record<string, unknown>;
  // The library's `Office.context` is a getter that asks this factory; assigning to it would be lost without a word.
  globals.OSF = {
    ...(globals.OSF as object | undefined),
    _OfficeAppFactory: {
      getContext: () => context,
      getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32', flags: 0 }),
    },
  };
  Object.assign(Office, {
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline', iOS: 'iOS' },
    FileType: { Compressed: 'compressed' },
    EventType: { DialogEventReceived: 'event', DialogMessageReceived: 'message' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    onReady: (callback?: (info: { host: string; platform: string }) => unknown) => {
      const ready = Promise.resolve({ host: 'Excel', platform });
      return callback ? ready.then(async (info) => (await callback(info), info)) : ready;
    },
  });
  // The library then refuses members of sets that this Excel does not have, as it does in an old Excel.
  internals().CommonUtility._doApiNotSupportedCheck = true;
  internals().Utility._synchronousCleanup = true;
}

function isSetSupported(api: number, name: string, version = '1.1'): boolean {
  // By this name the library of the npm package knows what became part of 1.17.
  if (name === 'ExcelApiOnline') return api >= 17;
  if (name === 'CompressedFile') return true;
  if (name !== 'ExcelApi') return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 1 && minor <= api;
}

type Done = (result: { readonly status: string; readonly value?: unknown; readonly error?: unknown }) => void;

/** The file in slices; Excel refuses to give more than two at a time that nobody closes. */
let openFiles = 0;

function giveFile(file: readonly number[] | undefined, done: Done): void {
  const later = (result: Parameters<Done>[0], to: Done = done): void => {
    void Promise.resolve().then(() => {
      to(result);
    });
  };
  if (file === undefined || openFiles >= 2) {
    later({ status: 'failed', error: { code: 5001, name: 'InternalError', message: 'An internal error has occurred.' } });
    return;
  }
  openFiles += 1;
  const value = {
    size: file.length,
    sliceCount: Math.ceil(file.length / SLICE),
    getSliceAsync: (index: number, give: Done) => {
      const data = file.slice(index * SLICE, (index + 1) * SLICE);
      later({ status: 'succeeded', value: { index, size: data.length, data } }, give);
    },
    closeAsync: (close?: Done) => {
      openFiles -= 1;
      if (close) later({ status: 'succeeded' }, close);
    },
  };
  later({ status: 'succeeded', value });
}
