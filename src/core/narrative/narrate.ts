import type { Figures } from '../figures/figures';
import { COLON, STOP, waitingLead } from '../messages/narrative';
import { profileProblems } from './wording/profileWords';
import { runsText } from '../said/run';
import {
  missingIn,
  type Missing,
  type MissingInput,
  type Narrative,
  type Paragraph,
  type Run,
  type Section,
} from './text/narrative';
import type { NarrativeInputs } from './inputs/parseInputs';
import { isPicture, ProfileError, type ParagraphPattern, type Profile, type SectionPattern } from './habits/profile';
import { scopeOf } from './slots/scope';
import { missingRun, slotAt, textRun, words, type Condition, type List, type Scope } from './slots/slot';
import { composerFor, type Composer } from './wording/template';

/** Facts that go before what inputs and tables say. */
export interface NarrateOptions {
  readonly year?: number | null;
  readonly department?: string | null;
}

/**
 * Writes the 情况说明 of a year from its tables. Whatever is not known stands in it as 〔待填：…〕 and in `missing`;
 * it is never guessed and never printed as zero.
 *
 * @throws ProfileError when a template of the profile is wrong.
 */
export function narrate(figures: Figures, inputs: NarrativeInputs, profile: Profile, options: NarrateOptions = {}): Narrative {
  const year = options.year ?? inputs.year ?? figures.year;
  const department = options.department ?? inputs.department ?? figures.department;
  const scope = scopeOf({ figures, inputs, profile, year, department });
  const composer = composerFor(profile);
  const title = composer.compose('title', profile.title, scope);
  const sections = profile.sections.map((section) => composeSection(section, scope, profile, composer));
  return { profile: profile.id, year, department, title, sections, missing: collectMissing(title, sections) };
}

function composeSection(pattern: SectionPattern, scope: Scope, profile: Profile, composer: Composer): Section {
  const paragraphs: Paragraph[] = [];
  /** Paragraphs in a row that wait for the same thing say so once, behind what they are about. */
  const wait = (id: string, missing: Missing) => {
    const last = paragraphs.at(-1);
    const mark = last?.runs.at(-2);
    if (mark?.kind === 'missing' && mark.key === missing.key && last?.runs.at(-1)?.text === STOP) return;
    // What was announced is missing.
    if (last?.runs.at(-1)?.text.endsWith(COLON) === true) {
      paragraphs[paragraphs.length - 1] = { ...last, runs: [...last.runs, missingRun(missing), textRun(STOP)] };
      return;
    }
    const heading = paragraphs.filter((paragraph) => paragraph.heading !== undefined).at(-1);
    const subject = heading === undefined ? pattern.title : runsText(heading.runs);
    paragraphs.push({ id, runs: [textRun(waitingLead(subject)), missingRun(missing), textRun(STOP)] });
  };
  for (const paragraph of pattern.paragraphs) {
    if (isPicture(paragraph)) continue;
    const condition = conditionOf(paragraph, scope, profile);
    if (condition.missing !== null) wait(paragraph.id, condition.missing);
    else if (condition.成立) composeParagraph(paragraph, scope, profile, composer, paragraphs, wait);
  }
  return { id: pattern.id, title: pattern.title, paragraphs };
}

function composeParagraph(
  pattern: ParagraphPattern,
  scope: Scope,
  profile: Profile,
  composer: Composer,
  paragraphs: Paragraph[],
  wait: (id: string, missing: Missing) => void,
): void {
  const add = (id: string, names: Scope) => {
    const runs = composer.compose(pattern.id, pattern.text, names);
    if (runs.length > 0) paragraphs.push({ id, ...(pattern.heading === undefined ? {} : { heading: pattern.heading }), runs });
  };
  if (pattern.each === undefined) {
    add(pattern.id, scope);
    return;
  }
  const list = listOf(pattern, pattern.each, scope, profile);
  if (list.missing !== null) wait(pattern.id, list.missing);
  list.entries.forEach((entry, index) => {
    const last = index === list.entries.length - 1;
    const end = words({ kind: 'text', text: last ? profile.words.lastLineEnd : profile.words.lineEnd });
    add(`${pattern.id}.${entry.id}`, { ...scope, 项: entry.slots, 句末: end });
  });
}

/** Whether a paragraph is written; `missing` says why that cannot be told. */
export function conditionOf(pattern: ParagraphPattern, scope: Scope, profile: Profile): Pick<Condition, '成立' | 'missing'> {
  const of = (name: string | undefined): Condition | null => {
    if (name === undefined) return null;
    const condition = slotAt(scope, name);
    if (condition?.type !== 'condition') throw new ProfileError(profile.id, pattern.id, profileProblems.notACondition(name));
    return condition;
  };
  const [when, unless] = [of(pattern.when), of(pattern.unless)];
  const missing = when?.missing ?? unless?.missing ?? null;
  return missing === null ? { 成立: when?.成立 !== false && unless?.成立 !== true, missing } : { 成立: false, missing };
}

function listOf(pattern: ParagraphPattern, name: string, scope: Scope, profile: Profile): List {
  const list = slotAt(scope, name);
  if (list?.type !== 'list') throw new ProfileError(profile.id, pattern.id, profileProblems.notAList(name));
  return list;
}

function collectMissing(title: readonly Run[], sections: readonly Section[]): readonly MissingInput[] {
  const found = new Map<string, MissingInput & { paragraphs: string[] }>();
  const collect = (paragraph: string, runs: readonly Run[]) => {
    for (const { key, listLabel, label, cause } of runs.flatMap(missingIn)) {
      const entry = found.get(key) ?? { key, label: listLabel ?? label, cause, paragraphs: [] };
      if (!entry.paragraphs.includes(paragraph)) entry.paragraphs.push(paragraph);
      found.set(key, entry);
    }
  };
  collect('title', title);
  for (const section of sections) for (const { id, runs } of section.paragraphs) collect(id, runs);
  return [...found.values()];
}
