import type { PicturePattern } from '../wording/profile';

/** The pictures of the built-in wordings, called as published documents call them; they stand behind the text that they show. */
export const pictures = {
  totals: { id: 'summary.picture', picture: 'totals-change', text: '图{{ 图号 }}：收、支决算总计变动情况图' },
  revenue: { id: 'revenue.picture', picture: 'revenue-structure', text: '图{{ 图号 }}：收入决算结构图' },
  expenditure: { id: 'expenditure.picture', picture: 'expenditure-structure', text: '图{{ 图号 }}：支出决算结构图' },
  fiscal: { id: 'fiscal-summary.picture', picture: 'fiscal-change', text: '图{{ 图号 }}：财政拨款收、支决算总计变动情况图' },
  generalChange: {
    id: 'general-budget.picture-change',
    picture: 'general-change',
    when: '有一般公共预算',
    text: '图{{ 图号 }}：一般公共预算财政拨款支出决算变动情况图',
  },
  generalStructure: {
    id: 'general-budget.picture-structure',
    picture: 'general-structure',
    when: '有一般公共预算',
    text: '图{{ 图号 }}：一般公共预算财政拨款支出决算结构图',
  },
  generalBudget: {
    id: 'general-budget.picture-budget',
    picture: 'general-budget',
    when: '有一般公共预算',
    text: '图{{ 图号 }}：一般公共预算财政拨款支出年初预算与决算对比图',
  },
  threePublic: {
    id: 'three-public.picture',
    picture: 'three-public-structure',
    when: '有三公支出',
    text: '图{{ 图号 }}：“三公”经费财政拨款支出结构图',
  },
} as const satisfies Readonly<Record<string, PicturePattern>>;
