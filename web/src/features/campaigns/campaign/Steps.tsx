import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { saveFrom } from '../../../app/save-from';
import { Button } from '../../../ui/controls/Button';
import { tell } from '../../../ui/parts/toasts';
import { type Chosen, MoveCampaign } from './query';
import { useText } from './text';

/** Which steps start from a state; the first one is the usual one. */
const ACTS = {
  DRAFT: ['SCHEDULE', 'STOP'],
  SCHEDULED: ['START', 'STOP'],
  RUNNING: ['PAUSE', 'STOP'],
  PAUSED: ['RESUME', 'STOP'],
  ENDED: [],
} as const;

/** The steps of a campaign as buttons, and the file of whom to contact while it runs. */
export function Steps({ of, onMoved }: { readonly of: Chosen; readonly onMoved: () => void }): ReactNode {
  const say = useText();
  const { id, state, revision } = of;
  const [{ data, error, fetching }, move] = useMutation(MoveCampaign);
  const [failed, setFailed] = useState<string>();
  const answer = data?.moveCampaign;
  const refused = answer && 'message' in answer ? answer.message : error && problemOf(error).message;
  const take = async (act: (typeof ACTS)[keyof typeof ACTS][number]): Promise<void> => {
    const moved = (await move({ input: { campaignId: id, revision, act } })).data?.moveCampaign;
    if (moved?.__typename === 'CampaignChanged') tell({ text: say(`state.${moved.campaign.state}`) });
    // Also where somebody was faster: what they did is shown.
    onMoved();
  };
  const path = `/campaigns/${encodeURIComponent(id)}/contacts.csv`;
  return (
    <>
      {state === 'RUNNING' && (
        <Button onPress={() => void saveFrom(path, `${id}-contacts.csv`).then(setFailed)}>{say('csv')}</Button>
      )}
      {ACTS[state].map((act, n) => (
        <Button key={act} kind={n === 0 ? 'strong' : 'quiet'} isDisabled={fetching} onPress={() => void take(act)}>
          {say(`act.${act}`)}
        </Button>
      ))}
      {(refused ?? failed) && <p role="alert">{refused ?? failed}</p>}
    </>
  );
}
