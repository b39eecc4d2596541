import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import { Figure } from '../../../ui/parts/Figure';
import { Cards } from '../../../ui/parts/Page';
import { tell } from '../../../ui/parts/toasts';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { inputOf, type Plan } from './plan';
import { IssueCoupons, type Preview as Known, PreviewQuery } from './query';
import { coupons } from './route';
import { useText } from './text';

const UpliftReport = lazy(() => import('./UpliftReport').then((file) => ({ default: file.UpliftReport })));

/** Typing has ended after so long without a key, milliseconds. */
const PAUSE_MS = 500;

/** What a plan costs and brings, and the button that does it. */
export function Preview({ of: plan }: { readonly of: Plan | undefined }): ReactNode {
  const say = useText();
  const text = JSON.stringify(plan);
  const [asked, ask] = useState(text);
  const [now] = useState(() => new Date().getTime());
  useEffect(() => {
    const timer = setTimeout(() => ask(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const [{ data, error, fetching }] = useQuery({
    query: PreviewQuery,
    variables: { input: inputOf(JSON.parse(asked ?? '{"days":1}') as Plan, now) },
    pause: asked === undefined,
  });
  if (!plan) return <p role="status">{say('unfinished')}</p>;
  if (error) return <p role="alert">{problemOf(error).message}</p>;
  const found = data?.couponPreview;
  if (!found) return <Loading rows={4} />;
  const isOld = fetching || asked !== text;
  return (
    <div aria-busy={isOld} role="group" aria-label={say('preview')}>
      <Cost of={found} />
      {found.uplift && (
        <Suspense fallback={<Loading rows={6} />}>
          <UpliftReport of={found.uplift} />
        </Suspense>
      )}
      <Issue plan={plan} now={now} isDisabled={isOld || found.people === 0} />
    </div>
  );
}

function Cost({ of }: { readonly of: Known }): ReactNode {
  const say = useText();
  const { whole, money } = useNumbers();
  const { expectedCost, worstCase } = of;
  return (
    <Cards>
      <Figure
        title={say('people')}
        value={whole(of.people)}
        note={say('people.note', { contactable: whole(of.contactable), members: whole(of.members) })}
      />
      <Figure
        title={say('worst')}
        value={money(worstCase.amount, worstCase.currency)}
        note={say(of.covered ? 'covered' : 'uncovered')}
      />
      <Figure
        title={say('expected')}
        value={expectedCost ? money(expectedCost.amount, expectedCost.currency) : '–'}
        note={say(`basis.${of.basis}`)}
      />
    </Cards>
  );
}

function Issue(props: { readonly plan: Plan; readonly now: number; readonly isDisabled: boolean }): ReactNode {
  const { plan, now, isDisabled } = props;
  const say = useText();
  const navigate = coupons.useNavigate();
  const [name, setName] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID());
  const [{ data, error, fetching }, issue] = useMutation(IssueCoupons);
  const answer = data?.issueCoupons;
  const refused = answer && 'message' in answer ? answer.message : error && problemOf(error).message;
  const issueNow = async (): Promise<void> => {
    const done = (await issue({ input: { id, name, ...inputOf(plan, now) } })).data?.issueCoupons;
    if (done?.__typename !== 'CouponBatchSaved') return;
    tell({ text: say('issued', { name, people: done.batch.people }) });
    setName('');
    setId(crypto.randomUUID());
    void navigate({ search: { batch: done.batch.batchId }, resetScroll: false });
  };
  return (
    <div className="coupon-issue">
      <TextField label={say('name')} value={name} onChange={setName} error={refused} />
      <Button kind="strong" isDisabled={isDisabled || fetching || name.trim() === ''} onPress={() => void issueNow()}>
        {say('issue')}
      </Button>
    </div>
  );
}
