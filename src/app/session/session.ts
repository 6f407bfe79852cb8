import type { DocumentTexts } from '../../core/disclosure/documentTexts';
import type { SheetPrints } from '../../core/disclosure/annexTables';
import { sessionMessages } from './sessionMessages';
import { type Narrative, narrativeText } from '../../core/narrative/text/narrative';
import type { CellRef } from '../../core/workbook/address';
import type { SheetSnapshot } from '../../core/workbook/snapshot';
import { exportRecord } from '../narrative/exportRecord';
import type { GivenDocument } from '../document/givenDocument';
import { toProblem } from '../problem';
import { InputsSession } from './sessionInputs';
import type { Notice } from './sessionState';

/** One workbook under review: what the pane shows, and everything that can be done with it. */
export class Session extends InputsSession {
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

  /**
   * Hands the text out: `give` does it, and on success the text is remembered, so that later changes of it show.
   * @param whole gives what the whole document says, where that is what is handed out.
   */
  handOut(
    narrative: Narrative,
    give: () => Promise<Notice>,
    whole: (() => Promise<DocumentTexts>) | null = null,
  ): Promise<boolean> {
    return this.work('narrative', async () => {
      const notice = await give();
      const document = whole === null ? this.state.exported?.document : { ...(await whole()), at: this.clock.now() };
      const exported = exportRecord(narrative, document ?? null);
      this.tell(notice);
      try {
        await this.keep('exported', exported);
      } catch (error) {
        // It was handed out all the same, and is compared as long as the pane is open.
        this.set({ exported });
        this.report({ code: 'export-not-kept', message: sessionMessages.exportNotKept(toProblem(error).message) });
      }
    });
  }

  /** How sheets are printed, as far as the host can tell. @throws SpokenError */
  async sheetPrints(sheets: readonly SheetSnapshot[]): Promise<SheetPrints> {
    return (await this.host.readSheetPrints?.(sheets)) ?? (() => null);
  }

  /** Hands the narrative out onto a new sheet. */
  writeNarrative(narrative: Narrative): Promise<boolean> {
    return this.handOut(narrative, async () => {
      const lines = narrativeText(narrative).trimEnd().split('\n');
      const sheet = await this.host.writeNarrativeSheet(lines);
      return { kind: 'sheet-written', sheet, unfilled: narrative.missing.length };
    });
  }
}
