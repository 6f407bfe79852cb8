import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  DismissCircle16Filled,
  ErrorCircle16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { CLASS_COLORS } from '../../taskpane/components/review/classLook';
import { type DepartmentRow, fileName, problemOf, rowName, settledErrors } from '../departmentRow';
import { foldedName } from '../commonBeginning';
import { strings } from '../strings';
import { UNSEEN } from './unseen';

export const OPTION_HEIGHT = 36;

/** The end of a long name is shown by turning its direction, which must not turn its characters. */
const LEFT_TO_RIGHT = '\u200e';

const useStyles = makeStyles({
  option: {
    position: 'absolute',
    left: '6px',
    right: '6px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: '7px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  icon: { flexShrink: 0, display: 'flex' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    // Two lines, and the whole name once the column is wide enough.
    maxHeight: '32px',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    lineHeight: '16px',
  },
  twin: { textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  file: {
    display: 'block',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '13px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    direction: 'rtl',
    textAlign: 'left',
  },
  unknown: { color: tokens.colorNeutralForeground2 },
  counts: { display: 'flex', gap: '8px', flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  unseen: UNSEEN,
  errors: { color: CLASS_COLORS.error.text, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

interface DepartmentOptionProps {
  readonly id: string;
  readonly row: DepartmentRow;
  readonly index: number;
  readonly count: number;
  readonly isOpen: boolean;
  /** What the names of nearly all departments begin with. */
  readonly beginning: string;
  /** Another row has the same name: the file's name tells them apart. */
  readonly isTwin: boolean;
  readonly onChoose: (row: DepartmentRow) => void;
}

export const DepartmentOption = memo(function DepartmentOption({
  id,
  row,
  index,
  count,
  isOpen,
  beginning,
  isTwin,
  onChoose,
}: DepartmentOptionProps) {
  const styles = useStyles();
  const { status, counts, corrections, department } = row;
  const words = strings.list;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isOpen}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={mergeClasses(styles.option, isOpen && styles.open)}
      style={{ top: index * OPTION_HEIGHT, height: OPTION_HEIGHT - 2 }}
      onClick={() => {
        onChoose(row);
      }}
    >
      <span
        className={mergeClasses(
          styles.icon,
          iconColor(row) === 'errors' ? styles.errors : iconColor(row) === 'good' ? styles.good : styles.quiet,
        )}
      >
        {iconOf(row)}
      </span>
      <span className={mergeClasses(styles.name, isTwin && styles.twin, department === null && styles.unknown)}>
        {/* On the option itself it would be read once more, after the name. */}
        <span aria-hidden title={[rowName(row), row.path, problemOf(row) ?? ''].filter((part) => part !== '').join('\n')}>
          {foldedName(rowName(row), beginning)}
        </span>
        <span className={styles.unseen}>{rowName(row)}</span>
        {isTwin && <span className={styles.file}>{`${LEFT_TO_RIGHT}${fileName(row.path)}`}</span>}
      </span>
      <span className={styles.counts} aria-hidden>
        {corrections.length > 0 && <span className={styles.quiet}>✎</span>}
        {settledErrors(row) > 0 && <span className={styles.good}>{words.settledShort(settledErrors(row))}</span>}
        {status === 'done' ? (
          counts.error > 0 && <span className={styles.errors}>✕ {counts.error}</span>
        ) : (
          <span className={styles.quiet}>{words.status[status]}</span>
        )}
      </span>
      <span className={styles.unseen}>{spoken(row)}</span>
    </div>
  );
}, isSame);

function isSame(before: DepartmentOptionProps, after: DepartmentOptionProps): boolean {
  return (
    before.row === after.row &&
    before.index === after.index &&
    before.count === after.count &&
    before.isOpen === after.isOpen &&
    before.beginning === after.beginning &&
    before.isTwin === after.isTwin
  );
}

function iconOf({ status, counts }: DepartmentRow): ReactElement {
  if (status === 'failed') return <ErrorCircle16Regular />;
  if (status === 'waiting') return <Circle16Regular />;
  if (status === 'cancelled') return <SubtractCircle16Regular />;
  return counts.error > 0 ? <DismissCircle16Filled /> : <CheckmarkCircle16Filled />;
}

function iconColor({ status, counts }: DepartmentRow): 'errors' | 'good' | 'quiet' {
  if (status !== 'done') return 'quiet';
  return counts.error > 0 ? 'errors' : 'good';
}

function spoken(row: DepartmentRow): string {
  const { status, counts, corrections } = row;
  const words = strings.list;
  const said =
    status === 'done'
      ? [
          counts.error > 0 ? words.errors(counts.error) : words.noErrors,
          counts.rounding > 0 ? words.roundings(counts.rounding) : '',
          counts.hint > 0 ? words.hints(counts.hint) : '',
          counts.undecided > 0 ? words.undecided(counts.undecided) : '',
        ]
      : [words.status[status]];
  return words.option([
    ...said,
    corrections.length > 0 ? words.edited(corrections.length) : '',
    words.settled(settledErrors(row)),
  ]);
}
