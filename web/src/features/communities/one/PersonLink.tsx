import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

/** A person by name, with the way to all that is known of the person; a dash where the person was deleted. */
export function PersonLink(props: {
  readonly of: { readonly userId: string; readonly name: string | null } | null;
}): ReactNode {
  if (!props.of) return '–';
  const { userId, name } = props.of;
  return (
    <Link to="/people/$userId" params={{ userId }}>
      {name ?? userId}
    </Link>
  );
}

/** People by name, one after the other. */
export function PeopleLinks(props: {
  readonly of: readonly { readonly userId: string; readonly name: string | null }[];
}): ReactNode {
  return props.of.map((user, n) => (
    <span key={user.userId}>
      {n > 0 && ', '}
      <PersonLink of={user} />
    </span>
  ));
}
