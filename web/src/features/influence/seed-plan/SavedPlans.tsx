import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui/controls/Button';
import { Select } from '../../../ui/controls/Select';
import { TextField } from '../../../ui/controls/TextField';
import { Row, Section } from '../../../ui/parts/Page';
import { tell } from '../../../ui/parts/toasts';
import { Compared } from './Compared';
import { type Plan } from './query';
import { seeds } from './route';
import { useSavedPlans } from './saved';
import { useText } from './text';

const NONE = '';

/** Keeps the plan under a name in this browser, and puts another one beside it. */
export function SavedPlans({ plan }: { readonly plan: Plan }): ReactNode {
  const say = useText();
  const search = seeds.useSearch();
  const navigate = seeds.useNavigate();
  const { saved, save, forget } = useSavedPlans();
  const [name, setName] = useState('');
  const [beside, setBeside] = useState(NONE);
  const other = saved.find((one) => one.name === beside);
  const keep = (): void => {
    if (name.trim() === '') return;
    save(name.trim(), search, plan);
    tell({ text: say('save.done', { name: name.trim() }) });
    setName('');
  };
  return (
    <Section title={say('save')} note={say('save.note')}>
      <Row>
        <form
          className="row"
          aria-label={say('save')}
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <TextField label={say('save.name')} value={name} onChange={setName} />
          <Button type="submit" isDisabled={name.trim() === ''}>
            {say('save.act')}
          </Button>
        </form>
        {saved.length > 0 && (
          <Select
            label={say('compare')}
            value={other ? beside : NONE}
            options={[
              { key: NONE, name: say('compare.none') },
              ...saved.map((one) => ({ key: one.name, name: one.name })),
            ]}
            onChange={setBeside}
          />
        )}
        {other && (
          <>
            <Button onPress={() => void navigate({ search: other.search })}>{say('compare.open')}</Button>
            <Button kind="quiet" onPress={() => forget(other.name)}>
              {say('compare.forget')}
            </Button>
          </>
        )}
      </Row>
      {other && <Compared plan={plan} other={other} />}
    </Section>
  );
}
