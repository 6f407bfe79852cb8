import type { SectionPattern } from '../../wording/profile';
import { pictures } from '../pictures';

/** 五 to 八: the general budget by class, its 基本支出, 政府性基金 and 国有资本经营. */
export const budgets: readonly SectionPattern[] = [
  {
    id: 'general-budget',
    title: '五、一般公共预算财政拨款支出决算情况说明',
    paragraphs: [
      {
        id: 'general-budget.none',
        unless: '有一般公共预算',
        text:
          '本年度无此项支出。{% if 一般公共有变化.成立 %}' +
          '{{ 一般公共支出 | 增减: 上年一般公共支出, "与上年相比，一般公共预算财政拨款支出" }}。' +
          '{{ 一般公共原因 | 附: "主要原因是", "。" }}{% endif %}',
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
          '{{ 年度 }}年一般公共预算财政拨款决算支出{{ 一般公共支出 | 金额 }}万元' +
          '{{ 一般公共支出 | 占比: 支出合计, "，占本年支出合计的" }}。' +
          '{{ 一般公共支出 | 增减: 上年一般公共支出, "与上年相比，一般公共预算财政拨款支出", ' +
          '"一般公共预算财政拨款支出与上年相同" }}。' +
          '{{ 一般公共原因 | 附: "主要原因是", "。" }}',
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
          '{{ 年度 }}年度一般公共预算财政拨款支出{{ 一般公共支出 | 金额 }}万元' +
          '{% if 一般公共各类.有 %}，主要用于以下方面：{% else %}。{% endif %}',
      },
      {
        id: 'general-budget.class',
        when: '有一般公共预算',
        each: '一般公共各类',
        text: '{{ 项.名称 }}(类){{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 一般公共支出, "，占比" }}{{ 句末 }}',
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
          '{{ 年度 }}年度一般公共预算财政拨款支出年初预算{{ 一般公共年初预算 | 金额 }}万元，' +
          '{% if 一般公共按全年预算.成立 %}全年预算{{ 一般公共对比预算 | 金额 }}万元，支出决算{{ 一般公共支出 | 金额 }}万元' +
          '{{ 一般公共支出 | 占比: 一般公共对比预算, "，完成全年预算的" }}{% else %}支出决算{{ 一般公共支出 | 金额 }}万元' +
          '{{ 一般公共支出 | 占比: 一般公共年初预算, "，完成年初预算的" }}{% endif %}。' +
          '{% if 一般公共各类对比.有 %}其中：{% endif %}',
      },
      {
        id: 'general-budget.detail',
        when: '有一般公共预算',
        each: '一般公共各类对比',
        text:
          '{{ 项.名称 }}年初预算{{ 项.年初预算 | 金额 }}万元，{% if 项.按全年预算.成立 %}全年预算{{ 项.对比预算 | 金额 }}万元，' +
          '支出决算{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 项.对比预算, "，完成全年预算的" }}{% else %}' +
          '支出决算{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 项.年初预算, "，完成年初预算的" }}{% endif %}' +
          '{{ 项.用途 | 附: "，用于" }}。' +
          '{{ 项.金额 | 增减: 项.上年, "较上年决算" }}{{ 项.原因 | 附: "，主要原因是" }}。',
      },
      pictures.generalBudget,
    ],
  },
  {
    id: 'basic-expenditure',
    title: '六、一般公共预算财政拨款基本支出决算情况说明',
    paragraphs: [
      { id: 'basic-expenditure.none', unless: '有基本支出', text: '本年度无此项支出。' },
      {
        id: 'basic-expenditure.total',
        when: '有基本支出',
        text: '{{ 年度 }}年度财政拨款基本支出{{ 基本支出 | 金额 }}万元，其中：',
      },
      {
        id: 'basic-expenditure.personnel',
        when: '有基本支出',
        text: '人员经费{{ 人员经费 | 金额 }}万元{{ 人员经费科目 | 列举: "，主要包括" }}；',
      },
      {
        id: 'basic-expenditure.operating',
        when: '有基本支出',
        text: '公用经费{{ 公用经费 | 金额 }}万元{{ 公用经费科目 | 列举: "，主要包括" }}。',
      },
    ],
  },
  {
    id: 'government-fund',
    title: '七、政府性基金预算财政拨款收支决算情况说明',
    paragraphs: [
      { id: 'government-fund.none', unless: '有政府性基金', text: '本年度无此项收支。' },
      {
        id: 'government-fund.total',
        when: '有政府性基金',
        text:
          '{{ 年度 }}年度政府性基金预算财政拨款年初结转和结余{{ 基金年初结转 | 金额 }}万元，本年收入{{ 基金收入 | 金额 }}万元，' +
          '本年支出{{ 基金支出 | 金额 }}万元，年末结转和结余{{ 基金年末结转 | 金额 }}万元。' +
          '{% if 基金各类.有 %}支出主要用于以下方面：{% endif %}',
      },
      {
        id: 'government-fund.class',
        when: '有政府性基金',
        each: '基金各类',
        text: '{{ 项.名称 }}(类){{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 基金支出, "，占比" }}{{ 句末 }}',
      },
    ],
  },
  {
    id: 'state-capital',
    title: '八、国有资本经营预算财政拨款支出决算情况说明',
    paragraphs: [
      { id: 'state-capital.none', unless: '有国资支出', text: '本年度无此项支出。' },
      {
        id: 'state-capital.total',
        when: '有国资支出',
        text:
          '{{ 年度 }}年度国有资本经营预算财政拨款支出{{ 国资支出 | 金额 }}万元' +
          '{% if 国资各类.有 %}，主要用于以下方面：{% else %}。{% endif %}',
      },
      {
        id: 'state-capital.class',
        when: '有国资支出',
        each: '国资各类',
        text: '{{ 项.名称 }}(类){{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 国资支出, "，占比" }}{{ 句末 }}',
      },
    ],
  },
];
