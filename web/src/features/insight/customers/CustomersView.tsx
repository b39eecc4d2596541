import { lazy, Suspense, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Choice } from '../../../ui/controls/Choice';
import { Page, Section } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useText } from '../text';
import { Figures } from './Figures';
import { People } from './People';
import { RetentionQuery, ValueQuery } from './query';
import { WhoReturns } from './WhoReturns';
import { customers, STEPS } from './route';
import { Worth } from './Worth';

/** Stands last, so it may come last. */
const Judged = lazy(() => import('./Judged').then((file) => ({ default: file.Judged })));

/** What customers will probably buy, how that is distributed, who buys again, and who they are. */
export function CustomersView(): ReactNode {
  const say = useText();
  const search = customers.useSearch();
  const navigate = customers.useNavigate();
  const { by = 'MONTH', region } = search;
  const [values, askValues] = useQuery({ query: ValueQuery });
  const [retention, askRetention] = useQuery({ query: RetentionQuery, variables: { by, region } });
  return (
    <Page title={say('customers.title')} lead={say('customers.lead')}>
      <Answer of={values} onRetry={() => askValues({ requestPolicy: 'network-only' })} loading={<Loading rows={6} />}>
        {({ valueReport, valueDistribution }) =>
          valueReport && valueDistribution ? (
            <>
              <Figures report={valueReport} distribution={valueDistribution} />
              <Section title={say('worth.title')} note={say('worth.note', { days: valueReport.horizonDays })}>
                <Worth of={valueDistribution} days={valueReport.horizonDays} />
              </Section>
            </>
          ) : (
            <Empty title={say('values.none')} why={say('values.none.why')} />
          )
        }
      </Answer>
      <Section
        title={say('retention.title')}
        note={say('retention.note')}
        acts={
          <Choice
            label={say('retention.by')}
            value={by}
            options={STEPS.map((key) => ({ key, name: say(`by.${key}`) }))}
            onChange={(key) => void navigate({ search: (now) => ({ ...now, by: key === 'MONTH' ? undefined : key }) })}
          />
        }
      >
        <Answer of={retention} onRetry={() => askRetention({ requestPolicy: 'network-only' })}>
          {({ retention: of }) => of && <WhoReturns of={of} by={by} />}
        </Answer>
      </Section>
      <People />
      {values.data?.valueReport?.judged && (
        <Section title={say('judged.title')} note={say('judged.note', { days: values.data.valueReport.horizonDays })}>
          <Suspense fallback={<Loading />}>
            <Judged of={values.data.valueReport.judged} />
          </Suspense>
        </Section>
      )}
    </Page>
  );
}
