import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import type { AgreedWords } from '../../../app/document/documentCheck';
import { markedText } from '../../../app/document/markedText';
import { strings } from '../../strings';
import { Sentence } from '../review/Sentence';
import { MarkedWords } from './MarkedWords';

const useStyles = makeStyles({
  one: { display: 'flex', gap: '6px', listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: '20px' },
  icon: { flexShrink: 0, paddingTop: '2px', color: tokens.colorPaletteGreenForeground1 },
  words: { minWidth: 0, overflowWrap: 'anywhere', paddingBottom: '4px' },
  sources: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
});

/** 相符: the sentences with what the tables bear out, and by which figures. */
export function AgreedList({ sentences }: { readonly sentences: readonly (readonly AgreedWords[])[] }) {
  const styles = useStyles();
  return sentences.map((agreed, index) => (
    <li key={index} className={styles.one} data-agreed="">
      <CheckmarkCircle16Regular className={styles.icon} aria-label={strings.document.agrees} />
      <div className={styles.words}>
        <MarkedWords {...markedText(agreed.map(({ sentence }) => ({ sentence, className: null })))} />
        <ul className={styles.sources}>
          {agreed.map(({ place, said }) => (
            <li key={`${place.paragraph} ${place.start}`}>
              <Sentence sentence={said} cells={[]} culprit={null} isSmall />
            </li>
          ))}
        </ul>
      </div>
    </li>
  ));
}
