import { narrativeChecks } from '../messages/narrativeChecks';
import { DISCLOSURE_ITEMS, type DisclosureId } from '../messages/disclosureItems';
import { documentFinding, type DocumentFinding } from './finding';
import type { Passage, SectionStart } from './passage';
import type { SectionId } from './sections';
import { sourceOf, type CellName, type VerifyContext } from './target';

/** One thing that a department has to disclose, and whether the document has it. */
export interface DisclosureItem {
  readonly id: DisclosureId;
  readonly title: string;
  readonly present: boolean;
}

interface Requirement {
  readonly id: DisclosureId;
  readonly sections: readonly SectionId[];
  /** Words of plain text that say it; without them the section itself is what is asked for. */
  readonly words?: RegExp;
  /** Asked for only where this figure is not zero. */
  readonly when?: CellName;
  /** Asked for only in documents that go beyond the 情况说明. */
  readonly whole?: boolean;
}

const GENERAL: readonly SectionId[] = ['general-total', 'general-structure', 'general-details'];
const THREE: readonly SectionId[] = ['three-public', 'three-public-details'];
const FINAL = (column: string): CellName => ['three-public', 'final', column];
const PROCURED: CellName = ['information', 'procurement-total', 'amount'];

/** 中华人民共和国预算法 and its 实施条例, 地方预决算公开操作规程, and the directories of what a department discloses. */
const REQUIREMENTS: readonly Requirement[] = [
  { id: 'summary', sections: ['summary'] },
  { id: 'revenue', sections: ['revenue'] },
  { id: 'expenditure', sections: ['expenditure'] },
  { id: 'fiscal', sections: ['fiscal-summary'] },
  { id: 'general', sections: GENERAL },
  { id: 'basic', sections: ['basic-expenditure'] },
  { id: 'fund', sections: ['government-fund'] },
  { id: 'capital', sections: ['state-capital'] },
  { id: 'three-public', sections: THREE },
  { id: 'abroad-groups', sections: THREE, words: /团组/, when: FINAL('abroad') },
  { id: 'abroad-people', sections: THREE, words: /(?:出国|团组)[^。]*\d人/, when: FINAL('abroad') },
  { id: 'vehicles-bought', sections: THREE, words: /购置[^。]*\d辆/, when: FINAL('vehicle-purchase') },
  { id: 'vehicles-kept', sections: THREE, words: /保有量/, when: FINAL('vehicle-running') },
  { id: 'reception-batches', sections: THREE, words: /\d批/, when: FINAL('reception') },
  { id: 'reception-people', sections: THREE, words: /(?:接待|批)[^。]*\d人/, when: FINAL('reception') },
  { id: 'operation', sections: ['operation'] },
  { id: 'procurement', sections: ['procurement'] },
  { id: 'procurement-parts', sections: ['procurement'], words: /货物.*工程.*服务|无政府采购|未发生政府采购/, when: PROCURED },
  { id: 'sme', sections: ['procurement'], words: /中小企业/, when: PROCURED },
  { id: 'sme-share', sections: ['procurement'], words: /中小企业[^。]*占/, when: PROCURED },
  { id: 'assets', sections: ['assets'] },
  { id: 'performance', sections: ['performance'] },
  { id: 'overview', sections: ['overview'], whole: true },
  { id: 'glossary', sections: ['glossary'], whole: true },
];

/** A text with fewer sections is an excerpt: what it leaves out is not missing. */
const FEWEST_SECTIONS = 4;

/** What the disclosure catalogue asks for, item by item; empty for an excerpt. */
export function disclosureItems(
  passages: readonly Passage[],
  sections: readonly SectionStart[],
  context: VerifyContext,
): readonly DisclosureItem[] {
  const present = new Set<SectionId>([...sections.map(({ section }) => section), ...passages.map(({ section }) => section)]);
  if (
    REQUIREMENTS.filter(({ sections: own, words }) => words === undefined && own.some((section) => present.has(section))).length <
    FEWEST_SECTIONS
  )
    return [];
  const isWhole = sections.some(({ section, part }) => part && section !== 'unknown');
  return REQUIREMENTS.filter((requirement) => isAsked(requirement, isWhole, context)).map(({ id, sections: own, words }) => {
    const text = passages
      .filter(({ section }) => own.includes(section))
      .map((passage) => passage.text)
      .join('');
    return {
      id,
      title: DISCLOSURE_ITEMS[id],
      present: words === undefined ? own.some((section) => present.has(section)) : words.test(text),
    };
  });
}

function isAsked({ when, whole }: Requirement, isWhole: boolean, context: VerifyContext): boolean {
  if (whole === true && !isWhole) return false;
  if (when === undefined) return true;
  const source = sourceOf({ key: when.join('.'), name: '', final: [[when]] }, 'final', context);
  return source !== null && !source.value.isZero();
}

export function missingDisclosure(items: readonly DisclosureItem[]): readonly DocumentFinding[] {
  return items
    .filter(({ present }) => !present)
    .map(({ id, title }) => {
      const isSection = REQUIREMENTS.some((requirement) => requirement.id === id && requirement.words === undefined);
      return documentFinding({
        rule: `missing-${id}`,
        severity: 'warning',
        message: () => (isSection ? narrativeChecks.sectionMissing(title) : narrativeChecks.partMissing(title)),
      });
    });
}
