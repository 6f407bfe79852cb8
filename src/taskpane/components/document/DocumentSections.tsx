import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../../../core/findings/finding';
import { runsText } from '../../../core/said/run';
import { strings } from '../../strings';
import { FindingSection } from '../review/FindingSection';
import { AgreedList } from './AgreedList';
import { UncheckedList } from './UncheckedList';
import type { DocumentView } from './useDocumentView';

const useStyles = makeStyles({
  resolved: { listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: '20px', overflowWrap: 'anywhere' },
});

interface DocumentSectionsProps {
  readonly shown: DocumentView;
  readonly resolved: readonly Finding[];
  readonly renderCards: (cards: DocumentView['cards']) => ReactNode;
}

/** Below the errors, folded: 尾差, what nothing confirms, what agrees, what was settled and what was ignored. */
export function DocumentSections({ shown, resolved, renderCards }: DocumentSectionsProps) {
  const styles = useStyles();
  const { filter, view, unchecked, agreed } = shown;
  const isSearched = filter.text.trim() !== '';
  const words = strings.document;
  return (
    <>
      <Folded title={strings.roundings(view.roundings.length)} isAsked={isSearched || filter.classes.has('rounding')}>
        {view.roundings.length > 0 && renderCards(shown.roundings)}
      </Folded>
      <Folded title={words.unchecked(unchecked.length)} isAsked={isSearched || filter.classes.has('undecided')}>
        {unchecked.length > 0 && <UncheckedList unchecked={unchecked} />}
      </Folded>
      <Folded title={words.agreed(agreed.flat().length)} isAsked={isSearched}>
        {agreed.length > 0 && <AgreedList sentences={agreed} />}
      </Folded>
      <Folded title={words.resolved(resolved.length)} isAsked={false}>
        {resolved.length > 0 &&
          resolved.map(({ id, said }) => (
            <li key={id} className={styles.resolved}>
              {runsText(said)}
            </li>
          ))}
      </Folded>
      <Folded title={strings.ignoredTitle(view.ignored.length)} isAsked={isSearched}>
        {view.ignored.length > 0 && renderCards(shown.ignored)}
      </Folded>
    </>
  );
}

interface FoldedProps {
  readonly title: string;
  /** Somebody filters for what is in it: it is not hidden. */
  readonly isAsked: boolean;
  /** `false`: nothing, not even a title. */
  readonly children: ReactNode;
}

function Folded({ title, isAsked, children }: FoldedProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (children === false) return null;
  return (
    <FindingSection
      title={title}
      isOpen={isAsked || isOpen}
      onToggle={() => {
        setIsOpen(!isOpen);
      }}
    >
      {children}
    </FindingSection>
  );
}
