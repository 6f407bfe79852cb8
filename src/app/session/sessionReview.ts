import { reviewMarks } from '../../core/marks/reviewMarks';
import { reviewInSteps } from '../../core/review/reviewWorkbook';
import { sessionMessages } from './sessionMessages';
import type { RuleContext } from '../../core/rules/bind';
import type { CellRef } from '../../core/workbook/address';
import type { Unsubscribe } from '../host';
import { countClasses } from '../findingClass';
import { ignoredIds } from '../ignored';
import { withOwnTexts } from '../document/ownTexts';
import { type PriorYear, priorValues, storedPrior, withoutOtherSheets } from '../priorYear';
import { SessionProblem, toProblem } from '../problem';
import { SessionBase } from './sessionBase';
import { INITIAL_STATE, type Reviewed } from './sessionState';
import type { Settings } from '../stored/settings';
import { STORED_KEYS, STORED_PARTS, type StoredPart } from '../stored/stored';
import { keptInWorkbook, readStored, type StoredState, writeStored } from '../stored/workbookStore';

/** Characters that are kept of last year's tables; those of ten tables take 50,000, and Excel keeps about a megabyte. */
const MOST_KEPT = 300_000;

/** After the last change, so that somebody who types is left alone. */
const REVIEW_DELAY = 1200;

/** Reviews of the workbook: on request and after changes, the marks that follow them, and what is left as it is. */
export abstract class ReviewSession extends SessionBase {
  private readonly subscriptions: Unsubscribe[] = [];
  private cancelDelayed: (() => void) | null = null;
  /** What the workbook keeps of last year's, as far as this session knows. */
  protected keptPrior: string | null = null;
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
          this.noticeNewName(selection.sheet);
        }),
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
      this.tellReviewed();
    });
  }

  private tellReviewed(): void {
    const { reviewed, ignored, settings } = this.state;
    if (reviewed === null || reviewed.review.tables.length === 0) return;
    const { findings } = reviewed.review;
    const left = ignoredIds(findings, ignored);
    const counts = countClasses(findings.filter(({ id }) => !left.has(id)).map(({ severity }) => severity));
    const marks = reviewMarks(reviewed.review, left).filter(({ kind }) => settings.marks.includes(kind));
    const marked = this.state.marking?.cells ?? 0;
    this.tell({ kind: 'reviewed', counts, marked, unmarked: marks.length - marked });
  }

  /** Takes away all marks; they stay away until the next `reviewAndMark`. */
  clearMarks(): Promise<boolean> {
    return this.work('clearing', async () => {
      const cleared = await this.host.clearMarks();
      this.written = null;
      if (this.state.marked) await this.keep('marked', false);
      this.tell({ kind: 'cleared', ...cleared, kept: keptInWorkbook(this.state) });
    });
  }

  /** Whether marks follow a review that nobody asked for. */
  get repaintsByItself(): boolean {
    return this.host.emptiesUndoList?.() !== true;
  }

  /** 清除保存的数据: the workbook carries nothing of ours any more but marks, where they stand. */
  clearStored(): Promise<boolean> {
    return this.work('clearing', async () => {
      for (const part of STORED_PARTS) {
        if (part === 'marked') continue;
        await this.host.deleteSetting(STORED_KEYS[part]);
        this.set({ [part]: INITIAL_STATE[part] });
      }
      this.keptPrior = null;
      if (this.state.reviewed !== null) await this.reviewNow(false);
      this.tell({ kind: 'stored-cleared' });
    });
  }

  select(cell: CellRef): Promise<boolean> {
    return this.guarded(() => this.host.selectCell(cell));
  }

  async changeSettings(changes: Partial<Settings>): Promise<boolean> {
    const before = this.state.settings;
    const settings = { ...before, ...changes };
    if (!(await this.keepAndMark('settings', settings))) return false;
    const isRead = settings.year === before.year && settings.department === before.department;
    const isSame = isRead && settings.sheetKinds === before.sheetKinds;
    return isSame || this.state.reviewed === null ? true : this.review();
  }

  /** What is read when a session opens; problems are told, and what could be read is used. */
  protected async openNow(): Promise<void> {
    const read = await Promise.allSettled(STORED_PARTS.map(async (part) => [part, await readStored(this.host, part)] as const));
    for (const result of read) {
      if (result.status === 'rejected') this.report(toProblem(result.reason));
      else if (result.value[1] !== undefined) this.set({ [result.value[0]]: result.value[1] });
    }
    this.keptPrior = this.state.prior === null ? null : JSON.stringify(storedPrior(this.state.prior));
  }

  /** @param isAsked whether somebody asked for it; a write that empties the undo list is not made unasked. */
  protected async reviewNow(mark: boolean, isAsked = true): Promise<void> {
    const { settings, prior } = this.state;
    this.cancelDelayed?.();
    try {
      await this.step('reading');
      this.set({ outdated: false });
      const workbook = await this.host.readWorkbook();
      await this.step('checking');
      const facts = { year: settings.year, department: settings.department, sheetKinds: settings.sheetKinds };
      const steps = reviewInSteps(workbook, { ...(prior?.snapshot && { prior: prior.snapshot }), ...facts });
      const tables = await this.unhurried(steps);
      const { context } = tables;
      const { review, ...own } = await withOwnTexts(tables, workbook, facts);
      const reviewed = { review, own, context, workbook, at: this.clock.now() };
      this.set({ reviewed });
      await this.keepPrior(prior, context);
      const follows = (await this.marksStand()) && (isAsked || this.repaintsByItself);
      if (mark || follows) await this.markNow(reviewed, mark);
    } catch (error) {
      this.set({ outdated: this.state.reviewed !== null });
      throw error;
    }
  }

  /**
   * Keeps last year's tables in the workbook, and what they say of this year's; nothing is written that stands there already. A
   * workbook that does not take them changes nothing of the review: they are used as long as the pane is open.
   */
  private async keepPrior(prior: PriorYear | null, context: RuleContext): Promise<void> {
    if (!prior?.snapshot || context.prior === null) return;
    const snapshot = withoutOtherSheets(prior.snapshot, context.prior);
    const used: PriorYear = { ...prior, values: priorValues(context), snapshot };
    this.set({ prior: used });
    const wanted = JSON.stringify(storedPrior(used));
    if (wanted === this.keptPrior) return;
    this.keptPrior = wanted;
    try {
      if (wanted.length > MOST_KEPT) throw new SessionProblem('too-large', sessionMessages.priorTooLarge);
      await writeStored(this.host, 'prior', used);
    } catch (error) {
      const { message } = toProblem(error);
      this.report({ code: 'prior-not-kept', message: sessionMessages.priorNotKept(prior.fileName, message) });
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
    const marking = await this.host.writeMarks(marks, settings.palette);
    this.written = wanted;
    this.set({ marking });
    if (marking.warnings.length > 0) this.tell({ kind: 'warnings', sentences: marking.warnings });
  }

  protected async keepAndMark<Part extends StoredPart>(part: Part, value: StoredState[Part]): Promise<boolean> {
    if (!(await this.guarded(() => this.keep(part, value)))) return false;
    const { reviewed, marked } = this.state;
    return reviewed === null || !marked ? true : this.work('marking', () => this.markNow(reviewed, false));
  }

  /** Older Excels do not tell that a sheet was renamed; the next selection does. */
  private noticeNewName(sheet: string): void {
    const { reviewed } = this.state;
    if (reviewed === null) return;
    const { sheets, unread = [] } = reviewed.workbook;
    if (![...sheets.map(({ name }) => name), ...unread.map((one) => one.sheet)].includes(sheet)) this.onChange();
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
      void this.work('reading', () => this.reviewNow(false, false), this.reviewLater);
    }, REVIEW_DELAY);
  };
}
