import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { isThreshold, type Settings } from '../../../app/stored/settings';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  label: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  input: { minWidth: 0 },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground3, margin: '2px 0 0' },
});

/** From which change on a reason is asked for. */
export function ReasonThreshold() {
  const styles = useStyles();
  const labelId = useId();
  const words = strings.settings;
  return (
    <section role="group" aria-labelledby={labelId}>
      <div id={labelId} className={styles.label}>
        {words.reasons}
      </div>
      <div className={styles.line}>
        <ThresholdField setting="reasonPercent" />
        <ThresholdField setting="reasonAmount" />
      </div>
      <p className={styles.note}>{words.reasonsHint}</p>
    </section>
  );
}

function ThresholdField({ setting }: { readonly setting: keyof Pick<Settings, 'reasonPercent' | 'reasonAmount'> }) {
  const styles = useStyles();
  const { session, state } = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const words = strings.settings;
  const text = typed ?? state.settings[setting];
  const isWrong = !isThreshold(text.trim());

  const save = async (): Promise<void> => {
    if (typed === null || isWrong) return;
    if (await session.changeSettings({ [setting]: text.trim() })) setTyped(null);
  };

  return (
    <Field label={words[setting]} {...(isWrong ? { validationMessage: words.badThreshold } : {})}>
      <Input
        className={styles.input}
        value={text}
        inputMode="decimal"
        onChange={(_event, { value }) => {
          setTyped(value);
        }}
        onBlur={() => void save()}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && void save()}
      />
    </Field>
  );
}
