import type { TableKind } from '../../src/core/figures/kinds';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { accountRows, ALL_SOURCES, basic, closing, economicAmount, FISCAL, FUNCTIONAL_CLASSES } from './accounts';
import { opening, operating, printed, project, received, spent, surplusUsed, toAffiliates, toSuperior, total } from './accounts';
import type { Measure } from './accounts';
import type { DepartmentData, MoneySource } from './department';
import { sampleForms, workbookOf, type Form, type Row } from './form';

const bare = (label: string): string => label.replace(/^[一二三四五六七八九十]+、/, '');
const CLASS_CODES: ReadonlyMap<string, string> = new Map(FUNCTIONAL_CLASSES.map(([code, name]) => [name, code]));
const EARNED: ReadonlyMap<string, MoneySource> = new Map([
  ['上级补助收入', 'superior'],
  ['事业收入', 'business'],
  ['经营收入', 'operating'],
  ['附属单位上缴收入', 'affiliates'],
  ['其他收入', 'other'],
]);
const whole: Measure = (item) => spent(item) + item.closing;
const ofClass =
  (code: string): Measure =>
  (item) =>
    item.code.startsWith(code) ? spent(item) : 0;
const only =
  (measure: Measure, ...sources: MoneySource[]): Measure =>
  (item) =>
    sources.includes(item.source) ? measure(item) : 0;

/** What a row label of 公开01表 or 公开04表 stands for; `side` is the half of the table. */
function measureOf(label: string, side: 'revenue' | 'expenditure'): Measure | null {
  const name = bare(label);
  if (name === '总计') return whole;
  if (side === 'expenditure') {
    const code = CLASS_CODES.get(name);
    if (code !== undefined) return ofClass(code);
    return name === '本年支出合计' ? spent : name.startsWith('年末') ? closing : null;
  }
  if (name === '本年收入合计') return received;
  if (name.startsWith('年初')) return opening;
  if (name.startsWith('使用非财政拨款结余')) return surplusUsed;
  const earned = EARNED.get(name);
  if (earned !== undefined) return only(received, earned);
  const source = FISCAL.find((_, index) => name.startsWith(['一般公共预算', '政府性基金', '国有资本'][index] ?? ''));
  if (source === undefined) return null;
  return label === name ? only(opening, source) : only(received, source);
}

function summary(data: DepartmentData, form: Form): Form {
  const right = form.roles.lastIndexOf('label');
  const amount = (measure: Measure | null, sources: readonly MoneySource[]): string =>
    measure === null ? '' : printed(total(data.items, measure, sources));
  const scope = form.kind === 'summary' ? ALL_SOURCES : FISCAL;
  const parts = form.kind === 'summary' ? [] : FISCAL;
  const body = form.body.map((row): Row => {
    const left = measureOf(row[0] ?? '', 'revenue');
    const measure = measureOf(row[right] ?? '', 'expenditure');
    return [
      ...row.slice(0, 2),
      amount(left, scope),
      ...row.slice(right, right + 2),
      amount(measure, scope),
      ...parts.map((source) => amount(measure, [source])),
    ];
  });
  return { ...form, body };
}

function coded(data: DepartmentData, form: Form, sources: readonly MoneySource[], measures: readonly (Measure | null)[]): Form {
  const figures = (items: DepartmentData['items']): Row =>
    measures.map((measure) => (measure ? printed(total(items, measure)) : ''));
  const all = data.items.filter(({ source }) => sources.includes(source));
  return {
    ...form,
    body: [
      ['合计', '<', ...figures(all)],
      ...accountRows(data, sources).map(({ code, name, items }) => [code, name, ...figures(items)]),
    ],
    notes: form.notes.filter(([note]) => all.length === 0 || !(note ?? '').includes('本表无数据')),
  };
}

function basicExpenditure(data: DepartmentData, form: Form): Form {
  const classes = ['302', '307', '309', '310', '311', '312', '313', '399'];
  const sum = (codes: readonly string[]): string =>
    printed(codes.reduce((amount, code) => amount + economicAmount(data, code), 0));
  const body = form.body.map((row) =>
    row.map((cell, column) => {
      const code = row[column - 2] ?? '';
      if (form.roles[column] !== 'amount' || cell === '——') return cell;
      if (/^\d+$/.test(code)) return printed(economicAmount(data, code));
      return row[0] !== '人员经费合计' || cell === '<' ? cell : column === 2 ? sum(['301', '303']) : sum(classes);
    }),
  );
  return { ...form, body };
}

function threePublic(data: DepartmentData, form: Form): Form {
  const { budget, final } = data.threePublic;
  const figures = [budget, final].flatMap(({ abroad, purchase, running, reception }) =>
    [abroad + purchase + running + reception, abroad, purchase + running, purchase, running, reception].map((fen) =>
      printed(fen),
    ),
  );
  return { ...form, body: [figures] };
}

/** 公开10表: what the department says of it, or no figure but the running expenses of an administrative unit. */
function information(data: DepartmentData, form: Form): Form {
  const running = printed(['302', '310'].reduce((amount, code) => amount + economicAmount(data, code), 0));
  const body = form.body.map(([label = '', line = '', figure = '']): Row => [
    label,
    line,
    data.information !== undefined && /^\d+$/.test(line)
      ? (data.information.get(line) ?? '')
      : label.endsWith('行政单位')
        ? running
        : /^[\d.]+$/.test(figure)
          ? ''
          : figure,
  ]);
  return { ...form, body };
}

function filled(data: DepartmentData, form: Form): Form {
  const { kind }: { kind: TableKind } = form;
  switch (kind) {
    case 'summary':
    case 'fiscal-summary':
      return summary(data, form);
    case 'revenue':
      return coded(data, form, ALL_SOURCES, [
        received,
        only(received, ...FISCAL),
        ...[...EARNED.values()].map((source) => only(received, source)),
      ]);
    case 'expenditure':
      return coded(data, form, ALL_SOURCES, [spent, basic, project, toSuperior, operating, toAffiliates]);
    case 'general-budget':
      return coded(data, form, ['general'], [spent, basic, project]);
    case 'basic-expenditure':
      return basicExpenditure(data, form);
    case 'government-fund':
      return coded(data, form, ['fund'], [opening, received, spent, basic, project, closing]);
    case 'state-capital':
      return coded(data, form, ['state-capital'], [spent, basic, project]);
    case 'three-public':
      return threePublic(data, form);
    case 'information':
      return information(data, form);
  }
}

/** The ten tables of a made-up department in the form of the sample (公开01表 … 公开10表). */
export function shanxiForms(data: DepartmentData): readonly Form[] {
  const rename = (cell: string): string =>
    cell.replace(/名称：.*/, `名称：${data.name}`).replace(/^\d{4}年度$/, `${data.year}年度`);
  return sampleForms().map((form) => ({ ...filled(data, form), above: form.above.map((row) => row.map(rename)) }));
}

export function shanxiWorkbook(data: DepartmentData): WorkbookSnapshot {
  return workbookOf(shanxiForms(data));
}
