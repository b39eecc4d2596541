import { type ReactNode } from 'react';
import { Button } from '../../../ui/controls/Button';
import { Checkbox } from '../../../ui/controls/Checkbox';
import { Select } from '../../../ui/controls/Select';
import { TextField } from '../../../ui/controls/TextField';
import { useText } from '../text';
import { FIELDS, kindOf, THINGS, type Condition, type Field, type Thing } from './rule';

/** One condition: what it asks, between which bounds, of which things, turned over or not. */
export function ConditionRow(props: {
  readonly of: Condition;
  /** Number of the condition, from 1. */
  readonly place: number;
  readonly onChange: (condition: Condition) => void;
  /** Absent of the last one, which stays. */
  readonly onRemove?: () => void;
}): ReactNode {
  const { of: condition, place, onChange, onRemove } = props;
  const say = useText();
  const { field, not = false, words = '', thing = 'productIds', days = '' } = condition;
  const kind = kindOf(field);
  const hasBounds = kind === 'number' || kind === 'acts';
  const change = (part: Partial<Condition>): void => onChange({ ...condition, ...part });
  const bound = (name: 'atLeast' | 'atMost'): ReactNode => (
    <TextField label={say(name)} value={condition[name] ?? ''} onChange={(text) => change({ [name]: text })} />
  );
  return (
    <fieldset className="condition" aria-label={say('condition', { place })}>
      <Select<Field>
        label={say('field')}
        value={field}
        options={FIELDS.map((key) => ({ key, name: say(`field.${key}`) }))}
        onChange={(key) => onChange({ field: key, not })}
      />
      {kind === 'acts' && (
        <Select<Thing>
          label={say('thing')}
          value={thing}
          options={THINGS.map((key) => ({ key, name: say(`thing.${key}`) }))}
          onChange={(key) => change({ thing: key })}
        />
      )}
      {(kind === 'word' || kind === 'acts') && (
        <TextField
          label={say(kind === 'word' ? 'words' : 'ids')}
          note={say(kind === 'word' ? 'words.note' : 'ids.note')}
          value={words}
          onChange={(text) => change({ words: text })}
        />
      )}
      {hasBounds && bound('atLeast')}
      {hasBounds && bound('atMost')}
      {kind === 'acts' && <TextField label={say('days')} value={days} onChange={(text) => change({ days: text })} />}
      <div className="acts">
        <Checkbox isOn={not} onChange={(isOn) => change({ not: isOn })}>
          {say('not')}
        </Checkbox>
        {onRemove && (
          <Button kind="quiet" aria-label={say('remove.of', { place })} onPress={onRemove}>
            {say('remove')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
