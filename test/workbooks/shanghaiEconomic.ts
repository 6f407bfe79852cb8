import type { ColumnRole } from '../../assets/samples/build/printedTable';
import { economicAccounts, economicAmount, printed } from './accounts';
import type { DepartmentData, ThreePublic } from './department';
import type { Form, Row } from './form';
import { shanghaiForm, type Habit } from './shanghaiForm';

/** 一般公共预算财政拨款基本支出决算表 in two blocks: left 301 and 303, right 302 and 310. */
export function basicExpenditureForm(data: DepartmentData, habit: Habit): Form {
  const split = habit === 'A';
  const codes = split ? ['类', '款'] : ['经济分类科目编码'];
  const zero = split ? '' : '0.00';
  const codeCells = (code: string): string[] => (split ? [code.slice(0, 3), code.slice(3)] : [code]);
  const block = (classes: readonly string[]): Row[] =>
    economicAccounts(classes).map(({ code, name }) => [...codeCells(code), name, printed(economicAmount(data, code), zero)]);
  const left = block(['301', '303']);
  const right = block(['302', '310']);
  const width = codes.length + 2;
  const blank: Row = Array.from({ length: width }, () => '');
  const across = (text: string, count: number): string[] => [text, ...Array.from({ length: count - 1 }, () => '<')];
  const twice = (cells: Row): Row => [...cells, ...cells];
  const amount = (classes: readonly string[]): string =>
    printed(
      classes.reduce((sum, code) => sum + economicAmount(data, code), 0),
      zero,
    );
  const head: Row[] = [
    [...across('人员经费', width), ...across('公用经费', width)],
    twice([...(split ? across('经济分类科目编码', 2) : codes), '科目名称', '决算数']),
  ];
  return shanghaiForm({
    kind: 'basic-expenditure',
    title: '一般公共预算财政拨款基本支出决算表',
    roles: [0, 1].flatMap((): ColumnRole[] => [...codes.map((): ColumnRole => 'code'), 'name', 'amount']),
    head: split ? [...head, twice([...codes, '^', '^'])] : head,
    body: [
      ...Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
        ...(left[index] ?? blank),
        ...(right[index] ?? blank),
      ]),
      [
        ...across('人员经费合计', width - 1),
        amount(['301', '303']),
        ...across('公用经费合计', width - 1),
        amount(['302', '310']),
      ],
    ],
  });
}

/** 财政拨款“三公”经费支出决算表: one row of figures in pairs 预算数, 决算数. */
export function threePublicForm(data: DepartmentData, habit: Habit): Form {
  const running = habit === 'A' ? '公务用车运行费' : '公务用车运行维护费';
  const figures = ({ abroad, purchase, running: kept, reception }: ThreePublic): string[] =>
    [abroad + purchase + kept + reception, abroad, purchase + kept, purchase, kept, reception].map((fen) => printed(fen));
  const budget = figures(data.threePublic.budget);
  const final = figures(data.threePublic.final);
  const none = [...budget, ...final].every((figure) => figure === '');
  return shanghaiForm({
    kind: 'three-public',
    title: '财政拨款“三公”经费支出决算表',
    roles: [...budget, ...final].map((): ColumnRole => 'amount'),
    head: [
      ['合计', '<', '因公出国（境）费', '<', '公务用车购置及运行维护费', '<', '<', '<', '<', '<', '公务接待费', '<'],
      ['^', '^', '^', '^', '小计', '<', '公务用车购置费', '<', running, '<', '^', '^'],
      budget.flatMap(() => ['预算数', '决算数']),
    ],
    body: [budget.flatMap((figure, index) => [figure, final[index] ?? ''])],
    notes: none ? [`说明：${data.name}无“三公”经费支出，故本表无数据。`] : [],
  });
}
