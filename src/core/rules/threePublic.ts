import { itemById } from '../form';
import { sum, within } from './mechanisms';
import { defineRules } from './rule';

const FORM = '部门决算公开报表 财政拨款“三公”经费支出决算表：栏次间的合计关系';

/** 公开09表 财政拨款“三公”经费支出决算表; its rows are 预算数 and 决算数. */
export const threePublicRules = defineRules('three-public', 'within-table', [
  ...(
    [
      ['total', 'three-public', '合计＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费'],
      ['vehicles', 'vehicles', '公务用车购置及运行维护费＝公务用车购置费＋公务用车运行维护费'],
      ['reception', 'reception', '公务接待费＝国内接待费＋国（境）外接待费'],
    ] as const
  ).map(([id, whole, title]) =>
    sum('three-public', {
      id: `three-public.${id}`,
      title,
      basis: FORM,
      whole,
      firm: itemById(whole).parts ?? [],
      of: 'rows',
      ...(whole === 'reception' ? { open: 'right' } : {}),
    }),
  ),
  ...(
    [
      ['reception-diplomatic', 'reception-foreign-affairs', '外事接待费不大于国内接待费'],
      ['reception-diplomatic-batches', 'reception-foreign-affairs-batches', '外事接待批次不大于国内公务接待批次'],
      ['reception-diplomatic-people', 'reception-foreign-affairs-persons', '外事接待人次不大于国内公务接待人次'],
    ] as const
  ).map(([id, part, title]) =>
    within('three-public', part, {
      id: `three-public.${id}-within`,
      title,
      basis: FORM,
      examples: { agree: ['2 <= 8', '8 <= 8'], differ: ['9 <= 8'] },
    }),
  ),
]);
