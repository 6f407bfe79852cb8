/** Words of the pictures in the 情况说明, and what is said of those that are not there. */
export const pictureWords = {
  /** Above a chart; its amounts are in it. */
  unit: (unit: string) => `单位：${unit}`,
  year: (year: number) => `${year}年度`,
  thisYear: '本年',
  lastYear: '上年',
  budget: '年初预算',
  planned: '预算数',
  final: '支出决算',
  /** Read out in place of a picture. */
  spoken: (caption: string, values: readonly string[], unit: string) => `${caption}。单位：${unit}。${values.join('、')}。`,
  value: (origin: string, amount: string, share: string | null) => `${origin} ${amount}${share === null ? '' : `（${share}）`}`,
} as const;

/** The captions of pictures where a wording has none of its own. */
export const DEFAULT_CAPTIONS = {
  structure: '图{{ 图号 }}：一般公共预算财政拨款支出决算结构图',
  budget: '图{{ 图号 }}：一般公共预算财政拨款支出年初预算与决算对比图',
} as const;

/** Why a picture was left out. */
export type LeftOut =
  { readonly why: 'missing'; readonly labels: readonly string[] } | { readonly why: 'negative' | 'single' | 'nothing' };

const REASONS: Readonly<Record<Exclude<LeftOut['why'], 'missing'>, string>> = {
  negative: '有负数，画不成饼图',
  single: '只有一项，不用画',
  nothing: '没有金额',
};

/** Enough to see what is missing. */
const SHOWN_LABELS = 2;

export const pictureMessages = {
  leftOut: (pictures: readonly { readonly name: string; readonly reason: LeftOut }[]): string =>
    `有 ${pictures.length} 张图没有画：${pictures.map(({ name, reason }) => `${name}（${reasonOf(reason)}）`).join('；')}。`,
  notDrawn: {
    unsupported:
      '文件已经生成，但没有图：这台电脑的浏览器组件太旧，不能画图（不支持 WebAssembly）；请更新 Office 或浏览器，或改用命令行生成。',
    noFiles:
      '文件已经生成，但没有图：没有找到画图用的程序和字体；命令行请重新运行 npm ci，面板和网页请管理员检查网站上的文件是否齐全。',
    failed: '文件已经生成，但没有图：画图时出错；请重新生成，仍然不行时改用命令行生成。',
  },
  noGlyphs: (characters: readonly string[]): string =>
    `画图的字库里没有${characters.map((character) => `“${character}”`).join('')}，图上显示为方框；请在工作簿里换用常用字，或者不要图。`,
} as const;

/** Why pictures could not be drawn at all. */
export type NotDrawn = keyof typeof pictureMessages.notDrawn;

function reasonOf(reason: LeftOut): string {
  if (reason.why !== 'missing') return REASONS[reason.why];
  const more = reason.labels.length > SHOWN_LABELS ? `等 ${reason.labels.length} 项` : '';
  return `缺少${reason.labels.slice(0, SHOWN_LABELS).join('、')}${more}`;
}
