import { internals } from './library';

/** `Office` as far as a task pane needs it; excel-web-16.00.js brings Excel and OfficeExtension but no start-up. */
export function installOffice(api: number): void {
  const context = {
    host: 'Excel',
    platform: 'PC',
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.0.0' },
    requirements: { isSetSupported: (name: string, version?: string) => isSetSupported(api, name, version) },
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
    PlatformType: { PC: 'PC' },
    onReady: (callback?: (info: { host: string; platform: string }) => unknown) => {
      const ready = Promise.resolve({ host: 'Excel', platform: 'PC' });
      return callback ? ready.then(async (info) => (await callback(info), info)) : ready;
    },
  });
  // The library then refuses members of sets that this Excel does not have, as it does in an old Excel.
  internals().CommonUtility._doApiNotSupportedCheck = true;
  internals().Utility._synchronousCleanup = true;
}

function isSetSupported(api: number, name: string, version = '1.1'): boolean {
  if (name !== 'ExcelApi') return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 1 && minor <= api;
}
