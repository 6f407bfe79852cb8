import type { SectionPattern } from '../../wording/profile';
import { pictures } from '../pictures';
import { accountPattern } from './accountPattern';

/** 五 and 六: the general budget by account, its 基本支出. */
export const generalBudget: readonly SectionPattern[] = [
  {
    id: 'general-budget',
    title: '五、一般公共预算财政拨款支出决算情况说明',
    paragraphs: [
      {
        id: 'general-budget.none',
        unless: '有一般公共预算',
        text:
          '{{ 部门 }}{{ 年度 }}年度无一般公共预算财政拨款支出。{% if 一般公共有变化.成立 %}' +
          '与{{ 上年度 }}年度相比，一般公共预算财政拨款支出{{ 一般公共支出 | 增减: 上年一般公共支出 }}。' +
          '{{ 一般公共原因 | 附: "主要原因：", "。" }}{% endif %}',
      },
      {
        id: 'general-budget.heading-total',
        heading: 2,
        when: '有一般公共预算',
        text: '（一）一般公共预算财政拨款支出决算总体情况',
      },
      {
        id: 'general-budget.total',
        when: '有一般公共预算',
        text:
          '一般公共预算财政拨款支出{{ 一般公共支出 | 金额 }}万元{{ 一般公共支出 | 占比: 支出合计, "，占本年支出合计的" }}。' +
          '与{{ 上年度 }}年度相比，一般公共预算财政拨款支出{{ 一般公共支出 | 增减: 上年一般公共支出 }}。' +
          '{{ 一般公共原因 | 附: "主要原因：", "。" }}',
      },
      pictures.generalChange,
      {
        id: 'general-budget.heading-structure',
        heading: 2,
        when: '有一般公共预算',
        text: '（二）一般公共预算财政拨款支出决算结构情况',
      },
      {
        id: 'general-budget.structure',
        when: '有一般公共预算',
        text:
          '一般公共预算财政拨款支出{{ 一般公共支出 | 金额 }}万元{% if 一般公共各类.有 %}，主要用于以下方面：{{ 一般公共各类 | 待填: "。" }}' +
          '{% for 项 in 一般公共各类.各项 %}{{ 项.名称 }}（类）{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 一般公共支出, "，占" }}' +
          '{% unless forloop.last %}；{% else %}。{% endunless %}{% endfor %}{% else %}。{% endif %}',
      },
      pictures.generalStructure,
      {
        id: 'general-budget.heading-details',
        heading: 2,
        when: '有一般公共预算',
        text: '（三）一般公共预算财政拨款支出决算具体情况',
      },
      {
        id: 'general-budget.details',
        when: '有一般公共预算',
        text:
          '一般公共预算财政拨款支出年初预算为{{ 一般公共年初预算 | 金额 }}万元，{% if 一般公共按全年预算.成立 %}' +
          '全年预算为{{ 一般公共对比预算 | 金额 }}万元，支出决算为{{ 一般公共支出 | 金额 }}万元' +
          '{{ 一般公共支出 | 占比: 一般公共对比预算, "，完成全年预算的" }}{% else %}支出决算为{{ 一般公共支出 | 金额 }}万元' +
          '{{ 一般公共支出 | 占比: 一般公共年初预算, "，完成年初预算的" }}{% endif %}。' +
          '{{ 一般公共支出 | 按高低: 一般公共对比预算, "决算数大于预算数的主要原因：", "决算数小于预算数的主要原因：", ' +
          '"决算数与预算数持平", "决算数与预算数不同的主要原因：" }}{{ 一般公共预算差异原因 }}。{% if 一般公共各项.有 %}其中：{% endif %}',
      },
      { id: 'general-budget.item', when: '有一般公共预算', each: '一般公共各项', text: accountPattern() },
      pictures.generalBudget,
    ],
  },
  {
    id: 'basic-expenditure',
    title: '六、一般公共预算财政拨款基本支出决算情况说明',
    paragraphs: [
      {
        id: 'basic-expenditure.none',
        unless: '有基本支出',
        text: '{{ 部门 }}{{ 年度 }}年度无一般公共预算财政拨款基本支出。',
      },
      {
        id: 'basic-expenditure.total',
        when: '有基本支出',
        text:
          '一般公共预算财政拨款基本支出{{ 基本支出 | 金额 }}万元。其中：' +
          '人员经费{{ 人员经费 | 金额 }}万元{{ 人员经费科目 | 列举: "，主要包括：" }}；' +
          '公用经费{{ 公用经费 | 金额 }}万元{{ 公用经费科目 | 列举: "，主要包括：" }}。',
      },
    ],
  },
];
