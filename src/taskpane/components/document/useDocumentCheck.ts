import { useEffect, useSyncExternalStore } from 'react';
import { type CheckOutcome, type DocumentChecks, documentChecksOf } from '../../../app/document/documentChecks';
import type { GivenDocument } from '../../../app/document/givenDocument';
import { useSession } from '../../useSession';

/** The session's documents, each compared again after every review. */
export function useDocumentChecks(): DocumentChecks {
  const { session, services } = useSession();
  return documentChecksOf(session, (given, reviewed) => services.checkDocument(given, reviewed));
}

/** The document against the tables; the former outcome stays until the next is there, whatever tab is open meanwhile. */
export function useDocumentCheck(given: GivenDocument): CheckOutcome | null {
  const checks = useDocumentChecks();
  useEffect(() => {
    checks.follow(given);
  }, [checks, given]);
  return useSyncExternalStore(checks.subscribe, () => checks.outcomeOf(given));
}
