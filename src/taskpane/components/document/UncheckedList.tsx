import { makeStyles, tokens } from '@fluentui/react-components';
import type { UncheckedWords } from '../../../app/document/documentCheck';
import { markedText } from '../../../app/document/markedText';
import { uncheckedSaid } from '../../../core/messages/narrativeChecks';
import { reportMessages } from '../../../core/messages/report';
import { MarkedWords } from './MarkedWords';

const useStyles = makeStyles({
  one: {
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    paddingBottom: '4px',
  },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** 未核对: each sentence with the words that nothing in the workbook confirms, and why. */
export function UncheckedList({ unchecked }: { readonly unchecked: readonly UncheckedWords[] }) {
  const styles = useStyles();
  return unchecked.map(({ quote, reason, times, place, sentence }) => (
    <li key={`${place.paragraph} ${place.start} ${quote}`} className={styles.one}>
      <MarkedWords {...markedText([{ sentence, className: 'undecided' }])} />
      <div className={styles.reason}>{reportMessages.uncheckedReason(uncheckedSaid(reason), times)}</div>
    </li>
  ));
}
