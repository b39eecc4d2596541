import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Select } from '../../../ui/controls/Select';
import { Figure } from '../../../ui/parts/Figure';
import { Cards, Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { OverlapQuery, type Segment } from './query';
import { segments } from './route';

/** How many people the segment shares with another one. */
export function Overlap({ of: first, all }: { readonly of: string; readonly all: readonly Segment[] }): ReactNode {
  const say = useText();
  const search = segments.useSearch();
  const navigate = segments.useNavigate();
  const others = all.filter(({ segmentId }) => segmentId !== first);
  if (others.length === 0) return null;
  const beside = others.find(({ segmentId }) => segmentId === search.beside)?.segmentId ?? others[0].segmentId;
  return (
    <Section title={say('overlap')}>
      <Select
        label={say('overlap.with')}
        value={beside}
        options={others.map(({ segmentId, name }) => ({ key: segmentId, name }))}
        onChange={(key) => void navigate({ search: (now) => ({ ...now, beside: key }), resetScroll: false })}
      />
      <Shared first={first} second={beside} />
    </Section>
  );
}

function Shared(variables: { readonly first: string; readonly second: string }): ReactNode {
  const say = useText();
  const { whole, tenth, share } = useNumbers();
  const [answer, ask] = useQuery({ query: OverlapQuery, variables });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ segmentOverlap: of }) =>
        of && (
          <Cards>
            <Figure
              title={say('both')}
              value={whole(of.both)}
              note={of.lift !== null && say('lift', { times: tenth(of.lift) })}
            />
            <Figure title={say('only.this')} value={whole(of.onlyFirst)} />
            <Figure title={say('only.other')} value={whole(of.onlySecond)} />
            <Figure title={say('jaccard')} value={of.jaccard === null ? '–' : share(of.jaccard)} />
          </Cards>
        )
      }
    </Answer>
  );
}
