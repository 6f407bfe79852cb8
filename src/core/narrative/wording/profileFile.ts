import { itemById } from '../../form';
import { CATALOG } from '../../tables/catalog';
import { TABLE_KINDS, type TableKind } from '../../figures/kinds';
import {
  AMOUNT_VALUES,
  DOCUMENT_FIELDS,
  PARAGRAPH_FIELDS,
  PERCENT_VALUES,
  PROFILE_FIELDS,
  PROFILE_PARTS,
  PRESENCE_VALUES,
  profileProblems as say,
  TRIMMED_DECIMALS,
  UNIT_VALUES,
  WORD_FIELDS,
} from './profileWords';
import { GLOSSARY } from '../../messages/glossary';
import { DOCUMENT_WORDS, type DocumentWords } from '../../messages/publicDocument';
import { PICTURE_KINDS, PICTURES, pictureKind, type PictureKind } from '../habits/pictureKinds';
import { readOwnInputs } from './readOwnInputs';
import {
  writtenFile,
  type Field,
  type Fields,
  type ListName,
  type ProfileProblem,
  type Report,
  type WrittenFile,
  type WrittenParagraph,
} from './writtenProfile';
import type { ParagraphPattern, Profile, ProfileWords } from '../habits/profile';

/** What a wording file says, and what is wrong with it line by line; its templates are not looked into. */
export interface ProfileFileContent {
  readonly profile: Profile;
  /** Title and paragraphs with their lines. */
  readonly paragraphs: readonly WrittenParagraph[];
  /** The lines of 【自填】. */
  readonly own: Fields;
  readonly problems: readonly ProfileProblem[];
}

/** Reads what a wording file (docs/profiles.md) means. */
export function readProfileFile(text: string): ProfileFileContent {
  const problems: ProfileProblem[] = [];
  const report: Report = (line, problem) => problems.push({ line, problem });
  const file = writtenFile(text, report);
  const { fields, lists } = file;
  const list = (name: ListName): Fields => lists.get(name) ?? new Map<string, Field>();
  const sections = file.sections.map(({ id, title, paragraphs }) => ({
    id,
    title,
    paragraphs: paragraphs.map((one) => writtenParagraph(one, report)),
  }));
  const written = sections.flatMap(({ paragraphs }) => paragraphs.map((one) => one.written));
  if (written.length === 0) report(file.lastLine, say.noSections());
  const own = readOwnInputs(list('own'));
  problems.push(...own.problems);
  const profile: Profile = {
    ...readHabits(fields, report),
    tables: byTable(list('tables'), report),
    words: readWords(list('words'), report),
    vehicles: readVehicles(list('vehicles'), report),
    document: readDocumentWords(list('document')),
    glossary: lists.has('glossary') ? readGlossary(list('glossary'), report) : null,
    tableNotes: byTable(list('notes'), report),
    ownInputs: own.inputs,
    sections: sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(({ pattern }) => pattern) })),
  };
  const known = [[fields, PROFILE_FIELDS], [list('words'), WORD_FIELDS], [list('document'), DOCUMENT_FIELDS]] as const; // prettier-ignore
  for (const [given, names] of known)
    for (const [name, { line }] of given) if (!Object.values<string>(names).includes(name)) report(line, say.unknownField(name));
  // Templates of one line: the title, headings of the document, notes below tables.
  const title = fields.get(PROFILE_FIELDS.title);
  const lines = [...(title === undefined ? [] : [title]), ...list('document').values(), ...list('notes').values()];
  const templates = lines.map(({ value, line }) => ({ id: `line ${line}`, text: value, line, lines: [{ line, start: 0 }] }));
  return { profile, paragraphs: [...templates, ...written], own: list('own'), problems };
}

function writtenParagraph(
  { id, rules, line, lines }: WrittenFile['sections'][number]['paragraphs'][number],
  report: Report,
): { readonly pattern: ParagraphPattern; readonly written: WrittenParagraph } {
  const starts: { line: number; start: number }[] = [];
  let text = '';
  for (const one of lines) {
    starts.push({ line: one.line, start: text.length });
    text += one.value;
  }
  if (text === '') report(line, say.emptyParagraph(id));
  const pattern = { id, text, ...readRules(rules, line, report) };
  return { pattern, written: { ...pattern, line, lines: starts } };
}

/** `当：有政府性基金 逐项：基金各项`. */
function readRules(text: string, line: number, report: Report): Omit<ParagraphPattern, 'id' | 'text'> {
  const said: { heading?: 2 | 3; each?: string; when?: string; unless?: string; picture?: PictureKind } = {};
  for (const rule of text.split(/\s+/).filter((part) => part !== '')) {
    const [name = '', value = ''] = rule.split(/[：:]/);
    if (name === PARAGRAPH_FIELDS.heading) {
      if (value === '2' || value === '3') said.heading = value === '2' ? 2 : 3;
      else report(line, say.badHeading());
    } else if (name === PARAGRAPH_FIELDS.each) said.each = value;
    else if (name === PARAGRAPH_FIELDS.when) said.when = value;
    else if (name === PARAGRAPH_FIELDS.unless) said.unless = value;
    else if (name === PARAGRAPH_FIELDS.picture) {
      const kind = pictureKind(value);
      if (kind === null)
        report(
          line,
          say.unknownPicture(
            value,
            PICTURE_KINDS.map((one) => PICTURES[one].name),
          ),
        );
      else said.picture = kind;
    } else report(line, say.unknownField(name));
  }
  if (said.picture !== undefined && (said.heading ?? said.each) !== undefined) report(line, say.pictureAlone());
  return said;
}

type Habits = Omit<Profile, keyof typeof PROFILE_PARTS | 'tableNotes' | 'ownInputs' | 'sections'>;

/** What stands above the lists. */
function readHabits(fields: Fields, report: Report): Habits {
  const text = (name: string): string => {
    const field = fields.get(name);
    if (field === undefined || field.value === '') report(field?.line ?? 1, say.missing(name));
    return field?.value ?? '';
  };
  /** One of the values; what was left out is `otherwise`, where there is such a thing. */
  const choice = <Value>(name: string, values: Readonly<Record<string, Value>>, otherwise?: Value): Value | undefined => {
    const field = fields.get(name);
    if (field === undefined && otherwise !== undefined) return otherwise;
    const value = field === undefined ? undefined : values[field.value];
    if (value === undefined)
      report(field?.line ?? 1, field === undefined ? say.missing(name) : say.badValue(name, Object.keys(values)));
    return value;
  };
  const unit = choice(PROFILE_FIELDS.unit, UNIT_VALUES, '万元') ?? '万元';
  const decimals = choice(PROFILE_FIELDS.amounts, AMOUNT_VALUES, 2) ?? null;
  return {
    id: text(PROFILE_FIELDS.id),
    name: text(PROFILE_FIELDS.name),
    separators: choice(PROFILE_FIELDS.separators, PRESENCE_VALUES) ?? true,
    unit,
    decimals: decimals ?? TRIMMED_DECIMALS[unit],
    amounts: decimals === null ? 'trimmed' : 'fixed',
    changePercent: choice(PROFILE_FIELDS.changePercent, PERCENT_VALUES) ?? 'trimmed',
    sharePercent: choice(PROFILE_FIELDS.sharePercent, PERCENT_VALUES, 'fixed') ?? 'fixed',
    charts: choice(PROFILE_FIELDS.charts, PRESENCE_VALUES, false) ?? false,
    regions: (fields.get(PROFILE_FIELDS.regions)?.value ?? '').split(/[、，,]/).filter((region) => region !== ''),
    title: text(PROFILE_FIELDS.title),
  };
}

/** A word may be empty (nothing is said then), but it has to be there; few regions have words for a missing base. */
function readWords(list: Fields, report: Report): ProfileWords {
  const words = (Object.entries(WORD_FIELDS) as [keyof ProfileWords, string][]).map(([key, name]) => {
    const field = list.get(name);
    if (field === undefined && key !== 'noBase') report(1, say.missing(`${PROFILE_PARTS.words}：${name}`));
    return [key, field?.value ?? ''] as const;
  });
  return Object.fromEntries(words) as Record<keyof ProfileWords, string>;
}

function byTable(list: Fields, report: Report): Readonly<Partial<Record<TableKind, string>>> {
  const said: Partial<Record<TableKind, string>> = {};
  for (const [title, { value, line }] of list) {
    const kind = TABLE_KINDS.find((one) => CATALOG[one].title === title);
    if (kind === undefined) report(line, say.unknownTable(title));
    else said[kind] = value;
  }
  return said;
}

function readVehicles(list: Fields, report: Report): Profile['vehicles'] {
  const items = (itemById('vehicles-owned').parts ?? []).map((id) => itemById(id));
  return [...list].flatMap(([name, { value, line }]): (readonly [string, string])[] => {
    const item = items.find((one) => one.name === name);
    if (item === undefined) report(line, say.unknownVehicle(name));
    return item === undefined ? [] : [[item.id, value === '' ? name : value]];
  });
}

/** A department that is one unit has the heading of the others, unless the file says another. */
function readDocumentWords(list: Fields): DocumentWords {
  const headings = Object.entries(DOCUMENT_FIELDS).flatMap(([heading, name]) => {
    const field = list.get(name) ?? (heading === 'singleUnit' ? list.get(DOCUMENT_FIELDS.organisation) : undefined);
    return field === undefined ? [] : [[heading, field.value]];
  });
  return { ...DOCUMENT_WORDS, ...Object.fromEntries(headings) } as DocumentWords;
}

function readGlossary(list: Fields, report: Report): NonNullable<Profile['glossary']> {
  return [...list].map(([term, { value, line }]) => {
    if (value === '' && !GLOSSARY.some((one) => one.term === term)) report(line, say.unexplained(term));
    return { term, definition: value };
  });
}
