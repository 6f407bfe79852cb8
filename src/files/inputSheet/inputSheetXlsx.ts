import { Decimal } from 'decimal.js';
import { inputSheetWords as say } from '../../core/messages/inputSheet';
import type { InputSheet, InputSheetColumnId, InputSheetRow } from '../../core/narrative/inputSheet';
import type { CellRange, EntryRule, NewCell, NewRow, NewSheet } from '../report/sheetModel';
import { writeSheets } from '../report/writeSheets';

/** The 情况说明底稿 as a workbook of its own: what is missing is coloured until it is typed, numbers are validated, it prints on A4. */
export function inputSheetXlsx(sheet: InputSheet): Uint8Array {
  return writeSheets([newSheet(sheet)]);
}

function newSheet({ name, title, guide, columns, groups }: InputSheet): NewSheet {
  const across = (text: string, style: NewCell['style']): NewRow => ({ cells: [{ text, style, span: columns.length }] });
  const head = [{ ...across(title, 'title'), height: 34 }, ...guide.map((line) => across(line, 'paragraph'))];
  const rows: NewRow[] = [...head, { cells: columns.map(({ label }) => ({ text: label, style: 'head' })), height: 22 }];
  const inputs: { readonly row: number; readonly input: InputSheetRow }[] = [];
  for (const group of groups) {
    rows.push(across(group.title, 'group'));
    for (const input of group.rows) {
      inputs.push({ row: rows.length, input });
      rows.push({ cells: columns.map(({ id }) => cellOf(id, input)) });
    }
  }
  const places = (id: InputSheetColumnId, wanted: (input: InputSheetRow) => boolean): CellRange[] => {
    const column = columns.findIndex((candidate) => candidate.id === id);
    return column < 0 ? [] : inputs.filter(({ input }) => wanted(input)).map(({ row }) => ({ row, column }));
  };
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows,
    landscape: true,
    headRow: head.length,
    filter: false,
    toFill: places('value', ({ state }) => state !== 'optional'),
    entries: [
      ...NUMBER_RULES.map((rule): EntryRule => ({
        kind: rule.test,
        title: say.numberTitle,
        message: rule.message,
        cells: places('value', ({ kind }) => kind === rule.kind),
      })),
      {
        kind: 'choice',
        choice: [say.yes],
        title: say.columns.confirm,
        message: say.draftGuide,
        cells: places('confirm', ({ draft }) => draft !== ''),
      },
    ],
  };
}

const NUMBER_RULES: readonly {
  readonly kind: InputSheetRow['kind'];
  readonly test: EntryRule['kind'];
  readonly message: string;
}[] = [
  { kind: 'amount', test: 'amount', message: say.amountExpected },
  { kind: 'count', test: 'whole', message: say.countExpected },
  { kind: 'score', test: 'not-negative', message: say.scoreExpected },
  { kind: 'year', test: 'whole', message: say.yearExpected },
];

function cellOf(id: InputSheetColumnId, input: InputSheetRow): NewCell {
  switch (id) {
    case 'value':
      return valueCell(input);
    case 'figure':
      return input.figure === null
        ? { style: 'amount' }
        : { number: input.figure.toFixed(), style: isCounted(input) ? 'count' : 'amount' };
    case 'label':
      return { text: input.label, style: 'text' };
    case 'unit':
      return { text: input.unit ?? '', style: 'centre' };
    case 'change':
      return { text: input.change, style: 'text' };
    case 'source':
      return { text: input.source, style: 'centre' };
    case 'confirm':
      return { style: 'centre' };
    case 'draft':
    case 'hint':
    case 'key':
      return { text: input[id], style: 'muted' };
  }
}

/** Vehicles: the figure beside them is a number of cars, not money. */
function isCounted({ key, figure }: InputSheetRow): boolean {
  return key === 'use.vehicles.other' && figure !== null;
}

function valueCell({ value, kind }: InputSheetRow): NewCell {
  if (kind === 'text') return { text: value instanceof Decimal ? value.toFixed() : (value ?? ''), style: 'entry' };
  const style = kind === 'amount' ? 'entryAmount' : 'entryNumber';
  return value instanceof Decimal ? { number: value.toFixed(), style } : { style };
}
