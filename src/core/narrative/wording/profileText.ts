import { PICTURE_NAMES } from '../pictures/pictureKinds';
import { CATALOG } from '../../tables/catalog';
import { TABLE_KINDS } from '../../tables/kinds';
import {
  AMOUNT_VALUES,
  PARAGRAPH_FIELDS,
  PERCENT_VALUES,
  PRESENCE_VALUES,
  PROFILE_FIELDS,
  PROFILE_GUIDE,
  PROFILE_PARTS,
  WORD_FIELDS,
} from '../../messages/profiles';
import { ownInputText } from './readOwnInputs';
import type { ParagraphPattern, Profile, ProfileWords, SectionPattern } from './profile';

/** A profile as the text that `readProfile` reads: what a bureau starts its own from. */
export function profileText(profile: Profile): string {
  const field = (name: string, value: string) => `${name}：${value}`;
  return [
    ...PROFILE_GUIDE,
    '',
    field(PROFILE_FIELDS.id, profile.id),
    field(PROFILE_FIELDS.name, profile.name),
    field(PROFILE_FIELDS.unit, profile.unit),
    field(PROFILE_FIELDS.separators, wordFor(PRESENCE_VALUES, profile.separators)),
    field(PROFILE_FIELDS.amounts, wordFor(AMOUNT_VALUES, profile.amounts === 'trimmed' ? null : profile.decimals)),
    field(PROFILE_FIELDS.changePercent, wordFor(PERCENT_VALUES, profile.changePercent)),
    field(PROFILE_FIELDS.sharePercent, wordFor(PERCENT_VALUES, profile.sharePercent)),
    field(PROFILE_FIELDS.charts, wordFor(PRESENCE_VALUES, profile.charts)),
    field(PROFILE_FIELDS.title, profile.title),
    '',
    `【${PROFILE_PARTS.words}】`,
    ...(Object.entries(WORD_FIELDS) as [keyof ProfileWords, string][]).map(([word, name]) => field(name, profile.words[word])),
    '',
    `【${PROFILE_PARTS.tables}】`,
    ...TABLE_KINDS.flatMap((kind) =>
      profile.tables[kind] === undefined ? [] : [field(CATALOG[kind].title, profile.tables[kind])],
    ),
    ...(profile.ownInputs.length === 0 ? [] : ['', `【${PROFILE_PARTS.own}】`]),
    ...profile.ownInputs.map((own) => field(own.name, ownInputText(own))),
    ...profile.sections.flatMap(sectionLines),
    '',
  ].join('\n');
}

function wordFor<Value>(words: Readonly<Record<string, Value>>, value: Value): string {
  return Object.entries(words).find(([, candidate]) => candidate === value)?.[0] ?? '';
}

function sectionLines({ id, title, paragraphs }: SectionPattern): string[] {
  return ['', `【${title}】（${id}）`, ...paragraphs.flatMap(paragraphLines)];
}

function paragraphLines({ id, text, ...rules }: ParagraphPattern): string[] {
  const said = (Object.entries(PARAGRAPH_FIELDS) as [keyof typeof PARAGRAPH_FIELDS, string][])
    .filter(([rule]) => rules[rule] !== undefined)
    .map(
      ([rule, name]) =>
        `${name}：${rule === 'picture' && rules.picture !== undefined ? PICTURE_NAMES[rules.picture] : rules[rule]}`,
    );
  return ['', [`〔${id}〕`, ...said].join(' '), ...linesOf(text)];
}

/** One line a sentence; lines are joined without anything between them when they are read. */
function linesOf(text: string): string[] {
  return text.match(/.+?(?:。(?=[^\s"{]|\{\{)|$)/g) ?? [];
}
