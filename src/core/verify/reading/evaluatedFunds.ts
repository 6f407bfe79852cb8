import { AMOUNT_WORDS, printedAmount, type PrintedNumber, type Span } from './tokens';

/** How many projects were evaluated, and their funds in 万元. */
export interface EvaluatedFunds extends Span {
  readonly projects: number;
  readonly amount: PrintedNumber;
}

const FUNDS = new RegExp(`项目(\\d+)个，共?(?:涉及)?(?:预算)?(?:资金|金额)(?:总额)?(?:为|共计|合计)?(${AMOUNT_WORDS})`);

/** 涉及一级项目4个，资金1397.05万元, in plain text of the section on 绩效; `null` where nothing says it. */
export function evaluatedFunds(text: string): EvaluatedFunds | null {
  const match = FUNDS.exec(text);
  if (match === null) return null;
  const { index, 0: words, 1: projects, 2: amount = '' } = match;
  return { projects: Number(projects), amount: printedAmount(amount), start: index, end: index + words.length };
}
