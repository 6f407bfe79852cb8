import { sessionMessages } from './sessionMessages';
import type { NarrativeInputs } from '../../core/narrative/inputs/parseInputs';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { earlierInputs } from '../../core/narrative/sheet/findInputSheet';
import { lastYearInputs } from '../narrative/lastYearInputs';
import { notOnSheet, ownInputs, reviewedInputs, sheetEntry, type OwnInputs } from '../narrative/ownInputs';
import { SessionProblem } from '../problem';
import { OwnFilesSession } from './sessionOwnFiles';
import { type TypedInputs, withInputs } from '../narrative/typedInputs';

/** What the 情况说明 needs besides the tables: typed, on the 情况说明底稿, and of last year. */
export abstract class InputsSession extends OwnFilesSession {
  /** Keeps what was typed for the narrative, in the 情况说明底稿 where it has a row for it; a blank text takes it away. */
  typeInput(key: string, text: string): Promise<boolean> {
    return this.typeInputs({ [key]: text });
  }

  /** As `typeInput`, several at once. They count at once, whatever has to be read and written until they are kept. */
  async typeInputs(texts: Readonly<Record<string, string>>): Promise<boolean> {
    const before = this.state.inputs;
    const onSheet: Record<string, string> = {};
    this.set({ inputs: withInputs(before, texts) });
    const kept = await this.guarded(async () => {
      const own = await this.ownInputsNow();
      for (const [key, text] of Object.entries(texts)) {
        const entry = sheetEntry(own, key, text);
        if (entry === null) continue;
        await this.host.writeCell(entry.cell, entry.content);
        onSheet[key] = '';
      }
      if (Object.keys(onSheet).length < Object.keys(texts).length) await this.keep('inputs', this.state.inputs);
    });
    if (!kept) this.set({ inputs: withInputs(this.state.inputs, onlyKeys(before, Object.keys(texts))) });
    if (Object.keys(onSheet).length === 0) return kept;
    const reviewed = await this.review();
    // What stands on the sheet is kept there alone.
    const left = await this.guarded(() => this.keep('inputs', withInputs(this.state.inputs, onSheet)));
    return kept && reviewed && left;
  }

  /** Whether this host can have a 情况说明底稿 made. */
  get makesInputSheets(): boolean {
    return this.host.writeInputSheet !== undefined;
  }

  /** Makes the 情况说明底稿 in the workbook, or adds to it what it lacks. */
  writeInputs(): Promise<boolean> {
    return this.work('narrative', async () => {
      await this.reviewNow(false);
      const { ownInputsPlan } = await import(/* webpackChunkName: "input-plan" */ '../narrative/ownInputsPlan');
      const plan = ownInputsPlan(this.state);
      const written = await this.host.writeInputSheet?.(plan);
      if (written === undefined) throw new SessionProblem('no-input-sheet', sessionMessages.noInputSheet);
      await this.reviewNow(false);
      const own = this.state.reviewed === null ? null : reviewedInputs(this.state.reviewed);
      await this.keep('inputs', notOnSheet(this.state.inputs, own));
      this.tell({ kind: 'inputs-written', ...written, isNew: plan.kind === 'new' });
    });
  }

  /** @param read gives last year's workbook; what it throws is told to the user, and what was in use stays. */
  usePrior(fileName: string, read: () => Promise<WorkbookSnapshot>): Promise<boolean> {
    return this.work('prior-year', async () => {
      const snapshot = await read();
      const before = this.state.prior;
      this.set({ prior: { fileName, chosenAt: this.clock.now(), origin: 'file', values: {}, snapshot } });
      await this.reviewNow(false);
      const lastYear = this.state.reviewed?.context.prior ?? null;
      if (lastYear?.tables.length === 0) {
        this.set({ prior: before });
        await this.reviewNow(false);
        throw new SessionProblem('prior-without-tables', sessionMessages.priorWithoutTables(fileName));
      }
      const year = this.state.reviewed?.review.year ?? null;
      const earlier = earlierInputs(snapshot, year);
      const stated = lastYear?.year ?? null;
      if (stated !== null && year !== null && stated >= year)
        this.report({ code: 'prior-not-earlier', message: sessionMessages.priorNotEarlier(fileName, stated, year) });
      // A 底稿 that was chosen by itself stays.
      if (earlier !== null && this.state.lastYear === null) await this.keep('lastYear', lastYearInputs(fileName, earlier, year));
    });
  }

  async forgetPrior(): Promise<boolean> {
    const forgotten = await this.guarded(() => this.keep('prior', null));
    if (forgotten) this.keptPrior = null;
    return forgotten && (this.state.reviewed === null || this.review());
  }

  /** Takes the texts of last year's 底稿 as drafts; none of them counts before somebody confirms it. */
  useLastYear(fileName: string, read: () => Promise<NarrativeInputs>): Promise<boolean> {
    return this.work('own-file', async () => {
      const year = this.state.reviewed?.review.year ?? this.state.settings.year;
      await this.keep('lastYear', lastYearInputs(fileName, await read(), year));
    });
  }

  forgetLastYear(): Promise<boolean> {
    return this.guarded(() => this.keep('lastYear', null));
  }

  /** Rows may have moved since the review, so the workbook is read again. */
  private async ownInputsNow(): Promise<OwnInputs | null> {
    const { reviewed } = this.state;
    if (reviewed === null || reviewedInputs(reviewed) === null) return null;
    return ownInputs(await this.host.readWorkbook(), reviewed.review.year);
  }
}

/** What these keys had, blank where they had nothing. */
function onlyKeys(inputs: TypedInputs, keys: readonly string[]): TypedInputs {
  return Object.fromEntries(keys.map((key) => [key, inputs[key] ?? '']));
}
