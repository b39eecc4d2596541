import { useState, type ReactNode } from 'react';
import { useFound } from '../../../app/find';
import { Button } from '../../../ui/controls/Button';
import { Choice } from '../../../ui/controls/Choice';
import { Picker } from '../../../ui/controls/Picker';
import { ProductPicker } from '../../../app/ProductPicker';
import { useText } from '../text';
import { explorer } from './route';

const KINDS = ['person'] as const;

/** Around whom, and how far. */
export function Tools(): ReactNode {
  const say = useText();
  const search = explorer.useSearch();
  const navigate = explorer.useNavigate();
  const { hops = 2, all, product, community } = search;
  const isAll = all === true || product !== undefined;
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
        value={isAll ? 'all' : String(hops)}
        options={[
          ...[1, 2, 3].map((key) => ({ key: String(key), name: say('explorer.hops.of', { hops: key }) })),
          { key: 'all', name: say('everybody') },
        ]}
        onChange={(key) => {
          const { person, chosen } = search;
          if (key === 'all') return void navigate({ search: { all: true, person, chosen: chosen ?? person } });
          void navigate({ search: { person: person ?? chosen, hops: key === '2' ? undefined : Number(key) } });
        }}
      />
      {isAll && (
        <ProductPicker
          label={say('everybody.product')}
          placeholder={say('explorer.find.how')}
          productId={product}
          onChoose={(chosen) => void navigate({ search: { product: chosen } })}
        />
      )}
      {(product !== undefined || community !== undefined) && (
        <Button kind="quiet" onPress={() => void navigate({ search: { all: true } })}>
          {say('everybody.all')}
        </Button>
      )}
    </>
  );
}
