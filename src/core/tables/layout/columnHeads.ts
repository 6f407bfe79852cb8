import { MONEY_UNITS, type Unit } from '../../amounts/unit';
import { yearIn } from '../cells/caption';
import { labelWords } from '../../text/words';

/** The words above one column, as the catalogue's patterns see them. */
export interface ColumnHead {
  readonly words: readonly string[];
  /** The words joined by `>`. */
  readonly path: string;
  /** The unit that the header itself prints, 决算数（元）. */
  readonly unit: Unit | null;
}

const UNIT = new RegExp(`\\((?:金额)?(?:单位[::])?(?:人民币)?(${MONEY_UNITS})\\)`);
const YEAR = /20\d{2}年度?/;

/**
 * Takes numbering, units and years from header words. Where a header names two years, the words of the earlier year are
 * last year's: 2023年决算数 beside 2024年决算数 reads 上年决算数.
 */
export function columnHeads(stacks: readonly (readonly string[])[]): ColumnHead[] {
  const years = stacks.flatMap((stack) => stack.map(yearIn).filter((year) => year !== null));
  const latest = Math.max(...years);
  return stacks.map((stack) => {
    let unit: Unit | null = null;
    const words = stack.map((printed) => {
      const printedUnit = UNIT.exec(printed)?.[1];
      if (printedUnit !== undefined) unit = printedUnit as Unit;
      const bare = labelWords(printed.replace(UNIT, ''));
      const year = yearIn(bare);
      if (year === null) return bare;
      const rest = bare.replace(YEAR, '');
      return year < latest ? `上年${rest}` : rest === '' ? '本年数' : rest;
    });
    return { words, path: words.join('>'), unit };
  });
}
