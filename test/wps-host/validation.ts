import type { WpsValidation } from '../../src/wps/objectModel';
import type { EntryRuleData, SheetData } from '../excel-host/workbook';

interface Alert {
  title: string;
  message: string;
  show: boolean;
}

/** What may be typed into the cells of an area. */
export class Validation implements WpsValidation {
  constructor(
    private readonly sheet: SheetData,
    private readonly area: string,
  ) {}

  Add(type: number, alert: number, operator: number | undefined, first: string, second?: string): void {
    this.sheet.entryRules ??= [];
    if (this.found) throw new Error('the cells have a rule');
    const errorAlert: Alert = { title: '', message: '', show: false };
    this.sheet.entryRules.push({ area: this.area, rule: { type, alert, operator, first, second }, errorAlert });
  }
  Delete(): void {
    this.sheet.entryRules = (this.sheet.entryRules ?? []).filter(({ area }) => area !== this.area);
  }

  get ErrorTitle(): string {
    return this.alert.title;
  }
  set ErrorTitle(title: string) {
    this.alert.title = title;
  }
  get ErrorMessage(): string {
    return this.alert.message;
  }
  set ErrorMessage(message: string) {
    this.alert.message = message;
  }
  get ShowError(): boolean {
    return this.alert.show;
  }
  set ShowError(show: boolean) {
    this.alert.show = show;
  }
  get InCellDropdown(): boolean {
    return this.rule['dropdown'] === true;
  }
  set InCellDropdown(dropdown: boolean) {
    this.rule['dropdown'] = dropdown;
  }

  private get found(): EntryRuleData | undefined {
    return this.sheet.entryRules?.find(({ area }) => area === this.area);
  }
  private get alert(): Alert {
    if (!this.found) throw new Error('the cells have no rule');
    return this.found.errorAlert as Alert;
  }
  private get rule(): Record<string, unknown> {
    if (!this.found) throw new Error('the cells have no rule');
    return this.found.rule as Record<string, unknown>;
  }
}
