import { useMemo } from 'react';
import { type Column } from '../../../ui/grid/column';
import { Badge } from '../../../ui/parts/Badge';
import { PersonName } from '../../../ui/parts/PersonName';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Influencer } from './query';

/** What is shown of each person. The service sorts by the columns that are a measure of it. */
export function useInfluencerColumns(): readonly Column<Influencer>[] {
  const say = useText();
  const numbers = useNumbers();
  return useMemo(() => {
    const columns: Column<Influencer>[] = [
      {
        key: 'name',
        title: say('person'),
        width: 'minmax(13rem, 2fr)',
        isFixed: true,
        isUnsorted: true,
        value: ({ user }) => user.name ?? user.userId,
        show: ({ user }) => <PersonName user={user} />,
      },
      {
        // Uncertain sales count less.
        key: 'LOWER',
        title: say('sales'),
        width: 'minmax(16.5rem, 3fr)',
        isNumber: true,
        value: ({ sales }) => sales?.adjusted ?? null,
        estimate: ({ sales }) =>
          sales && { value: sales.adjusted, lower: sales.lower, upper: sales.upper, separable: sales.proven },
      },
      {
        key: 'revenue',
        title: say('revenue'),
        width: 'minmax(7rem, 1fr)',
        isNumber: true,
        isUnsorted: true,
        value: ({ sales }) => sales?.adjustedRevenue[0]?.amount ?? null,
        show: ({ sales }) =>
          sales?.adjustedRevenue.map(({ amount, currency }) => numbers.money(amount, currency)).join(' + '),
      },
      {
        key: 'FORECAST',
        title: say('forecast'),
        width: 'minmax(7rem, 1fr)',
        isNumber: true,
        value: ({ forecast }) => forecast,
        show: ({ forecast }) => (forecast === null ? say('early') : numbers.tenth(forecast)),
      },
      {
        key: 'INFLUENCE',
        title: say('influence'),
        width: 'minmax(6rem, 1fr)',
        isNumber: true,
        value: ({ influence }) => influence,
        show: ({ influence }) => numbers.hundredth(influence),
      },
      {
        key: 'REACH',
        title: say('reach'),
        width: 'minmax(5rem, 1fr)',
        isNumber: true,
        value: ({ reach }) => reach,
        show: ({ reach }) => numbers.tenth(reach),
      },
      {
        key: 'AUDIENCE',
        title: say('listeners'),
        width: 'minmax(5.5rem, 1fr)',
        isNumber: true,
        value: ({ listeners }) => listeners,
        show: ({ listeners }) => numbers.whole(listeners),
      },
      {
        key: 'AUTHENTICITY',
        title: say('authenticity'),
        width: 'minmax(8rem, 1fr)',
        isNumber: true,
        value: ({ authenticity }) => authenticity?.score ?? null,
        show: ({ authenticity }) =>
          authenticity && (
            <>
              {authenticity.inauthentic && <Badge kind="bad">{say('inauthentic')}</Badge>}
              {numbers.share(authenticity.score)}
            </>
          ),
      },
      {
        key: 'consent',
        title: say('consent'),
        width: 'minmax(6.5rem, 1fr)',
        isUnsorted: true,
        value: ({ user }) => say(user.shareActivity === 'FRIENDS' ? 'consent.yes' : 'consent.no'),
        show: ({ user }) =>
          user.shareActivity === 'FRIENDS' ? (
            <Badge kind="good">{say('consent.yes')}</Badge>
          ) : (
            <Badge>{say('consent.no')}</Badge>
          ),
      },
      {
        key: 'region',
        title: say('region'),
        width: 'minmax(9rem, 1fr)',
        isUnsorted: true,
        value: ({ user }) => user.region,
      },
      {
        key: 'userId',
        title: say('id'),
        width: 'minmax(6rem, 1fr)',
        isUnsorted: true,
        isHidden: true,
        isInFile: true,
        value: ({ user }) => user.userId,
      },
    ];
    return columns;
  }, [say, numbers]);
}
