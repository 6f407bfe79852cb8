import type { PriorYear } from '../../../app/priorYear';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { FileChoice } from './FileChoice';

/** Last year's workbook, for its figures, and last year's 底稿, for its texts. */
export function OtherYears() {
  const { session, state, services } = useSession();
  const { prior, lastYear } = state;
  const words = strings.settings;
  return (
    <>
      <FileChoice
        label={words.prior}
        hint={prior === null ? words.priorHint : priorWords(prior)}
        accept=".xlsx,.xlsm,.xls,.et,.ods"
        isChosen={prior !== null}
        onChoose={(file) => void session.usePrior(file.name, () => services.readWorkbookFile(file))}
        onForget={() => void session.forgetPrior()}
      />
      <FileChoice
        label={words.lastYear}
        hint={lastYear === null ? words.lastYearHint : words.lastYearInUse(lastYear.fileName, Object.keys(lastYear.texts).length)}
        accept=".xlsx,.xlsm,.xls,.et,.ods,.json"
        isChosen={lastYear !== null}
        onChoose={(file) => void session.useLastYear(file.name, () => services.readInputsFile(file))}
        onForget={() => void session.forgetLastYear()}
      />
    </>
  );
}

/** What is in use: the file, its tables as the workbook keeps them, or what earlier versions kept of it. */
function priorWords({ fileName, snapshot, origin, chosenAt }: PriorYear): string {
  const words = strings.settings;
  if (snapshot === null) return words.priorStored(fileName);
  return origin === 'file' ? words.priorInUse(fileName) : words.priorKept(fileName, chosenAt === null ? '' : dayOf(chosenAt));
}

function dayOf(milliseconds: number): string {
  const date = new Date(milliseconds);
  return strings.settings.day(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
