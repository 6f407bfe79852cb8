import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { namesApart } from '../../app/folder/namesApart';
import { isFailure } from '../../app/report/reviewJson';
import { chosenRows, type ListChoice } from '../departmentRow';
import { departmentsOf, notSentOf, priorPaths } from '../pairs';
import { strings } from '../strings';
import { useDesk } from '../useDesk';
import { DepartmentChoices } from './DepartmentChoices';
import { DepartmentOptions } from './DepartmentOptions';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  top: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: '6px', padding: '8px 8px 6px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '4px', minHeight: '24px' },
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  comparing: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Who: every department with its counts; last year's workbooks only where they are asked for. */
export function DepartmentList() {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const { rows, documents, last, progress, comparing } = state;
  const [choice, setChoice] = useState<ListChoice>({ filter: 'all', order: 'order', text: '' });
  const priors = useMemo(() => priorPaths({ rows, documents }), [rows, documents]);
  const departments = useMemo(() => departmentsOf({ rows, documents }), [rows, documents]);
  const notSent = useMemo(() => notSentOf({ rows, documents, last, progress }).length, [rows, documents, last, progress]);
  const shown = useMemo(() => chosenRows(rows, choice, priors), [rows, choice, priors]);
  const apart = useMemo(
    () => namesApart(departments.flatMap(({ report }) => (report === null || isFailure(report) ? [] : [report]))),
    [departments],
  );
  const words = strings.list;
  const failed = departments.filter(({ status }) => status === 'failed').length;
  const wrong = departments.filter(({ counts }) => counts.error > 0).length;
  const clear = (): void => {
    if (!desk.hasWork || window.confirm(words.confirmClear)) desk.clear();
  };

  return (
    <div className={styles.column}>
      <div className={styles.top}>
        <div className={styles.head}>
          <h2 className={styles.summary}>
            {words.summary(departments.length, wrong, failed, notSent).map((part) => (
              <span key={part}>{part}</span>
            ))}
          </h2>
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
        {apart.length > 0 && (
          <details className={styles.comparing}>
            <summary>{words.namesApart(apart.length)}</summary>
            {apart.map((one) => (
              <p key={`${one.file} ${one.code}`}>{words.nameApart(one)}</p>
            ))}
          </details>
        )}
        <DepartmentChoices choice={choice} hasPriors={priors.size > 0} onChange={setChoice} />
      </div>
      <DepartmentOptions shown={shown} departments={departments} />
    </div>
  );
}
