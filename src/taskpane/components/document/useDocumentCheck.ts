import { useEffect, useState } from 'react';
import type { DocumentCheck } from '../../../app/documentCheck';
import type { GivenDocument } from '../../../app/givenDocument';
import { toProblem } from '../../../app/problem';
import { useSession } from '../../useSession';

export type CheckOutcome = { readonly check: DocumentCheck } | { readonly problem: string };

/** The document against the tables, again after every review; the former outcome stays until the next is there. */
export function useDocumentCheck(given: GivenDocument): CheckOutcome | null {
  const { services, state } = useSession();
  const { reviewed } = state;
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null);
  useEffect(() => {
    if (reviewed === null) return;
    let isWanted = true;
    services.checkDocument(given, reviewed).then(
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
  }, [given, reviewed, services]);
  return outcome;
}
