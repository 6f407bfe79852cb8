/// <reference types="office-js" />

/**
 * Questions whose answers only a real Excel knows. Each works on a scratch sheet of its own and gives plain data; an error is
 * answered by its code. `config/recordExcel.mjs` makes a script of them for Script Lab.
 */
export type Question = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;

export const QUESTIONS: Readonly<Record<string, Question>> = {
  'a fill that is none': async (context, sheet) => {
    const { fill } = sheet.getRange('A1').format;
    fill.load('color');
    await context.sync();
    return fill.color;
  },

  'one value for a range fills it; null in an array leaves a cell': async (context, sheet) => {
    const range = sheet.getRange('A1:B2');
    range.values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A1:B1').values = [[7, null]];
    range.load('values');
    await context.sync();
    return range.values;
  },

  'values of another size': async (context, sheet) => {
    sheet.getRange('A1:B2').values = [[1]];
    await context.sync();
    return 'accepted';
  },

  'what stands before a failure in one request': async (context, sheet) => {
    sheet.getRange('A1').values = [['before']];
    context.workbook.worksheets.getItem('juesuan-no-such-sheet').getRange('A1').values = [['x']];
    await context.sync().catch(() => undefined);
    const cell = sheet.getRange('A1');
    cell.load('values');
    await context.sync();
    return cell.values;
  },

  'the place of an added conditional format': async (context, sheet) => {
    for (const formula of ['=TRUE', '=FALSE']) {
      const format = sheet.getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = formula;
    }
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/priority,items/type');
    await context.sync();
    const rules = formats.items.map(({ custom }) => custom.rule);
    for (const rule of rules) rule.load('formula');
    await context.sync();
    return formats.items.map(({ priority }, index) => [priority, rules[index]?.formula]);
  },

  'six million cells': async (context, sheet) => {
    const range = sheet.getRange('A1:F1000001');
    range.load('values');
    await context.sync();
    return range.values as unknown;
  },

  'the used range of a blank sheet': async (context, sheet) => {
    const used = sheet.getUsedRange(true);
    const none = sheet.getUsedRangeOrNullObject(true);
    used.load('rowCount,columnCount');
    none.load('address');
    await context.sync();
    return [used.rowCount, used.columnCount, none.isNullObject];
  },
};

export interface Recorded {
  /** `16.0.18429.20040`, as `Office.context.diagnostics` says it. */
  readonly build: string;
  readonly platform: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Asks every question of the Excel that this runs in. */
export async function record(): Promise<Recorded> {
  const answers: Record<string, unknown> = {};
  for (const [name, question] of Object.entries(QUESTIONS)) answers[name] = await answerTo(question);
  const { version: build, platform } = Office.context.diagnostics;
  return { build, platform: String(platform), answers };
}

function answerTo(question: Question): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('juesuan-record');
    await context.sync();
    const answer = await question(context, sheet).catch((error: unknown) =>
      error instanceof OfficeExtension.Error ? `error ${error.code}` : String(error),
    );
    context.workbook.worksheets.getItem('juesuan-record').delete();
    await context.sync();
    return answer;
  });
}
