import { type ReactNode } from 'react';
import { Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { friendsLift, lead, liftOfSlice, servedRow, verdictOf } from '../figures';
import { isSimple, useNames } from '../names';
import { type Model } from '../query';
import { useText } from '../text';

/** The card in a few sentences, for whoever reads no further. */
export function InWords({ model: { card } }: { readonly model: Model }): ReactNode {
  const say = useText();
  const names = useNames();
  const { thousandth, whole } = useNumbers();
  const served = servedRow(card.rows);
  const rules = card.rows.filter(({ name }) => isSimple(name));
  const [best] = [...rules].sort((a, b) => b.ndcgAt20.value - a.ndcgAt20.value);
  const lift = friendsLift(card.rows);
  const sentences: string[] = [];
  if (!served) sentences.push(say('words.unjudged'));
  if (served && best) {
    const values = {
      rule: names.row(best.name),
      ours: thousandth(served.ndcgAt20.value),
      theirs: thousandth(best.ndcgAt20.value),
    };
    sentences.push(say(`words.rule.${verdictOf(lead(best.ndcgAt20))}`, values));
  }
  if (served && !lift) sentences.push(say('words.friends.none'));
  if (lift) {
    const ends = { value: thousandth(lift.value), lower: thousandth(lift.lower), upper: thousandth(lift.upper) };
    sentences.push(say(`words.friends.${verdictOf(lift)}`, ends));
  }
  const hurt = card.slices.filter((slice) => (liftOfSlice(slice)?.upper ?? 0) < 0);
  if (hurt.length > 0)
    sentences.push(say('words.hurt', { slices: hurt.map(({ name }) => names.slice(name)).join(', ') }));
  if (served) sentences.push(say('words.people', { people: whole(served.people), count: served.people }));
  return (
    <Section title={say('words')}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Section>
  );
}
