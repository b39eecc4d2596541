import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { ProductPicker } from '../../../app/ProductPicker';
import { mayDo, useViewer } from '../../../app/viewer';
import { Choice } from '../../../ui/controls/Choice';
import { Figure } from '../../../ui/parts/Figure';
import { Page, Row } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { People } from './People';
import { LaunchQuery, type Audience } from './query';
import { launch } from './route';
import { SaveForm } from './SaveForm';
import { Seeds } from './Seeds';
import { useText } from './text';
import { Where } from './Where';
import './launch.css';

const SIZES = ['100', '300', '1000', '3000'] as const;
type Size = (typeof SIZES)[number];

/** People for a product that nobody has: how many, who, where, with whom to start, and how well that worked before. */
export function LaunchView(): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  const { product, size = 300 } = launch.useSearch();
  const navigate = launch.useNavigate();
  const known = SIZES.find((one) => Number(one) === size) ?? '300';
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Row>
        <ProductPicker
          label={say('product')}
          placeholder={say('product.find')}
          productId={product}
          onChoose={(id) => void navigate({ search: (now) => ({ ...now, product: id }), resetScroll: false })}
        />
        <Choice<Size>
          label={say('size')}
          value={known}
          options={SIZES.map((key) => ({ key, name: whole(Number(key)) }))}
          onChange={(key) => void navigate({ search: (now) => ({ ...now, size: Number(key) }), resetScroll: false })}
        />
      </Row>
      {product === undefined ? (
        <Empty title={say('none')} why={say('none.why')} />
      ) : (
        <Found key={`${product} ${size}`} productId={product} size={size} />
      )}
    </Page>
  );
}

function Found(of: { readonly productId: string; readonly size: number }): ReactNode {
  const mayWrite = mayDo(useViewer(), ['MARKETER', 'SERVICE']);
  const [answer, ask] = useQuery({ query: LaunchQuery, variables: of });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })} loading={<Loading rows={8} />}>
      {({ launchAudience: found }) =>
        found && (
          <>
            <Summary of={found} />
            {mayWrite && found.found > 0 && <SaveForm {...of} />}
            <People {...of} />
            <Seeds {...of} />
            <Where of={found} />
          </>
        )
      }
    </Answer>
  );
}

function Summary({ of: { found, contactable, leftOut, until } }: { readonly of: Audience }): ReactNode {
  const say = useText();
  const { whole, day } = useNumbers();
  return (
    <div className="launch-figures">
      <Figure title={say('found')} value={whole(found)} note={say('found.note', { until: day(until) })} />
      <Figure title={say('contactable')} value={whole(contactable)} note={say('contactable.note')} />
      <Figure title={say('leftOut')} value={whole(leftOut)} note={say('leftOut.note')} />
    </div>
  );
}
