import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, use } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Facts } from '../../../ui/parts/Facts';
import { Figure } from '../../../ui/parts/Figure';
import { Cards, Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { LANGUAGES, LanguageContext } from '../../../words/words';
import { State } from './Campaigns';
import { Promised } from './Promised';
import { type Chosen, CampaignQuery } from './query';
import { Steps } from './Steps';
import { useText } from './text';

const Outcome = lazy(() => import('./Outcome').then((file) => ({ default: file.Outcome })));

/** One campaign: its state and what can be done, the plan, what it spent, and what it brought. */
export function ChosenCampaign({ id, mayWrite }: { readonly id: string; readonly mayWrite: boolean }): ReactNode {
  const { locale } = LANGUAGES[use(LanguageContext)];
  const [answer, ask] = useQuery({
    query: CampaignQuery,
    variables: { id, locale },
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answer of={answer} onRetry={again} loading={<Loading rows={10} />}>
      {({ campaign }) =>
        campaign && (
          <>
            <About of={campaign} mayWrite={mayWrite} onMoved={again} />
            {campaign.promise && <Promised of={campaign.promise} />}
            <Suspense fallback={<Loading rows={6} />}>
              <Outcome of={campaign} />
            </Suspense>
            <History of={campaign.steps} />
          </>
        )
      }
    </Answer>
  );
}

function About(props: { readonly of: Chosen; readonly mayWrite: boolean; readonly onMoved: () => void }): ReactNode {
  const { of, mayWrite, onMoved } = props;
  const say = useText();
  const { whole, share, money, moment } = useNumbers();
  const { product, category, segment, progress, budget, spent } = of;
  const facts: (readonly [string, ReactNode])[] = [
    [say('state'), <State key="state" of={of.state} />],
    [
      say(product ? 'product' : 'category'),
      product ? (
        <Link to="/products/$productId" params={{ productId: product.productId }}>
          {product.title}
        </Link>
      ) : (
        (category?.name ?? '–')
      ),
    ],
    [
      say('audience'),
      segment ? (
        <Link to="/segments" search={{ segment: segment.segmentId }}>
          {segment.name}
        </Link>
      ) : (
        '–'
      ),
    ],
    [say('channel'), say(`channel.${of.channel}`)],
    [say('window'), say('window.of', { from: moment(of.startsAt), to: moment(of.endsAt) })],
    [say('control'), say(`control.${of.unit}`, { share: share(of.controlShare) })],
  ];
  if (of.endedText !== null) facts.push([say('ended'), of.endedText]);
  return (
    <Section title={of.name} acts={mayWrite && <Steps of={of} onMoved={onMoved} />}>
      {progress.controlContacted > 0 && (
        <p role="alert">{say('control.contacted', { people: whole(progress.controlContacted) })}</p>
      )}
      <Facts facts={facts} />
      <Cards>
        <Figure
          title={say('spent')}
          value={money(spent.amount, budget.currency)}
          note={say('spent.note', { budget: money(budget.amount, budget.currency) })}
        />
        <Figure
          title={say('contacted')}
          value={whole(progress.contacted)}
          note={say('contacted.note', { people: whole(progress.toContact) })}
        />
        <Figure title={say('treated')} value={whole(progress.treated)} />
        <Figure title={say('inControl')} value={whole(progress.control)} note={say('inControl.note')} />
      </Cards>
    </Section>
  );
}

/** Who took which step, and when. */
function History({ of: steps }: { readonly of: Chosen['steps'] }): ReactNode {
  const say = useText();
  const { moment } = useNumbers();
  if (steps.length === 0) return null;
  return (
    <Section title={say('steps')}>
      <Table
        label={say('steps')}
        rows={steps}
        columns={[
          { key: 'at', title: say('step.at'), value: ({ at }) => moment(at) },
          { key: 'by', title: say('step.by'), value: ({ by }) => (by === '' ? say('step.itself') : by) },
          { key: 'from', title: say('step.from'), value: ({ from }) => say(`state.${from}`) },
          { key: 'to', title: say('step.to'), value: ({ to }) => say(`state.${to}`) },
          { key: 'note', title: say('step.note'), value: ({ note }) => note },
        ]}
      />
    </Section>
  );
}
