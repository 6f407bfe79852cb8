import { Button, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { chosenRows, type DepartmentRow, type ListChoice, type RowFilter, type RowOrder, rowName } from '../departmentRow';
import { strings } from '../strings';
import { useDesk } from '../useDesk';
import { scrollFor, visibleRows } from '../virtualRows';
import { DepartmentOption, OPTION_HEIGHT } from './DepartmentOption';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  top: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: '6px', padding: '8px 8px 6px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '4px', minHeight: '24px' },
  summary: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    // Breaks between the counts, not within a word.
    wordBreak: 'keep-all',
  },
  comparing: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  search: { width: '100%', maxWidth: '100%' },
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '6px' },
  choice: { minWidth: 0, '& > select': { minWidth: 0, paddingLeft: '6px' } },
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    position: 'relative',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  nothing: { padding: '10px 12px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const FILTERS: readonly RowFilter[] = ['all', 'errors', 'clean', 'failed'];
const ORDERS: readonly RowOrder[] = ['order', 'errors', 'name'];
const PAGE = 10;
/** Somebody who holds an arrow key down is not made to wait for every department on the way. */
const OPEN_DELAY = 120;

/** Who: every workbook with its counts. Only the rows in sight are drawn. */
export function DepartmentList() {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const { rows, openId, comparing } = state;
  const [choice, setChoice] = useState<ListChoice>({ filter: 'all', order: 'order', text: '' });
  const [active, setActive] = useState<number | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [height, setHeight] = useState(600);
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => chosenRows(rows, choice), [rows, choice]);
  const words = strings.list;
  const names = useMemo(() => countNames(rows), [rows]);
  const activeId = active ?? openId;
  const place = shown.findIndex(({ id }) => id === activeId);
  const { first, end } = visibleRows(shown.length, OPTION_HEIGHT, scrollTop, height);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setHeight(element.clientHeight);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    if (active === null || active === openId) return;
    const timer = setTimeout(() => void desk.open(active), OPEN_DELAY);
    return () => {
      clearTimeout(timer);
    };
  }, [active, openId, desk]);

  const goTo = (index: number): void => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, index))];
    const element = list.current;
    if (row === undefined || element === null) return;
    setActive(row.id);
    element.scrollTop = scrollFor(shown.indexOf(row), OPTION_HEIGHT, element.scrollTop, element.clientHeight);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: Math.max(0, place - 1),
      PageDown: place + PAGE,
      PageUp: place - PAGE,
      Home: 0,
      End: shown.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined || event.altKey) return;
    event.preventDefault();
    goTo(target);
  };
  const choose = (row: DepartmentRow): void => {
    setActive(row.id);
    void desk.open(row.id);
  };
  const clear = (): void => {
    if (!desk.hasWork || window.confirm(words.confirmClear)) desk.clear();
  };
  const failed = rows.filter(({ status }) => status === 'failed').length;
  const wrong = rows.filter(({ counts }) => counts.error > 0).length;

  return (
    <div className={styles.column}>
      <div className={styles.top}>
        <div className={styles.head}>
          <h2 className={styles.summary}>{words.summary(rows.length, wrong, failed)}</h2>
          <Button
            size="small"
            appearance="subtle"
            icon={<Delete16Regular />}
            aria-label={words.clear}
            title={words.clear}
            onClick={clear}
          />
        </div>
        {comparing > 0 && (
          <p className={styles.comparing} role="status">
            {words.comparing(comparing)}
          </p>
        )}
        <SearchBox
          className={styles.search}
          size="small"
          placeholder={words.search}
          aria-label={words.search}
          value={choice.text}
          onChange={(_event, { value }) => {
            setChoice({ ...choice, text: value });
          }}
        />
        <div className={styles.choices}>
          <Select
            className={styles.choice}
            size="small"
            aria-label={words.filter}
            value={choice.filter}
            onChange={(_event, { value }) => {
              setChoice({ ...choice, filter: value as RowFilter });
            }}
          >
            {FILTERS.map((filter) => (
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
              setChoice({ ...choice, order: value as RowOrder });
            }}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {words.sorts[order]}
              </option>
            ))}
          </Select>
        </div>
      </div>
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        aria-label={words.label}
        tabIndex={0}
        {...(place >= first && place < end && activeId !== null ? { 'aria-activedescendant': optionId(activeId) } : {})}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          setScrollTop(event.currentTarget.scrollTop);
        }}
      >
        {shown.length === 0 ? (
          <div className={styles.nothing} role="option" aria-selected={false} aria-disabled>
            {words.nothing}
          </div>
        ) : (
          <div role="presentation" style={{ height: shown.length * OPTION_HEIGHT, position: 'relative' }}>
            {shown.slice(first, end).map((row, index) => (
              <DepartmentOption
                key={row.id}
                id={optionId(row.id)}
                row={row}
                index={first + index}
                count={shown.length}
                isOpen={row.id === activeId}
                isTwin={(names.get(rowName(row)) ?? 0) > 1}
                onChoose={choose}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function countNames(rows: readonly DepartmentRow[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const row of rows) names.set(rowName(row), (names.get(rowName(row)) ?? 0) + 1);
  return names;
}

const optionId = (id: number): string => `department-${id}`;
