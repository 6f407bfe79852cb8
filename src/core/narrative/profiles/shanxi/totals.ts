import type { SectionPattern } from '../../wording/profile';
import { pictures } from '../pictures';

/** 一 to 四: the totals of all money and of the grants. */
export const totals: readonly SectionPattern[] = [
  {
    id: 'summary',
    title: '一、收入支出决算总体情况说明',
    paragraphs: [
      {
        id: 'summary.total',
        text:
          '{{ 年度 }}年度收入总计{{ 收入总计 | 金额 }}万元，支出总计{{ 支出总计 | 金额 }}万元。' +
          '{{ 收入总计 | 增减: 上年收入总计, "与上年相比，收入总计", "收入总计与上年相同" }}，' +
          '{{ 支出总计 | 增减: 上年支出总计, "支出总计", "支出总计与上年相同" }}。' +
          '{{ 总体原因 | 附: "主要原因是", "。" }}',
      },
      pictures.totals,
    ],
  },
  {
    id: 'revenue',
    title: '二、收入决算情况说明',
    paragraphs: [
      {
        id: 'revenue.total',
        text: '{{ 年度 }}年度收入合计{{ 收入合计 | 金额 }}万元{% if 收入来源.有 %}，其中：{% else %}。{% endif %}',
      },
      {
        id: 'revenue.source',
        each: '收入来源',
        text: '{{ 项.名称 }}{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 收入合计, "，占比" }}{{ 句末 }}',
      },
      pictures.revenue,
    ],
  },
  {
    id: 'expenditure',
    title: '三、支出决算情况说明',
    paragraphs: [
      {
        id: 'expenditure.total',
        text: '{{ 年度 }}年度支出合计{{ 支出合计 | 金额 }}万元{% if 支出构成.有 %}，其中：{% else %}。{% endif %}',
      },
      {
        id: 'expenditure.part',
        each: '支出构成',
        text: '{{ 项.名称 }}{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 支出合计, "，占比" }}{{ 句末 }}',
      },
      pictures.expenditure,
    ],
  },
  {
    id: 'fiscal-summary',
    title: '四、财政拨款收支决算总体情况说明',
    paragraphs: [
      {
        id: 'fiscal-summary.total',
        text:
          '{{ 年度 }}年度财政拨款收入总计{{ 财政拨款收入总计 | 金额 }}万元，支出总计{{ 财政拨款支出总计 | 金额 }}万元。' +
          '{{ 财政拨款收入总计 | 增减: 上年财政拨款收入总计, "与上年相比，财政拨款收入总计", "财政拨款收入总计与上年相同" }}；' +
          '{{ 财政拨款支出总计 | 增减: 上年财政拨款支出总计, "财政拨款支出总计", "财政拨款支出总计与上年相同" }}。' +
          '{{ 财政拨款原因 | 附: "主要原因是", "。" }}',
      },
      pictures.fiscal,
    ],
  },
];
