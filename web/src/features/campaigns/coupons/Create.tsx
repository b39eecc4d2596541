import { type ReactNode, useState } from 'react';
import { Checkbox } from '../../../ui/controls/Checkbox';
import { Choice } from '../../../ui/controls/Choice';
import { Select } from '../../../ui/controls/Select';
import { TextField } from '../../../ui/controls/TextField';
import { Row, Section } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { CHOICES, DISCOUNTS, type Draft, EMPTY, planOf } from './plan';
import { Preview } from './Preview';
import { type Segment } from './query';
import { useText } from './text';

/** The form of a batch: terms, people, budget; what it costs is said while it is filled in. */
export function Create({ segments }: { readonly segments: readonly Segment[] }): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  const [draft, setDraft] = useState<Draft>({ ...EMPTY, segmentId: segments[0]?.segmentId ?? '' });
  if (segments.length === 0) return <Empty title={say('no.segment')} why={say('no.segment.why')} />;
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const field = (key: 'value' | 'currency' | 'mostOff' | 'minimumOrder' | 'budget' | 'days' | 'worth'): ReactNode => (
    <TextField
      label={say(key === 'value' ? `value.${draft.discount}` : key)}
      value={draft[key]}
      onChange={(text) => change({ [key]: text })}
    />
  );
  return (
    <Section title={say('create')} note={say('create.note')}>
      <div className="coupon-form">
        <Select
          label={say('segment')}
          value={draft.segmentId}
          options={segments.map(({ segmentId, name, contactable }) => ({
            ...{ key: segmentId, name, note: say('contactable.of', { people: whole(contactable) }) },
          }))}
          onChange={(segmentId) => change({ segmentId })}
        />
        <Select
          label={say('choice')}
          value={draft.choice}
          options={CHOICES.map((key) => ({ key, name: say(`choice.${key}`), note: say(`choice.${key}.note`) }))}
          onChange={(choice) => change({ choice })}
        />
        {field('budget')}
        {field('currency')}
        {field('value')}
        {draft.discount === 'PERCENT' && field('mostOff')}
        {field('minimumOrder')}
        {field('days')}
        {draft.choice === 'UPLIFT' && field('worth')}
      </div>
      <Row>
        <Choice
          label={say('discount')}
          value={draft.discount}
          options={DISCOUNTS.map((key) => ({ key, name: say(`discount.${key}`) }))}
          onChange={(discount) => change({ discount })}
        />
        <Checkbox isOn={draft.returnsGiveBack} onChange={(returnsGiveBack) => change({ returnsGiveBack })}>
          {say('returns')}
        </Checkbox>
      </Row>
      <Preview of={planOf(draft)} />
    </Section>
  );
}
