import { sessionMessages, STORED_NAMES } from '../session/sessionMessages';
import { parseExportRecord } from '../narrative/exportRecord';
import { parseDecisions } from '../decisions';
import type { Host } from '../host';
import { parseIgnored } from '../ignored';
import { parseLastYearInputs } from '../narrative/lastYearInputs';
import { parsePrior, storedPrior } from '../priorYear';
import { SessionProblem } from '../problem';
import { INITIAL_STATE, type SessionState } from '../session/sessionState';
import { parseSettings } from './settings';
import { STORED_KEYS, STORED_PARTS, type StoredPart } from './stored';
import { parseTypedInputs } from '../narrative/typedInputs';
import { parseKeptWording } from '../narrative/wording';

export type StoredState = Pick<SessionState, StoredPart>;

const PARSERS: { readonly [Part in StoredPart]: (stored: unknown) => StoredState[Part] | null } = {
  settings: parseSettings,
  ignored: parseIgnored,
  decisions: parseDecisions,
  inputs: parseTypedInputs,
  prior: parsePrior,
  exported: parseExportRecord,
  lastYear: parseLastYearInputs,
  wording: parseKeptWording,
  marked: (stored) => (typeof stored === 'boolean' ? stored : null),
};

/**
 * Reads one part that the workbook keeps; `undefined` when it keeps none.
 * @throws SessionProblem when what is kept cannot be understood.
 */
export async function readStored<Part extends StoredPart>(host: Host, part: Part): Promise<StoredState[Part] | undefined> {
  const stored = await host.readSetting(STORED_KEYS[part]);
  if (stored === undefined || stored === null) return undefined;
  const parsed = PARSERS[part](stored);
  if (parsed === null) throw new SessionProblem('stored-damaged', sessionMessages.storedDamaged(STORED_NAMES[part]));
  return parsed;
}

/** What says nothing is not kept: a workbook for the public should carry as little as can be. */
export async function writeStored<Part extends StoredPart>(host: Host, part: Part, value: StoredState[Part]): Promise<void> {
  if (saysNothing(part, value)) await host.deleteSetting(STORED_KEYS[part]);
  else await host.writeSetting(STORED_KEYS[part], part === 'prior' ? priorToStore(value as StoredState['prior']) : value);
}

function saysNothing<Part extends StoredPart>(part: Part, value: StoredState[Part]): boolean {
  return JSON.stringify(value) === JSON.stringify(INITIAL_STATE[part]);
}

/** What of ours the workbook carries besides marks, in words. */
export function keptInWorkbook(state: StoredState): string[] {
  return STORED_PARTS.filter((part) => part !== 'marked' && !saysNothing(part, state[part])).map((part) => STORED_NAMES[part]);
}

function priorToStore(prior: StoredState['prior']): unknown {
  return prior === null ? null : storedPrior(prior);
}
