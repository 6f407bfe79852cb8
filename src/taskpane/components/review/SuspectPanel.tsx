import { makeStyles, tokens } from '@fluentui/react-components';
import { ignoredIds } from '../../../app/ignored';
import type { SuspectCard as Card } from '../../../app/suspectsView';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { SuspectCard } from './SuspectCard';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '6px' },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px', padding: '5px 0 0' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  summary: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface SuspectPanelProps {
  readonly cards: readonly Card[];
  readonly onIgnore: (card: Card) => void;
}

export function SuspectPanel({ cards, onIgnore }: SuspectPanelProps) {
  const styles = useStyles();
  const errors = useOpenErrors();
  if (cards.length === 0) return null;
  const explaining = cards.filter((card) => card.status === 'unique');
  const explained = new Set(explaining.flatMap((card) => card.explains.filter((id) => errors.has(id))));
  return (
    <section className={styles.panel} aria-label={strings.suspects.title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{strings.suspects.title}</h2>
        {explaining.length > 0 && (
          <span className={styles.summary}>{strings.suspects.explains(explaining.length, explained.size, errors.size)}</span>
        )}
      </div>
      {cards.map((card) => (
        <SuspectCard
          key={card.id}
          card={card}
          onIgnore={() => {
            onIgnore(card);
          }}
        />
      ))}
    </section>
  );
}

/** The ids of the errors that are not ignored. */
function useOpenErrors(): ReadonlySet<string> {
  const { reviewed, ignored } = useSession().state;
  const findings = reviewed?.review.findings ?? [];
  const left = ignoredIds(findings, ignored);
  return new Set(findings.filter(({ id, severity }) => severity === 'error' && !left.has(id)).map(({ id }) => id));
}
