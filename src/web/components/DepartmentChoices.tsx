import { makeStyles, SearchBox, Select } from '@fluentui/react-components';
import type { ListChoice, RowFilter, RowOrder } from '../departmentRow';
import { strings } from '../strings';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: '100%' },
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '6px' },
  choice: { minWidth: 0, '& > select': { minWidth: 0, paddingLeft: '6px' } },
});

const FILTERS: readonly RowFilter[] = ['all', 'errors', 'clean', 'failed', 'priors'];
const ORDERS: readonly RowOrder[] = ['order', 'errors', 'name'];

interface DepartmentChoicesProps {
  readonly choice: ListChoice;
  /** There are workbooks of last year to look at. */
  readonly hasPriors: boolean;
  readonly onChange: (choice: ListChoice) => void;
}

/** Which departments are listed, and in which order. */
export function DepartmentChoices({ choice, hasPriors, onChange }: DepartmentChoicesProps) {
  const styles = useStyles();
  const words = strings.list;
  return (
    <>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={words.search}
        aria-label={words.search}
        value={choice.text}
        onChange={(_event, { value }) => {
          onChange({ ...choice, text: value });
        }}
      />
      <div className={styles.choices}>
        <Select
          className={styles.choice}
          size="small"
          aria-label={words.filter}
          value={choice.filter}
          onChange={(_event, { value }) => {
            onChange({ ...choice, filter: value as RowFilter });
          }}
        >
          {FILTERS.filter((filter) => hasPriors || filter !== 'priors').map((filter) => (
            <option key={filter} value={filter}>
              {words.filters[filter]}
            </option>
          ))}
        </Select>
        <Select
          className={styles.choice}
          size="small"
          aria-label={words.sort}
          value={choice.order}
          onChange={(_event, { value }) => {
            onChange({ ...choice, order: value as RowOrder });
          }}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {words.sorts[order]}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
