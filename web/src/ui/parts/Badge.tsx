import { type ReactNode } from 'react';
import './parts.css';

/** A word about a thing; its colour only repeats what the word says. */
export function Badge(props: { readonly kind?: 'good' | 'warn' | 'bad'; readonly children: ReactNode }): ReactNode {
  return <span className={`badge ${props.kind ?? ''}`}>{props.children}</span>;
}
