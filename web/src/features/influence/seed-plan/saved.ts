import { useMemo } from 'react';
import { useStored } from '../../../ui/stored';
import { type Plan } from './query';
import { type PlanSearch } from './route';

/** A plan under a name, as it was when it was saved: a later model may plan otherwise. */
export interface SavedPlan extends Pick<
  Plan,
  'buyers' | 'lower' | 'upper' | 'cost' | 'costPerBuyer' | 'costUnit' | 'costCurrency' | 'modelId'
> {
  readonly name: string;
  readonly at: number;
  readonly search: PlanSearch;
  readonly userIds: readonly string[];
}

/** More would fill what a browser keeps. */
const MOST = 50;

/** The plans that are kept in this browser, the latest first. */
export function useSavedPlans(): {
  readonly saved: readonly SavedPlan[];
  /** A plan of the same name is replaced. */
  readonly save: (name: string, search: PlanSearch, plan: Plan) => void;
  readonly forget: (name: string) => void;
} {
  const [stored, store] = useStored('seed-plans');
  const saved = useMemo(() => read(stored), [stored]);
  const others = (name: string): SavedPlan[] => saved.filter((one) => one.name !== name);
  return {
    saved,
    save: (name, search, { seeds, buyers, lower, upper, cost, costPerBuyer, costUnit, costCurrency, modelId }) => {
      const figures = { buyers, lower, upper, cost, costPerBuyer, costUnit, costCurrency, modelId };
      const userIds = seeds.map(({ user }) => user.userId);
      const one: SavedPlan = { name, at: performance.timeOrigin + performance.now(), search, userIds, ...figures };
      store(JSON.stringify([one, ...others(name)].slice(0, MOST)));
    },
    forget: (name) => store(JSON.stringify(others(name))),
  };
}

function read(stored: string | undefined): readonly SavedPlan[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? (value as SavedPlan[]) : [];
  } catch {
    return [];
  }
}
