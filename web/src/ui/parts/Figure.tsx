import { type ReactNode } from 'react';
import { Interval, scaleOf, type Estimate } from './Interval';
import './parts.css';

/** One number that answers a question, with its interval where it is an estimate, and what it is of. */
export function Figure(props: {
  readonly title: string;
  /** As it is written. */
  readonly value: string;
  readonly estimate?: Estimate | null;
  readonly write?: (value: number) => string;
  readonly note?: ReactNode;
}): ReactNode {
  const { title, value, estimate, write, note } = props;
  return (
    <section className="card figure" aria-label={title}>
      <h2 className="note">{title}</h2>
      <p className="figure-value number">{value}</p>
      {estimate !== undefined && <Interval of={estimate} scale={scaleOf([estimate])} write={write} />}
      {note && <p className="note">{note}</p>}
    </section>
  );
}
