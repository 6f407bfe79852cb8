import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { placeName } from '../../../core/workbook/address';
import type { DocumentChanges as Changes, FigureChange, TableChange } from '../../../core/disclosure/compareDocuments';
import { inputLabel } from '../../../core/narrative/inputs/inputs';
import { strings } from '../../strings';
import { CellLink } from '../review/CellLink';

const useStyles = makeStyles({
  changes: {
    margin: '0 12px 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  summary: {
    cursor: 'pointer',
    color: tokens.colorPaletteRedForeground1,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { margin: '2px 0 0', paddingLeft: '18px' },
  cell: { marginLeft: '6px', whiteSpace: 'nowrap' },
});

/** Figures of one table that are shown; nobody reads on when a whole table was replaced. */
const SHOWN_FIGURES = 20;

interface DocumentChangesProps {
  readonly changes: Changes;
  /** When the document was handed out, in milliseconds since 1970. */
  readonly at: number;
}

/** What the whole document that was handed out says otherwise than it would today. */
export function DocumentChanges({ changes, at }: DocumentChangesProps) {
  const styles = useStyles();
  const words = strings.narrative;
  const { otherWording, cover, parts, tables, paragraphs, terms, annexes } = changes;
  return (
    <details className={styles.changes} aria-label={words.wholeChanges}>
      <summary className={styles.summary}>{words.wholeOutdated(timeOf(at))}</summary>
      <ul className={styles.list}>
        {otherWording && <li>{words.otherWording}</li>}
        {cover !== null && <li>{words.coverChanged(cover.before, cover.after)}</li>}
        {[...parts.keys()].map((key) => (
          <li key={key}>{words.partChanged(inputLabel(key))}</li>
        ))}
        {tables.map((table) => (
          <li key={table.name}>
            {tableSentence(table)}
            <TableFigures table={table} />
          </li>
        ))}
        {paragraphs > 0 && <li>{words.paragraphsChanged(paragraphs)}</li>}
        {terms.added.length > 0 && <li>{words.termsAdded(terms.added)}</li>}
        {terms.gone.length > 0 && <li>{words.termsGone(terms.gone)}</li>}
        {annexes.map(({ heading, state, texts }) => (
          <li key={heading}>
            {state === 'changed'
              ? words.annexChanged(heading, texts)
              : state === 'gone'
                ? words.annexGone(heading)
                : words.annexNew(heading)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function TableFigures({ table: { figures } }: { readonly table: TableChange }): ReactNode {
  const styles = useStyles();
  if (figures.length === 0) return null;
  const hidden = figures.length - SHOWN_FIGURES;
  return (
    <ul className={styles.list}>
      {figures.slice(0, SHOWN_FIGURES).map((figure, index) => (
        <li key={index}>
          {figureSentence(figure)}
          {figure.cell !== null && (
            <span className={styles.cell}>
              <CellLink cell={figure.cell} label="">
                {placeName(figure.cell)}
              </CellLink>
            </span>
          )}
        </li>
      ))}
      {hidden > 0 && <li>{strings.narrative.moreFigures(hidden)}</li>}
    </ul>
  );
}

function tableSentence({ name, state, figures, words }: TableChange): string {
  if (state === 'changed') return strings.narrative.tableChanged(name, figures.length, words);
  return state === 'gone' ? strings.narrative.tableGone(name) : strings.narrative.tableNew(name);
}

function figureSentence({ label, before, after }: FigureChange): string {
  const { figureChanged, figureGone, blankFigure } = strings.narrative;
  const shown = (text: string | null): string => (text === null || text === '' ? blankFigure : text);
  return figureChanged(label === '' ? figureGone : label, shown(before), shown(after));
}

function timeOf(milliseconds: number): string {
  const date = new Date(milliseconds);
  return strings.narrative.whenExported(date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes());
}
