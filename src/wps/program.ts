import type { WpsAddIn, WpsApplication } from './objectModel';

/** WPS, as a page of an add-in finds it. */
export interface WpsProgram {
  readonly application: WpsApplication;
  readonly addIn: WpsAddIn;
}

/** What WPS puts into the pages that it opens. */
interface WpsPage {
  readonly Application?: WpsApplication & WpsAddIn;
  /** Before there was `Application`. */
  readonly wps?: WpsAddIn & { EtApplication(): WpsApplication };
}

/** `null` in a page that was not opened by WPS. */
export function wpsProgram(page: object): WpsProgram | null {
  const { Application: application, wps: older }: WpsPage = page;
  if (application) return { application, addIn: application };
  return older ? { application: older.EtApplication(), addIn: older } : null;
}
