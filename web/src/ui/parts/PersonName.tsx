import { type ReactNode } from 'react';
import { Face } from './Face';
import './parts.css';

/** A person in a row or list where one is chosen: two of one name are told apart by their ids. */
export function PersonName(props: {
  readonly user: { readonly userId: string; readonly name: string | null };
  readonly hasFace?: boolean;
}): ReactNode {
  const { user, hasFace = true } = props;
  const { userId, name } = user;
  return (
    <>
      {hasFace && <Face name={name ?? userId} />}
      <span className="person-name">{name ?? userId}</span>
      {name !== null && <span className="note">{userId}</span>}
    </>
  );
}
