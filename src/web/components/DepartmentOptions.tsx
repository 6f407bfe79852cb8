import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { displayWidth } from '../../core/text/displayWidth';
import { type DepartmentRow, rowName } from '../departmentRow';
import { commonBeginning } from '../commonBeginning';
import { strings } from '../strings';
import { useDesk } from '../useDesk';
import { useElementSize } from '../useElementSize';
import { scrollFor, visibleRows } from '../virtualRows';
import { DepartmentOption, OPTION_HEIGHT } from './DepartmentOption';

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    position: 'relative',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  folded: { margin: 0, padding: '0 12px 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  nothing: { padding: '10px 12px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const PAGE = 10;
/** Somebody who holds an arrow key down is not made to wait for every department on the way. */
const OPEN_DELAY = 120;
/** Until the list has been measured. */
const FIRST_SIZE = { width: 0, height: 600 };

interface DepartmentOptionsProps {
  readonly shown: readonly DepartmentRow[];
  /** All of them, whatever is shown. */
  readonly departments: readonly DepartmentRow[];
}

/** The departments to choose from; only the rows in sight are drawn. */
export function DepartmentOptions({ shown, departments }: DepartmentOptionsProps) {
  const styles = useStyles();
  const { desk } = useDesk();
  const [activeId, setActive] = useActiveDepartment();
  const [scrollTop, setScrollTop] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(list, FIRST_SIZE);
  const names = useMemo(() => countNames(departments), [departments]);
  const beginning = useMemo(() => (hasRoom([...names.keys()], width) ? '' : commonBeginning([...names.keys()])), [names, width]);
  const place = shown.findIndex(({ id }) => id === activeId);
  const { first, end } = visibleRows(shown.length, OPTION_HEIGHT, scrollTop, height);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = keyTarget(event.key, place, shown.length);
    if (target === null || event.altKey) return;
    event.preventDefault();
    const row = shown[Math.max(0, Math.min(shown.length - 1, target))];
    const element = list.current;
    if (row === undefined || element === null) return;
    setActive(row.id);
    element.scrollTop = scrollFor(shown.indexOf(row), OPTION_HEIGHT, element.scrollTop, element.clientHeight);
  };
  const choose = (row: DepartmentRow): void => {
    setActive(row.id);
    void desk.open(row.id);
  };

  return (
    <>
      {beginning !== '' && <p className={styles.folded}>{strings.list.folded(beginning)}</p>}
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        aria-label={strings.list.label}
        tabIndex={0}
        {...(place >= first && place < end && activeId !== null ? { 'aria-activedescendant': optionId(activeId) } : {})}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          setScrollTop(event.currentTarget.scrollTop);
        }}
      >
        {shown.length === 0 ? (
          <div className={styles.nothing} role="option" aria-selected={false} aria-disabled>
            {strings.list.nothing}
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
                beginning={beginning}
                isTwin={(names.get(rowName(row)) ?? 0) > 1}
                onChoose={choose}
              />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

/** The department that the keys stand on; it is opened once they rest there. */
function useActiveDepartment(): readonly [number | null, (id: number) => void] {
  const { desk, state } = useDesk();
  const { openId } = state;
  const [active, setActive] = useState<number | null>(null);
  useEffect(() => {
    if (active === null || active === openId) return;
    const timer = setTimeout(() => void desk.open(active), OPEN_DELAY);
    return () => {
      clearTimeout(timer);
    };
  }, [active, openId, desk]);
  return [active ?? openId, setActive];
}

/** Pixels of an option that its icon, its counts and the room around them take. */
const BESIDE_NAME = 116;
/** Of half a Chinese character. */
const LETTER = 7;

/** Whether every name can be read on one line, so that none of them has to be folded. */
function hasRoom(names: readonly string[], width: number): boolean {
  return names.every((name) => displayWidth(name) * LETTER <= width - BESIDE_NAME);
}

/** Which row a key leads to, maybe beyond the list's ends. */
function keyTarget(key: string, place: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: Math.max(0, place - 1),
    PageDown: place + PAGE,
    PageUp: place - PAGE,
    Home: 0,
    End: count - 1,
  };
  return targets[key] ?? null;
}

function countNames(rows: readonly DepartmentRow[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const row of rows) names.set(rowName(row), (names.get(rowName(row)) ?? 0) + 1);
  return names;
}

const optionId = (id: number): string => `department-${id}`;
