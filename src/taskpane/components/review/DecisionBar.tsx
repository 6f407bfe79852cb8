import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, RefObject } from 'react';
import { STOCK_REASONS } from '../../../app/decisionMessages';
import { type DecisionCounts, decisionOn } from '../../../app/decisions';
import type { Correction } from '../../../app/report/corrections';
import { shownValue } from '../../../app/shownValue';
import type { Finding } from '../../../core/findings/finding';
import { strings } from '../../strings';
import { SHORT } from '../shortPane';
import { useSession } from '../../useSession';
import { DecidedLine } from './DecidedLine';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '5px 12px 6px',
    [SHORT]: { padding: '2px 12px 3px' },
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', color: tokens.colorNeutralForeground2 },
  place: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  progress: { [SHORT]: { display: 'none' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto', paddingInline: '8px', whiteSpace: 'nowrap' },
  key: {
    marginLeft: '5px',
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    // The key is told by aria-keyshortcuts; it is no part of the button's text.
    '::after': { content: 'attr(data-key)' },
  },
});

interface DecisionBarProps {
  /** The cell or sentence that is decided about, in a few words. */
  readonly title: string;
  /** Which stop it is, from 1 on, of how many. */
  readonly number: number;
  readonly total: number;
  readonly counts: DecisionCounts;
  readonly findings: readonly Finding[];
  /** The figures that would repair them; none where nobody can tell. */
  readonly proposals: readonly Correction[];
  readonly onIgnore: () => void;
  /** A decision leads on to the next stop. */
  readonly onStep: (step: 1 | -1) => void;
  readonly bar: RefObject<HTMLDivElement | null>;
}

/** 逐错走查: what becomes of the error that one is at, one key each while the bar has the focus. */
export function DecisionBar({ title, number, total, counts, findings, proposals, onIgnore, onStep, bar }: DecisionBarProps) {
  const styles = useStyles();
  const { session, state } = useSession();
  const words = strings.decisions;
  const decided = findings[0] === undefined ? null : decisionOn(findings[0], state.decisions);
  const [proposal, ...others] = proposals;
  // The next stop is that of the list as it is now: a decision may take this one out of it.
  const settle = (kind: 'return' | 'propose'): void => {
    void session.decide(findings, kind, STOCK_REASONS[kind][0], kind === 'propose' ? proposals : []);
    onStep(1);
  };
  const choices = [
    { key: '1', label: words.return, act: () => { settle('return'); } },
    proposal === undefined
      ? null
      : {
          key: '2',
          label: others.length === 0 ? words.propose(proposal.corrected === '' ? strings.suspects.empty : shownValue(proposal.corrected)) : words.proposeAll(proposals.length),
          act: () => { settle('propose'); },
        },
    { key: '3', label: words.ignore, act: onIgnore },
  ].filter((choice) => choice !== null); // prettier-ignore
  const onKeyDown = (event: KeyboardEvent): void => {
    const choice = choices.find(({ key }) => key === event.key);
    if (choice === undefined || event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return;
    event.preventDefault();
    choice.act();
  };
  return (
    <div
      className={styles.bar}
      ref={bar}
      role="group"
      tabIndex={-1}
      aria-label={words.region(title, number, total)}
      data-decisions=""
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <span>{words.position(number, total)}</span>
        <span className={styles.place}>{title}</span>
        <span className={styles.progress}>{words.progress(counts)}</span>
      </div>
      {decided !== null && <DecidedLine decision={decided} findings={findings} title={title} />}
      <div className={styles.buttons}>
        {choices.map(({ key, label, act }) => (
          <Button
            key={key}
            size="small"
            className={styles.button}
            aria-label={words.about(label, title)}
            aria-keyshortcuts={key}
            onClick={act}
          >
            {label}
            <span className={styles.key} data-key={key} />
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Where somebody chooses or types, digits are theirs. */
function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
