/// <reference types="office-js" />
import { markKindOf } from '../core/marks';
import { excelMessages } from '../core/messages/hosts';
import type { Capabilities } from './capabilities';
import { ExcelProblem, officeCodeOf } from './officeError';
import { loadPlaces, loadRemarks, remarksOf } from './remarks';

/** What a sheet has of ours, and where something of the user's stands in the way of a note. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly isProtected: boolean;
  readonly ownFormats: readonly Excel.ConditionalFormat[];
  /** Addresses of our notes. */
  readonly ownNotes: readonly string[];
  /** Addresses of the user's notes and comments. */
  readonly taken: ReadonlySet<string>;
  readonly ownCount: number;
}

/** Finds our marks in every sheet, in three syncs at most; nothing is written. */
export async function readMarks(context: Excel.RequestContext, can: Capabilities): Promise<MarkedSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/protection/protected');
  const loaded = loadRemarks(context.workbook, can);
  await context.sync();

  const formats = sheets.items.map((sheet) => {
    const all = sheet.getRange().conditionalFormats;
    all.load('items/id,items/type');
    return all;
  });
  const places = loadPlaces(loaded);
  await context.sync();

  const rules = await readRules(context, formats);
  const remarks = remarksOf(places);
  return sheets.items.map((sheet, index) => {
    const ownFormats = (rules[index] ?? []).filter(({ rule }) => markKindOf(rule.formula) !== null).map(({ format }) => format);
    const here = remarks.filter((remark) => remark.sheet === sheet.name);
    const ownNotes = here.filter((remark) => remark.own).map((remark) => remark.address);
    return {
      sheet,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      ownFormats,
      ownNotes,
      taken: new Set(here.filter((remark) => !remark.own).map((remark) => remark.address)),
      ownCount: ownFormats.length + ownNotes.length,
    };
  });
}

interface ReadRule {
  readonly format: Excel.ConditionalFormat;
  readonly rule: Excel.ConditionalFormatRule;
}

/** Formulas of the custom formats. Asking a format of another type for its `custom` makes Excel refuse the whole request. */
async function readRules(
  context: Excel.RequestContext,
  collections: readonly Excel.ConditionalFormatCollection[],
): Promise<ReadRule[][]> {
  const rules = collections.map((collection) =>
    collection.items
      .filter((format) => format.type === Excel.ConditionalFormatType.custom)
      .map((format) => {
        const { rule } = format.custom;
        rule.load('formula');
        return { format, rule };
      }),
  );
  if (rules.every((inSheet) => inSheet.length === 0)) return rules;
  try {
    await context.sync();
  } catch (error) {
    // Some builds of Excel list formats that were duplicated or brought back by undo, and then do not find them.
    if (officeCodeOf(error) !== 'ItemNotFound') throw error;
    throw new ExcelProblem('formats-unreadable', excelMessages.formatsUnreadable, error);
  }
  return rules;
}
