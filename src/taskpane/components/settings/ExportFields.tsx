import { Field, makeStyles, Select } from '@fluentui/react-components';
import { ORIGIN_STYLES } from '../../../app/stored/settings';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { FileChoice } from './FileChoice';

const useStyles = makeStyles({ select: { minWidth: 0 } });

const CHART_CHOICES = ['profile', 'with', 'without'] as const;

function chartChoice(charts: boolean | null): (typeof CHART_CHOICES)[number] {
  return charts === null ? 'profile' : charts ? 'with' : 'without';
}

/** What the exported Word files hold besides the text. */
export function ExportFields() {
  const styles = useStyles();
  const { session, state, services } = useSession();
  const { settings, template } = state;
  const words = strings.settings;
  return (
    <>
      <Field label={words.origins} hint={words.originsHint}>
        <Select
          className={styles.select}
          value={settings.origins}
          onChange={(_event, { value }) =>
            void session.changeSettings({ origins: ORIGIN_STYLES.find((style) => style === value) ?? 'none' })
          }
        >
          {ORIGIN_STYLES.map((style) => (
            <option key={style} value={style}>
              {words.originStyles[style]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.charts} hint={words.chartsHint}>
        <Select
          className={styles.select}
          value={chartChoice(settings.charts)}
          onChange={(_event, { value }) => void session.changeSettings({ charts: value === 'profile' ? null : value === 'with' })}
        >
          {CHART_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {words.chartChoices[choice]}
            </option>
          ))}
        </Select>
      </Field>
      <FileChoice
        label={words.template}
        hint={template === null ? words.templateHint : words.templateInUse(template.fileName)}
        accept=".docx"
        isChosen={template !== null}
        onChoose={(file) => void session.useTemplate(file.name, () => services.readTemplateFile(file))}
        onForget={() => void session.forgetTemplate()}
      />
    </>
  );
}
