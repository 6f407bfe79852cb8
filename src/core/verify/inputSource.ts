import { Decimal } from 'decimal.js';
import { exactly, publishedAmount } from '../amounts/rounded';
import type { NarrativeInputs } from '../narrative/inputs/parseInputs';
import type { Side, Source, Target } from './reading/target';

/** Keys of the 情况说明底稿 behind the items of sentences. Accounts have their code behind the beginning. */
const PRIOR: Readonly<Record<string, string | readonly string[]>> = {
  'summary.both': ['prior.summary.expenditure-total', 'prior.summary.revenue-total'],
  'summary.inflow': 'prior.summary.revenue-total',
  'summary.outflow': 'prior.summary.expenditure-total',
  'summary.opening': 'prior.summary.opening',
  'summary.closing': 'prior.summary.closing',
  'summary.surplus': 'prior.summary.use-of-surplus',
  'summary.distribution': 'prior.summary.surplus-distribution',
  'revenue.total': 'prior.revenue.total',
  'expenditure.total': 'prior.expenditure.total',
  'expenditure.basic': 'prior.expenditure.basic',
  'expenditure.project': 'prior.expenditure.project',
  'fiscal.both': ['prior.fiscal.expenditure-total', 'prior.fiscal.revenue-total'],
  'fiscal.inflow': 'prior.fiscal.revenue-total',
  'fiscal.outflow': 'prior.fiscal.expenditure-total',
  'fiscal.opening': 'prior.fiscal.opening',
  'fiscal.closing': 'prior.fiscal.closing',
  'general.total': 'prior.general.total',
  'basic.total': 'prior.general.basic',
  'basic.personnel': 'prior.basic.personnel',
  'basic.operating': 'prior.basic.operating',
  'fund.opening': 'prior.fund.opening',
  'fund.revenue': 'prior.fund.revenue',
  'fund.total': 'prior.fund.total',
  'fund.closing': 'prior.fund.closing',
  'capital.revenue': 'prior.capital.revenue',
  'capital.total': 'prior.capital.total',
  'three-public.total': 'prior.three-public.total',
  'three-public.abroad': 'prior.three-public.abroad',
  'three-public.vehicle-purchase': 'prior.three-public.vehicle-purchase',
  'three-public.vehicle-running': 'prior.three-public.vehicle-running',
  'three-public.reception': 'prior.three-public.reception',
  'operation.total': 'prior.operation.total',
  'procurement.total': 'prior.procurement.total',
};

const FINAL: Readonly<Record<string, string>> = {
  'procurement.total': 'procurement.total',
  'procurement.goods': 'procurement.goods',
  'procurement.works': 'procurement.works',
  'procurement.services': 'procurement.services',
  'procurement.sme': 'procurement.sme',
  'procurement.micro': 'procurement.micro',
  'operation.total': 'operation.total',
  'three-public.reception-domestic': 'amount.reception.domestic',
  'three-public.reception-diplomatic': 'amount.reception.foreign-affairs',
  'three-public.reception-foreign': 'amount.reception.overseas',
  'three-public.bought': 'count.vehicles.purchased',
  'three-public.kept': 'count.vehicles.kept',
  'information.vehicles-total': 'assets.vehicles.total',
  'information.equipment-over-million': 'assets.equipment-over-million',
  'performance.general': 'performance.amount.general',
  'performance.fund': 'performance.amount.fund',
  'performance.capital': 'performance.amount.state-capital',
  'performance.social': 'performance.amount.social-insurance',
};

/** Counts that share an item with an amount, by the measure word. */
const COUNTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'three-public.abroad': { 个: 'count.abroad.groups', 人次: 'count.abroad.persons', 人: 'count.abroad.persons' },
  'three-public.reception': receptionCounts('count.reception'),
  'three-public.reception-domestic': receptionCounts('count.reception.domestic'),
  'three-public.reception-diplomatic': receptionCounts('count.reception.foreign-affairs'),
  'three-public.reception-foreign': receptionCounts('count.reception.overseas'),
};

function receptionCounts(prefix: string): Readonly<Record<string, string>> {
  const [batches, persons] = [`${prefix}.batches`, `${prefix}.persons`];
  return { 批次: batches, 批: batches, 个: batches, 人次: persons, 人: persons };
}

const BUDGETS = [
  ['general-budget.', 'general'],
  ['government-fund.', 'fund'],
  ['state-capital.', 'capital'],
] as const;
const VEHICLE = 'information.vehicle-';

/**
 * What the 情况说明底稿 says of an item that no table has; the possible values, `[]` for none.
 * @param unit measure word of a count that shares its item with an amount
 */
export function inputSources(target: Target, side: Side, inputs: NarrativeInputs | null, unit?: string): readonly Source[] {
  if (inputs === null) return [];
  return keysOf(target, side, unit).flatMap((key): Source[] => {
    const value = inputs.values.get(key);
    if (!(value instanceof Decimal)) return [];
    const isCount = unit !== undefined || target.count === true;
    return [{ ...(isCount ? exactly(value) : publishedAmount(value)), figures: [], origin: 'inputs' }];
  });
}

function keysOf({ key, code }: Target, side: Side, unit: string | undefined): readonly string[] {
  const [, group] = BUDGETS.find(([beginning]) => key.startsWith(beginning)) ?? [];
  if (side === 'prior') return code !== undefined && group !== undefined ? [`prior.${group}.${code}`] : listed(PRIOR[key]);
  if (side === 'budget') {
    if (key === 'general.total') return ['budget.general.total', 'adjusted.general.total'];
    if (group === undefined || code === undefined) return [];
    return [`budget.${group}.${code}`, `adjusted.${group}.${code}`];
  }
  if (unit !== undefined && COUNTS[key] !== undefined) return listed(COUNTS[key][unit]);
  if (key.startsWith(VEHICLE)) return [`assets.vehicles.${key.slice(VEHICLE.length)}`];
  return listed(FINAL[key]);
}

function listed(key: string | readonly string[] | undefined): readonly string[] {
  if (key === undefined) return [];
  return typeof key === 'string' ? [key] : key;
}
