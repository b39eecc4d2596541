import { type ReactNode } from 'react';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Profile } from './Customer';

/** What the person will probably buy, and beside it what the word of the person sold to others: rows of facts. */
export function useForeseen(value: Profile['value'], days: number | null): readonly (readonly [string, ReactNode])[] {
  const say = useText();
  const { money, tenth, chance } = useNumbers();
  if (!value || days === null) return [];
  const { amounts, expectedPurchases, churnRisk, caused } = value;
  const paid = amounts.map(
    ({ amount, currency, lower, upper }) =>
      `${money(amount, currency)} (${money(lower, currency)} – ${money(upper, currency)})`,
  );
  const revenue = caused?.revenue
    ? say('caused.revenue', { amount: money(caused.revenue.amount, caused.revenue.currency) })
    : '';
  return [
    [
      say('value'),
      <>
        {paid.join(' + ') || say('value.none')}
        <span className="note">{say('value.of', { days, purchases: tenth(expectedPurchases) })}</span>
      </>,
    ],
    [say('away'), say('risk.of', { risk: chance(churnRisk), days })],
    [
      say('caused'),
      caused
        ? say('caused.of', {
            ...{ purchases: tenth(caused.purchases), lower: tenth(caused.lower), upper: tenth(caused.upper) },
            revenue,
          })
        : say('caused.none'),
    ],
  ];
}
