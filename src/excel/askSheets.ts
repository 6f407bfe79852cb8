/// <reference types="office-js" />
import { type ExcelProblem, isLasting, toExcelProblem } from './officeError';

/** What a sheet answered, or why it did not. */
export type SheetAnswer<T> =
  { readonly sheet: Excel.Worksheet; readonly answer: T } | { readonly sheet: Excel.Worksheet; readonly problem: ExcelProblem };

/**
 * Asks all sheets in one sync, and each by itself where one of them makes Excel refuse the whole request, as chart, macro and
 * dialog sheets do. `ask` only loads; `answer` can be read when this is done.
 * @throws ExcelProblem for what no sheet is to blame for: the user is typing, Excel is busy.
 */
export async function askSheets<T>(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  ask: (sheet: Excel.Worksheet, index: number) => T,
): Promise<SheetAnswer<T>[]> {
  try {
    const answers = sheets.map((sheet, index) => ({ sheet, answer: ask(sheet, index) }));
    await context.sync();
    return answers;
  } catch (error) {
    throwLasting(error);
  }
  const answers: SheetAnswer<T>[] = [];
  for (const [index, sheet] of sheets.entries()) answers.push(await askAlone(context, sheet, () => ask(sheet, index)));
  return answers;
}

async function askAlone<T>(context: Excel.RequestContext, sheet: Excel.Worksheet, ask: () => T): Promise<SheetAnswer<T>> {
  try {
    const answer = ask();
    await context.sync();
    return { sheet, answer };
  } catch (error) {
    throwLasting(error);
    return { sheet, problem: toExcelProblem(error) };
  }
}

function throwLasting(error: unknown): void {
  const problem = toExcelProblem(error);
  if (isLasting(problem)) throw problem;
}
