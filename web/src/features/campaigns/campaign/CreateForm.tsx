import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { problemOf } from '../../../app/answer';
import { ProductPicker } from '../../../app/ProductPicker';
import { Button } from '../../../ui/controls/Button';
import { Choice } from '../../../ui/controls/Choice';
import { Select } from '../../../ui/controls/Select';
import { Slider } from '../../../ui/controls/Slider';
import { TextField } from '../../../ui/controls/TextField';
import { Section } from '../../../ui/parts/Page';
import { tell } from '../../../ui/parts/toasts';
import { useNumbers } from '../../../words/numbers';
import { CHANNELS, type Draft, EMPTY, inputOf, UNITS } from './draft';
import { AudiencesQuery, CreateCampaign } from './query';
import { campaigns } from './route';
import { useText } from './text';

/** Makes the draft of a campaign; a part of the audience is control, unless somebody asks for less of it. */
export function CreateForm(): ReactNode {
  const say = useText();
  const { share, whole } = useNumbers();
  const navigate = campaigns.useNavigate();
  const [draft, setDraft] = useState(EMPTY);
  const [{ data: known }] = useQuery({ query: AudiencesQuery, requestPolicy: 'cache-and-network' });
  const [{ data, error, fetching }, create] = useMutation(CreateCampaign);
  const answer = data?.createCampaign;
  const refused = answer && 'message' in answer ? answer.message : error && problemOf(error).message;
  const audiences = (known?.segments?.edges ?? []).map(({ node }) => ({
    key: node.segmentId,
    name: say('audience.of', { name: node.name, people: whole(node.contactable) }),
  }));
  const segmentId = draft.segmentId === '' ? (audiences.at(0)?.key ?? '') : draft.segmentId;
  const change = (more: Partial<Draft>): void => setDraft((now) => ({ ...now, ...more }));
  const field = (key: 'name' | 'budget' | 'contactCost' | 'currency' | 'begins' | 'days', note?: string): ReactNode => (
    <TextField label={say(key)} value={draft[key]} onChange={(text) => change({ [key]: text })} note={note} />
  );
  const input = inputOf({ ...draft, segmentId }, '', new Date());
  const createNow = async (): Promise<void> => {
    const filled = inputOf({ ...draft, segmentId }, crypto.randomUUID(), new Date());
    if (!filled) return;
    const made = (await create({ input: filled })).data?.createCampaign;
    if (made?.__typename !== 'CampaignChanged') return;
    tell({ text: say('made', { name: draft.name }) });
    setDraft(EMPTY);
    void navigate({ search: { campaign: made.campaign.id }, resetScroll: false });
  };
  return (
    <Section title={say('make')} note={say(audiences.length > 0 ? 'make.note' : 'make.noSegment')}>
      <div className="campaign-form">
        {field('name')}
        <ProductPicker
          label={say('product')}
          placeholder={say('product.find')}
          productId={draft.productId}
          onChoose={(productId) => change({ productId })}
        />
        <Select
          label={say('audience')}
          value={segmentId}
          options={audiences}
          onChange={(key) => change({ segmentId: key })}
          isDisabled={audiences.length === 0}
        />
        <Select
          label={say('channel')}
          value={draft.channel}
          options={CHANNELS.map((key) => ({ key, name: say(`channel.${key}`) }))}
          onChange={(channel) => change({ channel })}
        />
        {field('budget')}
        {field('contactCost', say('contactCost.note'))}
        {field('currency')}
        {field('begins', say('begins.note'))}
        {field('days')}
        <Slider
          label={say('control.of', { share: share(draft.control / 100) })}
          from={1}
          to={50}
          value={draft.control}
          text={share(draft.control / 100)}
          onChange={(control) => change({ control })}
        />
        <Choice
          label={say('unit')}
          value={draft.unit}
          options={UNITS.map((key) => ({ key, name: say(`unit.${key}`) }))}
          onChange={(unit) => change({ unit })}
        />
      </div>
      <div className="acts">
        <Button kind="strong" isDisabled={fetching || !input} onPress={() => void createNow()}>
          {say('create')}
        </Button>
      </div>
      {refused && <p role="alert">{refused}</p>}
    </Section>
  );
}
