import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Choice } from '../../../ui/controls/Choice';
import { Page, Section } from '../../../ui/parts/Page';
import { Loading } from '../../../ui/states/Loading';
import { useText } from '../text';
import { ActivityOverTime } from './ActivityOverTime';
import { Believe } from './Believe';
import { Figures } from './Figures';
import { Freshness } from './Freshness';
import { ModelQuality } from './ModelQuality';
import { ActivityQuery, NowQuery, SalesQuery, SeriesQuery } from './query';
import { DAYS, overview } from './route';
import { SalesOverTime } from './SalesOverTime';
import { timeOf } from './time';
import { TrendingNow } from './TrendingNow';
import './overview.css';

/** Did word of mouth sell, over time; should that be believed; how old is what is seen; what do people want now. */
export function OverviewView(): ReactNode {
  const say = useText();
  const search = overview.useSearch();
  const navigate = overview.useNavigate();
  const { days, step = 'MONTH', group = 'KIND' } = search;
  const [sales, askSales] = useQuery({ query: SalesQuery, variables: { days: days ?? null } });
  const [series, askSeries] = useQuery({ query: SeriesQuery, variables: { step } });
  const [now, askNow] = useQuery({ query: NowQuery });
  const time = timeOf(series.data?.wordOfMouthSeries, now.data?.serviceHealth?.latestEventAt, days);
  const [activity, askActivity] = useQuery({
    query: ActivityQuery,
    variables: { ...time, step, groupBy: group, named: group === 'CATEGORY' },
    pause: !series.data || !now.data,
  });
  const again = (ask: (options: { requestPolicy: 'network-only' }) => void) => (): void =>
    ask({ requestPolicy: 'network-only' });
  const choose = (
    <Choice
      label={say('time')}
      value={String(days ?? 0)}
      options={[0, ...DAYS].map((key) => ({
        key: String(key),
        name: key === 0 ? say('time.all') : say('time.days', { days: key }),
      }))}
      onChange={(key) => void navigate({ search: (now) => ({ ...now, days: key === '0' ? undefined : Number(key) }) })}
    />
  );
  return (
    <Page title={say('overview.title')} lead={say('overview.lead')} acts={choose}>
      <Answer of={sales} onRetry={again(askSales)} loading={<Loading rows={3} />}>
        {({ wordOfMouthSales }) => (
          <>
            <Figures sales={wordOfMouthSales} purchases={activity.data?.purchases?.groups[0]?.total} />
            {wordOfMouthSales && <Believe sales={wordOfMouthSales} />}
          </>
        )}
      </Answer>
      <Section title={say('series.title')} note={say('series.note')}>
        <Answer of={series} onRetry={again(askSeries)}>
          {({ wordOfMouthSeries }) => <SalesOverTime series={wordOfMouthSeries} from={time.from} />}
        </Answer>
      </Section>
      <div className="overview-halves">
        <Section title={say('activity.title')} note={say('activity.note')}>
          {/* Paused until the time is known: no answer yet, and no failure. */}
          <Answer of={activity} onRetry={again(askActivity)}>
            {(answer) => <ActivityOverTime answer={answer} />}
          </Answer>
        </Section>
        <Section title={say('model.title')} note={say('model.note')}>
          <ModelQuality modelId={now.data?.serviceHealth?.model?.modelId} isLoading={now.fetching} />
        </Section>
        <Section title={say('trending.title')} note={say('trending.note')}>
          <Answer of={now} onRetry={again(askNow)}>
            {({ trending }) => <TrendingNow edges={trending?.edges ?? []} />}
          </Answer>
        </Section>
        <Section title={say('fresh.title')} note={say('fresh.note')}>
          <Answer of={now} onRetry={again(askNow)}>
            {({ serviceHealth }) => serviceHealth && <Freshness health={serviceHealth} />}
          </Answer>
        </Section>
      </div>
    </Page>
  );
}
