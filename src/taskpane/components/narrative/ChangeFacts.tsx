import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ChangeView } from '../../../app/narrative/changeView';
import { type CellRef, placeName } from '../../../core/workbook/address';
import { strings } from '../../strings';
import { CellLink } from '../review/CellLink';

const useStyles = makeStyles({
  facts: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  list: { margin: '0 0 4px', paddingLeft: '16px' },
  cell: { marginLeft: '6px', whiteSpace: 'nowrap' },
});

interface ChangeFactsProps {
  readonly view: ChangeView;
  /** Takes the draft of a sentence to where it can be read and changed. */
  readonly onDraft: (draft: string) => void;
}

/** What the figures say about a change, so that its reason can be written from facts. */
export function ChangeFacts({ view, onDraft }: ChangeFactsProps) {
  const styles = useStyles();
  const { change, explained, groups, draft } = view;
  return (
    <section className={styles.facts} aria-label={strings.narrative.changeFacts}>
      <div>
        {change}
        <Cells cells={explained.cells} />
      </div>
      {groups.map(({ title, parts }) => (
        <div key={title}>
          {title}
          <ul className={styles.list}>
            {parts.map(({ part, change: words }) => (
              <li key={`${part.code ?? ''}${part.name}`}>
                {part.name} {words}
                <Cells cells={part.cells} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {groups.length === 0 && <div>{strings.narrative.noParts}</div>}
      {draft !== '' && (
        <Button
          type="button"
          size="small"
          onClick={() => {
            onDraft(draft);
          }}
        >
          {strings.narrative.draft}
        </Button>
      )}
    </section>
  );
}

function Cells({ cells }: { readonly cells: readonly CellRef[] }) {
  const styles = useStyles();
  const named = new Map(cells.map((cell) => [placeName(cell), cell]));
  return [...named].map(([place, cell]) => (
    <span key={place} className={styles.cell}>
      <CellLink cell={cell} label="">
        {place}
      </CellLink>
    </span>
  ));
}
