import { addressesSaid } from './listed';
import type { Figure, RecognisedTable } from '../figures/figure';
import { mayBeNegative } from '../figures/mayBeNegative';
import type { Sentence } from '../said/run';
import { figureRun, said } from '../said/said';
import { a1 } from '../workbook/address';
import { cellAt } from '../workbook/snapshot';
import type { FindingDraft } from '../check/findings';
import { allFigures, figureCell, hint, nameOf, note, type StructureCheck } from './context';

/** 万元 is published with two decimals. */
const PRINTED_DECIMALS = 2;

const storedAsNumbers: StructureCheck = ({ figures }) =>
  figures.tables.flatMap((table) => {
    const texts = allFigures(table).filter((figure) => figure.asText && figure.value !== null);
    return noted(
      table,
      'figure-as-text',
      texts,
      (places) => said`${nameOf(table)}有数字是文本格式（${places}），Excel 求和时不会计入；请转换为数字`,
    );
  });

/** The printed amount is the figure; what is typed or added up in Excel is the other. */
const printedAsStored: StructureCheck = ({ figures, workbook }) => {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return figures.tables.flatMap((table) => {
    const formatOf = ({ cell }: Figure): string | undefined => {
      const sheet = cell === null ? undefined : sheets.get(cell.sheet);
      return sheet && cell ? cellAt(sheet, cell.row, cell.column)?.format : undefined;
    };
    const scaled = allFigures(table).filter((figure) => formatOf(figure) !== undefined);
    const [format = ''] = scaled.flatMap((figure) => formatOf(figure) ?? []);
    return noted(
      table,
      'scaled-by-format',
      scaled,
      (places) =>
        said`${nameOf(table)}有数字的数字格式“${format}”把数缩小了显示（${places}），单元格里的数和印出的不一样；审核以印出的数为准，请改为印出的数并换成一般的数字格式`,
    );
  });
};

/** A table of nothing but finer figures (an export with six decimals) prints finer on purpose. */
const noMoreDecimalsThanPrinted: StructureCheck = ({ figures }) =>
  figures.tables.flatMap((table) => {
    if (table.unit === '元') return [];
    const filled = allFigures(table).filter((figure) => !figure.blank && figure.unit !== 'count');
    const finer = filled.filter((figure) => figure.decimals > PRINTED_DECIMALS);
    return finer.length * 2 > filled.length && finer.length > 1
      ? []
      : noted(
          table,
          'more-decimals',
          finer,
          (places) =>
            said`${nameOf(table)}有数字超过两位小数（${places}），按${table.unit}公开一般保留两位，请核对是否需要四舍五入`,
        );
  });

const noNegatives: StructureCheck = ({ figures }) =>
  figures.tables.flatMap((table) =>
    allFigures(table)
      .filter((figure) => figure.value?.isNegative() === true && !figure.value.isZero() && !mayBeNegative(figure))
      .map((figure) => {
        const message = said`${nameOf(table)} ${figure.label}为负数 ${figureRun(figure)}，这一项一般不应为负，请核实`;
        return hint('negative', table, message, figureCell(figure));
      }),
  );

/** One finding for all figures of a table that are alike. */
function noted(
  table: RecognisedTable,
  rule: string,
  figures: readonly Figure[],
  message: (places: Sentence) => Sentence,
): FindingDraft[] {
  if (figures.length === 0) return [];
  const addresses = figures.flatMap(({ cell }) => (cell ? [a1(cell.row, cell.column)] : []));
  return [note(rule, table, message(addressesSaid(addresses)), figures.flatMap(figureCell))];
}

/** How figures are printed and stored. */
export const FIGURES: readonly StructureCheck[] = [noNegatives, noMoreDecimalsThanPrinted, storedAsNumbers, printedAsStored];
