import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { graphql, type ResultOf } from '../../../app/graphql';
import { BarChart } from '../../../charts/BarChart';
import { Meter } from '../../../ui/parts/Meter';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';

const IntentQuery = graphql(`
  query ConsolePurchaseIntent($userId: UserID!) {
    purchaseIntent(userId: $userId) {
      probability
      days
      from
      explanation {
        expected
        shares {
          feature
          value
          logOdds
        }
      }
    }
  }
`);
type Intent = NonNullable<ResultOf<typeof IntentQuery>['purchaseIntent']>;
type Share = Intent['explanation']['shares'][number];

/** How probably the person buys next, and what speaks for and against it. */
export function Intent({ userId }: { readonly userId: string }): ReactNode {
  const say = useText();
  const [answer, ask] = useQuery({ query: IntentQuery, variables: { userId } });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ purchaseIntent }) =>
        purchaseIntent ? <Why of={purchaseIntent} /> : <Empty title={say('intent.none')} why={say('intent.none.why')} />
      }
    </Answer>
  );
}

function Why({ of }: { readonly of: Intent }): ReactNode {
  const say = useText();
  const { chance, day, hundredth } = useNumbers();
  const nameOf = useNameOf();
  const { probability, days, from, explanation } = of;
  const told = explanation.shares.filter(({ logOdds }) => logOdds !== 0);
  const chances = say('intent.chance', { chance: chance(probability), days });
  return (
    <>
      <p>
        <Meter share={probability} text={chances} />
      </p>
      <p className="note">
        {say('intent.from', { from: day(from), usual: chance(1 / (1 + Math.exp(-explanation.expected))) })}
      </p>
      {told.length > 0 && (
        <>
          <BarChart
            label={say('intent.label')}
            name="purchase-intent"
            bars={told.map((share) => ({ key: share.feature, name: nameOf(share), value: share.logOdds }))}
            nameTitle={say('intent.what')}
            valueTitle={say('intent.times')}
            write={(logOdds) => say('intent.factor', { factor: hundredth(Math.exp(logOdds)) })}
          />
          <p className="note">{say('intent.how')}</p>
        </>
      )}
    </>
  );
}

/** A feature with its value, in words. */
function useNameOf(): (share: Share) => string {
  const say = useText();
  const { tenth } = useNumbers();
  return ({ feature, value }) => {
    if (value === null) {
      return say(feature === 'OVERDUE' ? 'intent.OVERDUE.unknown' : 'intent.DAYS_SINCE_PURCHASE.unknown');
    }
    return say(`intent.${feature}`, { value: Math.floor(value), tenths: tenth(value) });
  };
}
