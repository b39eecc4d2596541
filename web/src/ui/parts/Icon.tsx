import { type ReactNode } from 'react';

/** Drawn signs, in the colour and size of the text around them; each stands beside words or in a button with a label. */
const draw = (path: string): ReactNode => (
  <svg className="icon" viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

export const Arrow = (): ReactNode => draw('M4 6l4 4 4-4');
export const Cross = (): ReactNode => draw('M4 4l8 8M12 4l-8 8');
export const Bars = (): ReactNode => draw('M2 4h12M2 8h12M2 12h12');
export const Down = (): ReactNode => draw('M8 2v8M4.500 7L8 10.500 11.500 7M3 13.500h10');
export const Columns = (): ReactNode => draw('M2 3h12v10H2zM6 3v10M10 3v10');
export const Glass = (): ReactNode => draw('M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10.5 10.5L14 14');

/** The sign of Grapevine. */
export function Grapes(): ReactNode {
  const berries = [
    [7, 7],
    [17, 7],
    [12, 12],
    [17, 16],
    [7, 16],
    [12, 20],
  ] as const;
  return (
    <svg className="grapes" viewBox="0 0 24 24" width="1.3em" height="1.3em" aria-hidden="true" focusable="false">
      {berries.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3.3" fill="var(--accent)" />
      ))}
    </svg>
  );
}
