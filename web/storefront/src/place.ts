import { useSyncExternalStore } from 'react';

/** Where somebody is in the shop: all of it stands in the address, so that a link leads back. */
export interface Place {
  readonly view: 'home' | 'friends' | 'cart' | 'privacy' | 'product' | 'search';
  /** Of view `product`. */
  readonly product?: string;
  /** Of view `search`. */
  readonly text?: string;
  /** Who is looked at; nobody chosen yet where it is absent. */
  readonly as?: string;
}

let place = read();
const listeners = new Set<() => void>();
window.addEventListener('popstate', () => {
  place = read();
  tell();
});

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place);
}

/** Goes somewhere as the customer of now, or stays and becomes another customer. */
export function go(next: Partial<Place>): void {
  const to = 'view' in next ? { as: place.as, ...next } : { ...place, ...next };
  history.pushState(null, '', addressOf(to));
  place = read();
  tell();
  if ('view' in next) window.scrollTo(0, 0);
}

export function addressOf(next: Partial<Place>): string {
  const asked = new URLSearchParams();
  for (const key of ['as', 'view', 'product', 'text'] as const) {
    const value = key === 'as' ? (next.as ?? place.as) : next[key];
    if (value && value !== 'home') asked.set(key, value);
  }
  const text = asked.toString();
  return text ? `/?${text}` : '/';
}

function read(): Place {
  const asked = new URLSearchParams(location.search);
  const [product, text] = [asked.get('product') ?? undefined, asked.get('text') ?? undefined];
  const named = asked.get('view');
  const views = ['friends', 'cart', 'privacy', ...(product ? ['product'] : []), ...(text ? ['search'] : [])];
  const view = (views.includes(named ?? '') ? named : 'home') as Place['view'];
  return { view, product, text, as: asked.get('as') ?? undefined };
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
