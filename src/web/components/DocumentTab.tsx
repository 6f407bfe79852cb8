import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { FindingItem } from '../../app/findingsView';
import { toProblem } from '../../app/problem';
import { CellLink } from '../../taskpane/components/review/CellLink';
import { CLASS_COLORS, CLASS_ICONS } from '../../taskpane/components/review/classLook';
import { Sentence } from '../../taskpane/components/review/Sentence';
import { placeName } from '../../taskpane/place';
import { strings as paneStrings } from '../../taskpane/strings';
import { useSession } from '../../taskpane/useSession';
import { checkDocument, type DocumentCheck } from '../documentCheck';
import type { FileHost } from '../fileHost';
import type { InputFile } from '../intake';
import { strings } from '../strings';
import { useHostView } from '../useDesk';

const useStyles = makeStyles({
  tab: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '8px 12px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  card: { padding: '6px 10px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  head: { display: 'flex', gap: '5px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  quote: {
    margin: '4px 0 0',
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '10px', fontSize: tokens.fontSizeBase200, marginTop: '4px' },
});

type Outcome = { readonly check: DocumentCheck } | { readonly problem: string };

/** The Word files of the department against its tables, again after every correction. */
export function DocumentTab({ files, host }: { readonly files: readonly InputFile[]; readonly host: FileHost }) {
  const styles = useStyles();
  return (
    <div className={styles.tab} tabIndex={0} role="region" aria-label={strings.document.label}>
      {files.map((input) => (
        <DocumentSection key={input.path} input={input} host={host} />
      ))}
    </div>
  );
}

function DocumentSection({ input, host }: { readonly input: InputFile; readonly host: FileHost }) {
  const styles = useStyles();
  const { state } = useSession();
  const { workbook } = useHostView(host);
  const { reviewed } = state;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (reviewed === null) return;
    let isWanted = true;
    checkDocument(input.file, workbook, reviewed).then(
      (check) => {
        if (isWanted) setOutcome({ check });
      },
      (error: unknown) => {
        if (isWanted) setOutcome({ problem: toProblem(error).message });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [input, workbook, reviewed]);

  return (
    <>
      <h3 className={styles.title}>{input.path}</h3>
      {outcome === null && <p className={styles.note}>{strings.document.working}</p>}
      {outcome !== null && 'problem' in outcome && <p className={styles.note}>{outcome.problem}</p>}
      {outcome !== null && 'check' in outcome && <Checked check={outcome.check} />}
    </>
  );
}

function Checked({ check }: { readonly check: DocumentCheck }) {
  const styles = useStyles();
  const { view, statements, unchecked, recognised } = check;
  if (!recognised) return <p className={styles.note}>{strings.document.unknown}</p>;
  return (
    <>
      <p className={styles.note}>{strings.document.summary(statements, view.counts.error, view.counts.hint, unchecked.length)}</p>
      <ul className={styles.list}>
        {view.order.map((item) => (
          <DocumentFinding key={item.finding.id} item={item} />
        ))}
      </ul>
      {unchecked.length > 0 && <p className={styles.note}>{strings.document.unchecked(unchecked)}</p>}
    </>
  );
}

function DocumentFinding({ item }: { readonly item: FindingItem }) {
  const styles = useStyles();
  const { finding, className, sentence } = item;
  return (
    <li className={styles.card} data-document-finding={finding.rule}>
      <div className={styles.head} style={{ color: CLASS_COLORS[className].text }}>
        {CLASS_ICONS[className]}
        {paneStrings.classes[className]}
      </div>
      <Sentence sentence={sentence} culprit={null} />
      {finding.quote !== undefined && !finding.message.includes(finding.quote) && (
        <blockquote className={styles.quote}>{finding.quote}</blockquote>
      )}
      {finding.cells.some(({ address }) => address !== '') && (
        <div className={styles.cells}>
          {finding.cells
            .filter(({ address }) => address !== '')
            .map((cell) => (
              <CellLink key={`${placeName(cell)} ${cell.role}`} cell={cell} label={cell.label}>
                {placeName(cell)}
              </CellLink>
            ))}
        </div>
      )}
    </li>
  );
}
