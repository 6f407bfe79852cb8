import { separatedAmount } from '../../amounts/format';
import { itemById } from '../../form';
import { narrativeChecks, SPOKEN_SECTIONS } from '../../messages/narrativeChecks';
import type { Statement, Loose } from '../reading/statement';
import { plainText } from '../reading/plainText';
import type { SectionId } from '../reading/sections';
import { nearestName } from '../../text/similarity';
import { sourceOf, type Target } from '../reading/target';
import { bareName, reportName } from './itemNames';
import type { Verification } from './stated';
import { leftOutOf } from './uncovered';
import type { Source } from '../reading/operand';

interface Listing {
  readonly section: SectionId;
  readonly title: string;
  /** The items that the section lists, every one that is not zero. */
  readonly members: (targets: readonly Target[], statements: readonly Statement[]) => readonly Target[];
}

const partsOf =
  (id: string) =>
  (targets: readonly Target[]): readonly Target[] =>
    targets.filter(({ key }) => itemById(id).parts?.includes(key));

const level =
  (digits: number) =>
  (targets: readonly Target[]): readonly Target[] =>
    targets.filter(({ code }) => code?.length === digits);

const LISTINGS: readonly Listing[] = [
  { section: 'revenue', title: SPOKEN_SECTIONS.revenue, members: revenueSources },
  { section: 'expenditure', title: SPOKEN_SECTIONS.expenditure, members: partsOf('expenditure') },
  { section: 'general-structure', title: SPOKEN_SECTIONS['general-structure'], members: level(3) },
  { section: 'general-details', title: SPOKEN_SECTIONS['general-details'], members: deepest },
  { section: 'basic-expenditure', title: SPOKEN_SECTIONS['basic-expenditure'], members: basicParts },
  { section: 'government-fund', title: SPOKEN_SECTIONS['government-fund'], members: deepest },
  { section: 'state-capital', title: SPOKEN_SECTIONS['state-capital'], members: deepest },
];

/** 财政拨款收入 may be given as one or by its three funds. */
function revenueSources(targets: readonly Target[], statements: readonly Statement[]): readonly Target[] {
  const [whole, ...others] = partsOf('revenue')(targets);
  const grants = partsOf('fiscal-revenue')(targets);
  const isSplit = statements.some(({ target }) => grants.includes(target)) && !statements.some(({ target }) => target === whole);
  return isSplit || whole === undefined ? [...grants, ...others] : [whole, ...others];
}

/** 人员经费 without 公用经费, or the other way round; some tell the classes of 公用经费 instead. */
function basicParts(targets: readonly Target[], statements: readonly Statement[]): readonly Target[] {
  const parts = partsOf('general-basic')(targets);
  return statements.some(({ target }) => parts.includes(target)) && !statements.some(({ target }) => target.code?.length === 3)
    ? parts
    : [];
}

/** Details are given for every 项, or for every 类. */
function deepest(targets: readonly Target[], statements: readonly Statement[]): readonly Target[] {
  const finals = statements.filter(({ kind, target }) => kind === 'final' && target.code !== undefined);
  const digits = Math.max(3, ...finals.map(({ target }) => target.code?.length ?? 0));
  return finals.length === 0 ? [] : level(digits)(targets);
}

/** Items with an amount that a section does not mention, and names that are near to one of them. */
export function checkCoverage(statements: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  for (const { section, title, members } of LISTINGS) {
    const own = statements.filter(({ passage, kind }) => passage.section === section && (kind === 'final' || kind === 'share'));
    if (own.length === 0) continue;
    const targets = [...verification.itemsOf(section).byKey.values()];
    const said = new Set(own.flatMap(({ target, others }) => [target.key, ...others.map(({ key }) => key)]));
    // 非财政拨款收入, 其他资金: everything but one.
    const nameless = loose.filter(
      ({ passage, cause, token, name }) =>
        passage.section === section &&
        cause === 'unnamed' &&
        token.type === 'amount' &&
        !/^(?:非|其他资金|其[他余][各几两二三四五]?[项类])/.test(bareName(name)),
    );
    const unsaid = members(targets, own)
      .filter(({ key }) => !said.has(key))
      .flatMap((target) => {
        const source = sourceOf(target, 'final', verification.context);
        return source === null || source.value.isZero() ? [] : [{ target, source }];
      });
    const missing = unsaid.filter(({ target }) => !isNamedTogether(plainText(target.name), own));
    for (const { target, source } of leftOutOf(missing, section, verification))
      reportMissing(target, source, title, nameless, verification);
  }
}

/** 由A和B两部分构成, A和B分别为 …: items that are named without an amount behind each. */
const NAMED_TOGETHER = /由([^。；]{2,80}?)(?:构成|组成)|([^。；，]{4,60}?)(?:占比|比重)?分别(?:为|是|占)/g;

function isNamedTogether(name: string, statements: readonly Statement[]): boolean {
  const passages = [...new Set(statements.map(({ passage }) => passage))];
  return passages.some(({ text }) =>
    [...text.matchAll(NAMED_TOGETHER)].some(([, made, apart]) => (made ?? apart ?? '').includes(name)),
  );
}

function reportMissing(
  target: Target,
  source: Source,
  title: string,
  nameless: readonly Loose[],
  verification: Verification,
): void {
  const similar = nearestName(plainText(target.name), nameless, ({ name }) => bareName(name));
  const equal = nameless.find(({ token }) => token.type === 'amount' && token.value.equals(source.value));
  const meant = similar ?? equal;
  // Rightly named; only of what it is the part was not understood.
  const name = plainText(target.name);
  if (meant !== undefined && [name, name.replace(/(?:收入|支出)$/, '')].includes(bareName(meant.name))) return;
  verification.doubt('final', target.key);
  if (meant !== undefined) {
    const words = { passage: meant.passage, start: meant.from, end: meant.end };
    verification.misnamed.add(meant);
    reportName(words, bareName(meant.name), target, verification);
    return;
  }
  const amount = separatedAmount(source.value);
  const expected = `${target.name} ${narrativeChecks.wanYuan(amount)}`;
  const held = { rule: 'item-missing', name: target.name } as const;
  verification.holdNothing(held, [source]);
  verification.report({
    ...held,
    severity: 'error',
    message: () => narrativeChecks.itemMissing(title, target.name, amount),
    expected,
    figures: source.figures,
  });
}
