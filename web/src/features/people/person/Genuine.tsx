import { type ReactNode } from 'react';
import { Badge } from '../../../ui/parts/Badge';
import { Facts } from '../../../ui/parts/Facts';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Influence } from './query';

/** How genuine the person looks, and the signs that speak for or against it. */
export function Genuine({ of }: { readonly of: NonNullable<Influence['authenticity']> }): ReactNode {
  const say = useText();
  const { share, whole } = useNumbers();
  return (
    <Facts
      facts={[
        [
          say('genuine'),
          <>
            {share(of.score)}
            {of.inauthentic ? (
              <Badge kind="bad">{say('genuine.no')}</Badge>
            ) : (
              <Badge kind="good">{say('genuine.yes')}</Badge>
            )}
          </>,
        ],
        [say('genuine.synchrony'), share(of.synchrony)],
        [say('genuine.burst'), share(of.burst)],
        [say('genuine.twin'), share(of.twin)],
        [say('genuine.reciprocity'), share(of.reciprocity)],
        [
          say('genuine.age'),
          of.accountDays === null ? say('unknown') : say('genuine.days', { days: whole(of.accountDays) }),
        ],
      ]}
    />
  );
}
