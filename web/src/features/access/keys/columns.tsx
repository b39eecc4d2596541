import { useMemo } from 'react';
import { type Column } from '../../../ui/grid/column';
import { Badge } from '../../../ui/parts/Badge';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Key } from './query';

/** What is shown of each key: of revoked ones who revoked them, of the others when they were used last. */
export function useKeyColumns(revoked: boolean): readonly Column<Key>[] {
  const say = useText();
  const { moment } = useNumbers();
  return useMemo(() => {
    const column = (key: string, title: string, width: string, value: (row: Key) => string | null): Column<Key> => ({
      ...{ key, title, width, value },
    });
    const at = (key: 'createdAt' | 'lastUsedAt' | 'revokedAt', none: string): Column<Key> => ({
      ...column(key, say(key), 'minmax(13rem, 1fr)', (row) => row[key]),
      show: (row) => (row[key] === null ? none : moment(row[key])),
    });
    return [
      { ...column('name', say('name'), 'minmax(9rem, 1fr)', ({ name }) => name), isFixed: true },
      {
        ...column('roles', say('may'), 'minmax(12rem, 1fr)', ({ roles }) => roles.join(' ')),
        show: ({ roles }) => roles.map((role) => <Badge key={role}>{role}</Badge>),
      },
      ...(revoked
        ? [
            at('revokedAt', ''),
            column('revokedBy', say('revokedBy'), 'minmax(9rem, 1fr)', ({ revokedBy }) => revokedBy),
          ]
        : [at('lastUsedAt', say('never'))]),
      at('createdAt', ''),
      column('createdBy', say('createdBy'), 'minmax(9rem, 1fr)', ({ createdBy }) => createdBy ?? say('unknown')),
      { ...column('keyId', say('keyId'), 'minmax(11rem, 1fr)', ({ keyId }) => keyId), isHidden: true },
    ];
  }, [say, moment, revoked]);
}
