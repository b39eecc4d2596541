import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Width of an element in pixels, as the page lays it out; 0 until it is known. Charts draw text in its size, so they follow it. */
export function useWidth<Shape extends HTMLElement>(): [RefObject<Shape | null>, number] {
  const element = useRef<Shape>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const watch = new ResizeObserver(([{ contentRect }]) => setWidth(Math.floor(contentRect.width)));
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return [element, width];
}
