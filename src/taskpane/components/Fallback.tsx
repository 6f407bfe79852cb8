import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

const useStyles = makeStyles({
  sentence: { display: 'block', padding: '16px 12px', color: tokens.colorNeutralForeground1 },
});

/** One sentence in place of the pane. */
export function Fallback({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  return (
    <Text as="p" className={styles.sentence} role="alert">
      {sentence}
    </Text>
  );
}

interface BoundaryProps {
  readonly sentence: string;
  readonly children: ReactNode;
}

/** A mistake in a component shows a sentence, not an empty pane. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Fallback sentence={this.props.sentence} /> : this.props.children;
  }
}
