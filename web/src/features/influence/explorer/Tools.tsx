import { useState, type ReactNode } from 'react';
import { useFound } from '../../../app/find';
import { Choice } from '../../../ui/controls/Choice';
import { Picker } from '../../../ui/controls/Picker';
import { useText } from '../text';
import { explorer } from './route';

const KINDS = ['person'] as const;

/** Around whom, and how far. */
export function Tools(): ReactNode {
  const say = useText();
  const search = explorer.useSearch();
  const navigate = explorer.useNavigate();
  const { hops = 2 } = search;
  const [text, setText] = useState('');
  const { found, isLooking } = useFound(text, KINDS);
  return (
    <>
      <Picker
        // Another person is sought with an empty field.
        key={search.person}
        label={say('explorer.find')}
        placeholder={say('explorer.find.how')}
        text={text}
        onText={setText}
        options={isLooking ? undefined : (found ?? [])}
        onChoose={(person) => {
          setText('');
          void navigate({ search: { hops: search.hops, person } });
        }}
      />
      <Choice
        label={say('explorer.hops')}
        value={String(hops)}
        options={[1, 2, 3].map((key) => ({ key: String(key), name: say('explorer.hops.of', { hops: key }) }))}
        onChange={(key) => void navigate({ search: { ...search, hops: key === '2' ? undefined : Number(key) } })}
      />
    </>
  );
}
