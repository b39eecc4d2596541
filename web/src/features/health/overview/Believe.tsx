import { type ReactNode } from 'react';
import { Badge } from '../../../ui/parts/Badge';
import { Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Sales } from './query';

/** Whether the sales can be believed, in plain words: what the placebo sold, what chance explains, who is left out. */
export function Believe({ sales }: { readonly sales: Sales }): ReactNode {
  const say = useText();
  const { whole, share } = useNumbers();
  const { separable, proven, placeboLower, placeboUpper, leftOut } = sales;
  const placebo = { lower: whole(placeboLower), upper: whole(placeboUpper) };
  const verdict = !separable ? 'no' : proven ? 'yes' : 'early';
  return (
    <Section title={say('believe')}>
      <div className="sentences">
        <p>
          <Badge kind={verdict === 'yes' ? 'good' : 'warn'}>{say(`believe.${verdict}`)}</Badge>
          {say(`believe.${verdict}.why`)}
        </p>
        <p className="muted">{say(separable ? 'believe.placebo.holds' : 'believe.placebo.misses', placebo)}</p>
        {leftOut && leftOut.people > 0 && (
          <p className="muted">{say('believe.left-out', { people: leftOut.people, share: share(leftOut.bought) })}</p>
        )}
      </div>
    </Section>
  );
}
