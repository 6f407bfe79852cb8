import { makeStyles, mergeClasses, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import type { ClassCounts, FindingClass } from '../../../app/findingClass';
import { FINDING_CLASSES } from '../../../app/findingClass';
import type { FindingFilter } from '../../../app/findingsView';
import { strings } from '../../strings';
import { NARROW, SHORT } from '../shortPane';
import { CLASS_COLORS, CLASS_ICONS } from './classLook';

const chip = (name: FindingClass) => ({
  backgroundColor: CLASS_COLORS[name].fill,
  color: CLASS_COLORS[name].text,
  border: `1px solid ${CLASS_COLORS[name].edge}`,
});

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '8px 12px 6px', [SHORT]: { padding: '4px 12px' } },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: {
    minWidth: 'auto',
    paddingInline: '8px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    [NARROW]: { '& > .fui-Button__icon': { display: 'none' } },
  },
  error: chip('error'),
  rounding: chip('rounding'),
  hint: chip('hint'),
  undecided: chip('undecided'),
  none: {
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  pressed: { outline: `2px solid ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightBold },
  search: { width: '100%', maxWidth: '100%', [SHORT]: { display: 'none' } },
});

interface CountFiltersProps {
  readonly counts: ClassCounts;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
  /** Other names of the classes, and of what is searched. */
  readonly names?: Readonly<Record<FindingClass, string>>;
  readonly search?: string;
}

/** The four counts; pressed, only findings of that class are listed. */
export function CountFilters({
  counts,
  filter,
  onChange,
  names = strings.classes,
  search = strings.filters.search,
}: CountFiltersProps) {
  const styles = useStyles();
  const toggle = (name: FindingClass): void => {
    const classes = new Set(filter.classes);
    if (!classes.delete(name)) classes.add(name);
    onChange({ ...filter, classes });
  };
  return (
    <div className={styles.filters}>
      <div className={styles.chips} role="group" aria-label={strings.filters.label}>
        {FINDING_CLASSES.map((name) => (
          <ToggleButton
            key={name}
            size="small"
            shape="circular"
            icon={CLASS_ICONS[name]}
            checked={filter.classes.has(name)}
            className={mergeClasses(
              styles.chip,
              styles[counts[name] === 0 ? 'none' : name],
              filter.classes.has(name) && styles.pressed,
            )}
            onClick={() => {
              toggle(name);
            }}
          >
            {`${names[name]} ${counts[name]}`}
          </ToggleButton>
        ))}
      </div>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={search}
        aria-label={search}
        value={filter.text}
        onChange={(_event, { value }) => {
          onChange({ ...filter, text: value });
        }}
      />
    </div>
  );
}
