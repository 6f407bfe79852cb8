import type { OwnTexts } from '../../core/review/reviewDocument';
import type { ReviewedWorkbook, ReviewOptions } from '../../core/review/reviewWorkbook';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';

/** A 情况说明 has more sentences than the notes under a table. */
const FEWEST_SENTENCES = 3;
/** Words of every self-evaluation table. */
const EVALUATION = /执行率|三级指标|指标名称/;

/**
 * The review with what the workbook's own sheets say beside its tables: a 情况说明, and 绩效自评. What compares them is
 * loaded only for workbooks that have such sheets.
 */
export async function withOwnTexts(
  reviewed: ReviewedWorkbook,
  workbook: WorkbookSnapshot,
  options: ReviewOptions,
): Promise<OwnTexts> {
  if (!workbook.sheets.some(mayHoldTexts)) return { review: reviewed.review, unchecked: [], texts: null };
  const { reviewOwnTexts } = await import(/* webpackChunkName: "document-check" */ '../../core/review/reviewDocument');
  const { review, unchecked, texts } = reviewOwnTexts(reviewed, workbook, options);
  return { review, unchecked, texts };
}

function mayHoldTexts({ rows }: SheetSnapshot): boolean {
  let sentences = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell?.value !== 'string') continue;
      if (cell.value.includes('。')) sentences += 1;
      if (sentences >= FEWEST_SENTENCES || EVALUATION.test(cell.value.replace(/\s/g, ''))) return true;
    }
  }
  return false;
}
