import { type ReactNode } from 'react';
import { initialsOf } from '../../../src/ui/parts/Face';

/** Friends in a row, outlined; their names stand beside them. @param more how many there are besides */
export function Faces(props: { readonly names: readonly (string | null)[]; readonly more?: number }): ReactNode {
  const { names, more = 0 } = props;
  return (
    <span className="faces" aria-hidden="true">
      {names.map((name, n) => (
        <span key={n} className="face">
          {name === null ? '·' : initialsOf(name)}
        </span>
      ))}
      {more > 0 && <span className="face">+{more}</span>}
    </span>
  );
}
