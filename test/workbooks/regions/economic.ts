import { economicAccounts, economicAmount } from '../accounts';
import type { DepartmentData, ThreePublic } from '../department';
import { beside, blanks, inWanYuan, type Print, type Row } from './sheets';

/** 基本支出 by economic account and 三公, as regions print them. */

const OPERATING = ['302', '307', '310', '399'];

function rowsOf(data: DepartmentData, classes: readonly string[], print: Print): Row[] {
  return economicAccounts(classes).map(({ code, name }) => [
    code,
    code.length > 3 ? `  ${name}` : name,
    print(economicAmount(data, code)),
  ]);
}

function sum(data: DepartmentData, classes: readonly string[]): number {
  return classes.reduce((amount, code) => amount + economicAmount(data, code), 0);
}

/** 人员经费 on the left, 公用经费 in two blocks on the right, both totals in the last row. */
export function economicThreeBlocks(
  data: DepartmentData,
  print: Print = inWanYuan,
  heads: Row = ['科目编码', '科目名称', '金额'],
): Row[] {
  const left = rowsOf(data, ['301', '303'], print);
  const right = rowsOf(data, OPERATING, print);
  const middle = Math.ceil(right.length / 2);
  return [
    ['人员经费', '', '', '公用经费', ...blanks(5)],
    [...heads, ...heads, ...heads],
    ...beside(left, right.slice(0, middle), right.slice(middle)),
    ['人员经费合计', '', print(sum(data, ['301', '303'])), '公用经费合计', '', '', '', '', print(sum(data, OPERATING))],
  ];
}

/** One list with 合计, 人员经费 and 公用经费. */
export function economicList(
  data: DepartmentData,
  print: Print = inWanYuan,
  heads: Row = ['经济分类科目编码', '科目名称'],
  over = '',
): Row[] {
  const personnel = ['301', '303'];
  const rows = [...personnel, ...OPERATING]
    .sort()
    .flatMap((code) =>
      rowsOf(data, [code], print).map(([account = '', name = '', amount = '']): Row =>
        personnel.includes(code) ? [account, name, amount, amount, ''] : [account, name, amount, '', amount],
      ),
    );
  const all = sum(data, [...personnel, ...OPERATING]);
  const lines: Row[] =
    over === ''
      ? [[...heads, '合计', '人员经费', '公用经费']]
      : [
          ['项目', '', over, '', ''],
          [...heads, '合计', '人员经费', '公用经费'],
        ];
  return [...lines, ['', '合计', print(all), print(sum(data, personnel)), print(sum(data, OPERATING))], ...rows];
}

/** One list with one amount, codes split over 类 and 款, both totals between the classes. */
export function economicSplitList(data: DepartmentData, print: Print = inWanYuan): Row[] {
  const split = ([code = '', name = '', amount = '']: Row): Row => [code.slice(0, 3), code.slice(3), name.trim(), amount];
  const all = sum(data, ['301', '303', ...OPERATING]);
  return [
    ['经济分类科目编码', '', '科目名称', '决算数'],
    ['类', '款', '', ''],
    ['', '', '合计', print(all)],
    ['', '', '人员经费合计', print(sum(data, ['301', '303']))],
    ...rowsOf(data, ['301', '303'], print).map(split),
    ['', '', '公用经费合计', print(sum(data, OPERATING))],
    ...rowsOf(data, OPERATING, print).map(split),
  ];
}

/** Names without codes, in two blocks. */
export function economicNames(data: DepartmentData, print: Print = inWanYuan): Row[] {
  const bare = ([, name = '', amount = '']: Row): Row => [name.replace(/^ {2}/, '　　'), amount];
  const left = rowsOf(data, ['301', '303'], print).map(bare);
  const right = rowsOf(data, OPERATING, print).map(bare);
  return [
    ['人员经费', '', '公用经费', ''],
    ['项目', '决算数', '项目', '决算数'],
    ...beside(left, right),
    ['人员经费合计', print(sum(data, ['301', '303'])), '公用经费合计', print(sum(data, OPERATING))],
  ];
}

type Item = readonly [label: string, amount: (side: ThreePublic) => number];

const TOTAL: Item = ['合计', ({ abroad, purchase, running, reception }) => abroad + purchase + running + reception];
const ABROAD: Item = ['因公出国（境）费', ({ abroad }) => abroad];
const VEHICLES: Item = ['公务用车购置及运行维护费', ({ purchase, running }) => purchase + running];
const PURCHASE: Item = ['公务用车购置费', ({ purchase }) => purchase];
const RUNNING: Item = ['公务用车运行维护费', ({ running }) => running];
const RECEPTION: Item = ['公务接待费', ({ reception }) => reception];
const ITEMS: readonly Item[] = [TOTAL, ABROAD, VEHICLES, PURCHASE, RUNNING, RECEPTION];

function amounts(side: ThreePublic, print: Print): Row {
  return ITEMS.map(([, amount]) => print(amount(side)));
}

const ITEM_HEADS: readonly Row[] = [
  ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'],
  ['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''],
];

/** 预算数 six times, then 决算数 six times. */
export function threePublicMatrix({ threePublic: { budget, final } }: DepartmentData, print: Print = inWanYuan): Row[] {
  const twice = (row: Row | undefined): Row => [...(row ?? []), ...(row ?? [])];
  return [
    ['预算数', ...blanks(5), '决算数', ...blanks(5)],
    ...ITEM_HEADS.map(twice),
    Array.from({ length: 12 }, (_, index) => String(index + 1)),
    [...amounts(budget, print), ...amounts(final, print)],
  ];
}

/** The items across, 预算数 and 决算数 down. */
export function threePublicSidesDown(
  { threePublic: { budget, final } }: DepartmentData,
  print: Print = inWanYuan,
  words: Row = ['年初预算数', '决算数'],
  corner = '项目',
): Row[] {
  const [first = [], second = []] = ITEM_HEADS;
  return [
    [corner, ...first],
    ['', ...second],
    [words[0] ?? '', ...amounts(budget, print)],
    [words[1] ?? '', ...amounts(final, print)],
  ];
}

/** 预算数 and 决算数 each over a block of its own, one beneath the other. */
export function threePublicTwoBlocks({ threePublic: { budget, final } }: DepartmentData, print: Print = inWanYuan): Row[] {
  return [['预算数'], ...ITEM_HEADS, amounts(budget, print), ['决算数'], ...ITEM_HEADS, amounts(final, print)];
}

/** Final accounts only, with 会议费 and 培训费 beside and counts in a block beneath. */
export function threePublicWithMeetings({ threePublic: { final } }: DepartmentData, print: Print = inWanYuan): Row[] {
  return [
    ['“三公”经费', ...blanks(5), '会议费', '培训费'],
    ['“三公”经费合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费', '', ''],
    ['', '', '小计', '公务用车购置费', '公务用车运行维护费', '', '', ''],
    [...amounts(final, print), '1.20', '3.40'],
    ['相关统计数：'],
    ['项目', '', '统计数', '', '项目', '', '统计数', ''],
    ['因公出国（境）团组数（个）', '', '=1', '', '公务用车购置数（辆）', '', '=0', ''],
    ['因公出国（境）人次数（人）', '', '=2', '', '公务用车保有量（辆）', '', '=3', ''],
    ['国内公务接待批次（个）', '', '=12', '', '国内公务接待人次（人）', '', '=96', ''],
  ];
}

/** Items down, with 行次. */
export function threePublicList(
  { threePublic: { budget, final } }: DepartmentData,
  print: Print = inWanYuan,
  sides: Row = ['预算数', '决算数'],
): Row[] {
  const of = ([, amount]: Item): Row => [...sides.slice(1).map(() => print(amount(budget))), print(amount(final))];
  const line = (label: string, number: number, item: Item): Row => [label, String(number), ...of(item)];
  return [
    ['项目', '行次', ...sides],
    ['栏次', '', ...sides.map((_, index) => String(index + 1))],
    line('合计', 1, TOTAL),
    line('1、因公出国（境）费', 2, ABROAD),
    line('2、公务接待费', 3, RECEPTION),
    line('3、公务用车费', 4, VEHICLES),
    line('其中：（1）公务用车运行维护费', 5, RUNNING),
    line('      （2）公务用车购置', 6, PURCHASE),
  ];
}

/** 三公, 机关运行经费, vehicles and procurement in one list of two blocks, the Ministry's 机构运行信息表. */
export function operationInformation(data: DepartmentData, print: Print = inWanYuan, final = '统计数'): Row[] {
  const { threePublic } = data;
  const operating = print(sum(data, OPERATING));
  const of = ([, amount]: Item): Row => [print(amount(threePublic.budget)), print(amount(threePublic.final))];
  const left: readonly (readonly [string, Row])[] = [
    ['一、“三公”经费支出', ['—', '—']],
    ['（一）支出合计', of(TOTAL)],
    ['1．因公出国（境）费', of(ABROAD)],
    ['2．公务用车购置及运行维护费', of(VEHICLES)],
    ['（1）公务用车购置费', of(PURCHASE)],
    ['（2）公务用车运行维护费', of(RUNNING)],
    ['3．公务接待费', of(RECEPTION)],
    ['（1）国内接待费', ['—', print(RECEPTION[1](threePublic.final))]],
    ['其中：外事接待费', ['—', '']],
    ['（2）国（境）外接待费', ['—', '']],
    ['（二）相关统计数', ['—', '—']],
    ['1．因公出国（境）团组数（个）', ['—', '=1']],
    ['2．因公出国（境）人次数（人）', ['—', '=2']],
    ['3．公务用车购置数（辆）', ['—', '']],
    ['4．公务用车保有量（辆）', ['—', '=3']],
    ['5．国内公务接待批次（个）', ['—', '=12']],
    ['其中：外事接待批次（个）', ['—', '']],
    ['6．国内公务接待人次（人）', ['—', '=96']],
    ['其中：外事接待人次（人）', ['—', '']],
    ['7．国（境）外公务接待批次（个）', ['—', '']],
    ['8．国（境）外公务接待人次（人）', ['—', '']],
  ];
  const right: readonly (readonly [string, string])[] = [
    ['二、机关运行经费', operating],
    ['（一）行政单位', operating],
    ['（二）参照公务员法管理事业单位', ''],
    ['三、国有资产占用情况', '—'],
    ['（一）车辆数合计（辆）', '=3'],
    ['1．副部（省）级及以上领导用车', ''],
    ['2．主要领导干部用车', ''],
    ['3．机要通信用车', '=1'],
    ['4．应急保障用车', '=2'],
    ['5．执法执勤用车', ''],
    ['6．特种专业技术用车', ''],
    ['7．离退休干部用车', ''],
    ['8．其他用车', ''],
    ['（二）单价50万元（含）以上的通用设备（台，套）', ''],
    ['（三）单价100万元（含）以上专用设备（台，套）', ''],
    ['四、政府采购支出信息', '—'],
    ['（一）政府采购支出合计', '88.50'],
    ['1．政府采购货物支出', '60.00'],
    ['2．政府采购工程支出', ''],
    ['3．政府采购服务支出', '28.50'],
  ];
  return [
    ['项目', '行次', '预算数', final, '项目', '行次', final],
    ['栏次', '', '1', '2', '栏次', '', '3'],
    ...beside(
      left.map(([label, figures], index): Row => [label, String(index + 1), ...figures]),
      right.map(([label, figure], index): Row => [label, String(left.length + index + 1), figure]),
    ),
  ];
}
