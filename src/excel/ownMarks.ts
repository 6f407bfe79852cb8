/// <reference types="office-js" />
import { markKindOf } from '../core/marks/marks';
import { excelMessages } from './excelMessages';
import { askSheets } from './askSheets';
import type { Capabilities } from './capabilities';
import { isLasting, toExcelProblem } from './officeError';
import { readRemarks } from './remarks';

/** What a sheet has of ours, and where something of the user's stands in the way of a note. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly isProtected: boolean;
  readonly ownFormats: readonly Excel.ConditionalFormat[];
  /** What our notes say, by address. */
  readonly ownNotes: ReadonlyMap<string, string>;
  /** Addresses of the user's notes and comments. */
  readonly taken: ReadonlySet<string>;
  readonly ownCount: number;
}

export interface FoundMarks {
  /** The sheets that have cells. */
  readonly sheets: readonly MarkedSheet[];
  /** Of all sheets, also of those whose marks cannot be read. */
  readonly names: ReadonlySet<string>;
  /** Sentences on what could not be read; it is left as it is. */
  readonly warnings: readonly string[];
}

/** Finds our marks in every sheet; nothing is written. */
export async function readMarks(context: Excel.RequestContext, can: Capabilities): Promise<FoundMarks> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const remarks = await readRemarks(context, can);
  const answers = await askSheets(context, worksheets.items, (sheet) => {
    sheet.load('protection/protected');
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return formats;
  });
  const warnings = answers.flatMap((one) =>
    'problem' in one && one.problem.code !== 'unsupported-sheet'
      ? [excelMessages.marksUnseen(one.sheet.name, one.problem.message)]
      : [],
  );
  const asked = answers.flatMap((one) => ('answer' in one ? [{ sheet: one.sheet, formats: customFormats(one.answer) }] : []));
  const rules = await readRules(context, asked);
  const sheets = asked.map(({ sheet }, index) => {
    const ownFormats = rules[index]?.own ?? [];
    const here = remarks.filter((remark) => remark.sheet === sheet.name);
    const ownNotes = new Map(here.flatMap(({ address, own }) => (own === null ? [] : [[address, own]])));
    return {
      sheet,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      ownFormats,
      ownNotes,
      taken: new Set(here.filter(({ own }) => own === null).map(({ address }) => address)),
      ownCount: ownFormats.length + ownNotes.size,
    };
  });
  const unread = rules.flatMap(({ unread: count }, index) =>
    count > 0 ? [excelMessages.formatsUnreadable(asked[index]?.sheet.name ?? '', count)] : [],
  );
  const names = new Set(worksheets.items.map(({ name }) => name));
  return { sheets, names, warnings: [...warnings, ...unread] };
}

/** Asking a format of another type for its `custom` makes Excel refuse the whole request. */
function customFormats(collection: Excel.ConditionalFormatCollection): readonly Excel.ConditionalFormat[] {
  return collection.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
}

interface SheetFormats {
  readonly sheet: Excel.Worksheet;
  readonly formats: readonly Excel.ConditionalFormat[];
}

interface OwnFormats {
  readonly own: readonly Excel.ConditionalFormat[];
  /** Formats that are listed and do not tell what they are. */
  readonly unread: number;
}

async function readRules(context: Excel.RequestContext, asked: readonly SheetFormats[]): Promise<OwnFormats[]> {
  if (asked.every(({ formats }) => formats.length === 0)) return asked.map(() => ({ own: [], unread: 0 }));
  const answers = await askSheets(
    context,
    asked.map(({ sheet }) => sheet),
    (_sheet, index) => (asked[index]?.formats ?? []).map(withRule),
  );
  const found: OwnFormats[] = [];
  for (const [index, one] of answers.entries())
    found.push(
      'answer' in one ? { own: ownOf(one.answer), unread: 0 } : await readOneByOne(context, asked[index]?.formats ?? []),
    );
  return found;
}

interface ReadRule {
  readonly format: Excel.ConditionalFormat;
  readonly rule: Excel.ConditionalFormatRule;
}

function withRule(format: Excel.ConditionalFormat): ReadRule {
  const { rule } = format.custom;
  rule.load('formula');
  return { format, rule };
}

function ownOf(rules: readonly ReadRule[]): readonly Excel.ConditionalFormat[] {
  return rules.filter(({ rule }) => markKindOf(rule.formula) !== null).map(({ format }) => format);
}

/** Some builds of Excel list formats that were duplicated or brought back by undo, and then do not find them. */
async function readOneByOne(context: Excel.RequestContext, formats: readonly Excel.ConditionalFormat[]): Promise<OwnFormats> {
  const own: Excel.ConditionalFormat[] = [];
  let unread = 0;
  for (const format of formats) {
    const found = await readAlone(context, format);
    if (found === null) unread += 1;
    else own.push(...found);
  }
  return { own, unread };
}

/** `null` when Excel does not find it. */
async function readAlone(
  context: Excel.RequestContext,
  format: Excel.ConditionalFormat,
): Promise<readonly Excel.ConditionalFormat[] | null> {
  try {
    const rule = withRule(format);
    await context.sync();
    return ownOf([rule]);
  } catch (error) {
    const problem = toExcelProblem(error);
    if (isLasting(problem)) throw problem;
    return null;
  }
}
