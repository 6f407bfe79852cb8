import type { SheetPrints } from '../../core/disclosure/annexTables';
import type { DocumentTexts } from '../../core/disclosure/documentTexts';
import type { DisclosureSources } from '../../core/disclosure/disclosure';
import type { Narrative } from '../../core/narrative/text/narrative';
import type { SheetSnapshot } from '../../core/workbook/snapshot';
import { currentNarrative, type NarrativeState } from './narrativeView';
import { knownInputs, mergedInputs } from './knownInputs';
import type { SessionState } from '../session/sessionState';
import type { Settings } from '../stored/settings';
import { currentProfile } from './currentProfile';

/** 情况说明 as Word, the whole disclosure document as Word, 情况说明 as a text file. */
export type NarrativeFileKind = 'word' | 'whole' | 'text';

/** Everything that the files of a narrative are made from. */
export interface NarrativeOrder {
  readonly narrative: Narrative;
  readonly sources: DisclosureSources;
  readonly options: Pick<Settings, 'origins' | 'charts'>;
  /** A .docx whose letterhead is taken over. */
  readonly template: Uint8Array | null;
}

/** `null` where there is no narrative. @throws ProfileError as `currentNarrative`. */
export function narrativeOrder(state: NarrativeState & Pick<SessionState, 'template'>): NarrativeOrder | null {
  const { reviewed, settings, template } = state;
  const profile = currentProfile(state);
  const narrative = currentNarrative(state);
  if (reviewed === null || profile === null || narrative === null) return null;
  const inputs = mergedInputs(knownInputs(state));
  const { origins, charts } = settings;
  return {
    narrative,
    sources: { workbook: reviewed.workbook, figures: reviewed.context.current, narrative, inputs, profile },
    options: { origins, charts },
    template: template?.bytes ?? null,
  };
}

/** The order of a whole document with the looks of the sheets that its annex prints. @param prints asks the host for them. */
export async function withSheetPrints(
  order: NarrativeOrder,
  prints: (sheets: readonly SheetSnapshot[]) => Promise<SheetPrints>,
): Promise<NarrativeOrder> {
  const { annexSheets } = await import(/* webpackChunkName: "whole-document" */ '../../core/disclosure/annexTables');
  const sheets = annexSheets(order.sources.workbook);
  return sheets.length === 0 ? order : { ...order, sources: { ...order.sources, sheetPrint: await prints(sheets) } };
}

/** What the whole document of an order says, to be remembered. */
export async function orderedTexts({ sources }: NarrativeOrder): Promise<DocumentTexts> {
  const { documentTexts } = await import(/* webpackChunkName: "whole-document" */ '../../core/disclosure/documentTexts');
  return documentTexts(sources);
}
