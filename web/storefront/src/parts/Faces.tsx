import { type ReactNode } from 'react';
import { initialsOf } from '../../../src/ui/parts/Face';

/** Friends in a row, outlined; their names stand beside them. */
export function Faces({ names }: { readonly names: readonly (string | null)[] }): ReactNode {
  return (
    <span className="faces" aria-hidden="true">
      {names.map((name, n) => (
        <span key={n} className="face">
          {name === null ? '·' : initialsOf(name)}
        </span>
      ))}
    </span>
  );
}
