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
          '{{ 部门 }}{{ 年度 }}年度收入支出总计{{ 收入总计 | 金额 }}万元。' +
          '与{{ 上年度 }}年度相比，收入支出总计{{ 收入总计 | 增减: 上年收入总计 }}。{{ 收支原因 | 附: "主要原因：", "。" }}',
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
        text:
          '本年收入合计{{ 收入合计 | 金额 }}万元{% if 收入来源.有 %}，其中：{{ 收入来源 | 待填: "。" }}{% for 项 in 收入来源.各项 %}' +
          '{{ 项.名称 }}{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 收入合计, "，占" }}{% unless forloop.last %}；{% else %}。{% endunless %}' +
          '{% endfor %}{% else %}。{% endif %}',
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
        text:
          '本年支出合计{{ 支出合计 | 金额 }}万元{% if 支出构成.有 %}，其中：{{ 支出构成 | 待填: "。" }}{% for 项 in 支出构成.各项 %}' +
          '{{ 项.名称 }}{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 支出合计, "，占" }}{% unless forloop.last %}；{% else %}。{% endunless %}' +
          '{% endfor %}{% else %}。{% endif %}',
      },
      pictures.expenditure,
    ],
  },
  {
    id: 'fiscal-summary',
    title: '四、财政拨款收入支出决算总体情况说明',
    paragraphs: [
      {
        id: 'fiscal-summary.total',
        text:
          '{{ 部门 }}{{ 年度 }}年度财政拨款收入支出总计{{ 财政拨款收入总计 | 金额 }}万元。' +
          '与{{ 上年度 }}年度相比，财政拨款收入支出总计{{ 财政拨款收入总计 | 增减: 上年财政拨款收入总计 }}。' +
          '{{ 财政拨款收支原因 | 附: "主要原因：", "。" }}',
      },
      pictures.fiscal,
    ],
  },
];
