import { itemNumber, NUMBERING, PART_NUMBER } from '../../text/numbering';
import type { SectionId } from '../../form/item/sections';

/** The words of the headings of the 情况说明. */

export type { SectionId } from '../../form/item/sections';

interface HeadingPattern {
  readonly section: SectionId;
  readonly words: RegExp;
  readonly not?: RegExp;
}

/** In the order in which they are tried; the words are without blanks, quotation marks and numbering, in half width. */
const HEADINGS: readonly HeadingPattern[] = [
  { section: 'glossary', words: /名词解释|专业名词/ },
  { section: 'annex', words: /^附件|^附录|绩效(?:自评|评价)(?:分析)?(?:表|报告)$/ },
  { section: 'tables', words: /表$/ },
  { section: 'overview', words: /概况$|职责$|职能$|机构设置(?:情况)?$/ },
  { section: 'three-public-details', words: /三公.*(?:具体|明细)/ },
  { section: 'three-public', words: /三公/ },
  { section: 'meetings', words: /会议费|培训费|一般性支出/ },
  { section: 'operation', words: /机[关构]运行/ },
  { section: 'procurement', words: /政府采购/ },
  { section: 'assets', words: /国有资产|资产占有|车辆.*(?:情况|说明)|^车辆[与和及]设备$/ },
  { section: 'government-fund', words: /政府性基金/ },
  { section: 'state-capital', words: /国有资[本金]经营/ },
  { section: 'basic-expenditure', words: /基本支出/ },
  { section: 'general-structure', words: /公共预算.*结构/ },
  { section: 'general-details', words: /公共预算.*(?:具体|明细)/ },
  { section: 'general-total', words: /公共预算/ },
  { section: 'fiscal-summary', words: /财政拨款.*(?:收入?、?支出?|总体)/ },
  { section: 'fiscal-details', words: /财政拨款支出/ },
  { section: 'summary', words: /(?:收入、?支出|收支).*总体|^收入?、?支出?决算(?:情况)?(?:说明)?$/, not: /^收入决算|^支出决算/ },
  { section: 'revenue', words: /收入决算|^本年收入|^收入构成/ },
  { section: 'expenditure', words: /支出决算|^本年支出|^支出构成/ },
  { section: 'performance', words: /绩效/ },
  { section: 'other', words: /其他(?:重要)?事项|其他需要说明/ },
];

/** What a heading of the 情况说明 or a part of the document ends with. */
const HEADING_END = /(?:情况|说明|事项|解释|概况|职责|职能|结构|附件|报告|表|部分)(?:\([^)]*\))?$/;
/** What a numbered heading may end with as well. */
const SHORT_HEADING_END = /(?:决算|机[关构]运行经费|三公经费|政府采购|资产占[有用]|绩效(?:管理)?)$/;
/** Under 五、一般公共预算…, a heading says 财政拨款支出 for short; （三）支出决算具体情况 names no budget at all. */
const SHORT = /财政拨款支出(?:决算)?/;
const UNNAMED = /^(?:收入、?支出|收支|收入|支出)(?:决算)?(?:总体|结构|具体|明细)?(?:情况)?(?:说明)?$/;
/** Of which budget these are, their headings say; those of a lower level need not say it again. */
const OF_A_BUDGET = /^(?:general|three-public|government-fund|state-capital|basic|fiscal)/;
const ASPECTS: readonly (readonly [within: string, words: RegExp, section: SectionId])[] = [
  ['general', /结构/, 'general-structure'],
  ['general', /具体|明细/, 'general-details'],
  ['general', /总体/, 'general-total'],
  ['three-public', /具体|明细/, 'three-public-details'],
];
/** Of a lower level under 三、支出决算情况说明, it is of all the expenditure: 06表 is told about under its budget's name. */
const BASIC_WITHIN_EXPENDITURE = /^基本支出(?:决算)?(?:情况)?(?:说明)?$/;
const LONGEST_HEADING = 45;
/** 八、政府性基金; 十二、车辆与设备: of the widest numbering, nothing but words of its subject. */
const SHORT_TITLE =
  /^[一二三四五六七八九十]+、(?:(?:本年)?(?:收入|支出|收支)(?:构成|总体)?|(?:一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:财政拨款)?(?:基本)?(?:收支|收入|支出|收入支出)?|财政拨款(?:三公经费|收支|收入支出|支出)?|三公经费|机[关构]运行经费|政府采购|车辆(?:与|和|及)设备|国有资产|预算绩效)(?:支出|决算)?$/;

export interface HeadingReading {
  readonly section: SectionId;
  /** The heading opens one of the document's parts (第三部分). */
  readonly part: boolean;
}

/**
 * The section that a line opens; `null` for a line that is no heading. `line` is plain: half width, without blanks.
 * @param within the section that the text before belongs to
 */
export function headingOf(line: string, within: SectionId | null = null): HeadingReading | null {
  const title = line.replace(/[。：:]$/, '');
  if (title.length > LONGEST_HEADING || /[。；，\t]|\((?:类|款|项)\)|万元|\d%|(?:\.|…|·){2,}\d*$|[^\d]\d{1,3}$/.test(title))
    return null;
  const part = PART_NUMBER.test(title);
  const numbered = part || NUMBERING.test(title);
  if (line.endsWith('。') && !numbered) return null;
  const words = title.replace(PART_NUMBER, '').replace(NUMBERING, '').replace(NUMBERING, '');
  if (!part && !HEADING_END.test(words) && !(numbered && SHORT_HEADING_END.test(words)) && !SHORT_TITLE.test(title)) return null;
  if (/^(?:主要|具体)?(?:情况|原因)/.test(words)) return null;
  const isBelow = (itemNumber(title)?.level ?? 0) > 1;
  if (within === 'expenditure' && isBelow && BASIC_WITHIN_EXPENDITURE.test(words)) return { section: 'expenditure', part: false };
  const found =
    ofAbove(words, isBelow, within) ??
    HEADINGS.find((pattern) => pattern.words.test(words) && pattern.not?.test(words) !== true)?.section;
  return found ? { section: found, part } : part ? { section: 'unknown', part } : null;
}

/** What a heading is about whose budget the one above it has named. */
function ofAbove(words: string, isBelow: boolean, within: SectionId | null): SectionId | null {
  const isUnnamed = isBelow && UNNAMED.test(words);
  if (within === null || !OF_A_BUDGET.test(within) || !(isUnnamed || SHORT.test(words))) return null;
  const aspect = ASPECTS.find(([section, pattern]) => within.startsWith(section) && pattern.test(words))?.[2];
  return aspect ?? (isUnnamed ? within : null);
}

/** How much of a paragraph is a heading with the text behind it in the same line; 0 for none. */
export function leadingHeading(line: string): number {
  if (!PART_NUMBER.test(line) && !NUMBERING.test(line)) return 0;
  const end = line.indexOf('。');
  return end > 0 && end < line.length - 1 && end <= LONGEST_HEADING ? end + 1 : 0;
}

const OTHER_MATTERS: ReadonlySet<SectionId> = new Set(['performance', 'procurement', 'operation', 'assets']);

/** Words that tell the section of a sentence that stands under no heading; tried in this order. */
const TELLING: readonly (readonly [RegExp, SectionId])[] = [
  [/绩效(?:自评|评价|目标|管理)/, 'performance'],
  [/政府采购/, 'procurement'],
  [/机[关构]运行经费/, 'operation'],
  [/共有车辆|车辆\d+辆|单价100万元|单价50万元/, 'assets'],
  [/三公经费|因公出国|公务用车|公务接待/, 'three-public'],
  [/政府性基金预算财政拨款(?:年初|收入|支出)|无政府性基金/, 'government-fund'],
  [/国有资本经营预算财政拨款(?:收入|支出)|无国有资本/, 'state-capital'],
  [/人员经费|公用经费/, 'basic-expenditure'],
  [/财政拨款(?:收入|支出|收、?支).{0,6}总计/, 'fiscal-summary'],
  [/公共预算财政拨款(?:决算)?支出/, 'general-total'],
  [/收入总计|支出总计|收、?支总计/, 'summary'],
  [/收入合计/, 'revenue'],
  [/支出合计/, 'expenditure'],
];

/** @param under the heading 其他重要事项, which has matters of its own, or none */
export function sectionBySentence(text: string, under: 'other' | 'unknown' | null): SectionId {
  const told = TELLING.find(([words, section]) => (under !== 'other' || OTHER_MATTERS.has(section)) && words.test(text));
  return told?.[1] ?? under ?? 'unknown';
}

/** True for the sections whose sentences are checked. */
export function isNarrated(section: SectionId): boolean {
  return !(['overview', 'tables', 'glossary', 'annex'] as SectionId[]).includes(section);
}
