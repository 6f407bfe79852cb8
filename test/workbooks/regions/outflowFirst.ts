import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { economicAmount, FUNCTIONAL_CLASSES, surplusUsed, type Measure } from '../accounts';
import type { DepartmentData } from '../department';
import * as economic from './economic';
import { workbook } from './printedForm';
import {
  ALL_SOURCES,
  basic,
  beside,
  blanks,
  closing,
  codedRows,
  FISCAL,
  fundColumns,
  inWanYuan,
  opening,
  project,
  received,
  spent,
  textSheet,
  total,
  type CodedForm,
  type Measured,
  type Row,
} from './sheets';
import { fiscalSummaryRows } from './summaries';

const REVENUE: readonly Measured[] = [
  { head: ['其他收入'], measure: received, sources: ['other'] },
  { head: ['事业收入'], measure: received, sources: ['business'] },
  { head: ['上级补助收入'], measure: null },
  { head: ['财政拨款收入'], measure: received, sources: FISCAL },
  { head: ['合计'], measure: received },
];
const SPENDING: readonly Measured[] = [
  { head: ['基本支出'], measure: basic },
  { head: ['项目支出'], measure: project },
  { head: ['合计'], measure: spent },
];

/** 支出 left of 收入, 合计 behind its parts, 03表 over two sheets, agency costs in two lists, two tables of other kinds. */
export function outflowFirst(data: DepartmentData): WorkbookSnapshot {
  const above = (words: string, width: number): Row[] => [
    [`${data.year}年度${words}`],
    [`填报单位（盖章）：${data.name}`, ...blanks(width - 2), '计量单位：万元'],
  ];
  const coded = (form: Pick<CodedForm, 'columns' | 'sources'>): Row[] => codedRows(data, { ...form, columnNumbers: false });
  const sheet = (name: string, words: string, form: Pick<CodedForm, 'columns' | 'sources'>): SheetSnapshot =>
    textSheet(
      name,
      above(words, form.columns.length + 2),
      coded(form),
      data.items.some(({ source }) => form.sources.includes(source)) ? [] : [['注：本年度没有这项收支，本表无数据。']],
    );
  const spending = coded({ columns: SPENDING, sources: ALL_SOURCES });
  const half = Math.floor(spending.length / 2);
  return workbook(
    textSheet('收支总表', above('收入支出决算总表', 4), totals(data)),
    sheet('收入表', '收入决算表', { columns: REVENUE, sources: ALL_SOURCES }),
    textSheet('支出表', above('支出决算表', 5), spending.slice(0, half)),
    textSheet('支出表续', [`${data.year}年度支出决算表（续）`], spending.slice(0, 2), spending.slice(half)),
    textSheet('财政拨款', above('财政拨款收入支出决算总表', 7), fiscalSummaryRows(data, { lineNumbers: false })),
    sheet('一般公共', '一般公共预算财政拨款支出决算表', { columns: SPENDING, sources: ['general'] }),
    textSheet('基本支出', above('一般公共预算财政拨款基本支出决算表', 4), economic.economicNames(data)),
    textSheet('三公', above('财政拨款“三公”经费支出决算表', 6), economic.threePublicTwoBlocks(data)),
    sheet('基金', '政府性基金预算财政拨款收入支出决算表', { columns: fundColumns, sources: ['fund'] }),
    sheet('国资', '国有资本经营预算财政拨款支出决算表', { columns: SPENDING, sources: ['state-capital'] }),
    textSheet('项目', above('项目收入支出决算表', 8), [
      ['科目编码', '项目名称', '年初结转和结余', '本年收入', '', '本年支出', '', '年末结转和结余'],
      ['', '', '', '合计', '其中：财政拨款', '合计', '其中：财政拨款', ''],
      ['2011302', '专项业务费', '1.20', '33.50', '33.50', '30.10', '30.10', '4.60'],
    ]),
    textSheet('机构运行', above('机构运行经费支出、国有资产占用情况及政府采购支出信息表', 6), agency(data)),
  );
}

function totals(data: DepartmentData): Row[] {
  const sum = (measure: Measure, sources = ALL_SOURCES): string => inWanYuan(total(data.items, measure, sources));
  const whole = sum((item) => spent(item) + item.closing);
  return [
    ['支出', '', '收入', ''],
    ['项目', '决算数', '项目', '决算数'],
    ...beside(
      FUNCTIONAL_CLASSES.map(([code, name]) => [name, sum((item) => (item.code.startsWith(code) ? spent(item) : 0))]),
      [
        ['一般公共预算财政拨款收入', sum(received, ['general'])],
        ['政府性基金预算财政拨款收入', sum(received, ['fund'])],
        ['国有资本经营预算财政拨款收入', sum(received, ['state-capital'])],
        ['事业收入', sum(received, ['business'])],
        ['其他收入', sum(received, ['other'])],
      ],
    ),
    ['本年支出合计', sum(spent), '本年收入合计', sum(received)],
    ['结余分配', '', '使用非财政拨款结余和专用结余', sum(surplusUsed)],
    ['年末结转和结余', sum(closing), '年初结转和结余', sum(opening)],
    ['支出总计', whole, '收入总计', whole],
  ];
}

function agency(data: DepartmentData): Row[] {
  const operating = inWanYuan(['302', '310'].reduce((sum, code) => sum + economicAmount(data, code), 0));
  return [
    ['项目', '行次', '统计数', '项目', '行次', '统计数'],
    ...beside(
      [
        ['一、机构运行经费支出', '=1', operating],
        ['（一）行政单位', '=2', operating],
        ['（二）参照公务员法管理事业单位', '=3', ''],
        ['二、国有资产占用情况', '=4', '—'],
        ['（一）车辆数合计（辆）', '=5', '=3'],
        ['1.机要通信用车', '=6', '=1'],
        ['2.应急保障用车', '=7', '=2'],
      ],
      [
        ['三、政府采购支出信息', '=8', '—'],
        ['（一）政府采购支出合计', '=9', '88.50'],
        ['1.政府采购货物支出', '=10', '60.00'],
        ['2.政府采购服务支出', '=11', '28.50'],
        ['（二）政府采购授予中小企业合同金额', '=12', '70.00'],
        ['其中：授予小微企业合同金额', '=13', '30.00'],
      ],
    ),
  ];
}
