import { departmentName } from '../app/folder/departmentName';
import type { NameApart } from '../app/folder/namesApart';
import { folderMessages } from '../core/messages/folder';
import type { RowStatus } from './departmentRow';
import type { MarkKind } from '../core/marks/marks';

type OverviewCount = 'departments' | 'wrong' | 'errors' | 'settled' | 'notSent';

/** Every sentence and label of the page that is not said by the core or the pane. */
export const strings = {
  title: '决算公开助手 · 网页版',
  product: '决算公开助手',
  edition: '网页版',
  privacy: '文件只在本机处理，不上传',
  crashed: '页面出错，请重新载入后再打开文件；您的文件没有受影响。',
  regions: { departments: '部门', sheet: '表格', review: '审核与说明', toolbar: '工具栏', progress: '进度' },

  columns: {
    who: '部门一栏的宽度',
    what: '审核与说明一栏的宽度',
    hint: '拖动改变宽度（或按左、右方向键），双击恢复',
  },

  open: {
    files: '打开文件…',
    folder: '打开文件夹…',
    dropHere: '松开鼠标，开始审核',
    emptyTitle: '把决算公开表拖到这里',
    emptyText:
      '可以一次拖入几百个文件或整个文件夹：工作簿（.xlsx、.xls、.et、.ods）和情况说明（.docx、.txt）。上次的审核结果（.json）一起拖入，会标明已改、未改、新增。',
    emptyPrivacy: '全部审核在这台电脑的浏览器里完成，不联网，文件不会上传，也不会被改动。',
    sample: '看示例',
    sampleClean: '示例/2 泽州县社会保险中心2024年度部门决算公开表.xlsx',
    sampleSlip: '示例/1 泽州县社会保险中心2024年度部门决算公开表（改错一处）.xlsx',
    loading: '正在打开…',
    lastTaken: (count: number) => `已读入上次的审核结果（${count} 个工作簿），同一部门的错误会标明已改、未改、新增。`,
    choose: '从左边选择一个部门，查看它的表格和审核结果。',
  },

  list: {
    label: '部门列表',
    summary: (total: number, errors: number, failed: number, notSent: number) => [
      `部门 ${total}`,
      `有错误 ${errors}`,
      ...(failed > 0 ? [`未能读取 ${failed}`] : []),
      ...(notSent > 0 ? [`未再报送 ${notSent}`] : []),
    ],
    folded: (beginning: string) => `“…”表示各部门名称开头相同的“${beginning}”`,
    search: '筛选：部门、文件名',
    filter: '显示哪些',
    sort: '排列顺序',
    filters: { all: '全部', errors: '有错误', clean: '无错误', failed: '未能读取', priors: '上年工作簿' },
    sorts: { order: '按文件顺序', errors: '按错误多少', name: '按名称' },
    nothing: '没有符合条件的部门。',
    namesApart: (count: number) => `有 ${count} 处科目名称与其他部门不同`,
    nameApart: (one: NameApart) => `${departmentName(one.file, one.department)}：${folderMessages.nameApart(one)}`,
    comparing: (count: number) => `正在核对情况说明和上年数，还有 ${count} 个…`,
    unknown: '（部门名称未知）',
    clear: '清空列表',
    confirmClear: '有改动或忽略记录还没有保存。清空列表后不能恢复，确定清空吗？',
    status: { waiting: '等待审核', done: '已审核', failed: '未能读取', cancelled: '未审核' } satisfies Record<RowStatus, string>,
    errors: (count: number) => `错误 ${count}`,
    roundings: (count: number) => `尾差 ${count}`,
    hints: (count: number) => `提示 ${count}`,
    undecided: (count: number) => `未检查 ${count}`,
    settled: (count: number) => (count === 0 ? '' : `已定 ${count}`),
    settledShort: (count: number) => `定 ${count}`,
    noErrors: '无错误',
    edited: (count: number) => `建议改正 ${count} 处`,
    option: (parts: readonly string[]) =>
      parts
        .filter((part) => part !== '')
        .map((part) => `，${part}`)
        .join(''),
  },

  overview: {
    label: '各部门各表审核结果',
    department: '部门',
    toggle: '各部门一览',
    summary: ({ departments, wrong, errors, settled, notSent }: Readonly<Record<OverviewCount, number>>) =>
      [
        `${departments} 个部门`,
        `${wrong} 个有错误`,
        `共 ${errors} 条错误`,
        ...(settled > 0 ? [`已定 ${settled} 条`] : []),
        ...(notSent > 0 ? [`未再报送 ${notSent} 个`] : []),
      ].join(' · '),
    legend: (roundings: number) =>
      `✕ 错误，? 未检查，i 提示，✓ 没有发现错误，— 没有；尾差 ${roundings} 条未显示。点一格打开，F8 逐错走查。`,
  },

  sheet: {
    tabs: '工作表',
    hidden: '（隐藏）',
    tabCounts: (error: number, rounding: number) =>
      [...(error > 0 ? [`错误 ${error}`] : []), ...(rounding > 0 ? [`尾差 ${rounding}`] : [])]
        .map((part) => `，${part}`)
        .join(''),
    table: (sheet: string) => `工作表 ${sheet}`,
    corner: '行列号',
    kinds: { suspect: '疑似错误', error: '错误', rounding: '尾差', info: '提示' } satisfies Record<MarkKind, string>,
    edited: (before: string) => `已改，原为 ${before === '' ? '空' : before}`,
    editedShort: '已改',
    edit: (address: string) => `修改 ${address}`,
    editHint: '双击或按 F2、回车修改，方向键移动',
    noSelection: '选择一个单元格，这里显示它的内容和审核结果。',
    blank: '（空）',
    selected: '所选单元格',
    spokenMark: (kind: string) => `（${kind}）`,
    formula: (formula: string) => `公式 =${formula}`,
    ticks: '标出已核对',
    ticksHint: '给核对过并且相符的数标上 ✓；没有 ✓ 也没有颜色的数，没有等式可以核对',
    tick: (count: number) => `核对 ${count} 条等式，全部相符`,
    unticked: '没有等式核对这个单元格',
    spokenTick: '（已核对）',
    empty: '这个工作表是空的。',
    more: (count: number) => `显示其余 ${count} 行`,
    formulasStale: '这个工作簿有公式。网页不计算公式：改动后，由公式得出的数仍是原来的值，请以 Excel 打开改正副本后的结果为准。',
  },

  save: {
    menu: '保存',
    marked: '带标记的副本（.xlsx），数字仍是报送数',
    corrected: '按建议改正后的副本（.xlsx）',
    word: '情况说明（.docx）',
    whole: '整份公开文本（.docx）',
    text: '情况说明（.txt）',
    opinionMenu: '审核意见',
    opinionDocx: '本部门，Word（.docx）',
    opinionXlsx: '本部门，Excel（.xlsx）',
    opinions: '全部部门，压缩包（.zip）',
    summary: '汇总表',
    results: '审核结果（.json），下次审核时一起打开可以对照',
    correction: (submitted: string, corrected: string) =>
      `建议改正：报送数 ${submitted === '' ? '空' : submitted}，建议改为 ${corrected === '' ? '空' : corrected}`,
    saved: (name: string) => `已生成“${name}”，请在下载提示中保存。`,
    noEdits: '还没有改动，不需要改正后的副本。',
    working: '正在生成…',
  },
  fileNames: {
    marked: (name: string) => `${name}（标记）.xlsx`,
    corrected: (name: string) => `${name}（改正）.xlsx`,
    opinion: (department: string, extension: string) => `${department}审核意见.${extension}`,
    opinions: '审核意见.zip',
    summary: '部门决算公开审核汇总表.xlsx',
    results: '审核结果.json',
  },

  progress: {
    done: (done: number, total: number) => `已审 ${done} / ${total}`,
    rate: (perSecond: string) => `每秒 ${perSecond} 个`,
    left: (seconds: number) => (seconds <= 1 ? '剩余不到 1 秒' : `剩余约 ${seconds} 秒`),
    took: (seconds: string) => `用时 ${seconds} 秒`,
    bar: '审核进度',
    cancel: '取消',
    resume: (count: number) => `继续审核其余 ${count} 个`,
    idle: '还没有打开文件。',
    failed: (count: number) => `未能读取 ${count}`,
    others: (count: number) => `另有 ${count} 个文件不是工作簿或情况说明，没有处理`,
    priors: (count: number) => `${count} 个上年工作簿只用于对照`,
    own: (count: number) => `${count} 个本工具生成的文件没有审核`,
    versions: (count: number) => `${count} 个部门有不止一个工作簿`,
    duplicates: (count: number) => `${count} 个文件已在列表中，没有重复添加`,
    documents: (paired: number, total: number) => `情况说明 ${paired} / ${total} 已配对`,
    nothingToReview: '没有找到可以审核的工作簿。',
  },

  pane: {
    lastError: '后面的部门没有错误了。',
    label: '审核结果和情况说明',
    document: (files: string) => `情况说明：${files}`,
    documents: '部门的文档',
    tables: '显示各表识别情况',
    failed: '未能读取',
    failedHint: '其他部门不受影响。改好文件后，重新拖入即可。',
    companionFailed: (file: string, reason: string) => `没有用“${file}”核对：${reason}`,
    notNarrative: (file: string) => `“${file}”中没有识别出情况说明的段落，没有核对。`,
    since: (fixed: number, open: number, added: number, unclear: number) =>
      `与上次审核相比：已改 ${fixed}，未改 ${open}，新增 ${added}${unclear > 0 ? `，无法核对 ${unclear}` : ''}`,
    prior: (file: string) => `上年工作簿：${file}`,
  },

  problems: {
    fileGone: '文件在选择之后被移动、删除或改动，浏览器不再允许读取；请重新打开这个文件。',
    tookTooLong: '这个文件审核了一分钟还没有结束，已放弃；请用 Excel 打开，只保留决算公开表后另存为 .xlsx 再试。',
    crashed: '审核这个文件时程序中断，其他文件不受影响；请用 Excel 打开，另存为 .xlsx 后再试。',
    changedSince: '这个单元格后来又改过，不能撤销较早的改动。',
    noSuchSheet: (sheet: string) => `没有名为“${sheet}”的工作表。`,
    noNarrativeSheet: '网页不向工作簿添加工作表，请用“导出 Word”或“复制全文”。',
    noFormulas: '网页不能输入公式，请输入数值。',
    save: (reason: string) => `没有保存：${reason}`,
    open: (reason: string) => `没有打开：${reason}`,
  },
} as const;
