import { DEFAULT_CAPTIONS, type LeftOut } from './pictureMessages';
import type { Figures } from '../../figures/figures';
import type { NarrativeInputs } from '../inputs/parseInputs';
import type { Narrative, Run } from '../text/narrative';
import { conditionOf } from '../narrate';
import type { Sources } from '../slots/figures';
import { scopeOf } from '../slots/scope';
import { isPicture, type ParagraphPattern, type PicturePattern, type Profile, type SectionPattern } from '../habits/profile';
import { composerFor } from '../wording/template';
import { captionScope } from '../slots/captionScope';
import type { Chart } from './chart';
import { chartOf, inputsOfChart } from './chartOf';
import { PICTURES } from '../habits/pictureKinds';

/** A picture and its place in the 情况说明. */
export interface Picture {
  /** The id of its paragraph in the wording. */
  readonly id: string;
  /** The section that it stands in, and how many paragraphs of it come first. */
  readonly section: string;
  readonly after: number;
  /** Below the picture: `图1：收、支决算总计变动情况图`. */
  readonly caption: readonly Run[];
  readonly chart: Chart;
}

export interface Pictures {
  /** In the order of the text. */
  readonly pictures: readonly Picture[];
  readonly leftOut: readonly { readonly name: string; readonly reason: LeftOut }[];
}

export interface PictureSources {
  readonly figures: Figures;
  readonly inputs: NarrativeInputs;
  readonly profile: Profile;
  readonly narrative: Narrative;
}

/**
 * The pictures that a wording asks for, numbered through, and which of them the figures do not allow. They are no part of the
 * narrative itself: its text is the same with them and without.
 *
 * @throws ProfileError when a caption of the profile is wrong.
 */
export function picturesOf({ figures, inputs, profile, narrative }: PictureSources): Pictures {
  const { year, department } = narrative;
  const scope = scopeOf({ figures, inputs, profile, year, department });
  const composer = composerFor(profile);
  const pictures: Picture[] = [];
  const leftOut: { name: string; reason: LeftOut }[] = [];
  for (const { section, pattern, before } of placesIn(profile)) {
    const condition = conditionOf(pattern, scope, profile);
    const { name } = PICTURES[pattern.picture];
    if (condition.missing !== null) leftOut.push({ name, reason: { why: 'missing', labels: [condition.missing.label] } });
    if (!condition.成立) continue;
    const charted = chartOf(pattern.picture, scope, profile, year);
    if (!charted.ok) {
      leftOut.push({ name, reason: charted.reason });
      continue;
    }
    pictures.push({
      id: pattern.id,
      section: section.id,
      after: countOf(narrative, section, before),
      caption: composer.compose(pattern.id, pattern.text, captionScope(scope, pictures.length + 1)),
      chart: charted.chart,
    });
  }
  return { pictures, leftOut };
}

/** The inputs that the pictures of a wording show or wait for; none where it wants no pictures. */
export function inputsOfPictures(sources: Sources): readonly string[] {
  const { profile } = sources;
  if (!profile.charts) return [];
  const scope = scopeOf(sources);
  const drawn = placesIn(profile).filter(({ pattern }) => conditionOf(pattern, scope, profile).成立);
  return [...new Set(drawn.flatMap(({ pattern }) => inputsOfChart(pattern.picture, scope)))];
}

interface Place {
  readonly section: SectionPattern;
  readonly pattern: PicturePattern;
  /** Ids of the paragraphs in front of it, as the wording has them. */
  readonly before: ReadonlySet<string>;
}

function placesIn(profile: Profile): readonly Place[] {
  const places = profile.sections.flatMap((section) =>
    section.paragraphs.flatMap((pattern, index): Place[] =>
      isPicture(pattern) ? [{ section, pattern, before: idsOf(section.paragraphs.slice(0, index)) }] : [],
    ),
  );
  return places.length > 0 ? places : defaultPlaces(profile);
}

/** What a wording that names none gets: at the end of the section on the general public budget. */
function defaultPlaces({ sections }: Profile): readonly Place[] {
  const section =
    sections.find(({ id }) => id === 'general-budget') ??
    sections.find(({ paragraphs }) => paragraphs.some(({ text }) => text.includes('一般公共支出'))) ??
    sections.at(-1);
  if (section === undefined) return [];
  const before = idsOf(section.paragraphs);
  return [
    { section, before, pattern: { id: 'picture.structure', picture: 'general-structure', text: DEFAULT_CAPTIONS.structure } },
    { section, before, pattern: { id: 'picture.budget', picture: 'general-budget', text: DEFAULT_CAPTIONS.budget } },
  ];
}

function idsOf(paragraphs: readonly ParagraphPattern[]): ReadonlySet<string> {
  return new Set(paragraphs.map(({ id }) => id));
}

/** How many paragraphs were written from these patterns; one that is repeated writes its id with something behind it. */
function countOf(narrative: Narrative, { id, paragraphs }: SectionPattern, before: ReadonlySet<string>): number {
  const written = narrative.sections.find((section) => section.id === id)?.paragraphs ?? [];
  const patternOf = (paragraph: string): string | undefined =>
    paragraphs
      .map((pattern) => pattern.id)
      .filter((pattern) => paragraph === pattern || paragraph.startsWith(`${pattern}.`))
      .sort((a, b) => b.length - a.length)[0];
  return written.filter((paragraph) => before.has(patternOf(paragraph.id) ?? '')).length;
}
