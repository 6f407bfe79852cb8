import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isYear } from '../../../core/narrative/inputs/inputsYear';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '6px' },
  input: { flexGrow: 1, minWidth: 0 },
  save: { minWidth: 'auto', flexShrink: 0 },
});

/** Year or department: what a person says goes before what the tables say; blank, the tables are believed. */
export function FactField({ fact }: { readonly fact: 'year' | 'department' }) {
  const styles = useStyles();
  const { session, state } = useSession();
  const { settings, reviewed, work } = state;
  const own = settings[fact];
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const words = strings.settings;
  const text = typed ?? (own === null ? '' : String(own));
  const said = reviewed?.review[fact] ?? null;
  const hint = own !== null ? null : said === null ? words.unknownInTables : words.fromTables(String(said));

  const save = async (): Promise<void> => {
    const value = text.trim();
    const year = value === '' ? null : Number(value);
    if (fact === 'year' && year !== null && !isYear(year)) {
      setProblem(strings.narrative.badYear);
      return;
    }
    setProblem(null);
    if (await session.changeSettings(fact === 'year' ? { year } : { department: value === '' ? null : value })) setTyped(null);
  };

  return (
    <Field
      label={words[fact]}
      {...(hint !== null && reviewed !== null ? { hint } : {})}
      {...(problem === null ? {} : { validationMessage: problem })}
    >
      <div className={styles.line}>
        <Input
          className={styles.input}
          value={text}
          aria-label={words[fact]}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && void save()}
        />
        <Button className={styles.save} disabledFocusable={work !== null || typed === null} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </Field>
  );
}
