import { reviewMarks } from '../core/reviewMarks';
import { reviewWorkbook } from '../core/reviewWorkbook';
import { sessionMessages } from '../core/messages/session';
import { type Narrative, narrativeText } from '../core/narrative/narrative';
import type { Finding } from '../core/review';
import type { CellRef } from '../core/workbook/address';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { type ExportRecord, exportRecord } from './exportRecord';
import type { GivenDocument } from './givenDocument';
import type { Unsubscribe } from './host';
import { ignore, ignoredIds, withIgnored } from './ignored';
import { currentProfile } from './narrativeView';
import { knownInputs, notOnSheet, ownInputs, ownInputsPlan, reviewedInputs, sheetEntry, type SheetEntry } from './ownInputs';
import { priorValues } from './priorYear';
import { SessionProblem, toProblem } from './problem';
import { SessionBase } from './sessionBase';
import type { Notice, Reviewed } from './sessionState';
import type { Settings } from './settings';
import { STORED_PARTS, type StoredPart } from './stored';
import { withInput } from './typedInputs';
import { readStored, type StoredState } from './workbookStore';

/** After the last change, so that somebody who types is left alone. */
const REVIEW_DELAY = 1200;

/** One workbook under review: what the pane shows, and everything that can be done with it. */
export class Session extends SessionBase {
  private readonly subscriptions: Unsubscribe[] = [];
  private cancelDelayed: (() => void) | null = null;
  /** The marks as they were last written. */
  private written: string | null = null;

  /** Reads what the workbook keeps. */
  open(): Promise<boolean> {
    return this.work('opening', () => this.openNow());
  }

  /** Opens and reviews, without marking. */
  start(): Promise<boolean> {
    return this.work('opening', async () => {
      await this.openNow();
      await this.reviewNow(false);
    });
  }

  /** Follows the selection and the changes of the workbook until `close`. */
  async watch(): Promise<void> {
    await this.guarded(async () => {
      this.subscriptions.push(
        await this.host.watchSelection((selection) => {
          this.set({ selection });
        }, this.report),
      );
      const changes = await this.host.watchChanges(() => {
        this.onChange();
      }, this.report);
      if (changes) this.subscriptions.push(changes);
    });
  }

  async close(): Promise<void> {
    this.cancelDelayed?.();
    await this.guarded(() => Promise.all(this.subscriptions.splice(0).map((unsubscribe) => unsubscribe())));
  }

  /** Reviews the workbook; marks follow where they stand in it. */
  review(): Promise<boolean> {
    return this.work('reading', () => this.reviewNow(false));
  }

  /** 一键审核: reviews and marks. */
  reviewAndMark(): Promise<boolean> {
    return this.work('reading', async () => {
      await this.reviewNow(true);
      if (!this.state.marked) await this.keep('marked', true);
    });
  }

  /** Takes away all marks; they stay away until the next `reviewAndMark`. */
  clearMarks(): Promise<boolean> {
    return this.work('clearing', async () => {
      const count = await this.host.clearMarks();
      this.written = null;
      if (this.state.marked) await this.keep('marked', false);
      this.tell({ kind: 'cleared', count });
    });
  }

  select(cell: CellRef): Promise<boolean> {
    return this.guarded(() => this.host.selectCell(cell));
  }

  /** 改为: writes one cell and reviews again. */
  async correct(cell: CellRef, value: string): Promise<boolean> {
    const number = Number(value);
    const corrected = await this.guarded(async () => {
      const edit = await this.host.writeCell(cell, value.trim() !== '' && Number.isFinite(number) ? number : value);
      this.set({ edits: [...this.state.edits, edit] });
    });
    return corrected && this.review();
  }

  /** 撤销: the latest correction is taken back. */
  async undo(): Promise<boolean> {
    const edit = this.state.edits.at(-1);
    if (edit === undefined) return false;
    const undone = await this.guarded(() => this.host.undoEdit(edit));
    // A cell that was changed since cannot be taken back later either.
    this.set({ edits: this.state.edits.slice(0, -1) });
    if (!undone) return false;
    const reviewed = await this.review();
    if (reviewed) this.tell({ kind: 'undone', cell: edit.cell });
    return reviewed;
  }

  ignore(findings: readonly Finding[], reason: string): Promise<boolean> {
    const added = findings.map((finding) => ignore(finding, reason));
    return this.keepAndMark('ignored', withIgnored(this.state.ignored, added));
  }

  restore(key: string): Promise<boolean> {
    const ignored = this.state.ignored.filter((entry) => entry.key !== key);
    return this.keepAndMark('ignored', ignored);
  }

  async changeSettings(changes: Partial<Settings>): Promise<boolean> {
    const before = this.state.settings;
    const settings = { ...before, ...changes };
    if (!(await this.keepAndMark('settings', settings))) return false;
    const sameFacts = settings.year === before.year && settings.department === before.department;
    return sameFacts || this.state.reviewed === null ? true : this.review();
  }

  /** Keeps what was typed for the narrative, in the 情况说明底稿 where it has a row for it; a blank text takes it away. */
  async typeInput(key: string, text: string): Promise<boolean> {
    const place: { onSheet: boolean } = { onSheet: false };
    const kept = await this.guarded(async () => {
      const entry = await this.sheetEntry(key, text);
      if (entry !== null) await this.host.writeCell(entry.cell, entry.content);
      place.onSheet = entry !== null;
      // What stands on the sheet is kept there alone.
      await this.keep('inputs', withInput(this.state.inputs, key, place.onSheet ? '' : text));
    });
    return place.onSheet ? (await this.review()) && kept : kept;
  }

  /** Whether this host can have a 情况说明底稿 made. */
  get makesInputSheets(): boolean {
    return this.host.writeInputSheet !== undefined;
  }

  /** Makes the 情况说明底稿 in the workbook, or adds to it what it lacks. */
  writeInputs(): Promise<boolean> {
    return this.work('narrative', async () => {
      await this.reviewNow(false);
      const { reviewed, settings } = this.state;
      const profile = currentProfile(this.state);
      if (reviewed === null || profile === null) throw new SessionProblem('no-profile', sessionMessages.noProfile);
      const plan = ownInputsPlan(reviewed, knownInputs(this.state), profile, settings);
      const sheet = await this.host.writeInputSheet?.(plan);
      if (sheet === undefined) throw new SessionProblem('no-input-sheet', sessionMessages.noInputSheet);
      await this.reviewNow(false);
      const own = this.state.reviewed === null ? null : reviewedInputs(this.state.reviewed);
      await this.keep('inputs', notOnSheet(this.state.inputs, own));
      this.tell({ kind: 'inputs-written', sheet, isNew: plan.kind === 'new' });
    });
  }

  /** @param read gives last year's workbook; what it throws is told to the user, and what was in use stays. */
  usePrior(fileName: string, read: () => Promise<WorkbookSnapshot>): Promise<boolean> {
    return this.work('prior-year', async () => {
      const snapshot = await read();
      this.set({ prior: { fileName, values: {}, snapshot } });
      await this.reviewNow(false);
    });
  }

  async forgetPrior(): Promise<boolean> {
    const forgotten = await this.guarded(() => this.keep('prior', null));
    return forgotten && (this.state.reviewed === null || this.review());
  }

  /** @param read gives the 情况说明 to compare with the tables; what it throws is told, and what was open stays. */
  openDocument(read: () => Promise<GivenDocument>): Promise<boolean> {
    return this.work('document', async () => {
      this.set({ document: await read() });
      if (this.state.reviewed === null) await this.reviewNow(false);
    });
  }

  closeDocument(): void {
    this.set({ document: null });
  }

  /** Makes a file from the open document; `give` does it and says what it made. */
  saveDocument(give: () => Promise<Notice>): Promise<boolean> {
    return this.work('document', async () => {
      this.tell(await give());
    });
  }

  /** Hands the text out: `give` does it, and on success the text is remembered, so that later changes of it show. */
  handOut(record: ExportRecord, give: () => Promise<Notice>): Promise<boolean> {
    return this.work('narrative', async () => {
      const notice = await give();
      await this.keep('exported', record);
      this.tell(notice);
    });
  }

  /** Hands the narrative out onto a new sheet. */
  writeNarrative(narrative: Narrative): Promise<boolean> {
    return this.handOut(exportRecord(narrative), async () => {
      const lines = narrativeText(narrative).trimEnd().split('\n');
      return { kind: 'sheet-written', sheet: await this.host.writeNarrativeSheet(lines) };
    });
  }

  /** Rows may have moved since the review, so the workbook is read again. */
  private async sheetEntry(key: string, text: string): Promise<SheetEntry | null> {
    const { reviewed } = this.state;
    if (reviewed === null || reviewedInputs(reviewed) === null) return null;
    return sheetEntry(ownInputs(await this.host.readWorkbook(), reviewed.review.year), key, text);
  }

  private async openNow(): Promise<void> {
    const read = await Promise.allSettled(STORED_PARTS.map(async (part) => [part, await readStored(this.host, part)] as const));
    for (const result of read) {
      if (result.status === 'rejected') this.report(toProblem(result.reason));
      else if (result.value[1] !== undefined) this.set({ [result.value[0]]: result.value[1] });
    }
  }

  private async reviewNow(mark: boolean): Promise<void> {
    const { settings, prior } = this.state;
    this.cancelDelayed?.();
    try {
      await this.step('reading');
      this.set({ outdated: false });
      const workbook = await this.host.readWorkbook();
      await this.step('checking');
      const { review, context } = reviewWorkbook(workbook, {
        ...(prior?.snapshot && { prior: prior.snapshot }),
        year: settings.year,
        department: settings.department,
      });
      const reviewed = { review, context, workbook, at: this.clock.now() };
      this.set({ reviewed });
      if (prior?.snapshot) await this.keep('prior', { ...prior, values: priorValues(context) });
      if (mark || (await this.marksStand())) await this.markNow(reviewed, mark);
    } catch (error) {
      this.set({ outdated: this.state.reviewed !== null });
      throw error;
    }
  }

  /** The ribbon's commands mark and clear too, so the workbook is asked. */
  private async marksStand(): Promise<boolean> {
    const marked = (await readStored(this.host, 'marked')) ?? false;
    this.set({ marked });
    return marked;
  }

  private async markNow({ review }: Reviewed, always: boolean): Promise<void> {
    const { ignored, settings } = this.state;
    const all = reviewMarks(review, ignoredIds(review.findings, ignored));
    const marks = all.filter((mark) => settings.marks.includes(mark.kind));
    const wanted = JSON.stringify([settings.palette, marks]);
    // Writing empties the undo list of older Excels: nothing is written when nothing would change.
    if (!always && wanted === this.written) return;
    await this.step('marking');
    await this.host.writeMarks(marks, settings.palette);
    this.written = wanted;
  }

  private async keepAndMark<Part extends StoredPart>(part: Part, value: StoredState[Part]): Promise<boolean> {
    if (!(await this.guarded(() => this.keep(part, value)))) return false;
    const { reviewed, marked } = this.state;
    return reviewed === null || !marked ? true : this.work('marking', () => this.markNow(reviewed, false));
  }

  private onChange(): void {
    const isReviewed = this.state.reviewed !== null;
    this.set({ outdated: isReviewed });
    if (this.state.settings.autoReview && isReviewed) this.reviewLater();
  }

  private readonly reviewLater = (): void => {
    this.cancelDelayed?.();
    this.cancelDelayed = this.clock.later(() => {
      this.cancelDelayed = null;
      void this.work('reading', () => this.reviewNow(false), this.reviewLater);
    }, REVIEW_DELAY);
  };
}
