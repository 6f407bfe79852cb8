import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Finding } from '../../../core/findings/finding';
import { useSession } from '../../useSession';

/** Loaded when somebody ignores something for the first time: the review does not wait for it. */
const IgnoreDialog = lazy(() => import(/* webpackChunkName: "ignore-dialog" */ './IgnoreDialog'));

interface Ignoring {
  /** Asks for a reason. @param then called once the findings are ignored */
  readonly ask: (findings: readonly Finding[], then?: () => void) => void;
  /** What asks; nothing until somebody has to be asked. */
  readonly dialog: ReactNode;
}

export function useIgnoring(): Ignoring {
  const { session } = useSession();
  const [asked, setAsked] = useState<{ findings: readonly Finding[]; then: (() => void) | undefined } | null>(null);
  return {
    ask: (findings, then) => {
      setAsked({ findings, then });
    },
    dialog: asked !== null && (
      <Suspense fallback={null}>
        <IgnoreDialog
          findings={asked.findings}
          onCancel={() => {
            setAsked(null);
          }}
          onConfirm={(reason) => {
            void session.ignore(asked.findings, reason);
            asked.then?.();
            setAsked(null);
          }}
        />
      </Suspense>
    ),
  };
}
