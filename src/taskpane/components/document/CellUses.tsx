import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { CellUse } from '../../../app/document/cellUses';
import { type CellRef, placeName } from '../../../core/workbook/address';
import { strings } from '../../strings';
import { CLASS_COLORS, CLASS_ICONS } from '../review/classLook';
import { MarkedWords } from './MarkedWords';

const useStyles = makeStyles({
  area: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    padding: '6px 12px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: '0 12px 8px',
    maxHeight: '32vh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  use: { display: 'flex', gap: '6px', fontSize: tokens.fontSizeBase200, lineHeight: '20px', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, paddingTop: '2px' },
  right: { color: tokens.colorPaletteGreenForeground1 },
});

interface CellUsesProps {
  readonly cell: CellRef;
  readonly uses: readonly CellUse[];
}

/** From the selected cell to what is written of it: every sentence that uses it, right or wrong. */
export function CellUses({ cell, uses }: CellUsesProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(true);
  return (
    <section className={styles.area} aria-label={strings.document.usesOf(placeName(cell))}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronUp16Regular aria-hidden />}
        {strings.document.selected(placeName(cell), uses.length)}
      </button>
      <ul
        id={id}
        className={styles.list}
        tabIndex={isOpen ? 0 : -1}
        hidden={!isOpen}
        aria-label={strings.document.usesOf(placeName(cell))}
      >
        {uses.map(({ text, marks, className }, index) => (
          <li key={index} className={styles.use} data-cell-use={className ?? 'right'}>
            <span
              className={className === null ? `${styles.icon} ${styles.right}` : styles.icon}
              style={className === null ? undefined : { color: CLASS_COLORS[className].text }}
              role="img"
              aria-label={className === null ? strings.document.agrees : strings.classes[className]}
            >
              {className === null ? <CheckmarkCircle16Regular aria-hidden /> : CLASS_ICONS[className]}
            </span>
            <span>
              <MarkedWords text={text} marks={marks} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
