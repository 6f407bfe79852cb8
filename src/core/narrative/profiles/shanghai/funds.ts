import type { SectionPattern } from '../../wording/profile';
import { accountPattern } from './accountPattern';

/** 八 and 九: 政府性基金 and 国有资本经营. */
export const funds: readonly SectionPattern[] = [
  {
    id: 'government-fund',
    title: '八、政府性基金预算财政拨款收入支出决算情况说明',
    paragraphs: [
      {
        id: 'government-fund.none',
        unless: '有政府性基金',
        text: '{{ 部门 }}{{ 年度 }}年度无政府性基金预算财政拨款收入和支出。',
      },
      {
        id: 'government-fund.total',
        when: '有政府性基金',
        text:
          '{% if 有基金收支.成立 %}政府性基金预算财政拨款收入{{ 基金收入 | 金额 }}万元，支出{{ 基金支出 | 金额 }}万元' +
          '{% if 基金各项.有 %}，支出具体情况如下：{% else %}。{% endif %}{% else %}' +
          '{{ 部门 }}{{ 年度 }}年度无政府性基金预算财政拨款收入和支出，年初结转和结余{{ 基金年初结转 | 金额 }}万元，' +
          '年末结转和结余{{ 基金年末结转 | 金额 }}万元。{% endif %}',
      },
      { id: 'government-fund.item', when: '有政府性基金', each: '基金各项', text: accountPattern() },
    ],
  },
  {
    id: 'state-capital',
    title: '九、国有资本经营预算财政拨款收入支出决算情况说明',
    paragraphs: [
      {
        id: 'state-capital.none',
        unless: '有国有资本经营',
        text: '{{ 部门 }}{{ 年度 }}年度无国有资本经营预算财政拨款收入和支出。',
      },
      {
        id: 'state-capital.total',
        when: '有国有资本经营',
        text:
          '{% if 有国资收支.成立 %}国有资本经营预算财政拨款收入{{ 国资收入 | 金额 }}万元，支出{{ 国资支出 | 金额 }}万元' +
          '{% if 国资各项.有 %}，支出具体情况如下：{% else %}。{% endif %}{% else %}' +
          '{{ 部门 }}{{ 年度 }}年度无国有资本经营预算财政拨款收入和支出，年初结转和结余{{ 国资年初结转 | 金额 }}万元，' +
          '年末结转和结余{{ 国资年末结转 | 金额 }}万元。{% endif %}',
      },
      { id: 'state-capital.item', when: '有国有资本经营', each: '国资各项', text: accountPattern() },
    ],
  },
];
