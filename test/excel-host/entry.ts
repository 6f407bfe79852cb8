import type { CellValue } from '../../src/core/workbook/snapshot';
import type { CellData } from './workbook';

const ERRORS = ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#SPILL!', '#CALC!'];

/** The part of Excel's reading of typed input that add-ins meet: formulas, apostrophes, numbers, percentages, dates, booleans, errors. */
export function enter(cell: CellData, input: unknown, calculate: (formula: string) => CellValue): void {
  delete cell.formula;
  delete cell.quotePrefix;
  if (typeof input !== 'string') {
    if (typeof input !== 'number' && typeof input !== 'boolean') throw new Error(`a cell cannot hold ${JSON.stringify(input)}`);
    cell.value = cell.numberFormat === '@' ? String(input) : input;
    return;
  }
  if (input.startsWith("'")) {
    cell.value = input.slice(1);
    cell.quotePrefix = true;
  } else if (cell.numberFormat === '@') {
    cell.value = input === '' ? null : input;
  } else if (input.startsWith('=') && input.length > 1) {
    cell.value = calculate(input.slice(1));
    cell.formula = input.slice(1);
  } else {
    cell.value = coerce(input, cell);
  }
}

function coerce(input: string, cell: CellData): CellValue {
  const text = input.trim();
  if (text === '') return input === '' ? null : input;
  if (ERRORS.includes(text.toUpperCase())) return { error: text.toUpperCase() };
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^[+-]?(\d[\d,]*(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text.replaceAll(',', ''));
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) {
    cell.numberFormat ??= '0%';
    return Number(text.slice(0, -1)) / 100;
  }
  const date = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (date) {
    cell.numberFormat ??= 'yyyy/m/d';
    return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
  }
  return input;
}
