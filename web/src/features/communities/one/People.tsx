import { type ReactNode } from 'react';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { PeopleLinks, PersonLink } from './PersonLink';
import { type Community } from './query';

/** Who is new, and who could say hello. */
export function Newcomers({ of: { newcomers } }: { readonly of: Community }): ReactNode {
  const say = useText();
  const { whole, day } = useNumbers();
  return (
    <Section title={say('newcomers')} note={say('newcomers.note')}>
      {newcomers.length === 0 ? (
        <p className="note">{say('newcomers.none')}</p>
      ) : (
        <Table
          label={say('newcomers')}
          rows={newcomers}
          columns={[
            {
              key: 'person',
              title: say('person'),
              value: ({ user }) => user?.userId ?? null,
              write: ({ user }) => <PersonLink of={user} />,
            },
            {
              key: 'joined',
              title: say('newcomers.joined'),
              value: ({ joinedAt }) => joinedAt,
              write: ({ joinedAt }) => day(joinedAt),
            },
            {
              key: 'ties',
              title: say('ties'),
              isNumber: true,
              value: ({ ties }) => ties,
              write: ({ ties }) => whole(ties),
            },
            {
              key: 'welcomers',
              title: say('newcomers.welcomers'),
              value: ({ welcomers }) => welcomers.length,
              write: ({ welcomers }) => <PeopleLinks of={welcomers} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Who is not of the community and would fit. */
export function Candidates({ of: { candidates } }: { readonly of: Community }): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  return (
    <Section title={say('candidates')} note={say('candidates.note')}>
      {candidates.length === 0 ? (
        <p className="note">{say('candidates.none')}</p>
      ) : (
        <Table
          label={say('candidates')}
          rows={candidates}
          columns={[
            {
              key: 'person',
              title: say('person'),
              value: ({ user }) => user?.userId ?? null,
              write: ({ user }) => <PersonLink of={user} />,
            },
            {
              key: 'ties',
              title: say('ties'),
              isNumber: true,
              value: ({ ties }) => ties,
              write: ({ ties }) => whole(ties),
            },
            {
              key: 'others',
              title: say('candidates.others'),
              isNumber: true,
              value: ({ others }) => others,
              write: ({ others }) => whole(others),
            },
          ]}
        />
      )}
    </Section>
  );
}
