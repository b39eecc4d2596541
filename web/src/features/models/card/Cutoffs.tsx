import { type ReactNode } from 'react';
import { Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { type Model } from '../query';
import { useText } from '../text';

/** What the model has seen and what it was kept from, in plain words. */
export function Cutoffs({ model: { trainedOn, card, createdAt } }: { readonly model: Model }): ReactNode {
  const say = useText();
  const { whole, moment, day, tenth, hundredth } = useNumbers();
  const { users, products, events, ties, cutoff } = trainedOn;
  return (
    <Section title={say('cutoffs')}>
      <p>
        {say('cutoffs.seen', {
          events: whole(events),
          people: whole(users),
          products: whole(products),
          ties: whole(ties),
          until: moment(cutoff),
        })}
      </p>
      <p>
        {card.testFrom
          ? say('cutoffs.test', { from: day(card.testFrom) })
          : say('cutoffs.no-test', { split: card.split })}
      </p>
      <p>{say('cutoffs.later')}</p>
      <p>{say('cutoffs.made', { at: moment(createdAt), minutes: tenth(card.seconds / 60) })}</p>
      <p>
        {say('cutoffs.parts', {
          parts: card.weights
            .map(({ part, weight }) => `${part} × ${weight < 0.01 ? weight : hundredth(weight)}`)
            .join(' + '),
        })}
      </p>
      {card.notes.length > 0 && (
        <ul className="model-notes" lang="en">
          {card.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
