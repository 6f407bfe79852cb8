import type { Suspect } from '../findings/finding';
import { shouldBe } from './suspects';
import type { Category } from '../rules/severity';
import type { DepartmentLine, DepartmentStatus, SummaryTotals } from '../report/folderSummary';

/** Words about a whole folder of departments. */

export const STATUS_WORDS: Readonly<Record<DepartmentStatus, string>> = {
  'not-sent': '未再报送',
  failed: '无法审核',
  errors: '有错误',
  undecided: '有未检查',
  clean: '无错误',
};

/** What was found in one table, the worst of it. */
interface SpokenHeat {
  readonly state: 'error' | 'undecided' | 'hint' | 'clean' | 'absent';
  readonly errors: number;
  readonly undecided: number;
  readonly hints: number;
}

export const folderMessages = {
  sheets: {
    departments: '部门汇总',
    heat: '各表一览',
    heatPicture: '一览图',
    errors: '错误清单',
    notes: '提示和未检查',
    rules: '规则统计',
    roundings: '尾差清单',
  },
  titles: {
    departments: '部门决算公开审核汇总表',
    errors: '部门决算公开审核错误清单',
    notes: '提示和未检查清单',
    heat: '各部门各表审核结果一览',
    roundings: '尾差清单',
    rules: '未通过规则统计（按类别和涉及部门数）',
  },
  totals: (totals: SummaryTotals) =>
    `共${totals.files}个工作簿：无错误${totals.clean}个，有错误${totals.withErrors}个，无法审核${totals.failed}个；${totals.notSent > 0 ? `另有${totals.notSent}个部门上次审核过、这次没有报送；` : ''}合计错误${totals.errors}条，尾差${totals.roundings}条，提示${totals.hints}条，未检查${totals.undecided}项。`,
  nothing: '没有发现错误。',
  roundingsRemark: (count: number) =>
    `各数分别四舍五入造成的差额，共${count}条，不影响数字的真实性。明细见本工作表以下各行，不列入打印范围。`,
  columns: {
    number: '序号',
    department: '部门',
    year: '年度',
    file: '文件',
    status: '结论',
    tables: '识别表数',
    errors: '错误',
    roundings: '尾差',
    hints: '提示',
    undecided: '未检查',
    suspect: '可能填错的单元格或无法审核的原因',
    since: '与上次相比',
    narrative: '情况说明',
    prior: '上年工作簿',
    severity: '类别',
    rule: '规则',
    place: '位置',
    message: '审核发现',
    left: '填报数',
    right: '核对数',
    difference: '差额',
    state: '情况',
    kind: '类别',
    rules: '规则',
    ruleErrors: '错误条数',
    ruleDepartments: '涉及部门数',
  },
  nameApart: ({ code, name, usual, others }: { code: string; name: string; usual: string; others: number }) =>
    `科目 ${code} 名称为“${name}”，其他${others}个部门都写作“${usual}”，请核实`,
  nameApartOf: (department: string, message: string) => `提示：${department}：${message}`,
  absent: (problem: string) => `${STATUS_WORDS['not-sent']}：${problem}`,
  notSent: (errors: number) =>
    errors === 0 ? '上次审核没有发现错误，这次没有报送' : `上次审核时有错误${errors}条，这次没有报送，是否改正不能确定`,
  ruleKinds: {
    'within-table': '表内关系',
    'cross-table': '表间关系',
    structure: '完整性与格式',
    'prior-year': '与上年衔接',
    narrative: '情况说明',
    performance: '绩效自评',
  } satisfies Record<Category, string>,
  heatColumns: { texts: '情况说明', other: '其他' },
  heatLegend: '× 错误条数；提示、未检为需要查看和未能检查的条数；√ 没有发现错误；— 没有这张表或没有提供情况说明。尾差不在此列。',
  heatRest: (departments: number) => `其余 ${departments} 个部门没有发现错误。`,
  heatCaption: '有错误的部门一览图',
  heatLine: (name: string, errors: readonly string[]) => `${name}：${errors.join('，')}`,
  heatSpoken: (lines: readonly string[]) => `有错误的部门及其各表的错误条数。${lines.map((line) => `${line}。`).join('')}`,
  heat: (cell: SpokenHeat): string => {
    switch (cell.state) {
      case 'error':
        return `×${cell.errors}`;
      case 'undecided':
        return `未检${cell.undecided}`;
      case 'hint':
        return `提示${cell.hints}`;
      case 'clean':
        return '√';
      case 'absent':
        return '—';
    }
  },
  tablesOf: (found: number, expected: number) => `${found}/${expected}`,
  since: (fixed: number, open: number, added: number) => `已改${fixed}，未改${open}，新增${added}`,
  suspectCell: (place: string, value: string, proposed: string, status: Suspect['status']) =>
    `${place}：现为 ${value === '' ? '空' : value}，${shouldBe(status)} ${proposed}`,
  suspectMore: (first: string) => `${first} 等`,
  ruleOf: (table: string, title: string) => `${table}表：${title}`,
  structureRule: '完整性与格式',
  noErrors: '没有未通过的规则。',
  /** The rest of a department's line on a terminal. */
  line: ({ file, errors, roundings, hints, undecided }: DepartmentLine) =>
    `错误 ${errors}  尾差 ${roundings}  提示 ${hints}  未检查 ${undecided}  ${file}`,
} as const;

export const pairingMessages = {
  none: '未找到',
  ambiguous: (files: readonly string[]) =>
    files.length === 1
      ? `“${files[0] ?? ''}”也可能属于别的工作簿，没有采用`
      : `有 ${files.length} 个文件都有可能，没有采用：${files.join('、')}`,
  paired: (files: readonly string[]) => files.join('、'),
  unpaired: (file: string) => `没有与“${file}”对应的工作簿`,
} as const;

/** In the names of the files that are written beside those that were read. */
export const productNames = { marked: '（标记）', annotated: '（批注）', opinion: '审核意见', summary: '审核汇总表' } as const;

/** In the names of Word files that are the 情况说明 itself. */
export const narrativeFileWord = '说明';
