import { type ReactNode } from 'react';
import './states.css';

/** There is nothing to show: why, and the next step as a button. */
export function Empty(props: {
  readonly title: string;
  readonly why: ReactNode;
  readonly acts?: ReactNode;
}): ReactNode {
  const { title, why, acts } = props;
  return (
    <div className="state" role="status">
      <h2>{title}</h2>
      <p className="muted">{why}</p>
      {acts && <div className="acts">{acts}</div>}
    </div>
  );
}
