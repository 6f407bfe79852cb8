import { Checkbox, Field, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { MARK_KINDS, MARK_PALETTES, type MarkKind, type MarkStyle, PALETTES } from '../../../core/marks/marks';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { FactField } from './FactField';
import { ExportFields } from './ExportFields';
import { OtherYears } from './OtherYears';
import { ReasonThreshold } from './ReasonThreshold';
import { StoredData } from './StoredData';
import { WordingField } from './WordingField';

const useStyles = makeStyles({
  settings: { flexGrow: 1, overflowY: 'auto', padding: '12px', display: 'flex', flexDirection: 'column', gap: '14px' },
  group: {
    margin: '6px 0 -6px',
    paddingTop: '10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':first-child': { marginTop: 0, paddingTop: 0, borderTop: 'none' },
  },
  label: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  kind: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  sample: {
    padding: '1px 8px',
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusSmall,
    fontVariantNumeric: 'tabular-nums',
  },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground3, margin: 0 },
  select: { minWidth: 0 },
});

export default function SettingsTab() {
  const styles = useStyles();
  const { session, state, services } = useSession();
  const { settings } = state;
  const marksId = useId();
  const words = strings.settings;

  const toggleMark = (kind: MarkKind, isOn: boolean): void => {
    const marks = MARK_KINDS.filter((one) => (one === kind ? isOn : settings.marks.includes(one)));
    void session.changeSettings({ marks });
  };

  return (
    <div className={styles.settings}>
      <h2 className={styles.group}>{words.groups.wording}</h2>
      <WordingField />
      <h2 className={styles.group}>{words.groups.facts}</h2>
      <FactField fact="year" />
      <FactField fact="department" />
      <h2 className={styles.group}>{words.groups.lastYear}</h2>
      <OtherYears />
      <ReasonThreshold />
      <h2 className={styles.group}>{words.groups.exports}</h2>
      <ExportFields />
      <h2 className={styles.group}>{words.groups.marks}</h2>
      <section role="group" aria-labelledby={marksId}>
        <div id={marksId} className={styles.label}>
          {words.marks}
        </div>
        {MARK_KINDS.map((kind) => (
          <div key={kind} className={styles.kind}>
            <Checkbox
              label={words.kinds[kind]}
              checked={settings.marks.includes(kind)}
              onChange={(_event, { checked }) => {
                toggleMark(kind, checked === true);
              }}
            />
            <span className={styles.sample} style={sampleStyle(MARK_PALETTES[settings.palette][kind])} aria-hidden>
              {words.sample}
            </span>
          </div>
        ))}
        <p className={styles.note}>{words.marksHint}</p>
      </section>
      {services.home !== 'page' && (
        <Field label={words.palette}>
          <Select
            className={styles.select}
            value={settings.palette}
            onChange={(_event, { value }) =>
              void session.changeSettings({ palette: PALETTES.find((known) => known === value) ?? 'standard' })
            }
          >
            {PALETTES.map((palette) => (
              <option key={palette} value={palette}>
                {words.palettes[palette]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <h2 className={styles.group}>{words.groups.review}</h2>
      <Switch
        label={words.autoReview}
        checked={settings.autoReview}
        onChange={(_event, { checked }) => void session.changeSettings({ autoReview: checked })}
      />
      {services.home !== 'page' && (
        <>
          <p className={styles.note}>{session.repaintsByItself ? words.autoReviewMarks : words.autoReviewNoMarks}</p>
          <h2 className={styles.group}>{words.groups.stored}</h2>
          <StoredData />
        </>
      )}
      <section>
        <p className={styles.note}>{words.shortcuts}</p>
        <p className={styles.note}>{services.home === 'page' ? words.pageAboutText : words.aboutText}</p>
      </section>
    </div>
  );
}

/** As the mark looks in the sheet. */
function sampleStyle({ fill, font, bold, italic, underline }: MarkStyle): React.CSSProperties {
  return {
    backgroundColor: `#${fill}`,
    color: `#${font}`,
    fontWeight: bold ? 'bold' : 'normal',
    fontStyle: italic ? 'italic' : 'normal',
    textDecoration: underline ? 'underline' : 'none',
  };
}
