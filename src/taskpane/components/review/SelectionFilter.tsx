import { makeStyles, mergeClasses, ToggleButton } from '@fluentui/react-components';
import { type FindingFilter, speaksOf } from '../../../app/findingsView';
import { type CellRef, placeName } from '../../../core/workbook/address';
import { strings } from '../../strings';
import { SHORT } from '../shortPane';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  selection: { padding: '0 12px 6px' },
  // The walk’s bar names the cell already.
  walked: { [SHORT]: { display: 'none' } },
  button: { maxWidth: '100%', minWidth: 'auto' },
});

interface SelectionFilterProps {
  readonly selected: CellRef | null;
  readonly filter: FindingFilter;
  /** How many findings the filter leaves. */
  readonly count: number;
  readonly isWalked: boolean;
  readonly onChange: (filter: FindingFilter) => void;
}

/** How many findings speak of the selected cell, and the list of these alone. */
export function SelectionFilter({ selected, filter, count, isWalked, onChange }: SelectionFilterProps) {
  const styles = useStyles();
  const { reviewed } = useSession().state;
  if (selected === null || reviewed === null) return null;
  const here = reviewed.review.findings.filter((finding) => speaksOf(finding, selected)).length;
  if (here === 0 && filter.cell === null) return null;
  return (
    <div className={mergeClasses(styles.selection, isWalked && styles.walked)}>
      <ToggleButton
        size="small"
        className={styles.button}
        checked={filter.cell !== null}
        title={strings.filters.onlySelected}
        onClick={() => {
          onChange({ ...filter, cell: filter.cell === null ? selected : null });
        }}
      >
        {strings.filters.selected(placeName(filter.cell ?? selected), filter.cell === null ? here : count)}
      </ToggleButton>
    </div>
  );
}
