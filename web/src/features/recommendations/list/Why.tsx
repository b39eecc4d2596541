import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Because } from '../../../app/reason';
import { BarChart } from '../../../charts/BarChart';
import { Section } from '../../../ui/parts/Page';
import { useUiText } from '../../../ui/text';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { barsOf } from './parts';
import { type Listed } from './query';

/** Why one product is at its place of a list. */
export function Why(props: { readonly of: Listed; readonly person: string; readonly rank: number }): ReactNode {
  const { of, person, rank } = props;
  const say = useText();
  const friend = useUiText()('way.friend');
  const { thousandth, moment } = useNumbers();
  const { product, score, because, model, freshness } = of;
  return (
    <div className="why">
      <Section
        title={product.title}
        note={say('why.place', { rank, score: thousandth(score) })}
        acts={
          <Link to="/products/$productId" params={{ productId: product.productId }}>
            {say('why.product')}
          </Link>
        }
      >
        <Because of={because} person={person} />
        <p className="note">
          {model && freshness.modelTrainedAt
            ? say('why.model', { trained: moment(freshness.modelTrainedAt), until: moment(freshness.eventsUntil) })
            : say('why.no-model', { until: moment(freshness.eventsUntil) })}
        </p>
      </Section>
      <Section title={say('parts.title')} note={say('parts.note', { score: thousandth(score) })}>
        <BarChart
          label={say('parts.label', { product: product.title })}
          name={`score-${product.productId}`}
          bars={barsOf(of, say, friend)}
          nameTitle={say('part')}
          valueTitle={say('part.value')}
          write={thousandth}
        />
      </Section>
    </div>
  );
}
