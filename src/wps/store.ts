import { wpsMessages } from './wpsMessages';
import type { WpsWorkbook, WpsXmlPart } from './objectModel';
import { type OpenWorkbook, runWps, WpsProblem } from './wpsError';

/** Settings that are saved in the workbook itself and travel with it: each is a custom XML part, found by its namespace. */

const namespaceOf = (key: string): string => `urn:juesuan:setting:${key}`;

/** `undefined` when nothing was saved under the key. @throws WpsProblem `setting-damaged` when it is not JSON. */
export function readSetting(open: OpenWorkbook, key: string): Promise<unknown> {
  return runWps(open, (workbook) => {
    const [part] = partsOf(workbook, key);
    return part === undefined ? undefined : parsed(key, part.XML);
  });
}

/** Adds or replaces. `value` is plain data. @throws WpsProblem */
export function writeSetting(open: OpenWorkbook, key: string, value: unknown): Promise<void> {
  return runWps(open, (workbook) => {
    const earlier = partsOf(workbook, key);
    workbook.CustomXMLParts.Add(`<setting xmlns="${namespaceOf(key)}">${xmlSafe(JSON.stringify(value))}</setting>`);
    for (const part of earlier) part.Delete();
  });
}

/** @returns whether there was something to delete. @throws WpsProblem */
export function deleteSetting(open: OpenWorkbook, key: string): Promise<boolean> {
  return runWps(open, (workbook) => {
    const parts = partsOf(workbook, key);
    for (const part of parts) part.Delete();
    return parts.length > 0;
  });
}

function partsOf(workbook: WpsWorkbook, key: string): WpsXmlPart[] {
  const parts = workbook.CustomXMLParts.SelectByNamespace(namespaceOf(key));
  return Array.from({ length: parts.Count }, (_, index) => parts.Item(index + 1));
}

/** JSON says any character by its number: then nothing has to be read back from XML's own way of saying it. */
function xmlSafe(json: string): string {
  return json.replace(
    /[<>&\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function parsed(key: string, xml: string): unknown {
  const json = /<setting\b[^>]*>([^<]*)<\/setting>\s*$/.exec(xml)?.[1] ?? '';
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new WpsProblem('setting-damaged', wpsMessages.settingDamaged(key), error);
  }
}
