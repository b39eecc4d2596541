import { useEffect, useRef, type ReactNode } from 'react';
import { usePlace } from '../place';
import { Cart } from '../views/Cart';
import { Friends } from '../views/Friends';
import { Home } from '../views/Home';
import { Privacy } from '../views/Privacy';
import { Product } from '../views/Product';
import { Search } from '../views/Search';

/** The view of the address. Who follows a link by keyboard or ear goes on at its heading. */
export function Pages(): ReactNode {
  const place = usePlace();
  const { view, product = '', text = '' } = place;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [view, product, text]);
  return (
    <main ref={main} tabIndex={-1}>
      {view === 'home' && <Home />}
      {view === 'friends' && <Friends />}
      {view === 'cart' && <Cart />}
      {view === 'privacy' && <Privacy />}
      {view === 'product' && <Product key={product} productId={product} />}
      {view === 'search' && <Search text={text} />}
    </main>
  );
}
