import { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Claim } from '../reading/claim';
import { wordsOf, type Verification } from './stated';

const PARTS = ['procurement.goods', 'procurement.works', 'procurement.services'];
const CENT = new Decimal('0.01');

/** 政府采购 and 车辆 where no table has them: parts and total; 小微 ≤ 中小 ≤ total always. */
export function checkProcurement(claims: readonly Claim[], verification: Verification): void {
  const stated = (key: string): Claim | undefined => claims.find(({ kind, target }) => kind === 'final' && target.key === key);
  const total = stated('procurement.total');
  const parts = PARTS.map(stated);
  if (total?.number && verification.finals.has('procurement.total') && parts.every((part) => part?.number !== undefined)) {
    const sum = parts.reduce((added, part) => added.plus(part?.number?.value ?? 0), new Decimal(0));
    if (sum.minus(total.number.value).abs().gt(CENT.times(2))) reportSum(total, sum, verification);
  }
  notAbove(stated('procurement.micro'), stated('procurement.sme'), verification);
  notAbove(stated('procurement.sme'), total, verification);
  checkVehicles(claims, verification);
}

function reportSum(total: Claim, sum: Decimal, verification: Verification): void {
  const text = separatedAmount(sum);
  verification.fault(total, {
    rule: 'parts',
    severity: 'error',
    words: wordsOf(total),
    message: (quote) => narrativeChecks.projectParts(quote, text),
    expected: narrativeChecks.wanYuan(text),
  });
}

function notAbove(part: Claim | undefined, whole: Claim | undefined, verification: Verification): void {
  if (!part?.number || !whole?.number || part.number.value.lte(whole.number.value)) return;
  verification.fault(part, {
    rule: 'part-exceeds',
    severity: 'error',
    words: wordsOf(part),
    message: (quote) => narrativeChecks.partsExceed(quote, part.target.name, whole.target.name),
  });
}

/** Kinds of vehicles and their number, as stated, where the workbook has no table for them. */
function checkVehicles(claims: readonly Claim[], verification: Verification): void {
  if (verification.context.current.table('information') !== undefined) return;
  const counts = claims.filter(({ kind, passage }) => kind === 'count' && passage.section === 'assets');
  const total = counts.find(({ target }) => target.key === 'information.vehicles-total');
  const kinds = counts.filter(({ target }) => target.key.startsWith('information.vehicle-'));
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
