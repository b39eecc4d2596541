import { type ReactNode } from 'react';
import { Figure } from '../../../ui/parts/Figure';
import { IntervalLegend } from '../../../ui/parts/Interval';
import { Cards, Section } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { Beside } from './Beside';
import { useCosts } from './costs';
import { Excluded } from './Excluded';
import { Gains } from './Gains';
import { type Plan } from './query';
import { SavedPlans } from './SavedPlans';
import { SeedsGrid } from './SeedsGrid';
import { useText } from './text';
import { useWord } from './words-of-plan';

/** What a plan brings and costs, beside simple plans; its seeds; and who may not be one. */
export function PlanResult({ plan, acts }: { readonly plan: Plan; readonly acts: ReactNode }): ReactNode {
  const say = useText();
  const numbers = useNumbers();
  const cost = useCosts(plan);
  const sentences = useWord(plan);
  const { buyers, lower, upper, revenue, revenueLower, revenueUpper, seeds } = plan;
  const money = (amount: number): string =>
    revenue?.currency ? numbers.money(amount, revenue.currency) : numbers.tenth(amount);
  if (seeds.length === 0) {
    return (
      <>
        <Empty title={say('nobody')} why={sentences.join(' ') || say('nobody.why')} acts={acts} />
        <Excluded plan={plan} />
      </>
    );
  }
  return (
    <>
      <Section title={say('brings')} acts={acts}>
        <Cards>
          <Figure
            title={say('buyers')}
            value={numbers.tenth(buyers)}
            estimate={{ value: buyers, lower, upper, separable: lower > 0 }}
          />
          {revenue && (
            <Figure
              title={say('revenue')}
              value={money(revenue.amount)}
              write={money}
              estimate={{
                value: revenue.amount,
                lower: revenueLower?.amount ?? 0,
                upper: revenueUpper?.amount ?? 0,
                separable: (revenueLower?.amount ?? 0) > 0,
              }}
            />
          )}
          <Figure
            title={say('cost')}
            value={cost(plan.cost)}
            note={plan.costPerBuyer === null ? undefined : say('cost.perBuyer', { cost: cost(plan.costPerBuyer) })}
          />
        </Cards>
        <ul className="plan-words">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <IntervalLegend />
      </Section>
      <Gains plan={plan} />
      <Beside plan={plan} />
      <SavedPlans plan={plan} />
      <SeedsGrid plan={plan} />
      <Excluded plan={plan} />
    </>
  );
}
