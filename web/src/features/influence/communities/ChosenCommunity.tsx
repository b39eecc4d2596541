import { type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { BarChart } from '../../../charts/BarChart';
import { Button } from '../../../ui/controls/Button';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Community } from './query';

/** One community: what it cares for more than everybody does, and which communities its members hear. */
export function ChosenCommunity(props: {
  readonly of: Community;
  readonly onOpen: (community: Pick<Community, 'communityId'>) => void;
}): ReactNode {
  const { of: community, onOpen } = props;
  const say = useText();
  const numbers = useNumbers();
  const { communityId, name, people, region, regionPeople, hears, leader } = community;
  const tastes = community.tastes.flatMap(({ category, lift }) => (category ? [{ category, lift }] : []));
  tastes.sort((a, b) => b.lift - a.lift);
  const note = region
    ? say('communities.where', { people, region, regionPeople })
    : say('communities.size', { people });
  return (
    <Section
      title={name}
      note={note}
      acts={
        <>
          <Link to="/communities/$communityId" params={{ communityId }}>
            {say('communities.health')}
          </Link>
          <Link to="/explorer" search={{ all: true, community: communityId }}>
            {say('communities.everybody')}
          </Link>
          {leader && (
            <Link to="/explorer" search={{ person: leader.userId }}>
              {say('communities.explore')}
            </Link>
          )}
        </>
      }
    >
      <h3>{say('communities.tastes')}</h3>
      {tastes.length === 0 ? (
        <p className="note">{say('communities.tastes.none')}</p>
      ) : (
        <BarChart
          label={say('communities.tastes.of', { name })}
          name="tastes"
          nameTitle={say('category')}
          valueTitle={say('communities.lift')}
          bars={tastes.map(({ category, lift }) => ({ key: category.categoryId, name: category.name, value: lift }))}
          write={(lift) => say('communities.times', { lift: numbers.tenth(lift) })}
        />
      )}
      <h3>{say('communities.hears')}</h3>
      {hears.length === 0 ? (
        <p className="note">{say('communities.hears.none')}</p>
      ) : (
        <Table
          label={say('communities.hears.of', { name })}
          rows={hears}
          columns={[
            {
              key: 'community',
              title: say('communities.name'),
              value: ({ community: other }) => other.name,
              write: ({ community: other }) => (
                <Button kind="quiet" onPress={() => onOpen(other)}>
                  {other.name}
                </Button>
              ),
            },
            {
              key: 'times',
              title: say('communities.heard'),
              isNumber: true,
              value: ({ times }) => times,
              write: ({ times }) => numbers.whole(times),
            },
          ]}
        />
      )}
    </Section>
  );
}
