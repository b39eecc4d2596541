import { type ReactNode } from 'react';
import './parts.css';

/** A share of 0 to 1 as a thin bar, with its words beside it. For an estimate with an interval take `Interval`. */
export function Meter({ share, text }: { readonly share: number; readonly text: string }): ReactNode {
  const width = `${100 * Math.min(1, Math.max(0, share))}%`;
  return (
    <span className="meter">
      <span className="meter-bar" aria-hidden="true">
        <span style={{ width }} />
      </span>
      <span className="note number">{text}</span>
    </span>
  );
}
