import { useMemo } from 'react';
import { useNumbers } from '../../../words/numbers';
import { useText } from './text';
import { type Plan } from './query';

/** Writes costs of a plan in what they are counted in: money, seeds, or bare numbers. */
export function useCosts({
  costUnit,
  costCurrency,
}: Pick<Plan, 'costUnit' | 'costCurrency'>): (cost: number) => string {
  const say = useText();
  const { money, tenth, whole } = useNumbers();
  return useMemo(
    () => (cost) => {
      if (costCurrency) return money(cost, costCurrency);
      const number = Number.isInteger(cost) ? whole(cost) : tenth(cost);
      return costUnit === 'SEEDS' ? say('cost.seeds', { count: cost, number }) : number;
    },
    [costUnit, costCurrency, say, money, tenth, whole],
  );
}
