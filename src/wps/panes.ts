import { wpsMessages } from './wpsMessages';
import type { WpsTaskPane, WpsWorkbook } from './objectModel';
import type { WpsProgram } from './program';
import { WpsProblem } from './wpsError';

const WIDTH = 400;

/** The panes that were opened, one for each workbook; kept by the page that lives as long as WPS does. */
export class Panes {
  private readonly known: { readonly workbook: WpsWorkbook; readonly pane: WpsTaskPane }[] = [];

  /**
   * Shows the pane of the workbook in front, and makes it the first time. @param url the page that the pane shows.
   * @throws WpsProblem where no workbook is open.
   */
  show({ application, addIn }: WpsProgram, url: string, title: string): void {
    const workbook = application.ActiveWorkbook;
    if (!workbook) throw new WpsProblem('workbook-closed', wpsMessages.noWorkbook);
    const existing = this.known.find((entry) => isSame(entry.workbook, workbook));
    if (existing && isShown(existing.pane)) return;
    const pane = addIn.CreateTaskPane(url, title);
    pane.Width = WIDTH;
    pane.Visible = true;
    this.known.push({ workbook, pane });
  }
}

/** By the path, which saving under another name changes in both. */
function isSame(known: WpsWorkbook, other: WpsWorkbook): boolean {
  try {
    return known.FullName === other.FullName;
  } catch {
    // It was closed.
    return false;
  }
}

function isShown(pane: WpsTaskPane): boolean {
  try {
    pane.Visible = true;
    return true;
  } catch {
    // It went with its window.
    return false;
  }
}
