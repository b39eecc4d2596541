import { useEffect, type ReactNode } from 'react';
import './parts.css';

/**
 * A view: the question it answers, what is counted, what can be done, and the answer. The title takes the focus when the view
 * opens, so that a screen reader reads it.
 */
export function Page(props: {
  readonly title: string;
  /** What the figures are of, in a sentence. */
  readonly lead?: ReactNode;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { title, lead, acts, children } = props;
  useEffect(() => {
    document.title = `${title} · Grapevine`;
  }, [title]);
  return (
    <article className="page">
      <header className="page-header">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p className="note">{lead}</p>}
        </div>
        {acts && <div className="acts">{acts}</div>}
      </header>
      {children}
    </article>
  );
}

/** A card of a view, with its heading; `flush` for content that reaches its edge. */
export function Section(props: {
  readonly title?: string;
  readonly note?: ReactNode;
  readonly acts?: ReactNode;
  readonly flush?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { title, note, acts, flush = false, children } = props;
  return (
    <section className={flush ? 'card flush' : 'card'} aria-label={title}>
      {(title || acts) && (
        <header className="card-header">
          <div>
            {title && <h2>{title}</h2>}
            {note && <p className="note">{note}</p>}
          </div>
          {acts && <div className="acts">{acts}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

/** Controls in a row that breaks: filters over a grid. */
export function Row({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="row">{children}</div>;
}

/** Cards side by side, as many as the width takes; `wide` for charts. */
export function Cards(props: { readonly wide?: boolean; readonly children: ReactNode }): ReactNode {
  return <div className={props.wide ? 'cards wide' : 'cards'}>{props.children}</div>;
}
