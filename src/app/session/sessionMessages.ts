/** Sentences about a review as a whole and about what is kept in the workbook; every surface says them alike. */

/** Findings by the four words that users know; ignored ones are not among them. */
export interface SpokenCounts {
  readonly error: number;
  readonly rounding: number;
  readonly hint: number;
  readonly undecided: number;
}

export const sessionMessages = {
  unexpected: (name: string) => `出现意外的问题（${name}），请重试；如果仍然出错，请保存并重新打开工作簿。`,
  excelTooOld:
    '这个版本的 Excel 不支持决算公开助手（需要 Excel 2021、Microsoft 365 或零售版 Excel 2019），请更新 Excel，或用网页版、命令行审核这个工作簿。',
  storedDamaged: (what: string) => `工作簿中保存的${what}读不出来，这次没有使用；再次保存后会被替换。`,
  tookTooLong: '这个工作簿审核了一分钟还没有结束，已放弃；请把决算公开表另存到一个单独的工作簿里再审核。',
  noTables: '这个工作簿中没有识别出决算公开表；请打开含收入支出决算总表等公开表的工作簿，或检查表名和表头是否与制式表格一致。',
  noProfile: '无法判断情况说明的地区格式，请在面板的“设置”中选择地区格式，然后重试。',
  wordingMissing: (key: string) => `这个工作簿选用的写法（${key}）不在这台电脑上，请在“设置”中添加这个写法文件，或改选地区格式。`,
  wordingWrong: (paragraph: string, detail: string) =>
    `写法中的段落〔${paragraph}〕用在这个工作簿上时出错（${detail}），请修改写法文件后在“设置”中重新添加，或改选地区格式。`,
  inputsNotEarlier: (file: string, year: number, expected: number) =>
    `“${file}”是 ${year} 年度的底稿，不是上年的（工作簿是 ${expected} 年度）；请选择 ${expected - 1} 年度的底稿。`,
  priorWithoutTables: (file: string) => `“${file}”中没有识别出决算公开表，没有使用；请选择上年的决算公开表。`,
  priorNotEarlier: (file: string, year: number, expected: number) =>
    `“${file}”是 ${year} 年度的，工作簿是 ${expected} 年度的，请核对是否选错了文件（应为 ${expected - 1} 年度）。`,
  priorNotKept: (file: string, problem: string) =>
    `“${file}”中的上年数没有存进工作簿，这次照常使用，下次打开需要重新选择。${problem}`,
  priorTooLarge: '上年的工作表太大，请删去表格以外的多余行列后重新选择。',
  exportNotKept: (problem: string) => `已经导出，但导出记录没有存进工作簿，关闭后再打开就不能指出导出以后的改动。${problem}`,
  noTexts: (file: string) => `“${file}”中没有填写原因、用途等文字，没有可以参考的内容。`,
  unfilled: (count: number) => `其中还有 ${count} 处〔待填〕没有填，填好后再公开。`,
  optional: (label: string) => `〔没有可不填：${label}〕`,
  inputsNotJson: '这个文件不是有效的 JSON 底稿，请选择用本助手保存的底稿（.json 或 .xlsx）。',
  unknownInput: (key: string) => `没有“${key}”这一项，没有保存。`,
  inputsOfOtherYear: (sheet: string, year: number, expected: number) =>
    `底稿“${sheet}”是 ${year} 年度的，工作簿是 ${expected} 年度的，没有使用；请将这张表改名（例如“${year}年底稿”），再点“生成底稿”，上年的原因和用途会列出供参考。`,
  inputIsFormula: (sheet: string) => `底稿“${sheet}”中这一项是公式，没有改动；请直接在表中修改。`,
  noInputSheet: '这里不能新建底稿；请在 Excel 的面板中生成，或用命令行“juesuan inputs”。',
  commandTooLong: '过了三分钟还没有完成：工作簿可能太大，或 Excel 没有应答。请打开面板查看结果，或稍后重试。',
  leftMessage: (text: string) => `上次点功能区按钮的结果（当时没能弹出提示框）：${text}`,
  notReviewed: '还没有审核，请先点“一键审核”。',
  counts: ({ error, rounding, hint, undecided }: SpokenCounts) =>
    `错误 ${error}，尾差 ${rounding}，提示 ${hint}，未检查 ${undecided}`,
  ignoredToo: (count: number) => `；另有已忽略 ${count}`,
  reviewed: (counts: string) => `审核完成：${counts}。`,
  /** What a review on request ends with: found, marked, and what stays quiet. */
  reviewedNow: ({ error, rounding, hint, undecided }: SpokenCounts, marked: number, unmarked: number) =>
    [
      error === 0 ? '审核完成，没有发现错误' : `审核完成，发现错误 ${error} 条`,
      ...(hint > 0 ? [`提示 ${hint} 条`] : []),
      ...(undecided > 0 ? [`未检查 ${undecided} 项`] : []),
      marked + unmarked === 0 ? '没有需要标记的单元格' : `已标记 ${marked} 个单元格`,
      ...(unmarked > 0 ? [`${unmarked} 个没有标记`] : []),
      ...(rounding > 0 ? [`尾差 ${rounding} 条只列出`] : []),
    ].join('，') + '。',
  errorsFirst: (count: number) => `表格还有 ${count} 条错误没有改正，情况说明中的数字可能随之有误；请先审核并改正，再重新生成。`,
  narrateWithErrors: (count: number) => `表格还有 ${count} 条错误没有改正，情况说明中的数字可能随之有误。仍然生成吗？`,
  notNarrated: '没有生成情况说明。点“打开面板”可以查看并改正错误，改正后再生成。',
  openPaneNow: '现在打开面板吗？',
  allRight: '没有发现错误。',
  marked: (cells: number, withNotes: boolean) =>
    `${cells === 0 ? '没有单元格着色' : `有问题的单元格已着色${withNotes ? '并加批注' : ''}`}，点“打开面板”可逐条查看和改正。`,
  suspect: (place: string, value: string, proposed: string) =>
    `最可能错的是 ${place}：现为 ${value === '' ? '空' : value}，应为 ${proposed === '' ? '空' : proposed}。`,
  cleared: (count: number, isAll: boolean) => {
    if (isAll) return count === 0 ? '工作簿中没有本助手的标记。' : '本助手的标记已全部清除，其他格式和内容没有改动。';
    return count === 0 ? '没有找到能清除的标记，但不能确定已经没有。' : `清除了本助手的 ${count} 个标记，但没有全部清除。`;
  },
  stillKept: (names: readonly string[]) =>
    `工作簿中还保存着本助手的${names.join('、')}，会随文件一起公开；不想公开的，请在面板的“设置”中点“清除保存的数据”。`,
  storedCleared: '本助手保存在工作簿中的数据已清除；标记不在其中，请另点“清除标记”。',
  narrated: (sheet: string, missing: number) =>
    missing === 0
      ? `情况说明已写入工作表“${sheet}”。`
      : `情况说明已写入工作表“${sheet}”，其中还有 ${missing} 项待填（以〔待填：…〕标出），可在面板的“说明”中填写后再生成。`,
} as const;

/** Names of what is kept in the workbook, for messages. */
export const STORED_NAMES = {
  settings: '设置',
  ignored: '忽略记录',
  decisions: '审核处理',
  inputs: '情况说明底稿',
  prior: '上年决算数',
  exported: '导出记录',
  marked: '标记状态',
  lastYear: '上年底稿',
  wording: '写法文件',
} as const;
