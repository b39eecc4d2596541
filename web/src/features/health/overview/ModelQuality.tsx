import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Badge } from '../../../ui/parts/Badge';
import { Interval, scaleOf, type Estimate } from '../../../ui/parts/Interval';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { CardQuery, type Card } from './query';

/** Half of a 95 % interval, in standard errors. */
const HALF = 1.96;
/** The lists that are compared, by their names on the card. */
const LISTS = [
  ['served', 'served'],
  ['served, friends left out', 'alone'],
  ['popularity', 'popular'],
] as const;

/** How good the recommendations are, beside those without friends and the bestsellers, in plain words. */
export function ModelQuality(props: { readonly modelId: string | undefined; readonly isLoading: boolean }): ReactNode {
  const { modelId, isLoading } = props;
  const say = useText();
  const [card, ask] = useQuery({ query: CardQuery, variables: { modelId: modelId ?? '' }, pause: !modelId });
  if (!modelId && isLoading) return <Loading rows={4} />;
  if (!modelId) return <Empty title={say('model.none')} why={say('model.none.why')} />;
  return (
    <Answer of={card} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ model }) => model && <Quality card={model.card} />}
    </Answer>
  );
}

function Quality({ card }: { readonly card: Card }): ReactNode {
  const say = useText();
  const { tenth, share } = useNumbers();
  const lists = LISTS.flatMap(([name, key]) => {
    const row = card.rows.find((one) => one.name === name);
    return row ? [{ key, row, estimate: estimateOf(row.recallAt20.value, row.recallAt20.standardError) }] : [];
  });
  const scale = scaleOf(lists.map(({ estimate }) => estimate));
  const [served, alone, popular] = LISTS.map(([, key]) => lists.find((one) => one.key === key)?.row.recallAt20);
  const isBest = card.verdicts.length > 0 && card.verdicts.every(({ within }) => within);
  const gain = alone && estimateOf(-(alone.differenceToServed ?? 0), alone.differenceError ?? 0);
  const points = (value: number): string => tenth(100 * value);
  if (!served) return <Empty title={say('model.unjudged')} why={say('model.unjudged.why')} />;
  return (
    <>
      <div className="sentences">
        <p>
          <Badge kind={isBest ? 'good' : 'warn'}>{say(isBest ? 'model.best' : 'model.beaten')}</Badge>
          {say('model.served', { share: share(served.value) })}{' '}
          {popular && say('model.popular', { share: share(popular.value) })}
        </p>
        {gain && (
          <p className="muted">
            {say(gain.separable ? 'model.friends' : 'model.friends.unsure', {
              points: points(gain.value),
              lower: points(gain.lower),
              upper: points(gain.upper),
            })}
          </p>
        )}
      </div>
      <ul className="estimates" aria-label={say('model.list')}>
        {lists.map(({ key, estimate }) => (
          <li key={key}>
            <span>{say(`model.list.${key}`)}</span>
            <Interval of={estimate} scale={scale} write={share} />
          </li>
        ))}
      </ul>
    </>
  );
}

function estimateOf(value: number, standardError: number): Estimate {
  const [lower, upper] = [value - HALF * standardError, value + HALF * standardError];
  return { value, lower, upper, separable: lower > 0 || upper < 0 };
}
