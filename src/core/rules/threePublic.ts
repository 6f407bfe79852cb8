import { defineRules } from './rule';

const FORM = '部门决算公开报表 财政拨款“三公”经费支出决算表：栏次间的合计关系';

/** 公开09表 财政拨款“三公”经费支出决算表; its rows are 预算数 and 决算数. */
export const threePublicRules = defineRules('three-public', 'within-table', [
  {
    id: 'three-public.total',
    title: '合计＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费',
    basis: FORM,
    each: { of: ['three-public'], rows: 'all' },
    left: [['three-public', '$row', 'total']],
    right: [
      ['three-public', '$row', 'abroad'],
      ['three-public', '$row', 'vehicles'],
      ['three-public', '$row', 'reception'],
    ],
  },
  {
    id: 'three-public.vehicles',
    title: '公务用车购置及运行维护费＝公务用车购置费＋公务用车运行维护费',
    basis: FORM,
    each: { of: ['three-public'], rows: 'all' },
    left: [['three-public', '$row', 'vehicles']],
    right: [
      ['three-public', '$row', 'vehicle-purchase'],
      ['three-public', '$row', 'vehicle-running'],
    ],
  },
  {
    id: 'three-public.reception',
    title: '公务接待费＝国内接待费＋国（境）外接待费',
    basis: FORM,
    each: { of: ['three-public'], rows: 'all' },
    left: [['three-public', '$row', 'reception']],
    right: [
      ['three-public', '$row', 'reception-domestic'],
      ['three-public', '$row', 'reception-foreign'],
    ],
  },
  ...(
    [
      ['reception-diplomatic', 'reception-domestic', '外事接待费不大于国内接待费'],
      ['reception-diplomatic-batches', 'reception-batches', '外事接待批次不大于国内公务接待批次'],
      ['reception-diplomatic-people', 'reception-people', '外事接待人次不大于国内公务接待人次'],
    ] as const
  ).map(([part, whole, title]) => ({
    id: `three-public.${part}-within`,
    title,
    basis: FORM,
    operator: '<=' as const,
    each: { of: ['three-public' as const], rows: ['final'] },
    left: [['three-public', '$row', part] as const],
    right: [['three-public', '$row', whole] as const],
  })),
]);
