import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MarkedText } from '../../../app/document/markedText';
import type { FindingClass } from '../../../app/findingClass';
import { CLASS_COLORS } from '../review/classLook';

const look = (name: FindingClass) => ({ backgroundColor: CLASS_COLORS[name].fill, color: CLASS_COLORS[name].text });

const useStyles = makeStyles({
  words: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
    borderRadius: tokens.borderRadiusSmall,
  },
  right: { backgroundColor: tokens.colorNeutralBackground3, color: 'inherit', textDecorationStyle: 'solid' },
  error: look('error'),
  rounding: look('rounding'),
  hint: look('hint'),
  undecided: look('undecided'),
});

/** A sentence with the words that are meant underlined. */
export function MarkedWords({ text, marks }: MarkedText) {
  const styles = useStyles();
  let from = 0;
  const pieces = marks.flatMap(({ start, end, className }) => {
    const before = text.slice(from, start);
    from = end;
    return [
      before,
      <mark key={start} className={mergeClasses(styles.words, className === null ? styles.right : styles[className])}>
        {text.slice(start, end)}
      </mark>,
    ];
  });
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}
