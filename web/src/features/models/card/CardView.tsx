import { useRef, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Down } from '../../../ui/parts/Icon';
import { Page } from '../../../ui/parts/Page';
import { savePage } from '../../../ui/save/page';
import { Empty } from '../../../ui/states/Empty';
import { Changes } from '../Changes';
import { ModelQuery, type Model } from '../query';
import { State } from '../State';
import { useText } from '../text';
import { BesideRules } from './BesideRules';
import { Cutoffs } from './Cutoffs';
import { Fairness } from './Fairness';
import { InWords } from './InWords';
import { LiftBySlice } from './LiftBySlice';
import { SalesRankings } from './SalesRankings';
import { model } from './route';
import { WhoBuys } from './WhoBuys';
import '../models.css';

/** The card of a model: whether it beats simple rules, whether friends help and where, and what it was judged on. */
export function CardView(): ReactNode {
  const say = useText();
  const { modelId } = model.useParams();
  const [state, ask] = useQuery({ query: ModelQuery, variables: { modelId } });
  const found = state.data?.model;
  const card = useRef<HTMLDivElement>(null);
  const title = say('card.title', { model: modelId });
  return (
    <Page
      title={title}
      lead={<Link to="/models">{say('all')}</Link>}
      acts={
        found && (
          <>
            <Changes model={found} />
            <Button onPress={() => card.current && savePage(`model-${modelId}`, title, card.current)}>
              <Down />
              {say('card.save')}
            </Button>
          </>
        )
      }
    >
      <Answer of={state} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {() =>
          found ? (
            <div ref={card} className="model-card">
              <Whole model={found} />
            </div>
          ) : (
            <Empty title={say('unknown')} why={say('unknown.why')} acts={<Link to="/models">{say('all')}</Link>} />
          )
        }
      </Answer>
    </Page>
  );
}

function Whole({ model: of }: { readonly model: Model }): ReactNode {
  return (
    <>
      <p>
        <State of={of} />
      </p>
      <InWords model={of} />
      <BesideRules card={of.card} />
      <LiftBySlice card={of.card} />
      {of.card.fairness && <Fairness of={of.card.fairness} />}
      <SalesRankings rankings={of.salesRankings} />
      {of.intent && <WhoBuys of={of.intent} />}
      <Cutoffs model={of} />
    </>
  );
}
