import { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { agree, exceeds, sumOf } from '../../amounts/rounded';
import { itemById } from '../../form';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { saidBy } from '../comparing/compare';
import type { Statement } from '../reading/statement';
import { targetOf } from '../reading/target';
import { reportExceeding, wordsOf, type Verification } from './stated';

const PARTS = itemById('procurement').parts ?? [];
const VEHICLES = itemById('vehicles-owned').parts ?? [];

/** 政府采购 and 车辆 where no table has them: parts and total; 小微 ≤ 中小 ≤ total always. */
export function checkProcurement(statements: readonly Statement[], verification: Verification): void {
  const stated = (key: string): Statement | undefined =>
    statements.find(({ kind, target }) => kind === 'final' && target.key === key);
  const total = stated('procurement');
  const parts = PARTS.map(stated);
  const printed = parts.flatMap((part) => part?.number ?? []);
  if (total?.number && verification.stated('final', 'procurement') !== null && printed.length === PARTS.length) {
    const sum = sumOf(printed.map(saidBy));
    if (!agree(sum, saidBy(total.number))) reportSum(total, sum.value, verification);
  }
  notAbove(stated('micro'), 'sme', verification);
  notAbove(stated('sme'), 'procurement', verification);
  checkVehicles(statements, verification);
}

function reportSum(total: Statement, sum: Decimal, verification: Verification): void {
  const text = separatedAmount(sum);
  verification.fault(total, {
    rule: 'parts',
    severity: 'error',
    words: wordsOf(total),
    message: (quote) => narrativeChecks.projectParts(quote, text),
    expected: narrativeChecks.wanYuan(text),
  });
}

/** Not above the whole as the tables have it, nor as the text has it where that is another. */
function notAbove(part: Statement | undefined, whole: string, verification: Verification): void {
  const wholes = verification.finals(targetOf(whole));
  if (part?.number === undefined || wholes.length === 0) return;
  const said = saidBy(part.number);
  if (wholes.every((one) => exceeds(said, one)))
    reportExceeding(part, itemById(whole).name, verification, verification.figuresHere(wholes));
}

/** Kinds of vehicles and their number, as stated, where the workbook has no table for them. */
function checkVehicles(statements: readonly Statement[], verification: Verification): void {
  if (verification.context.current.table('information') !== undefined) return;
  const counts = statements.filter(({ kind, passage }) => kind === 'count' && passage.section === 'assets');
  const total = counts.find(({ target }) => target.key === 'vehicles-owned');
  const kinds = counts.filter(({ target }) => VEHICLES.includes(target.key));
  if (!total?.number || kinds.length === 0) return;
  const sum = kinds.reduce((added, { number }) => added.plus(number?.value ?? 0), new Decimal(0));
  if (sum.equals(total.number.value)) return;
  verification.fault(total, {
    rule: 'count',
    severity: 'error',
    words: wordsOf(total),
    message: (quote) =>
      narrativeChecks.count(
        quote,
        total.target.name,
        narrativeChecks.said(narrativeChecks.kinds, total.target.name, sum.toFixed()),
      ),
    expected: sum.toFixed(),
  });
}
