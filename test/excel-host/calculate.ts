import { a1, parseA1 } from '../../src/core/workbook/address';
import { isCellError, type CellValue } from '../../src/core/workbook/snapshot';
import type { SheetData } from './workbook';

/** The few functions that sheets made by the add-in use, over the cells of one sheet. */

type Value = string | number | boolean;

const TOKEN = /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|(\$?[A-Z]{1,3}\$?\d+)|([A-Z]+)(?=\()|(<>|<=|>=|[=<>&+\-*/(),:]))/y;

interface Token {
  readonly kind: 'text' | 'number' | 'cell' | 'name' | 'sign';
  readonly text: string;
}

/** What a formula gives, without its `=`; `null` for one that this calculator does not know. */
export function calculate(formula: string, sheet: SheetData): CellValue {
  const tokens = tokensOf(formula);
  if (tokens === null) return null;
  try {
    const reader = new Reader(tokens, sheet);
    const value = reader.comparison();
    return reader.isAtEnd ? value : null;
  } catch (error) {
    if (error instanceof UnknownFormula) return null;
    throw error;
  }
}

class UnknownFormula extends Error {}

function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (match === null) return null;
    const [, text, number, cell, name, sign] = match;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1).replaceAll('""', '"') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (cell !== undefined) tokens.push({ kind: 'cell', text: cell.replaceAll('$', '') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly sheet: SheetData,
  ) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  comparison(): Value {
    const left = this.joined();
    for (const sign of ['=', '<>', '>', '<']) {
      if (!this.takes(sign)) continue;
      const right = this.joined();
      if (sign === '=') return same(left, right);
      if (sign === '<>') return !same(left, right);
      return sign === '>' ? Number(left) > Number(right) : Number(left) < Number(right);
    }
    return left;
  }

  private joined(): Value {
    let value = this.sum();
    while (this.takes('&')) value = String(value) + String(this.sum());
    return value;
  }

  private sum(): Value {
    let value = this.product();
    for (;;) {
      if (this.takes('+')) value = Number(value) + Number(this.product());
      else if (this.takes('-')) value = Number(value) - Number(this.product());
      else return value;
    }
  }

  private product(): Value {
    let value = this.single();
    for (;;) {
      if (this.takes('*')) value = Number(value) * Number(this.single());
      else if (this.takes('/')) value = Number(value) / Number(this.single());
      else return value;
    }
  }

  private single(): Value {
    if (this.takes('(')) {
      const value = this.comparison();
      this.expects(')');
      return value;
    }
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'text') return token.text;
    if (token?.kind === 'number') return Number(token.text);
    if (token?.kind === 'cell') return this.valueAt(token.text);
    if (token?.kind === 'name') return this.call(token.text);
    throw new UnknownFormula();
  }

  private call(name: string): Value {
    this.expects('(');
    if (name === 'COUNTIF') return this.countIf();
    const values: Value[] = [];
    do values.push(this.comparison());
    while (this.takes(','));
    this.expects(')');
    const [first = '', second = false, third = false] = values;
    if (name === 'IF') return first === true ? second : third;
    if (name === 'COUNT') return values.filter((value) => typeof value === 'number').length;
    if (name === 'SUM') return values.reduce<number>((sum, value) => (typeof value === 'number' ? sum + value : sum), 0);
    if (name === 'ABS') return Math.abs(Number(first));
    if (name === 'ROUND') return Number(Number(first).toFixed(Number(second)));
    if (name === 'TEXT')
      return Number(first).toLocaleString('en-US', {
        useGrouping: second === '#,##0.00',
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
      });
    if (name === 'OR') return values.includes(true);
    if (name === 'LEN') return String(first).length;
    if (name === 'TRIM') return String(first).replace(/^ +| +$/g, '');
    throw new UnknownFormula();
  }

  private countIf(): number {
    const [from, to] = [this.cell(), this.takes(':') ? this.cell() : ''];
    this.expects(',');
    const wanted = this.comparison();
    this.expects(')');
    const [first, last] = [parseA1(from), parseA1(to)];
    let count = 0;
    for (let row = first.row; row <= last.row; row += 1)
      for (let column = first.column; column <= last.column; column += 1)
        if (same(this.valueAt(a1(row, column)), wanted)) count += 1;
    return count;
  }

  private cell(): string {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind !== 'cell') throw new UnknownFormula();
    return token.text;
  }

  private valueAt(address: string): Value {
    const value = this.sheet.cells[address]?.value ?? '';
    return isCellError(value) ? value.error : value;
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.at];
    const is = token?.kind === 'sign' && token.text === sign;
    if (is) this.at += 1;
    return is;
  }

  private expects(sign: string): void {
    if (!this.takes(sign)) throw new UnknownFormula();
  }
}

function same(one: Value, other: Value): boolean {
  return typeof one === typeof other && String(one).toLowerCase() === String(other).toLowerCase();
}
