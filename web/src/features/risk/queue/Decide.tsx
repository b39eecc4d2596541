import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Checkbox } from '../../../ui/controls/Checkbox';
import { TextField } from '../../../ui/controls/TextField';
import { tell } from '../../../ui/parts/toasts';
import { useText } from '../text';
import { AppealCase, DecideCases, type Case, type Chosen } from './query';

/** Decides a case, or its ring, or writes down an appeal; each with a note. */
export function Decide({ of, together }: { readonly of: Chosen; readonly together: readonly Case[] }): ReactNode {
  const say = useText();
  const [note, setNote] = useState('');
  const [isAll, setAll] = useState(false);
  const [decided, decide] = useMutation(DecideCases);
  const [appealed, appeal] = useMutation(AppealCase);
  const ids = isAll ? together.map(({ id }) => id) : [of.id];
  const isBusy = decided.fetching || appealed.fetching;
  const answers = [decided.data?.decideRiskCase, appealed.data?.appealRiskCase];
  const refused = answers.flatMap((one) => (one && 'message' in one ? one.message : []))[0];
  const error = decided.error ?? appealed.error;
  const failed = refused ?? (error && problemOf(error).message);
  const decideNow = async (decision: 'AGAINST' | 'CLEARED'): Promise<void> => {
    const answer = await decide({ input: { caseIds: ids, decision, note: note || null } });
    if (answer.data?.decideRiskCase?.__typename !== 'RiskCasesDecided') return;
    tell({ text: say(`decided.${decision}`, { people: ids.length }) });
    setNote('');
  };
  const appealNow = async (): Promise<void> => {
    const answer = await appeal({ input: { userId: of.user?.userId ?? '', note } });
    if (answer.data?.appealRiskCase?.__typename !== 'RiskCaseAppealed') return;
    tell({ text: say('appealed') });
    setNote('');
  };
  return (
    <div className="risk-decide">
      <TextField label={say('note')} note={say('note.note')} value={note} onChange={setNote} error={failed} />
      {together.length > 1 && (
        <Checkbox isOn={isAll} onChange={setAll}>
          {say('together', { people: together.length })}
        </Checkbox>
      )}
      <div className="acts">
        {of.state !== 'AGAINST' && (
          <Button kind="strong" isDisabled={isBusy} onPress={() => void decideNow('AGAINST')}>
            {say('decide.AGAINST')}
          </Button>
        )}
        {of.state !== 'CLEARED' && (
          <Button isDisabled={isBusy} onPress={() => void decideNow('CLEARED')}>
            {say('decide.CLEARED')}
          </Button>
        )}
        {of.state === 'AGAINST' && (
          <Button isDisabled={isBusy || note.trim() === ''} onPress={() => void appealNow()}>
            {say('appeal')}
          </Button>
        )}
      </div>
    </div>
  );
}
