import { type ReactNode } from 'react';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Report } from './query';
import './data.css';

type File = Report['files'][number];

/** What became of the rows of each file, and how many of what they name is known. */
export function FilesTable({ files }: { readonly files: readonly File[] }): ReactNode {
  const say = useText();
  const { whole, share, chance } = useNumbers();
  const count = (key: 'read' | 'loaded' | 'duplicates' | 'dropped' | 'quarantined') => ({
    ...{ key, title: say(key), isNumber: true },
    value: (file: File) => file[key],
    write: (file: File) => whole(file[key]),
  });
  const joined = ({ joins }: File): string =>
    joins
      .map(({ what, named, known }) =>
        say(what === 'products' ? 'join.products' : 'join.people', {
          // Of none and of all it is said so: both are counted, not guessed.
          share: known === named || known === 0 ? share(known / named) : chance(known / named),
        }),
      )
      .join(' · ');
  return (
    <Table
      label={say('file')}
      rows={files}
      columns={[
        { key: 'name', title: say('file'), value: ({ name }) => name },
        ...[count('read'), count('loaded'), count('duplicates'), count('dropped'), count('quarantined')],
        {
          key: 'joins',
          title: say('joins'),
          value: joined,
          write: (file) => <span className="joined">{joined(file)}</span>,
        },
      ]}
    />
  );
}
