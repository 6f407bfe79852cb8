import type { Claim, ClaimKind, Claims, Loose, UnknownTitle, YearMention } from './claim';
import type { Passage } from './passage';
import type { SectionId } from './sections';
import type { Target } from './target';
import type { CompareWith, Direction, Token } from './tokens';

type PercentKind = 'change' | 'rate' | 'share';

interface State {
  subject: readonly Target[];
  /** The item that the paragraph is about; a sentence without a name falls back to it. */
  topic: readonly Target[];
  path: readonly string[];
  role: 'final' | 'budget';
  manual: boolean;
  /** A name that no table knows stands before the number. */
  foreign: boolean;
  foreignNumber: boolean;
  unknown: string;
  clause: number;
  direction: Direction | null;
  percent: PercentKind | null;
  whole: string;
  compared: CompareWith | null;
  year: number | null;
  sentenceStart: boolean;
}

/** Free text of these sections names its items as fully as the prescribed sentences do. */
const EXPLICIT_REASONS: ReadonlySet<SectionId> = new Set(['three-public', 'three-public-details']);

/** Reads what the tokens of one passage say. `topic` is what the passage before was about, in the same section. */
export function claimsIn(passage: Passage, tokens: readonly Token[], topic: readonly Target[] = []): Claims {
  const claims: Claim[] = [];
  const loose: Loose[] = [];
  const years: YearMention[] = [];
  const titles: UnknownTitle[] = [];
  const explicit = EXPLICIT_REASONS.has(passage.section);
  const state: State = {
    subject: topic, topic, path: [], role: 'final', manual: false, foreign: false, foreignNumber: false, unknown: '', clause: 0,
    direction: null, percent: null, whole: '', compared: null, year: null, sentenceStart: true,
  }; // prettier-ignore
  const silent = (): boolean => state.manual && !explicit;

  const claim = (kind: ClaimKind, token: Token, extra: Partial<Claim> = {}): void => {
    const [target, ...others] = state.subject;
    if (target)
      claims.push({
        kind,
        target,
        others,
        passage,
        start: token.start,
        end: token.end,
        from: state.clause,
        year: state.year,
        ...extra,
      });
  };
  const miss = (token: Token): void => {
    const cause = state.manual ? 'reason' : 'unnamed';
    loose.push({
      passage,
      start: token.start,
      end: token.end,
      from: state.clause,
      cause,
      name: passage.text.slice(state.clause, token.start),
      token,
    });
    if (!state.manual) state.foreignNumber = true;
  };
  const known = (): boolean => !state.foreign && state.unknown.length < 2 && state.subject.length > 0;

  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    switch (token.type) {
      case 'stop':
        Object.assign(state, {
          subject: state.topic,
          manual: false,
          foreign: false,
          foreignNumber: false,
          unknown: '',
          role: 'final',
          direction: null,
          percent: null,
          compared: null,
          year: null,
          path: [],
          clause: token.end,
        });
        state.sentenceStart = true;
        return;
      case 'semicolon':
        if (state.manual && next?.type === 'item') state.manual = false;
        Object.assign(state, {
          foreign: false,
          foreignNumber: false,
          unknown: '',
          role: 'final',
          direction: null,
          percent: null,
          path: [],
          clause: token.end,
        });
        return;
      case 'comma':
        if (state.unknown.length >= 2) state.foreign = state.foreignNumber;
        Object.assign(state, { unknown: '', role: 'final', direction: null, percent: null, clause: token.end });
        return;
      case 'unknown':
        state.unknown += passage.text.slice(token.start, token.end);
        break;
      case 'reason':
      case 'use':
        state.manual = true;
        return;
      case 'item': {
        if (silent()) return;
        const chosen = chooseAccounts(token.targets, state.path, next);
        state.subject = chosen;
        if (!state.manual) state.topic = chosen;
        const code = chosen[0]?.code;
        if (code !== undefined) state.path = [...state.path, code];
        Object.assign(state, { foreign: false, foreignNumber: false, unknown: '', percent: null });
        break;
      }
      case 'level': {
        const before = tokens[index - 1];
        if (!state.manual && before !== undefined && (before.type === 'unknown' || before.type === 'filler')) {
          titles.push({ passage, start: titleStart(tokens, index), end: token.start, digits: token.digits });
        }
        break;
      }
      case 'budget':
        state.role = 'budget';
        break;
      case 'final':
        state.role = 'final';
        break;
      case 'rate':
        state.percent = 'rate';
        break;
      case 'share':
        state.percent = 'share';
        state.whole = token.whole;
        break;
      case 'direction':
        state.direction = token.direction;
        state.percent = 'change';
        break;
      case 'compared':
        state.compared = 'prior';
        if (token.year !== null && !state.manual)
          years.push({ passage, start: token.start, end: token.end, year: token.year, role: 'compared' });
        break;
      case 'year':
        state.year = token.year;
        if (!state.manual && (state.sentenceStart || passage.section === 'performance'))
          years.push({ passage, start: token.start, end: token.end, year: token.year, role: 'stated' });
        break;
      case 'date':
        if (!state.manual) years.push({ passage, start: token.start, end: token.end, year: token.year, role: 'date' });
        break;
      case 'same':
        if (!silent() && known()) claim('same', token, { with: token.with ?? (state.role === 'budget' ? 'budget' : 'prior') });
        if (token.year !== null && !state.manual)
          years.push({ passage, start: token.start, end: token.end, year: token.year, role: 'compared' });
        break;
      case 'order':
        if (!silent() && known()) claim('order', token, { direction: token.direction, with: 'budget' });
        break;
      case 'none':
        if (known() || state.manual) claim('none', token);
        break;
      case 'amount':
        if (silent() || !known()) miss(token);
        else if (state.direction !== null) {
          claim('delta', token, {
            number: token,
            direction: state.direction,
            with: state.role === 'budget' && state.compared === null ? 'budget' : 'prior',
          });
          state.direction = null;
          // A bracket may go on with the percentage: 增加5.00万元（10.00%）.
          state.percent = next?.type === 'bracket' ? 'change' : null;
        } else {
          claim(state.role, token, { number: token });
          state.role = 'final';
        }
        break;
      case 'percent':
        if (silent() || !known() || state.percent === null) miss(token);
        else {
          const direction = state.direction ?? (state.percent === 'change' ? lastDirection(claims, passage) : null);
          claim(state.percent, token, {
            number: token,
            whole: state.percent === 'share' ? state.whole : '',
            ...(direction === null ? {} : { direction }),
          });
        }
        state.direction = null;
        state.percent = null;
        break;
      case 'count':
        if (silent() || !known()) miss(token);
        else claim('count', token, { number: token, unit: token.unit });
        break;
      case 'bracket':
      case 'department':
      case 'filler':
      case 'list':
      case 'of-which':
        break;
    }
    if (token.type !== 'department' && token.type !== 'filler' && token.type !== 'bracket') state.sentenceStart = false;
  });
  return { claims, loose, years, titles, topic: state.topic };
}

const BEFORE_TITLE: ReadonlySet<Token['type']> = new Set(['stop', 'semicolon', 'comma', 'level', 'bracket', 'item']);

/** Where the words begin that stand in front of a (类), (款) or (项). */
function titleStart(tokens: readonly Token[], level: number): number {
  let first = level;
  while (first > 0 && !BEFORE_TITLE.has(tokens[first - 1]?.type ?? 'stop')) first--;
  return tokens[first]?.start ?? 0;
}

function lastDirection(claims: readonly Claim[], passage: Passage): Direction | null {
  const last = claims.at(-1);
  return last?.passage === passage && last.kind === 'delta' ? (last.direction ?? null) : null;
}

/** Accounts of one name: by the level that stands behind it, by the account above it in the sentence, else the highest level. */
function chooseAccounts(targets: readonly Target[], path: readonly string[], next: Token | undefined): readonly Target[] {
  if (targets.length < 2) return targets;
  const digits = next?.type === 'level' ? next.digits : null;
  const above = path.at(-1);
  const level = digits === null ? targets : targets.filter(({ code }) => code?.length === digits);
  const below = above === undefined ? level : level.filter(({ code }) => code?.startsWith(above) === true && code !== above);
  const found = below.length > 0 ? below : level.length > 0 ? level : targets;
  return [...found].sort((a, b) => (a.code?.length ?? 0) - (b.code?.length ?? 0));
}
