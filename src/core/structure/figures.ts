import { addressesSaid, structureMessages as say } from '../messages/structure';
import type { Figure, RecognisedTable } from '../figures/figure';
import { mayBeNegative } from '../figures/mayBeNegative';
import type { Sentence } from '../said/run';
import { figureRun } from '../said/said';
import { a1 } from '../workbook/address';
import { cellAt } from '../workbook/snapshot';
import type { FindingDraft } from '../check/findings';
import { allFigures, figureCell, hint, nameOf, note, type StructureCheck } from './context';

/** 万元 is published with two decimals. */
const PRINTED_DECIMALS = 2;

export const storedAsNumbers: StructureCheck = ({ figures }) =>
  figures.tables.flatMap((table) => {
    const texts = allFigures(table).filter((figure) => figure.asText && figure.value !== null);
    return noted(table, 'figure-as-text', texts, (places) => say.figuresAsText(nameOf(table), places));
  });

/** The printed amount is the figure; what is typed or added up in Excel is the other. */
export const printedAsStored: StructureCheck = ({ figures, workbook }) => {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return figures.tables.flatMap((table) => {
    const formatOf = ({ cell }: Figure): string | undefined => {
      const sheet = cell === null ? undefined : sheets.get(cell.sheet);
      return sheet && cell ? cellAt(sheet, cell.row, cell.column)?.format : undefined;
    };
    const scaled = allFigures(table).filter((figure) => formatOf(figure) !== undefined);
    const [format = ''] = scaled.flatMap((figure) => formatOf(figure) ?? []);
    return noted(table, 'scaled-by-format', scaled, (places) => say.scaledByFormat(nameOf(table), places, format));
  });
};

/** A table of nothing but finer figures (an export with six decimals) prints finer on purpose. */
export const noMoreDecimalsThanPrinted: StructureCheck = ({ figures }) =>
  figures.tables.flatMap((table) => {
    if (table.unit === '元') return [];
    const filled = allFigures(table).filter((figure) => !figure.blank && figure.unit !== 'count');
    const finer = filled.filter((figure) => figure.decimals > PRINTED_DECIMALS);
    return finer.length * 2 > filled.length && finer.length > 1
      ? []
      : noted(table, 'more-decimals', finer, (places) => say.moreDecimals(nameOf(table), table.unit, places));
  });

export const noNegatives: StructureCheck = ({ figures }) =>
  figures.tables.flatMap((table) =>
    allFigures(table)
      .filter((figure) => figure.value?.isNegative() === true && !figure.value.isZero() && !mayBeNegative(figure))
      .map((figure) => hint('negative', table, say.negative(nameOf(table), figure.label, figureRun(figure)), figureCell(figure))),
  );

/** One finding for all figures of a table that are alike. */
function noted(
  table: RecognisedTable,
  rule: string,
  figures: readonly Figure[],
  message: (places: Sentence) => Sentence,
): FindingDraft[] {
  if (figures.length === 0) return [];
  const addresses = figures.flatMap((figure) => (figure.cell ? [a1(figure.cell.row, figure.cell.column)] : []));
  return [note(rule, table, message(addressesSaid(addresses)), figures.flatMap(figureCell))];
}
