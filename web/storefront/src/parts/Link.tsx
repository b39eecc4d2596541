import { type MouseEvent, type ReactNode } from 'react';
import { addressOf, go, type Place } from '../place';

/** A link inside the shop: the browser may open it in another tab, else the page stays. */
export function Link(props: {
  readonly to: Partial<Place> & Pick<Place, 'view'>;
  readonly current?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { to, current, className, children } = props;
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={addressOf(to)} onClick={follow} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}
