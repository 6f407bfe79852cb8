import { type RefObject, useLayoutEffect, useState } from 'react';

interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/** The room inside an element, as it is now. */
export function useElementSize(element: RefObject<HTMLElement | null>, first: ElementSize): ElementSize {
  const [size, setSize] = useState(first);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      setSize({ width: current.clientWidth, height: current.clientHeight });
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return size;
}
