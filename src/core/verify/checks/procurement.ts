import { separatedAmount } from '../../amounts/format';
import { sumOf } from '../../amounts/rounded';
import { itemById } from '../../form';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { saidBy } from '../comparing/compare';
import type { Statement } from '../reading/statement';
import { targetOf } from '../reading/target';
import type { Sum } from '../comparing/sum';
import { UNFILLED } from '../reading/unfilledMark';
import type { PrintedNumber } from '../reading/tokens';
import { checkSum, checkWithin, countOf } from './addingUp';
import { wordsOf, type Verification } from './stated';
import type { Operand } from '../reading/operand';

const PARTS = itemById('procurement').parts ?? [];
/** One part alone may be what is worth telling; nothing else than these is procured. */
const LEAST_PARTS = 2;
const VEHICLES = itemById('vehicles-owned').parts ?? [];

/** 政府采购 and 车辆 where no table has them: parts and total; 小微 ≤ 中小 ≤ total always. */
export function checkProcurement(statements: readonly Statement[], verification: Verification): void {
  const stated = (key: string): Statement | undefined =>
    statements.find(({ kind, target }) => kind === 'final' && target.key === key);
  const total = stated('procurement');
  const parts = PARTS.flatMap((part) => stated(part)?.number ?? []);
  if (total?.number && verification.stated('final', 'procurement') !== null && parts.length >= LEAST_PARTS)
    checkTotal(total, total.number, parts, verification);
  notAbove(stated('micro'), ['sme', 'procurement'], verification);
  notAbove(stated('sme'), ['procurement'], verification);
  notAbove(stated('reserved'), ['procurement'], verification);
  notAbove(stated('reserved-micro'), ['reserved', 'procurement'], verification);
  for (const kind of PARTS) notAbove(stated(kind.replace('procurement', 'sme')), [kind, 'procurement'], verification);
  checkVehicles(statements, verification);
}

function checkTotal(total: Statement, number: PrintedNumber, parts: readonly PrintedNumber[], verification: Verification): void {
  const figures = parts.map(saidBy);
  const text = separatedAmount(sumOf(figures).value);
  checkSum(
    addedUp([saidBy(number)], figures, total),
    {
      rule: 'parts',
      statement: total,
      words: wordsOf(total),
      message: (quote) => narrativeChecks.procurementParts(quote, text),
      expected: narrativeChecks.wanYuan(text),
    },
    verification,
  );
}

/** Not above the nearest of its wholes that is known: as the tables have it, and as the text has it where that is another. */
function notAbove(part: Statement | undefined, wholes: readonly string[], verification: Verification): void {
  const known = wholes.map((id) => ({ name: itemById(id).name, figures: verification.finals(targetOf(id)) }));
  const whole = known.find(({ figures }) => figures.length > 0);
  const [most] = [...(whole?.figures ?? [])].sort((a, b) => b.value.comparedTo(a.value));
  if (part === undefined || whole === undefined || most === undefined) return;
  checkWithin(part, { name: whole.name, is: most, figures: verification.figuresHere([most]) }, verification);
}

/** Kinds of vehicles and their number, as stated, where the workbook has no table for them. */
function checkVehicles(statements: readonly Statement[], verification: Verification): void {
  if (verification.context.current.table('information') !== undefined) return;
  const counts = statements.filter(({ kind, passage }) => kind === 'count' && passage.section === 'assets');
  const total = counts.find(({ target }) => target.key === 'vehicles-owned');
  const kinds = counts.filter(({ target }) => VEHICLES.includes(target.key));
  if (!total?.number || kinds.length === 0) return;
  const figures = kinds.flatMap(({ number }) => (number === undefined ? [] : [countOf(number.value)]));
  const sum = sumOf(figures).value.toFixed();
  checkSum(
    { ...addedUp([countOf(total.number.value)], figures, total), isCount: true },
    {
      rule: 'count',
      statement: total,
      words: wordsOf(total),
      message: (quote) =>
        narrativeChecks.count(quote, total.target.name, narrativeChecks.said(narrativeChecks.kinds, total.target.name, sum)),
      expected: sum,
    },
    verification,
  );
}

/** The parts make the whole; as long as one of them is still to be filled in they are no more than it. */
function addedUp(whole: readonly Operand[], parts: readonly Operand[], { passage }: Statement): Sum {
  return UNFILLED.test(passage.text)
    ? { left: parts, operator: '<=', right: whole }
    : { left: whole, operator: '=', right: parts };
}
