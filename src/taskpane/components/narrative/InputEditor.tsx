import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { changeView } from '../../../app/changeView';
import { typedText } from '../../../app/ownInputs';
import { isYear } from '../../../app/settings';
import { checkInput, inputField } from '../../../app/typedInputs';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { ChangeFacts } from './ChangeFacts';

const useStyles = makeStyles({
  editor: {
    fontFamily: tokens.fontFamilyBase,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: '6px 0 10px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  input: { minWidth: 0 },
  buttons: { display: 'flex', gap: '6px' },
});

interface InputEditorProps {
  readonly inputKey: string;
  readonly label: string;
  readonly onClose: () => void;
}

/** Types one input where it is missing. */
export function InputEditor({ inputKey, label, onClose }: InputEditorProps) {
  const styles = useStyles();
  const { session, state } = useSession();
  const [text, setText] = useState(() => typedText(state, inputKey));
  const [problem, setProblem] = useState<string | null>(null);
  const { reviewed, settings, inputs, prior } = state;
  const change = useMemo(
    () => changeView({ reviewed, settings, inputs, prior }, inputKey),
    [reviewed, settings, inputs, prior, inputKey],
  );
  const field = inputField(inputKey);
  const hint = field?.hint ?? (inputKey === 'year' ? strings.narrative.yearHint : strings.narrative.departmentHint);
  const unit = field?.unit ? strings.narrative.unit(field.unit) : '';

  const save = async (): Promise<void> => {
    const wrong = problemOf(inputKey, text);
    setProblem(wrong);
    if (wrong !== null) return;
    const saved = await saveTo(inputKey, text);
    if (saved) onClose();
  };
  const saveTo = (key: string, value: string): Promise<boolean> => {
    if (key === 'year') return session.changeSettings({ year: Number(value) });
    if (key === 'department') return session.changeSettings({ department: value.trim() });
    return session.typeInput(key, value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.shiftKey) {
      event.preventDefault();
      void save();
    }
  };
  const shared = { value: text, autoFocus: true, className: styles.input, onKeyDown };
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={`${label}${unit}`} hint={hint} {...(problem === null ? {} : { validationMessage: problem })}>
        {field?.kind === 'text' ? (
          <Textarea
            {...shared}
            rows={2}
            resize="vertical"
            onChange={(_event, { value }) => {
              setText(value);
            }}
          />
        ) : (
          <Input
            {...shared}
            onChange={(_event, { value }) => {
              setText(value);
            }}
          />
        )}
      </Field>
      {change !== null && (
        <ChangeFacts
          view={change}
          onDraft={(draft) => {
            setText(text.trim() === '' ? draft : strings.narrative.appended(text.trim(), draft));
          }}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {strings.narrative.save}
        </Button>
        <Button type="button" size="small" onClick={onClose}>
          {strings.narrative.cancel}
        </Button>
      </div>
    </form>
  );
}

function problemOf(key: string, text: string): string | null {
  if (key === 'year') return isYear(Number(text)) ? null : strings.narrative.badYear;
  if (key === 'department') return text.trim() === '' ? strings.narrative.departmentHint : null;
  const checked = checkInput(key, text);
  return checked.ok ? null : checked.problem;
}
