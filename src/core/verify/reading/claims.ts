import type { Claim, ClaimKind, Claims, Loose, UnknownTitle, YearMention } from './claim';
import { chooseAccounts, numbersInRow, rowContinues } from './enumeration';
import type { Passage } from './passage';
import { afterPart, afterSentence, closeBracket, comparedWith, openBracket, stateAt } from './readerState';
import type { SectionId } from './sections';
import { ofAccount, type Target } from './target';
import {
  continuesReason,
  endsClause,
  endsWord,
  isNumbering,
  isTopic,
  isYearOfFigure,
  opensComparison,
  opensItem,
  opensStatement,
  titleStart,
  unreadNumbers,
} from './tokenContext';
import type { CompareWith, Token } from './tokens';

/** A prescribed sentence of these sections may go on behind a reason. */
const RESUMED_SECTIONS: ReadonlySet<SectionId> = new Set(['three-public', 'three-public-details']);

/** Reads what the tokens of one passage say. `topic` is what the passage before was about, in the same section. */
export function claimsIn(passage: Passage, tokens: readonly Token[], topic: readonly Target[] = []): Claims {
  const claims: Claim[] = [];
  const loose: Loose[] = [];
  const years: YearMention[] = [];
  const titles: UnknownTitle[] = [];
  const explicit = RESUMED_SECTIONS.has(passage.section);
  const state = { ...stateAt(topic), manual: continuesReason(passage, 0) };
  /** Free text of a reason; what these sections say behind 用于 names its items as fully as the prescribed sentences do. */
  let isReason = state.manual;
  const silent = (): boolean => state.manual && (isReason || !explicit);

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
    if (!state.manual && (token.type !== 'unknown' || passage.text.slice(token.start, token.end).includes('.')))
      state.foreignNumber = true;
  };
  const mentionYear = ({ start, end }: Token, year: number, role: YearMention['role']): void => {
    if (!state.manual) years.push({ passage, start, end, year, role });
  };
  const known = (): boolean => !state.foreign && !state.average && state.unknown.length < 2 && state.subject.length > 0;
  /** Gives the number of a row its item; `true` while the row goes on. */
  const takesTurn = (index: number): boolean => {
    if (state.waiting.length === 0 && state.each.length > 1 && numbersInRow(tokens, index) === state.each.length)
      state.waiting = state.each;
    const [own, ...rest] = state.waiting;
    if (own === undefined) return false;
    state.subject = own;
    state.waiting = rest;
    return rest.length > 0;
  };

  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    switch (token.type) {
      case 'stop': {
        const manual = state.manual && continuesReason(passage, token.end);
        Object.assign(state, afterSentence(state, token.end), { manual });
        return;
      }
      case 'semicolon':
        if (state.manual && (opensItem(passage, tokens, index) || (explicit && opensStatement(tokens, index))))
          state.manual = false;
        if (state.manual && opensComparison(tokens, index, state.compared)) {
          state.manual = false;
          state.subject = state.topic;
        }
        Object.assign(state, afterPart(token.end));
        return;
      case 'comma':
        state.average = false;
        if (state.manual && explicit && passage.text[token.start] !== '、' && opensStatement(tokens, index)) state.manual = false;
        if (state.waiting.length > 0 && rowContinues(tokens, index)) return;
        if (state.unknown.length >= 2) state.foreign = state.foreignNumber;
        Object.assign(state, { unknown: '', role: 'final', direction: null, percent: null, clause: token.end });
        return;
      case 'unknown':
        for (const number of unreadNumbers(token, passage)) miss(number);
        if (state.waiting.length === 0) state.unknown += passage.text.slice(token.start, token.end);
        break;
      case 'average':
        state.average = true;
        break;
      case 'each':
        if (state.named.length > 1) state.each = state.named;
        else if (state.each.length === 0) state.each = (state.subject[0]?.parts ?? []).map((part) => [part]);
        break;
      case 'reason':
      case 'use':
        isReason = token.type === 'reason' || (isReason && state.manual);
        state.manual = true;
        return;
      case 'item': {
        if (silent()) return;
        if (state.average) break;
        const account = state.topic === topic ? undefined : state.topic[0];
        const isPart = account?.code !== undefined && token.targets[0]?.column !== undefined;
        const chosen = chooseAccounts(token.targets, state.path, next).map((target) => ofAccount(target, account));
        state.subject = chosen;
        state.named = [...state.named, chosen];
        if (!state.manual && !isPart && state.outside === null && isTopic(state.topicAt, tokens, index)) {
          state.topic = chosen;
          state.topicAt = index;
        }
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
      case 'rate-of':
        state.role = 'budget';
        state.rateFollows = true;
        break;
      case 'gap':
        state.percent = 'gap';
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
        state.compared = token.with;
        state.role = token.with === 'budget' ? 'budget' : 'final';
        if (token.year !== null) mentionYear(token, token.year, roleOfYear(token.with));
        break;
      case 'set-against':
        if (claims.at(-1)?.passage === passage && claims.at(-1)?.kind === 'budget') state.compared = 'budget';
        break;
      case 'year':
        if (!silent()) state.year = token.year;
        if (state.sentenceStart || passage.section === 'performance' || isYearOfFigure(tokens, index))
          mentionYear(token, token.year, 'stated');
        break;
      case 'date':
        mentionYear(token, token.year, 'date');
        break;
      case 'same':
        if (!silent() && known()) claim('same', token, { with: token.with ?? (state.role === 'budget' ? 'budget' : 'prior') });
        if (token.year !== null) mentionYear(token, token.year, roleOfYear(token.with));
        break;
      case 'order':
        if (!silent() && known()) claim('order', token, { direction: token.direction, with: 'budget' });
        break;
      case 'none':
        if (known() || (state.manual && endsClause(next))) claim('none', token);
        break;
      case 'amount': {
        const goesOn = takesTurn(index);
        state.named = [];
        if (silent() || !known() || state.percent === 'share' || state.subject[0]?.count === true) miss(token);
        else if (state.direction !== null) {
          claim('delta', token, { number: token, direction: state.direction, with: comparedWith(state) });
          if (goesOn) break;
          state.direction = null;
          // A bracket may go on with the percentage: 增加5.00万元（10.00%）.
          state.percent = next?.type === 'bracket' ? 'change' : null;
        } else {
          claim(state.role, token, { number: token });
          const isPart = state.subject[0]?.column !== undefined && state.topic[0]?.code !== undefined;
          if (!state.manual && !isPart && state.outside === null) state.topic = state.subject;
          if (!goesOn) state.role = 'final';
          if (state.rateFollows) state.percent = 'rate';
          state.rateFollows = false;
        }
        break;
      }
      case 'percent': {
        const goesOn = takesTurn(index);
        state.named = [];
        if (silent() || !known() || state.percent === null) miss(token);
        else if (state.percent === 'gap') {
          const direction = token.value.isNegative() ? 'down' : 'up';
          claim('change', token, { number: { ...token, value: token.value.abs() }, direction, with: 'budget' });
        } else {
          const delta = lastDelta(claims, passage);
          const isChange = state.percent === 'change';
          const direction = state.direction ?? (isChange ? (delta?.direction ?? null) : null);
          // 与上年相比 behind 与预算相比 begins anew.
          const isBeside = isChange && delta?.target === state.subject[0] && (state.compared ?? delta?.with) === delta?.with;
          const beside = isBeside ? delta?.with : undefined;
          claim(state.percent, token, {
            number: token,
            whole: state.percent === 'share' ? state.whole : '',
            ...(isChange ? { with: beside ?? comparedWith(state) } : {}),
            ...(direction === null ? {} : { direction }),
          });
        }
        if (goesOn) break;
        state.direction = null;
        state.percent = null;
        break;
      }
      case 'count':
        state.named = [];
        if (silent() || !known()) miss(token);
        else claim('count', token, { number: token, unit: token.unit });
        break;
      case 'bare':
        miss(token);
        break;
      case 'bracket':
        if (passage.text[token.start] === '(') openBracket(state);
        else closeBracket(state);
        break;
      case 'filler':
        // 节约, 审计费: the end of a word that is no item.
        if (endsWord(tokens[index - 1], token, passage)) state.unknown += passage.text.slice(token.start, token.end);
        break;
      case 'department':
      case 'list':
      case 'of-which':
        break;
    }
    if (!['department', 'filler', 'bracket'].includes(token.type) && !isNumbering(token, passage)) state.sentenceStart = false;
  });
  return { claims, loose, years, titles, topic: state.topic };
}

function lastDelta(claims: readonly Claim[], passage: Passage): Claim | null {
  const last = claims.at(-1);
  return last?.passage === passage && last.kind === 'delta' ? last : null;
}

/** The budget is this year's; what is compared otherwise is last year's. */
function roleOfYear(compared: CompareWith | null): YearMention['role'] {
  return compared === 'budget' ? 'stated' : 'compared';
}
