import { narrate } from '../../../src/core/narrative/narrate';
import { priorInputs } from '../../../src/core/narrative/priorInputs';
import { shanxi } from '../../../src/core/narrative/profiles/shanxi';
import { textOf } from './narrated';
import { figuresOf } from './tableBuilder';

const lastYear = figuresOf(
  {
    summary: { 'inflow-total': '110.004', 'outflow-total': '110' },
    'fiscal-summary': { 'inflow-total': '100', 'outflow-total': { total: '100' } },
    'general-budget': { total: { total: '90' }, '208 社会保障和就业支出': { total: '90' }, '20801 社保事务': { total: '90' } },
    'three-public': { final: { total: '3', abroad: '', 'vehicle-purchase': '?', 'vehicle-running': '3', reception: '' } },
    information: { 'operation-administrative': '2', 'operation-participating': '' },
  },
  { year: 2023 },
);

function valuesOf(...years: Parameters<typeof priorInputs>): Readonly<Record<string, string>> {
  return Object.fromEntries([...priorInputs(...years).values].map(([key, value]) => [key, String(value)]));
}

test('takes over what the text compares with, as published', () => {
  expect(valuesOf(lastYear)).toEqual({
    'prior.summary.revenue-total': '110',
    'prior.summary.expenditure-total': '110',
    'prior.fiscal.revenue-total': '100',
    'prior.fiscal.expenditure-total': '100',
    'prior.general.total': '90',
    'prior.general.208': '90',
    'prior.three-public.total': '3',
    'prior.three-public.abroad': '0',
    'prior.three-public.vehicle-running': '3',
    'prior.three-public.reception': '0',
    'prior.operation.total': '2',
  });
});

test('takes over nothing from a table that is not there', () => {
  expect(valuesOf(figuresOf({}))).toEqual({});
});

test('a class that is new this year was zero', () => {
  const thisYear = figuresOf({ 'general-budget': { total: { total: '5' }, '221 住房保障支出': { total: '5.00' } } });
  const narrative = narrate(thisYear, priorInputs(lastYear, thisYear), shanxi);
  expect(textOf(narrative, 'general-budget.detail.221')).toContain('较上年决算增加5.00万元，主要原因是');
});
