import { amountRun, said } from '../said/said';
import { cellOf, nameOf, note, type StructureCheck } from './context';

/** 行次 run on from the first to the last without gaps or repeats. */
export const lineNumbersRunOn: StructureCheck = ({ figures }) =>
  figures.tables.flatMap((table) => {
    const { lineNumbers } = table;
    if (lineNumbers.every((line, index) => index === 0 || line.value === (lineNumbers[index - 1]?.value ?? 0) + 1)) return [];
    const values = lineNumbers.map((line) => line.value);
    const present = new Set(values);
    const last = Math.max(...values);
    const gaps: number[] = [];
    for (let value = Math.min(...values); value < last; value++) if (!present.has(value)) gaps.push(value);
    const repeated = lineNumbers.filter((line, index) => values.indexOf(line.value) !== index);
    const listed = (numbers: readonly number[]) => amountRun(numbers.join('、'));
    const cellsOf = (lines: typeof lineNumbers) => lines.map((line) => cellOf(line.cell, '', String(line.value)));
    const behind = lineNumbers.filter((line) => gaps.includes(line.value - 1));
    const twice = [...new Set(repeated.map((line) => line.value))];
    return [
      ...(gaps.length > 0
        ? [note('line-number-gap', table, said`${nameOf(table)}行次不连续，缺 ${listed(gaps)}`, cellsOf(behind))]
        : []),
      ...(twice.length > 0
        ? [note('line-number-twice', table, said`${nameOf(table)}行次重复：${listed(twice)}`, cellsOf(repeated))]
        : []),
    ];
  });
