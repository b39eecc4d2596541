import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { graphql, type ResultOf } from '../../../app/graphql';
import { Badge } from '../../../ui/parts/Badge';
import { Facts } from '../../../ui/parts/Facts';
import { Meter } from '../../../ui/parts/Meter';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { useForeseen } from './use-foreseen';

const CustomerQuery = graphql(`
  query ConsoleCustomer($userId: UserID!, $timeZone: String!, $locale: String) {
    profile(userId: $userId) {
      whole
      orders {
        count
        spent {
          amount
          currency
        }
        unpriced
        lastAt
      }
      lifeCycle {
        stage
        usualDays
        daysSince
      }
      categories: tastes(kind: CATEGORY, first: 4) {
        key
        share
        events
        category {
          name(locale: $locale)
        }
      }
      tags: tastes(kind: TAG, first: 3) {
        key
        share
        events
      }
      prices: tastes(kind: PRICE_LEVEL, first: 1) {
        key
        share
      }
      rhythm(timeZone: $timeZone) {
        weekdays
        hours
      }
      social {
        roles
      }
      value {
        expectedPurchases
        churnRisk
        amounts {
          amount
          currency
          lower
          upper
        }
        caused {
          purchases
          lower
          upper
          revenue {
            amount
            currency
          }
        }
      }
    }
    valueReport {
      horizonDays
    }
  }
`);
export type Profile = NonNullable<ResultOf<typeof CustomerQuery>['profile']>;

/** The person as a customer: stage, orders, what the person cares for, when the person comes, and roles among others. */
export function Customer({ userId, locale }: { readonly userId: string; readonly locale: string }): ReactNode {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [answer, ask] = useQuery({ query: CustomerQuery, variables: { userId, timeZone, locale } });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ profile, valueReport }) =>
        profile && <Known of={profile} locale={locale} days={valueReport?.horizonDays ?? null} />
      }
    </Answer>
  );
}

function Known(props: {
  readonly of: Profile;
  readonly locale: string;
  /** Days that are foreseen; null where nothing is. */
  readonly days: number | null;
}): ReactNode {
  const { of, locale, days } = props;
  const say = useText();
  const foreseen = useForeseen(of.value, days);
  const { whole, tenth, money, day } = useNumbers();
  const { orders, lifeCycle, categories, tags, prices, rhythm, social } = of;
  const spent = orders.spent.map(({ amount, currency }) => money(amount, currency)).join(' + ');
  return (
    <Facts
      facts={[
        [
          say('stage'),
          <>
            <Badge kind={lifeCycle.stage === 'ACTIVE' || lifeCycle.stage === 'NEW' ? 'good' : undefined}>
              {say(`stage.${lifeCycle.stage}`)}
            </Badge>
            {lifeCycle.usualDays !== null && (
              <span className="note">
                {say('stage.why', { usual: tenth(lifeCycle.usualDays), since: whole(lifeCycle.daysSince ?? 0) })}
              </span>
            )}
          </>,
        ],
        [
          say('orders'),
          orders.lastAt
            ? say('orders.of', { orders: whole(orders.count), last: day(orders.lastAt) })
            : say('orders.none'),
        ],
        [
          say('spent'),
          <>
            {spent || say('spent.none')}
            {orders.unpriced > 0 && (
              <span className="note">{say('spent.unpriced', { pieces: whole(orders.unpriced) })}</span>
            )}
            {!of.whole && <span className="note">{say('spent.part')}</span>}
          </>,
        ],
        ...foreseen,
        [
          say('cares'),
          <Tastes of={categories.map(({ category, ...taste }) => ({ ...taste, name: category?.name ?? taste.key }))} />,
        ],
        [say('tags'), <Tastes of={tags.map((taste) => ({ ...taste, name: taste.key }))} />],
        [
          say('prices'),
          prices[0] && prices[0].share > 0 ? say(`price.${prices[0].key}` as 'price.LOW') : say('unknown'),
        ],
        [say('comes'), busiest(rhythm, locale) ?? say('unknown')],
        [
          say('roles'),
          social && social.roles.length > 0
            ? social.roles.map((role) => <Badge key={role}>{say(`role.${role}`)}</Badge>)
            : say('roles.none'),
        ],
      ]}
    />
  );
}

interface NamedTaste {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly events: number;
}

/** What the person likes among things of one kind, and how much of all of the kind. */
function Tastes({ of }: { readonly of: readonly NamedTaste[] }): ReactNode {
  const say = useText();
  const { share } = useNumbers();
  const liked = of.filter((taste) => taste.share > 0);
  if (liked.length === 0) return say('cares.none');
  return liked.map((taste) => (
    <span key={taste.key} className="person-taste">
      <span>{taste.name}</span>
      <Meter share={taste.share} text={say('cares.of', { share: share(taste.share), events: taste.events })} />
    </span>
  ));
}

/** The day of the week and the hour of most events, as the language writes them: "Monday, 19:00"; undefined without events. */
function busiest({ weekdays, hours }: Profile['rhythm'], locale: string): string | undefined {
  const most = (counts: readonly number[]): number => counts.indexOf(Math.max(...counts));
  if (Math.max(...weekdays) === 0) return undefined;
  // 1 January 2024 was a Monday.
  const moment = new Date(2024, 0, 1 + most(weekdays), most(hours));
  return new Intl.DateTimeFormat(locale, { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(moment);
}
