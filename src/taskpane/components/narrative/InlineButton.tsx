import { type KeyboardEvent, type ReactNode } from 'react';

interface InlineButtonProps {
  readonly className: string;
  readonly title: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that breaks over lines like the words around it, which browsers do not let a `<button>` do. */
export function InlineButton({ className, title, onPress, children }: InlineButtonProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    <span role="button" tabIndex={0} className={className} title={title} onClick={onPress} onKeyDown={onKeyDown}>
      {children}
    </span>
  );
}
