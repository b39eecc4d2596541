import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Row, Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { SeedsQuery, type Seed } from './query';
import { useText } from './text';

/** With whom to start: found when it is asked for, because a plan takes seconds. */
export function Seeds(of: { readonly productId: string; readonly size: number }): ReactNode {
  const say = useText();
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={say('seeds')} note={say('seeds.note')}>
      {isAsked ? (
        <Plan {...of} />
      ) : (
        <Row>
          <Button onPress={() => setAsked(true)}>{say('seeds.find')}</Button>
        </Row>
      )}
    </Section>
  );
}

function Plan(of: { readonly productId: string; readonly size: number }): ReactNode {
  const say = useText();
  const { whole, tenth, interval } = useNumbers();
  const [answer, ask] = useQuery({ query: SeedsQuery, variables: of });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ launchAudience }) => {
        const plan = launchAudience?.seedPlan;
        if (!plan) return null;
        return (
          <>
            <p>{say('seeds.buyers', { buyers: interval(plan.buyers, plan.lower, plan.upper) })}</p>
            <Table<Seed>
              label={say('seeds')}
              rows={plan.seeds}
              columns={[
                {
                  ...{ key: 'person', title: say('person'), value: ({ user }) => user.name ?? user.userId },
                  write: ({ user: { userId, name } }) => (
                    <Link to="/people/$userId" params={{ userId }}>
                      {name ?? userId}
                    </Link>
                  ),
                },
                {
                  ...{ key: 'gain', title: say('seeds.gain'), isNumber: true, value: ({ gain }) => gain },
                  write: ({ gain }) => tenth(gain),
                },
                {
                  ...{ key: 'listeners', title: say('seeds.listeners'), isNumber: true },
                  ...{ value: ({ listeners }) => listeners, write: ({ listeners }) => whole(listeners) },
                },
              ]}
            />
          </>
        );
      }}
    </Answer>
  );
}
