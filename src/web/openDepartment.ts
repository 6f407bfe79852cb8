import type { CheckedNow, DocumentChecks } from '../app/document/documentChecks';
import { documentChecksOf } from '../app/document/documentChecks';
import type { GivenDocument } from '../app/document/givenDocument';
import { textsOf } from '../app/document/documentTexts';
import type { Decision } from '../app/decisions';
import type { IgnoredFinding } from '../app/ignored';
import { type FileReport, reviewJson } from '../app/report/reviewJson';
import type { Reviewed } from '../app/session/sessionState';
import { browserServices } from '../taskpane/browserServices';
import { fileName } from './departmentRow';
import { givenFile } from './givenFiles';
import { noTable } from './noTable';
import type { RowCompanions } from './pairs';
import type { Workspace } from './workspace';

/** What the list of departments has to take over from an open one. */
export interface DepartmentNews {
  readonly report: FileReport;
  readonly ignored: readonly IgnoredFinding[];
  readonly decisions: readonly Decision[];
}

/** An open department with what goes with its workbook: last year's figures and its 情况说明 follow every correction. */
export class OpenDepartment {
  private readonly checks: DocumentChecks;
  private document: GivenDocument | null = null;
  private documentFile: File | null = null;
  /** The files that go with the workbook are being read. */
  private isBusy = false;
  /** What was taken over last. */
  private told: readonly unknown[] = [];

  /** @param onNews called whenever there may be something to take over */
  constructor(
    readonly workspace: Workspace,
    private readonly path: string,
    private readonly onNews: () => void,
  ) {
    const { session } = workspace;
    this.checks = documentChecksOf(session, (given, reviewed) => browserServices.checkDocument(given, reviewed));
    session.subscribe(onNews);
    this.checks.subscribe(onNews);
  }

  /** Puts the files beside the workbook that it is not compared with yet. What cannot be read is told where it is shown. */
  async accompany({ prior, document }: RowCompanions): Promise<void> {
    this.isBusy = true;
    await Promise.all([this.usePrior(prior), this.useDocument(document)]);
    this.isBusy = false;
    this.onNews();
  }

  private async usePrior(prior: RowCompanions['prior']): Promise<void> {
    const { session, automatic } = this.workspace;
    if (prior === undefined || session.state.prior !== null || automatic.prior !== null) return;
    const name = fileName(prior.path);
    automatic.prior = name;
    await session.usePrior(name, () => browserServices.readWorkbookFile(prior.file));
  }

  private async useDocument(document: RowCompanions['document']): Promise<void> {
    if (document === undefined || document.file === this.documentFile) return;
    this.documentFile = document.file;
    try {
      this.document = await givenFile(document.file);
      this.checks.follow(this.document);
    } catch {
      // The tab of the file says what is wrong with it; so does the row.
      this.document = null;
    }
  }

  /** `null` while there is nothing new, and while the 情况说明 is still being compared. */
  news(): DepartmentNews | null {
    const { reviewed, ignored, decisions } = this.workspace.session.state;
    if (reviewed === null || this.isBusy) return null;
    const outcome = this.document === null ? null : this.checks.outcomeOf(this.document);
    if (this.document !== null && outcome === null) return null;
    const checked = outcome !== null && 'check' in outcome ? outcome : null;
    if (checked !== null && checked.reviewed !== reviewed) return null;
    const state = [reviewed, ignored, decisions, checked];
    if (state.every((part, index) => part === this.told[index])) return null;
    this.told = state;
    return { report: this.reportOf(reviewed, checked), ignored, decisions };
  }

  /** As the background says it: a workbook without any table was not reviewed, whatever was not found in it. */
  private reportOf({ review, own }: Reviewed, checked: CheckedNow | null): FileReport {
    if (review.tables.length === 0) return noTable(this.path);
    return checked === null
      ? reviewJson(this.path, review, own)
      : reviewJson(this.path, checked.check.review, textsOf(checked.check, own));
  }

  /** Tells everything again. */
  forget(): void {
    this.told = [];
  }
}
