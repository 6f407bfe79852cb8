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
import { DOCUMENT_WORDS, GLOSSARY, type DocumentWords } from '../../messages/publicDocument';
import { PICTURE_KINDS, PICTURES, pictureKind, type PictureKind } from '../habits/pictureKinds';
import { readOwnInputs } from './readOwnInputs';
import type { Field, ParagraphRules, ProfileProblem, WrittenParagraph } from './writtenProfile';
import type { ParagraphPattern, Profile, ProfileWords, SectionPattern } from '../habits/profile';

/** What a wording file says, and what is wrong with it line by line; its templates are not looked into. */
export interface ProfileFileContent {
  readonly profile: Profile;
  /** Title and paragraphs with their lines. */
  readonly paragraphs: readonly WrittenParagraph[];
  /** The lines of 【自填】. */
  readonly own: ReadonlyMap<string, Field>;
  readonly problems: readonly ProfileProblem[];
}

type ListName = keyof typeof PROFILE_PARTS;

const LIST_NAMES = Object.keys(PROFILE_PARTS) as ListName[];

interface WrittenSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: WrittenParagraph[];
}

/** Reads the form of a wording file (docs/profiles.md): fields, lists, and the sections with their paragraphs. */
export function readProfileFile(text: string): ProfileFileContent {
  const file = new ProfileFile();
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .forEach((line, index) => {
      file.take(line.trim(), index + 1);
    });
  return file.finish();
}

class ProfileFile {
  private readonly problems: ProfileProblem[] = [];
  private readonly fields = new Map<string, Field>();
  /** The lists before the text that the file has. */
  private readonly lists = new Map<ListName, Map<string, Field>>();
  private readonly sections: WrittenSection[] = [];
  private readonly ids = new Set<string>();
  private readonly written: WrittenParagraph[] = [];
  private readonly texts = new Map<string, { line: number; text: string }[]>();
  /** Where the next line belongs. */
  private place: 'fields' | 'section' | { list: ListName } | { paragraph: string } = 'fields';
  private lastLine = 1;

  take(line: string, number: number): void {
    this.lastLine = number;
    if (line === '' || line.startsWith('#')) return;
    const section = /^【([^】]+)】(?:[（(]([^）)]+)[）)])?$/.exec(line);
    const paragraph = /^〔([^〕]+)〕(.*)$/.exec(line);
    if (section !== null) this.startSection(section[1] ?? '', section[2], number);
    else if (paragraph !== null) this.startParagraph((paragraph[1] ?? '').trim(), paragraph[2] ?? '', number);
    else if (this.place === 'section') this.report(number, say.stray());
    else if (this.place === 'fields') this.takeField(line, number, this.fields);
    else if ('list' in this.place) this.takeField(line, number, this.list(this.place.list));
    else this.texts.get(this.place.paragraph)?.push({ line: number, text: line });
  }

  finish(): ProfileFileContent {
    const sections = this.sections.map(({ id, title, paragraphs }): SectionPattern => ({
      id,
      title,
      paragraphs: paragraphs.map((one) => this.patternOf(one)),
    }));
    if (sections.every(({ paragraphs }) => paragraphs.length === 0)) this.report(this.lastLine, say.noSections());
    const own = readOwnInputs(this.list('own'));
    this.problems.push(...own.problems);
    const profile: Profile = {
      id: this.value(PROFILE_FIELDS.id),
      name: this.value(PROFILE_FIELDS.name),
      tables: this.byTable('tables'),
      separators: this.choice(PROFILE_FIELDS.separators, PRESENCE_VALUES) ?? true,
      ...this.money(),
      changePercent: this.choice(PROFILE_FIELDS.changePercent, PERCENT_VALUES) ?? 'trimmed',
      sharePercent: this.choice(PROFILE_FIELDS.sharePercent, PERCENT_VALUES, 'fixed') ?? 'fixed',
      charts: this.choice(PROFILE_FIELDS.charts, PRESENCE_VALUES, false) ?? false,
      words: this.profileWords(),
      regions: (this.fields.get(PROFILE_FIELDS.regions)?.value ?? '').split(/[、，,]/).filter((region) => region !== ''),
      vehicles: this.vehicles(),
      document: this.document(),
      glossary: this.glossary(),
      tableNotes: this.byTable('notes'),
      ownInputs: own.inputs,
      title: this.value(PROFILE_FIELDS.title),
      sections,
    };
    this.refuseUnknown(this.fields, Object.values(PROFILE_FIELDS));
    this.refuseUnknown(this.list('words'), Object.values(WORD_FIELDS));
    this.refuseUnknown(this.list('document'), Object.values(DOCUMENT_FIELDS));
    return {
      profile,
      paragraphs: [...this.lineTemplates(), ...this.written],
      own: this.list('own'),
      problems: this.problems,
    };
  }

  /** Templates of one line: the title, headings of the document, notes below tables. */
  private lineTemplates(): WrittenParagraph[] {
    const title = this.fields.get(PROFILE_FIELDS.title);
    const all = [...(title === undefined ? [] : [title]), ...this.list('document').values(), ...this.list('notes').values()];
    return all.map(({ value, line }) => ({ id: `line ${line}`, text: value, line, lines: [{ line, start: 0 }] }));
  }

  private list(name: ListName): Map<string, Field> {
    return this.lists.get(name) ?? new Map<string, Field>();
  }

  private startSection(title: string, id: string | undefined, line: number): void {
    const name = id === undefined ? LIST_NAMES.find((one) => PROFILE_PARTS[one] === title) : undefined;
    if (name !== undefined) {
      this.place = { list: name };
      if (!this.lists.has(name)) this.lists.set(name, new Map());
    } else {
      this.place = 'section';
      if (id === undefined) this.report(line, say.noSectionId(title));
      else if (this.sections.some((section) => section.id === id)) this.report(line, say.twice(id));
      this.sections.push({ id: id ?? title, title, paragraphs: [] });
    }
  }

  private startParagraph(id: string, rules: string, line: number): void {
    const section = this.sections.at(-1);
    if (this.ids.has(id)) this.report(line, say.twice(id));
    if (section === undefined || (typeof this.place === 'object' && 'list' in this.place))
      this.report(line, say.outsideSection(id));
    this.ids.add(id);
    this.texts.set(id, []);
    this.place = { paragraph: id };
    section?.paragraphs.push({ id, text: '', line, lines: [], ...this.rules(rules, line) });
  }

  /** `当：有政府性基金 逐项：基金各项`. */
  private rules(text: string, line: number): ParagraphRules {
    const said: { heading?: 2 | 3; each?: string; when?: string; unless?: string; picture?: PictureKind } = {};
    for (const rule of text.split(/\s+/).filter((part) => part !== '')) {
      const [name = '', value = ''] = rule.split(/[：:]/);
      if (name === PARAGRAPH_FIELDS.heading) {
        if (value === '2' || value === '3') said.heading = value === '2' ? 2 : 3;
        else this.report(line, say.badHeading());
      } else if (name === PARAGRAPH_FIELDS.each) said.each = value;
      else if (name === PARAGRAPH_FIELDS.when) said.when = value;
      else if (name === PARAGRAPH_FIELDS.unless) said.unless = value;
      else if (name === PARAGRAPH_FIELDS.picture) {
        const kind = pictureKind(value);
        if (kind === null)
          this.report(
            line,
            say.unknownPicture(
              value,
              PICTURE_KINDS.map((one) => PICTURES[one].name),
            ),
          );
        else said.picture = kind;
      } else this.report(line, say.unknownField(name));
    }
    if (said.picture !== undefined && (said.heading ?? said.each) !== undefined) this.report(line, say.pictureAlone());
    return said;
  }

  private takeField(line: string, number: number, into: Map<string, Field>): void {
    const [, name, value] = /^([^：:]+?)\s*[：:]\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) this.report(number, say.noColon());
    else if (into.has(name)) this.report(number, say.twice(name));
    else into.set(name, { value, line: number });
  }

  private patternOf(section: WrittenParagraph): ParagraphPattern {
    const lines: { line: number; start: number }[] = [];
    let text = '';
    for (const part of this.texts.get(section.id) ?? []) {
      lines.push({ line: part.line, start: text.length });
      text += part.text;
    }
    if (text === '') this.report(section.line, say.emptyParagraph(section.id));
    const { id, heading, each, when, unless, picture } = section;
    const pattern: ParagraphPattern = {
      id,
      text,
      ...(heading === undefined ? {} : { heading }),
      ...(each === undefined ? {} : { each }),
      ...(when === undefined ? {} : { when }),
      ...(unless === undefined ? {} : { unless }),
      ...(picture === undefined ? {} : { picture }),
    };
    this.written.push({ ...pattern, line: section.line, lines });
    return pattern;
  }

  private money(): Pick<Profile, 'unit' | 'decimals' | 'amounts'> {
    const unit = this.choice(PROFILE_FIELDS.unit, UNIT_VALUES, '万元') ?? '万元';
    const decimals = this.choice(PROFILE_FIELDS.amounts, AMOUNT_VALUES, 2) ?? null;
    return decimals === null
      ? { unit, decimals: TRIMMED_DECIMALS[unit], amounts: 'trimmed' }
      : { unit, decimals, amounts: 'fixed' };
  }

  private value(name: string): string {
    const field = this.fields.get(name);
    if (field === undefined || field.value === '') this.report(field?.line ?? 1, say.missing(name));
    return field?.value ?? '';
  }

  /** One of the values; what was left out is `otherwise`, where there is such a thing. */
  private choice<Value>(name: string, values: Readonly<Record<string, Value>>, otherwise?: Value): Value | undefined {
    const field = this.fields.get(name);
    if (field === undefined && otherwise !== undefined) return otherwise;
    const value = field === undefined ? undefined : values[field.value];
    if (value === undefined)
      this.report(field?.line ?? 1, field === undefined ? say.missing(name) : say.badValue(name, Object.keys(values)));
    return value;
  }

  /** A word may be empty (nothing is said then), but it has to be there; few regions have words for a missing base. */
  private profileWords(): ProfileWords {
    const words = this.list('words');
    const word = (name: string): string => {
      const field = words.get(name);
      if (field === undefined) this.report(1, say.missing(`${PROFILE_PARTS.words}：${name}`));
      return field?.value ?? '';
    };
    return {
      increase: word(WORD_FIELDS.increase),
      decrease: word(WORD_FIELDS.decrease),
      rise: word(WORD_FIELDS.rise),
      fall: word(WORD_FIELDS.fall),
      unchanged: word(WORD_FIELDS.unchanged),
      noBase: words.get(WORD_FIELDS.noBase)?.value ?? '',
      nothingSpent: word(WORD_FIELDS.nothingSpent),
      lineEnd: word(WORD_FIELDS.lineEnd),
      lastLineEnd: word(WORD_FIELDS.lastLineEnd),
      enumeration: word(WORD_FIELDS.enumeration),
    };
  }

  private byTable(list: 'tables' | 'notes'): Readonly<Partial<Record<TableKind, string>>> {
    const kinds = new Map<string, TableKind>(TABLE_KINDS.map((kind) => [CATALOG[kind].title, kind]));
    const said: Partial<Record<TableKind, string>> = {};
    for (const [title, { value, line }] of this.list(list)) {
      const kind = kinds.get(title);
      if (kind === undefined) this.report(line, say.unknownTable(title));
      else said[kind] = value;
    }
    return said;
  }

  private vehicles(): Profile['vehicles'] {
    const items = (itemById('vehicles-owned').parts ?? []).map((id) => itemById(id));
    return [...this.list('vehicles')].flatMap(([name, { value, line }]): (readonly [string, string])[] => {
      const item = items.find((one) => one.name === name);
      if (item === undefined) this.report(line, say.unknownVehicle(name));
      return item === undefined ? [] : [[item.id, value === '' ? name : value]];
    });
  }

  private document(): DocumentWords {
    const written = this.list('document');
    const headings = Object.entries(DOCUMENT_FIELDS) as [keyof DocumentWords, string][];
    const own = headings.flatMap(([heading, name]) => {
      const field = written.get(name);
      return field === undefined ? [] : [[heading, field.value]];
    });
    const alone = written.has(DOCUMENT_FIELDS.singleUnit)
      ? []
      : [['singleUnit', written.get(DOCUMENT_FIELDS.organisation)?.value]];
    return {
      ...DOCUMENT_WORDS,
      ...Object.fromEntries([...alone.filter(([, value]) => value !== undefined), ...own]),
    } as DocumentWords;
  }

  private glossary(): Profile['glossary'] {
    if (!this.lists.has('glossary')) return null;
    return [...this.list('glossary')].map(([term, { value, line }]) => {
      if (value === '' && !GLOSSARY.some((one) => one.term === term)) this.report(line, say.unexplained(term));
      return { term, definition: value };
    });
  }

  private refuseUnknown(fields: ReadonlyMap<string, Field>, known: readonly string[]): void {
    for (const [name, { line }] of fields) if (!known.includes(name)) this.report(line, say.unknownField(name));
  }

  private report(line: number, problem: string): void {
    this.problems.push({ line, problem });
  }
}
