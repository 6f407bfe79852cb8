import { itemById } from '../form';
import { columnSum, hierarchy, sum } from './mechanisms';
import { BUDGET_SIDES, budgetsWithin, changeRule, rowSumsOfOtherSides } from './otherSides';
import { defineRules, type RuleSpec } from './rule';

/** 公开05, 07 and 08 share their columns; those that a layout does not print have no relation. */
type FundTable = 'general-budget' | 'government-fund' | 'state-capital';

const BUDGET_COLUMNS = BUDGET_SIDES.flatMap((side) => ['total', 'basic', 'project'].map((column) => `${side}-${column}`));

/** What 公开05, 07 and 08表 print below a column as its parts. */
const SPLITS = [
  ['opening-parts', 'opening', ['opening-basic', 'opening-project'], '年初结转和结余＝基本支出结转＋项目支出结转和结余'],
  ['opening-kinds', 'opening', ['opening-carry', 'opening-surplus'], '年初结转和结余＝结转＋结余'],
  [
    'opening-project-kinds',
    'opening-project',
    ['opening-project-carry', 'opening-project-surplus'],
    '年初项目支出结转和结余＝结转＋结余',
  ],
  ['revenue-parts', 'revenue', ['revenue-basic', 'revenue-project'], '本年收入＝基本支出＋项目支出'],
  ['basic-parts', 'basic', ['basic-personnel', 'basic-operating'], '基本支出＝人员经费＋公用经费'],
  ['closing-parts', 'closing', ['closing-basic', 'closing-project'], '年末结转和结余＝基本支出结转＋项目支出结转和结余'],
  ['closing-kinds', 'closing', ['closing-carry', 'closing-surplus'], '年末结转和结余＝结转＋结余'],
  [
    'closing-project-kinds',
    'closing-project',
    ['closing-project-carry', 'closing-project-surplus'],
    '项目支出结转和结余＝结转＋结余',
  ],
] as const;

/** What each table prints the parts of. */
const SPENT: Readonly<Record<FundTable, string>> = {
  'general-budget': 'general-expenditure',
  'government-fund': 'fund-expenditure',
  'state-capital': 'capital-expenditure',
};

function fundTableRules(table: FundTable, form: string): readonly RuleSpec[] {
  return defineRules(table, 'within-table', [
    sum(table, {
      id: `${table}.row-sum`,
      title: '本年支出合计＝基本支出＋项目支出',
      basis: `部门决算公开报表 ${form}：“本年支出”各栏的合计关系`,
      whole: SPENT[table],
      firm: itemById(SPENT[table]).parts ?? [],
      of: 'rows',
    }),
    {
      id: `${table}.carry-over`,
      title: '年初结转和结余＋本年收入＝本年支出＋年末结转和结余',
      examples: {
        agree: ['20.00 + 100.00 = 90.00 + 30.00', '0.00 + 100.00 = 100.00 + 0.00'],
        differ: ['20.00 + 100.00 = 90.00 + 10.00', '20.00 + 100.00 = 120.00 + 20.00'],
      },
      basis: `部门决算公开报表 ${form}：收支结转的平衡关系`,
      each: { of: [table], rows: 'all' },
      left: [
        [table, '$row', 'opening'],
        [table, '$row', 'revenue'],
      ],
      right: [
        [table, '$row', 'total'],
        [table, '$row', 'closing'],
      ],
    },
    ...SPLITS.map(([id, whole, parts, title]) => {
      const basis = `部门决算公开报表 ${form}：各栏与其分栏的合计关系`;
      return columnSum(table, whole, parts, { id: `${table}.${id}`, title, basis, open: 'right' });
    }),
    hierarchy(table),
    budgetsWithin(table, BUDGET_COLUMNS),
    ...rowSumsOfOtherSides(table, ['basic', 'project']),
    changeRule(table, 'total', 'prior-total'),
  ]);
}

/** 公开05表 一般公共预算财政拨款支出决算表. */
export const generalBudgetRules = fundTableRules('general-budget', '一般公共预算财政拨款支出决算表');
/** 公开07表 政府性基金预算财政拨款收入支出决算表. */
export const governmentFundRules = fundTableRules('government-fund', '政府性基金预算财政拨款收入支出决算表');
/** 公开08表 国有资本经营预算财政拨款支出决算表. */
export const stateCapitalRules = fundTableRules('state-capital', '国有资本经营预算财政拨款支出决算表');
