import { type ReactNode } from 'react';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { PeopleLinks, PersonLink } from './PersonLink';
import { type Community } from './query';

type Introduction = Community['bridgesAtRisk'][number]['introduce'][number];

/** Whom the community rests on: who leaves whom behind, and who should get to know whom before. */
export function Bridges({ of: { bridgesAtRisk } }: { readonly of: Community }): ReactNode {
  const say = useText();
  const { share, day } = useNumbers();
  return (
    <Section title={say('bridges')} note={say('bridges.note')}>
      {bridgesAtRisk.length === 0 ? (
        <p className="note">{say('bridges.none')}</p>
      ) : (
        <Table
          label={say('bridges')}
          rows={bridgesAtRisk}
          columns={[
            {
              key: 'person',
              title: say('person'),
              value: ({ user }) => user?.userId ?? null,
              write: ({ user }) => <PersonLink of={user} />,
            },
            {
              key: 'parts',
              title: say('bridges.parts'),
              value: ({ pieces }) => pieces.join(' + '),
            },
            {
              key: 'risk',
              title: say('bridges.risk'),
              isNumber: true,
              value: ({ churnRisk }) => churnRisk,
              write: ({ churnRisk }) => (churnRisk === null ? '–' : share(churnRisk)),
            },
            {
              key: 'last',
              title: say('bridges.last'),
              value: ({ lastAt }) => lastAt,
              write: ({ lastAt }) => (lastAt ? day(lastAt) : '–'),
            },
            {
              key: 'introduce',
              title: say('bridges.introduce'),
              value: ({ introduce }) => introduce.length,
              write: ({ introduce }) => <Introductions of={introduce} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Introductions({ of }: { readonly of: readonly Introduction[] }): ReactNode {
  const say = useText();
  if (of.length === 0) return say('bridges.introduce.none');
  return of.map(({ users, inCommon }) => (
    <div key={users.map(({ userId }) => userId).join()}>
      <PeopleLinks of={users} />
      {inCommon.length > 0 && (
        <div className="note">{say('bridges.common', { names: inCommon.map(({ name }) => name).join(', ') })}</div>
      )}
    </div>
  ));
}
