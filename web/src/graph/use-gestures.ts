import { useEffect, type RefObject } from 'react';
import { type MovedCanvas } from './moved-canvas';

/** Pixels that a hand moves while it presses without meaning to drag. */
const STILL = 4;
/** One step of a wheel is this much closer. */
const WHEEL = 0.0015;

export interface Gestures {
  /** A press on somebody. */
  readonly onPress: (person: number) => void;
  /** Somebody is pointed at; undefined for nobody. */
  readonly onPoint: (person: number | undefined) => void;
}

/** Drag, wheel and two fingers move the picture; a press chooses. Everything can be done by the table and buttons, too. */
export function useGestures(
  canvas: RefObject<HTMLCanvasElement | null>,
  people: RefObject<MovedCanvas | null>,
  gestures: RefObject<Gestures>,
): void {
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const stop = new AbortController();
    const down = new Map<number, readonly [number, number]>();
    let travelled = 0;
    const point = (person: number | undefined): void => {
      element.style.cursor = person === undefined ? '' : 'pointer';
      people.current?.point(person);
      gestures.current.onPoint(person);
    };
    const on = <Kind extends keyof HTMLElementEventMap>(
      kind: Kind,
      listen: (event: HTMLElementEventMap[Kind]) => void,
    ): void => element.addEventListener(kind, listen, { signal: stop.signal, passive: false });

    on('pointerdown', (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      if (down.size === 0) travelled = 0;
      down.set(event.pointerId, [event.offsetX, event.offsetY]);
    });
    on('pointermove', (event) => {
      const now = [event.offsetX, event.offsetY] as const;
      const before = down.get(event.pointerId);
      if (!before) return point(people.current?.personAt(...now));
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
      travelled += Math.hypot(now[0] - before[0], now[1] - before[1]);
      down.set(event.pointerId, now);
      if (travelled < STILL) return;
      point(undefined);
      if (!other) return people.current?.move(now[0] - before[0], now[1] - before[1]);
      const far = (from: readonly [number, number]): number => Math.hypot(from[0] - other[0], from[1] - other[1]);
      people.current?.zoom(far(now) / Math.max(1, far(before)), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
    });
    on('pointerup', (event) => {
      const pressed = down.delete(event.pointerId) && down.size === 0 && travelled < STILL;
      const person = pressed ? people.current?.personAt(event.offsetX, event.offsetY) : undefined;
      if (person !== undefined) gestures.current.onPress(person);
    });
    on('pointercancel', (event) => void down.delete(event.pointerId));
    on('pointerleave', () => point(undefined));
    on('wheel', (event) => {
      event.preventDefault();
      point(undefined);
      people.current?.zoom(Math.exp(-event.deltaY * WHEEL), [event.offsetX, event.offsetY]);
    });
    return () => stop.abort();
  }, [canvas, people, gestures]);
}
