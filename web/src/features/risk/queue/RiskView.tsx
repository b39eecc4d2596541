import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Choice } from '../../../ui/controls/Choice';
import { Page, Row } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useText } from '../text';
import { Alerts } from './Alerts';
import { Cases } from './Cases';
import { ChosenCase } from './ChosenCase';
import { CasesQuery, filterOf } from './query';
import { risk, SHOWN } from './route';
import './risk.css';

/** A decision asks for the list again, also for an empty one, which shows no type to know it by. */
const ABOUT_CASES = { additionalTypenames: ['RiskCase', 'RiskCaseAppealed'] };

/** People about whom staff decide: who waits, what it is founded on, decisions and appeals. */
export function RiskView(): ReactNode {
  const say = useText();
  const search = risk.useSearch();
  const navigate = risk.useNavigate();
  const [answer, ask] = useQuery({
    query: CasesQuery,
    variables: { filter: filterOf(search) },
    context: ABOUT_CASES,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Row>
        <Choice
          label={say('shown')}
          value={search.state ?? 'WAITING'}
          options={(['WAITING', ...SHOWN] as const).map((key) => ({ key, name: say(`shown.${key}`) }))}
          onChange={(key) => void navigate({ search: { state: key === 'WAITING' ? undefined : key } })}
        />
        {search.ring && (
          <Button kind="quiet" onPress={() => void navigate({ search: { state: search.state, case: search.case } })}>
            {say('ring.leave')}
          </Button>
        )}
        <Alerts
          onShow={() => {
            void navigate({ search: {} });
            ask({ requestPolicy: 'network-only' });
          }}
        />
      </Row>
      <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })} loading={<Loading rows={8} />}>
        {({ riskCases }) => {
          const rows = riskCases?.edges.map(({ node }) => node) ?? [];
          if (rows.length === 0)
            return <Empty title={say(`none.${search.state ?? 'WAITING'}`)} why={say('none.why')} />;
          const chosen = rows.find(({ id }) => id === search.case) ?? rows[0];
          return (
            <div className="risk">
              <div className="risk-list">
                <Cases rows={rows} total={riskCases?.totalCount ?? rows.length} chosen={chosen.id} />
              </div>
              <div className="risk-chosen">
                <ChosenCase key={chosen.id} id={chosen.id} together={rows.filter((one) => isWith(one, chosen))} />
              </div>
            </div>
          );
        }}
      </Answer>
    </Page>
  );
}

/** Of one ring and in one state: they can be decided alike. */
function isWith(one: { ring: string | null; state: string }, chosen: { ring: string | null; state: string }): boolean {
  return chosen.ring !== null && one.ring === chosen.ring && one.state === chosen.state;
}
