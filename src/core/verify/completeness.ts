import { narrativeChecks } from '../messages/narrativeChecks';
import { DISCLOSURE_ITEMS, type DisclosureId } from '../messages/disclosureItems';
import type { Statement } from './reading/statement';
import { documentFinding, type DocumentFinding } from './comparing/finding';
import type { Passage, SectionStart } from './reading/passage';
import { isNarrated, type SectionId } from './reading/sections';
import { sourceOf, targetOf, type VerifyContext } from './reading/target';

/** An item with its amount, or with its change against last year; in any section, or in this one alone. */
type RequiredStatement = readonly [kind: 'amount' | 'change', item: string, section?: SectionId];

interface Requirement {
  readonly id: DisclosureId;
  readonly sections: readonly SectionId[];
  /** Words of plain text that say it; without them the section itself is what is asked for. */
  readonly words?: RegExp;
  /** Asked for only where this item is not zero. */
  readonly when?: string;
  /** Words of the section on the totals that say it as well, in texts that have no section of its own for it. */
  readonly inSummary?: RegExp;
  /** What says it under other headings: one statement of each group. */
  readonly elsewhere?: readonly (readonly RequiredStatement[])[];
  /** Asked for only in documents that go beyond the 情况说明. */
  readonly whole?: boolean;
}

const GENERAL: readonly SectionId[] = ['general-total', 'general-structure', 'general-details'];
const THREE: readonly SectionId[] = ['three-public', 'three-public-details'];
/** The year before, or what has become of it. */
const CHANGED = /上年|上一年|去年|[比较与同]\d{4}年|\d{4}年(?:度)?(?:决算)?(?:数)?相比|增加|减少|增长|下降|持平|变化/;
const REASON = /原因|由于|因为|主要是|变动情况|持平|相同|一致|变化/;

/** 财政拨款收入 by budget or with its change, and what was spent of it with its change: regions without totals of 财政拨款. */
const GRANTS: readonly (readonly RequiredStatement[])[] = [
  [
    ['amount', 'grant-general'],
    ['amount', 'grant-fund', 'revenue'],
    ['change', 'fiscal-revenue'],
  ],
  [['change', 'general-expenditure']],
];
/** Income and spending as a whole, each with its change. */
const WHOLES: readonly (readonly RequiredStatement[])[] = [[['change', 'revenue']], [['change', 'expenditure']]];

/** The two halves of 基本支出, told with all the expenditure. */
const BASIC: readonly (readonly RequiredStatement[])[] = [
  [
    ['amount', 'all-personnel'],
    ['amount', 'all-operating'],
  ],
];

/**
 * By hand, as it is the law that asks for them and no table of the form; the item that decides whether it does is looked up there.
 * 中华人民共和国预算法 and its 实施条例, 地方预决算公开操作规程, and the directories of what a department discloses.
 */
const REQUIREMENTS: readonly Requirement[] = [
  { id: 'summary', sections: ['summary'], elsewhere: WHOLES },
  { id: 'changes', sections: ['summary', 'revenue', 'expenditure'], words: CHANGED },
  { id: 'revenue', sections: ['revenue'], inSummary: /(?:财政拨款|事业|其他)收入\d/ },
  { id: 'expenditure', sections: ['expenditure'], inSummary: /(?:基本支出|\(类\)(?:支出)?)\d/ },
  { id: 'fiscal', sections: ['fiscal-summary'], elsewhere: GRANTS },
  { id: 'general', sections: GENERAL, elsewhere: [[['amount', 'general-expenditure']]] },
  { id: 'basic', sections: ['basic-expenditure'], elsewhere: BASIC },
  { id: 'fund', sections: ['government-fund'] },
  { id: 'capital', sections: ['state-capital'] },
  { id: 'three-public', sections: THREE },
  { id: 'three-public-compared', sections: THREE, words: /预算/, when: 'three-public' },
  { id: 'three-public-changes', sections: THREE, words: REASON, when: 'three-public' },
  { id: 'abroad-groups', sections: THREE, words: /团组/, when: 'abroad' },
  { id: 'abroad-persons', sections: THREE, words: /(?:出国|团组)[^。]*\d人/, when: 'abroad' },
  { id: 'vehicles-purchased', sections: THREE, words: /购置[^。]*\d辆/, when: 'vehicle-purchase' },
  { id: 'vehicles-kept', sections: THREE, words: /保有(?:[量数]|为?\d)|(?:共有|实有)公务用车\d/, when: 'vehicle-running' },
  { id: 'reception-batches', sections: THREE, words: /\d批|接待[^。]*(?:团组\d+个|\d个团组|批次数?为?\d)/, when: 'reception' },
  { id: 'reception-persons', sections: THREE, words: /(?:接待|批|来宾)[^。]*\d人/, when: 'reception' },
  { id: 'operation', sections: ['operation'] },
  { id: 'operation-changes', sections: ['operation'], words: CHANGED, when: 'agency-operation' },
  { id: 'procurement', sections: ['procurement'] },
  {
    id: 'procurement-parts',
    sections: ['procurement'],
    words: /货物.*工程.*服务|无政府采购|未发生政府采购/,
    when: 'procurement',
  },
  { id: 'sme', sections: ['procurement'], words: /中小企业/, when: 'procurement' },
  // Some regions prescribe what was reserved for them instead of a share.
  { id: 'sme-share', sections: ['procurement'], words: /中小企业[^。]*占|面向中小企业/, when: 'procurement' },
  { id: 'assets', sections: ['assets'] },
  { id: 'assets-vehicles', sections: ['assets'], words: /车辆?/ },
  { id: 'assets-equipment', sections: ['assets'], words: /设备/ },
  { id: 'performance', sections: ['performance'] },
  { id: 'performance-result', sections: ['performance'], words: /自评|评价|得分|优|良/ },
  { id: 'overview', sections: ['overview'], whole: true },
  { id: 'glossary', sections: ['glossary'], whole: true },
];

/** 〔待填：…〕 in plain text: what is still to be filled in has its place, and is told of as that. */
const TO_FILL_IN = /\([^()]*(?:\([^()]*\)[^()]*)*待填[^()]*(?:\([^()]*\)[^()]*)*\)/g;

/** A text with fewer sections is an excerpt: what it leaves out is not missing. */
const FEWEST_SECTIONS = 4;

/**
 * What the disclosure catalogue asks for and a text does not have, by name; nothing for an excerpt. The parts of a section that is
 * missing itself are not named one by one: what several sections may say belongs to the first of them.
 */
export function missingDisclosure(
  passages: readonly Passage[],
  sections: readonly SectionStart[],
  statements: readonly Statement[],
  context: VerifyContext,
): readonly DocumentFinding[] {
  const says = ([kind, item, section]: RequiredStatement): boolean =>
    statements.some(({ target, kind: own, with: compared, passage }) => {
      if (target.key !== item || (section !== undefined && section !== passage.section)) return false;
      return kind === 'amount' ? own === 'final' : (own === 'delta' || own === 'same') && compared === 'prior';
    });
  const present = new Set<SectionId>([...sections.map(({ section }) => section), ...passages.map(({ section }) => section)]);
  const isHeaded = (one: Requirement): boolean => one.sections.some((section) => present.has(section));
  if (REQUIREMENTS.filter((one) => one.words === undefined && isHeaded(one)).length < FEWEST_SECTIONS) return [];
  const texts = passages.map(({ section, text }) => ({ section, text: text.replace(TO_FILL_IN, '0') }));
  const textOf = (wanted: readonly SectionId[]): string =>
    texts.flatMap(({ section, text }) => (wanted.includes(section) ? [text] : [])).join('');
  const isTold = (one: Requirement): boolean => {
    if (one.words !== undefined) return one.words.test(textOf(one.sections));
    const isInSummary = one.inSummary?.test(textOf(['summary'])) === true;
    return isHeaded(one) || isInSummary || one.elsewhere?.every((group) => group.some(says)) === true;
  };
  const isWhole = sections.some(({ section, part }) => part && !isNarrated(section));
  const asked = REQUIREMENTS.filter((one) => isAsked(one, isWhole, context));
  const there = new Set(asked.flatMap((one) => (one.words === undefined && isTold(one) ? one.sections : [])));
  const isOfThere = ({ words, sections: [first] }: Requirement): boolean =>
    words === undefined || first === undefined || there.has(first);
  return asked
    .filter((one) => !isTold(one) && isOfThere(one))
    .map(({ id, words }) => {
      const say = words === undefined ? narrativeChecks.sectionMissing : narrativeChecks.partMissing;
      return documentFinding({ rule: `missing-${id}`, severity: 'warning', message: () => say(DISCLOSURE_ITEMS[id]) });
    });
}

function isAsked({ when, whole }: Requirement, isWhole: boolean, context: VerifyContext): boolean {
  if (whole === true && !isWhole) return false;
  if (when === undefined) return true;
  const source = sourceOf(targetOf(when), 'final', context);
  return source !== null && !source.value.isZero();
}
