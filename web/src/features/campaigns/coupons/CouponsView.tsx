import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { mayDo, useViewer } from '../../../app/viewer';
import { Page, Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { ChosenBatch } from './ChosenBatch';
import { Create } from './Create';
import { CouponsQuery, type Listed } from './query';
import { coupons } from './route';
import { State } from './State';
import { useText } from './text';
import './coupons.css';

/** A batch that is made asks for the list again, also for an empty one, which shows no type to know it by. */
const ABOUT_COUPONS = { additionalTypenames: ['CouponBatch'] };

/** Coupons that were given away, what came of one batch, and a form that makes another. */
export function CouponsView(): ReactNode {
  const say = useText();
  const viewer = useViewer();
  const search = coupons.useSearch();
  const mayWrite = mayDo(viewer, ['MARKETER', 'SERVICE']);
  const [answer, ask] = useQuery({ query: CouponsQuery, context: ABOUT_COUPONS, requestPolicy: 'cache-and-network' });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {({ couponBatches, segments }) => {
          const rows = couponBatches?.edges.map(({ node }) => node) ?? [];
          const all = segments?.edges.map(({ node }) => node) ?? [];
          const chosen = rows.find(({ batchId }) => batchId === search.batch) ?? rows.at(0);
          return (
            <>
              {mayWrite && <Create segments={all} />}
              {chosen ? <Batches rows={rows} /> : <Empty title={say('none')} why={say('none.why')} />}
              {chosen && <ChosenBatch key={chosen.batchId} id={chosen.batchId} mayWrite={mayWrite} />}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Batches({ rows }: { readonly rows: readonly Listed[] }): ReactNode {
  const say = useText();
  const { whole, money, day } = useNumbers();
  return (
    <Section title={say('batches')}>
      <Table<Listed>
        label={say('batches')}
        rows={rows}
        columns={[
          {
            ...{ key: 'name', title: say('name'), value: ({ name }) => name },
            write: ({ name, batchId }) => (
              <Link to="/coupons" search={{ batch: batchId }} resetScroll={false}>
                {name}
              </Link>
            ),
          },
          {
            ...{ key: 'state', title: say('state'), value: ({ state }) => say(`state.${state}`) },
            write: ({ state }) => <State of={state} />,
          },
          { key: 'people', title: say('people'), isNumber: true, value: ({ people }) => whole(people) },
          {
            ...{ key: 'redeemed', title: say('redeemed'), isNumber: true },
            value: ({ redeemed, codes }) => say('of', { part: whole(redeemed), all: whole(codes) }),
          },
          {
            ...{ key: 'spent', title: say('spent'), isNumber: true },
            value: ({ spent, budget }) =>
              say('of', { part: money(spent.amount, spent.currency), all: money(budget.amount, budget.currency) }),
          },
          { key: 'expires', title: say('expires'), isNumber: true, value: ({ terms }) => day(terms.expiresAt) },
        ]}
      />
    </Section>
  );
}
