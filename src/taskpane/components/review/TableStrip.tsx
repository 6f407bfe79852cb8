import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { openHeat } from '../../../app/overview';
import { groupTitle } from '../../../app/recognition';
import { entranceOf, stopsOf } from '../../../app/walk';
import { ignoredIds } from '../../../app/ignored';
import type { TableKind } from '../../../core/figures/kinds';
import { SHORT_TABLE_NAMES } from '../../../core/overview/overviewMessages';
import { tableNumbers } from '../../../core/overview/linkWords';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { heatLook, heatSign, heatWords } from './heatLook';

const useStyles = makeStyles({
  strip: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)', gap: '2px', padding: '4px 0 2px' },
  table: {
    minWidth: 0,
    padding: '1px 0',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '13px',
    textAlign: 'center',
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // The name that is read out says the table and its findings in words: what is seen is no text of the button.
  name: { display: 'block', overflow: 'hidden', whiteSpace: 'nowrap', '::after': { content: 'attr(data-text)' } },
  sign: { display: 'block', minHeight: '13px', '::after': { content: 'attr(data-text)' } },
});

/** The department's tables at a glance; each leads to its first error, or to the table itself. */
export function TableStrip() {
  const styles = useStyles();
  const { session, state } = useSession();
  const { reviewed, ignored } = state;
  const heat = useMemo(() => (reviewed === null ? null : openHeat(reviewed.review, ignored, false)), [reviewed, ignored]);
  if (reviewed === null || heat === null) return null;
  const { review } = reviewed;
  const numbers = tableNumbers(review.tables);
  const go = (kind: TableKind): void => {
    const table = review.tables.find((one) => one.kind === kind);
    if (table === undefined) return;
    const stops = stopsOf(review, ignoredIds(review.findings, ignored));
    void session.select(entranceOf(table, stops));
  };
  return (
    <div className={styles.strip} role="group" aria-label={strings.overview.tables}>
      {review.tables.map(({ kind }) => {
        const cell = heat.get(kind);
        if (cell === undefined) return null;
        const words = strings.overview.cell(groupTitle(review, kind), heatWords(cell));
        return (
          <button
            key={kind}
            type="button"
            className={styles.table}
            style={heatLook(cell)}
            aria-label={words}
            title={words}
            onClick={() => {
              go(kind);
            }}
          >
            <span className={styles.name} data-text={numbers.get(kind) ?? SHORT_TABLE_NAMES[kind].slice(0, 2)} />
            <span className={styles.sign} data-text={heatSign(cell)} />
          </button>
        );
      })}
    </div>
  );
}
