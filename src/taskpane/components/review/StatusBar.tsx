import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowStepIn16Regular, ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { FindingItem } from '../../../app/findingsView';
import { strings } from '../../strings';
import { SHORT } from '../shortPane';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    padding: '4px 6px 4px 12px',
    [SHORT]: { paddingBlock: '0' },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  facts: { flexGrow: 1 },
  detail: { [SHORT]: { display: 'none' } },
  outdated: { color: tokens.colorPaletteRedForeground1 },
  steps: { display: 'flex', alignItems: 'center', flexShrink: 0 },
});

interface StatusBarProps {
  readonly order: readonly FindingItem[];
  readonly active: string | null;
  readonly onStep: (step: 1 | -1) => void;
  readonly onNextError: () => void;
}

/** How far the review went, how fresh it is, and the way from finding to finding. */
export function StatusBar({ order, active, onStep, onNextError }: StatusBarProps) {
  const styles = useStyles();
  const { state } = useSession();
  const { reviewed, settings, outdated } = state;
  const place = order.findIndex((item) => item.key === active);

  const step = useRef(onStep);
  useEffect(() => {
    step.current = onStep;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      step.current(event.key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  if (reviewed === null) return null;
  const { exact, rounding, error, undecided } = reviewed.review.relations;
  const { equations, lastReview, auto, manual } = strings.review;
  const facts = [
    equations(exact + rounding + error),
    strings.review.exact(exact),
    ...(undecided > 0 ? [strings.review.undecided(undecided)] : []),
    lastReview(new Date(reviewed.at).toLocaleTimeString('zh-CN', { hour12: false })),
    settings.autoReview ? auto : manual,
  ];
  return (
    <footer className={styles.bar}>
      <span className={styles.facts}>
        {outdated && <span className={styles.outdated}>{`${strings.review.outdated}${strings.header.separator}`}</span>}
        <span className={styles.detail}>{facts.join(strings.header.separator)}</span>
      </span>
      <span className={styles.steps}>
        {error > 0 && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowStepIn16Regular />}
            aria-label={strings.review.nextError}
            title={strings.review.nextError}
            aria-keyshortcuts="F8"
            onClick={onNextError}
          />
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUp16Regular />}
          aria-label={strings.review.previous}
          title={strings.review.previous}
          aria-keyshortcuts="Alt+ArrowUp"
          disabledFocusable={place === 0 || order.length === 0}
          onClick={() => {
            onStep(-1);
          }}
        />
        <span>{strings.review.position(place + 1, order.length)}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDown16Regular />}
          aria-label={strings.review.next}
          title={strings.review.next}
          aria-keyshortcuts="Alt+ArrowDown"
          disabledFocusable={place === order.length - 1 || order.length === 0}
          onClick={() => {
            onStep(1);
          }}
        />
      </span>
    </footer>
  );
}
