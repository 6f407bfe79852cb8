import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CheckedCells } from '../../app/checkedCells';
import { noteOf } from '../../core/marks/marks';
import { a1 } from '../../core/workbook/address';
import { cellAt } from '../../core/workbook/snapshot';
import { strings } from '../strings';
import { editableText } from '../typedCell';
import { useHostView } from '../useDesk';
import type { Workspace } from '../workspace';
import { MARK_SIGNS, markLook } from './markLook';

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    alignItems: 'baseline',
    alignContent: 'flex-start',
    boxSizing: 'border-box',
    // Below the table, so that the table does not move under the pointer however much there is to say.
    minHeight: '52px',
    maxHeight: '38%',
    overflowY: 'auto',
    margin: '6px 8px',
    padding: '4px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  address: { fontWeight: tokens.fontWeightSemibold, flexShrink: 0, minWidth: '34px' },
  value: { flexShrink: 0, maxWidth: '45%', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  note: { width: '100%', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  kind: { flexShrink: 0, padding: '0 6px', borderRadius: tokens.borderRadiusSmall, whiteSpace: 'nowrap' },
});

interface CellLineProps {
  readonly workspace: Workspace;
  readonly sheet: string | null;
  /** `null` where it is not shown what was checked. */
  readonly checked: CheckedCells | null;
}

/** The selected cell: its whole value, its formula, and what was found on it. */
export function CellLine({ workspace, sheet, checked }: CellLineProps) {
  const styles = useStyles();
  const { workbook, selection, marks, palette, edited } = useHostView(workspace.host);
  const here = selection !== null && selection.sheet === sheet ? selection : null;
  const original = useMemo(() => (here === null ? '' : editableText(workspace.host.originalCell(here))), [here, workspace]);
  if (here === null) return <div className={mergeClasses(styles.line, styles.quiet)}>{strings.sheet.noSelection}</div>;
  const address = a1(here.row, here.column);
  const snapshot = workbook.sheets.find(({ name }) => name === here.sheet);
  const cell = snapshot === undefined ? null : cellAt(snapshot, here.row, here.column);
  const text = editableText(cell);
  const mark = marks.get(here.sheet)?.get(address);
  const tick = checked?.get(here.sheet)?.get(address);
  return (
    // Not announced: whoever listens stands on the cell itself, which says the same.
    <div className={styles.line} role="group" tabIndex={0} aria-label={strings.sheet.selected}>
      <span className={styles.address}>{address}</span>
      <span className={styles.value}>{text === '' ? strings.sheet.blank : text}</span>
      {cell?.formula !== undefined && <span className={styles.quiet}>{strings.sheet.formula(cell.formula)}</span>}
      {edited.has(`${here.sheet}!${address}`) && <span className={styles.quiet}>{strings.sheet.edited(original)}</span>}
      {mark !== undefined && (
        <>
          <span className={styles.kind} style={markLook(mark.kind, palette)}>
            {MARK_SIGNS[mark.kind]} {strings.sheet.kinds[mark.kind]}
          </span>
          <span className={styles.note}>{noteOf(mark)}</span>
        </>
      )}
      {checked !== null && mark === undefined && typeof cell?.value === 'number' && (
        <span className={styles.quiet}>{tick === undefined ? strings.sheet.unticked : strings.sheet.tick(tick)}</span>
      )}
    </div>
  );
}
