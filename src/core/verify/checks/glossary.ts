import { FORM } from '../../form';
import { GLOSSARY, glossaryChecks, type GlossaryTerm } from '../../messages/glossary';
import { differencesOf, type Difference } from '../comparing/differences';
import { definedTerms, type DefinedTerm } from '../reading/glossary';
import type { Passage, ReadPassages } from '../reading/passage';
import { plainText } from '../reading/plainText';
import { sourceOf, targetOf } from '../reading/target';
import type { Verification } from './stated';

/** The terms that a department has to define once it has a figure for them. */
const PRESCRIBED = GLOSSARY.filter(({ wordings }) => wordings !== undefined);
const DEFINED_ITEMS = FORM.filter(({ name }) => PRESCRIBED.some(({ term }) => term === name));

/** 名词解释: each definition against the prescribed ones, terms with figures that are not defined, terms that occur nowhere. */
export function checkGlossary(read: ReadPassages, verification: Verification): void {
  const defined = definedTerms(read);
  if (defined.length === 0) return;
  for (const entry of defined) {
    const prescribed = prescribedFor(entry.term);
    if (prescribed !== null) checkDefinition(entry, prescribed, verification);
  }
  reportUndefined(defined, verification);
  reportUnused(defined, read.passages, verification);
}

function prescribedFor(term: string): GlossaryTerm | null {
  const plain = term.replace(/\(.*\)$/, '').replace(/^(?:事业单位|本年|年度)|资金$/g, '');
  const exact = PRESCRIBED.find((one) => plainText(one.term) === plain);
  return exact ?? PRESCRIBED.find(({ also }) => also?.test(term) === true) ?? null;
}

/** Endings and introductions that a definition may have or not. */
const OPTIONAL = /主要(?:是|包括)：?[^。；]*[。；]?$/;
const NEGATION = /[非不未无]/;
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['初', '末'],
  ['前', '后'],
  ['上年', '下年'],
  ['收入', '支出'],
  ['之内', '之外'],
  ['以内', '以外'],
  ['基本', '项目'],
  ['人员', '公用'],
  ['日常', '特定'],
  ['公共', '国有'],
];
/** Words that definitions exchange without saying anything else. */
const HARMLESS =
  /^(?:支出|经费|费用|费|资金|金额|数额|发生|产生|形成|取得|获得|开支|所|而|的|等|各项|单位|部门|事业单位|本部门|按照|根据|有关|相关|规定|要求|及其?|和|以及|或|指|是指|为了?|维护|之|以|其|本|同|级|当年|本年|用于|[、，：；。()])*$/;
const NEAR = 0.8;
const VERBATIM = 0.9;
const LONG_CUT = 4;

function checkDefinition(entry: DefinedTerm, known: GlossaryTerm, verification: Verification): void {
  const full = entry.definition.replace(/^(?:是?指|，)+/, '');
  const definition = full.replace(OPTIONAL, '') || full;
  const offset = entry.start + entry.definition.length - full.length;
  const { definition: own, wordings = [], facts = [] } = known;
  const compared = [...wordings, own].map((wording) => {
    const plain = plainText(wording).replace(/^指/, '');
    return { wording, plain, ...differencesOf(definition, plain) };
  });
  const nearest = compared.reduce((best, one) => (one.likeness > best.likeness ? one : best));
  if (nearest.likeness >= NEAR) {
    const telling = nearest.differences.find((one) => isTelling(one, nearest.differences.length, nearest.likeness));
    if (telling !== undefined) {
      report(entry, telling, offset, nearest.wording, verification);
      return;
    }
  }
  const missing = facts.find(([pattern]) => !pattern.test(full));
  if (missing === undefined) return;
  const words = { passage: entry.passage, start: entry.termStart, end: entry.termStart + entry.term.length };
  verification.report({
    rule: 'definition',
    severity: 'info',
    words,
    message: (quote) => glossaryChecks.factMissing(quote, missing[1]),
    expected: wordings[0] ?? '',
  });
}

/** Whether a difference changes what is said: a negation, a word's opposite, or one stretch of a text that is else verbatim. */
function isTelling({ was, is }: Difference, differences: number, likeness: number): boolean {
  if (NEGATION.test(was) !== NEGATION.test(is)) return true;
  if (OPPOSITES.some(([a, b]) => (was.includes(a) && is.includes(b)) || (was.includes(b) && is.includes(a)))) return true;
  if (differences > 1) return false;
  const [lost, added] = [HARMLESS.test(was) ? '' : was, HARMLESS.test(is) ? '' : is];
  if (is === '') return lost.length >= LONG_CUT;
  return likeness >= VERBATIM && lost.length > 1 && added.length > 1;
}

/** Words beside a difference that are quoted with it. */
const CONTEXT = 6;

function report(
  entry: DefinedTerm,
  { start, end, was, is }: Difference,
  offset: number,
  wording: string,
  verification: Verification,
): void {
  const { passage } = entry;
  const from = Math.max(entry.termStart, offset + start - CONTEXT);
  const until = Math.min(passage.text.length, offset + end + CONTEXT);
  verification.report({
    rule: 'definition',
    severity: 'info',
    words: { passage, start: from, end: until },
    message: (quote) =>
      is === '' && !NEGATION.test(was) ? glossaryChecks.cut(quote, was) : glossaryChecks.changed(quote, wording),
    expected: wording,
  });
}

function reportUndefined(defined: readonly DefinedTerm[], verification: Verification): void {
  const known = new Set(defined.map(({ term }) => prescribedFor(term)?.term));
  const missing = DEFINED_ITEMS.flatMap(({ id, name }) => {
    const source = known.has(name) ? null : sourceOf(targetOf(id), 'final', verification.context);
    return source === null || source.value.isZero() ? [] : [{ name, figures: source.figures }];
  });
  if (missing.length === 0) return;
  const terms = missing.map(({ name }) => name).join('、');
  verification.report({
    rule: 'term-not-defined',
    severity: 'info',
    message: () => glossaryChecks.notDefined(terms),
    expected: terms,
    figures: missing.flatMap(({ figures }) => figures),
  });
}

/** Terms of the forms may stand though they are not used: regions prescribe the whole list. */
function reportUnused(defined: readonly DefinedTerm[], passages: readonly Passage[], verification: Verification): void {
  const { tables } = verification.context.current;
  const words = [
    ...passages.map(({ text }) => text),
    ...tables.flatMap(({ rows }) => rows.map(({ name }) => plainText(name))),
  ].join('\n');
  for (const { term, passage, termStart } of defined) {
    if (prescribedFor(term) !== null || GLOSSARY.some((one) => plainText(one.term) === term)) continue;
    const parts = term.replace(/\((?:类|款|项)\)/g, '\n').split(/[\n、\d]/).filter((part) => part.length > 1); // prettier-ignore
    const used = parts.some((part) => words.includes(part.replace(/\(.*?\)/g, '')) || words.includes(part));
    if (used || parts.length === 0 || !SHORT_TERM.test(term)) continue;
    verification.report({
      rule: 'term-not-used',
      severity: 'info',
      words: { passage, start: termStart, end: termStart + term.length },
      message: glossaryChecks.notUsed,
    });
  }
}

/** What reads as the name of an account; explanations of anything else a department may add. */
const SHORT_TERM = /(?:收入|支出|经费|费|结余|补助|资金|缴费)(?:\(.*\))?$/;
