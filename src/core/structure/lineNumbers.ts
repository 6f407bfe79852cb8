import { structureMessages as say } from '../messages/structure';
import { cellOf, nameOf, structureFinding, type StructureCheck } from './context';

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
    const repeated =
      present.size === values.length ? [] : lineNumbers.filter((line, index) => values.indexOf(line.value) !== index);
    const findings = [];
    if (gaps.length > 0) {
      const behind = lineNumbers.filter((line) => gaps.includes(line.value - 1));
      const cells = behind.map((line) => cellOf(line.cell, '', String(line.value)));
      findings.push(structureFinding('line-number-gap', table.kind, 'info', say.lineNumberGap(nameOf(table), gaps), cells));
    }
    if (repeated.length > 0) {
      const cells = repeated.map((line) => cellOf(line.cell, '', String(line.value)));
      const numbers = [...new Set(repeated.map((line) => line.value))];
      findings.push(
        structureFinding('line-number-twice', table.kind, 'info', say.lineNumberTwice(nameOf(table), numbers), cells),
      );
    }
    return findings;
  });
