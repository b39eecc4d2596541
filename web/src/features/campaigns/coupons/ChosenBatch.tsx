import { type ReactNode, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Answer, problemOf } from '../../../app/answer';
import { saveFrom } from '../../../app/save-from';
import { Button } from '../../../ui/controls/Button';
import { Facts } from '../../../ui/parts/Facts';
import { Figure } from '../../../ui/parts/Figure';
import { Cards, Section } from '../../../ui/parts/Page';
import { tell } from '../../../ui/parts/toasts';
import { useNumbers } from '../../../words/numbers';
import { type Batch, BatchQuery, EndCoupons } from './query';
import { Redemptions } from './Redemptions';
import { State } from './State';
import { useText } from './text';

/** A batch: its terms, what came of it, its file, and how it is ended. */
export function ChosenBatch({ id, mayWrite }: { readonly id: string; readonly mayWrite: boolean }): ReactNode {
  const [answer, ask] = useQuery({
    query: BatchQuery,
    variables: { batchId: id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ couponBatch }) => couponBatch && <Known of={couponBatch} mayWrite={mayWrite} />}
    </Answer>
  );
}

function Known({ of, mayWrite }: { readonly of: Batch; readonly mayWrite: boolean }): ReactNode {
  const say = useText();
  const { whole, share, money, moment, tenth } = useNumbers();
  const { terms, codes, redeemed, spent, budget, orderValue } = of;
  const worth = terms.discount === 'PERCENT' ? `${tenth(terms.value)} %` : money(terms.value, terms.currency);
  const facts: (readonly [string, ReactNode])[] = [
    [say('state'), <State key="state" of={of.state} />],
    [say('segment'), of.segment?.name ?? '–'],
    [say('choice'), say(`choice.${of.choice}`)],
    [say('worth.code'), say('worth.upTo', { worth, most: money(terms.mostOff, terms.currency) })],
    [say('minimumOrder'), money(terms.minimumOrder, terms.currency)],
    [say('expires'), moment(terms.expiresAt)],
    [say('limits'), say('limits.of', { person: of.perPerson, all: whole(of.mostRedemptions) })],
    [say('returns'), say(of.returnsGiveBack ? 'yes' : 'no')],
    [say('created'), moment(of.createdAt)],
  ];
  if (of.endedAt) facts.push([say('ended'), moment(of.endedAt)]);
  return (
    <>
      <Section title={of.name} acts={mayWrite && <Acts of={of} />}>
        <Cards>
          <Figure
            title={say('redeemed')}
            value={say('of', { part: whole(redeemed), all: whole(codes) })}
            note={codes > 0 && share(redeemed / codes)}
          />
          <Figure
            title={say('spent')}
            value={money(spent.amount, spent.currency)}
            note={say('spent.of', { budget: money(budget.amount, budget.currency) })}
          />
          <Figure
            title={say('orderValue')}
            value={money(orderValue.amount, orderValue.currency)}
            note={say('givenBack', { orders: whole(of.givenBack) })}
          />
        </Cards>
        <Facts facts={facts} />
      </Section>
      <Redemptions of={of.batchId} />
    </>
  );
}

function Acts({ of: { batchId, name, state } }: { readonly of: Batch }): ReactNode {
  const say = useText();
  const [failed, setFailed] = useState<string>();
  const [{ error }, end] = useMutation(EndCoupons);
  const save = (): void => void saveFrom(`/coupons/${batchId}/codes.csv`, `${name}.csv`).then(setFailed);
  const endNow = async (): Promise<void> => {
    const answer = (await end({ input: { batchId } })).data?.endCoupons;
    if (answer?.__typename === 'CouponBatchSaved') tell({ text: say('ended.now', { name }) });
    else if (answer && 'message' in answer) setFailed(answer.message);
  };
  const wrong = failed ?? (error && problemOf(error).message);
  return (
    <>
      <Button onPress={save}>{say('csv')}</Button>
      {state === 'ISSUED' && (
        <Button kind="quiet" onPress={() => void endNow()}>
          {say('end')}
        </Button>
      )}
      {wrong && <p role="alert">{wrong}</p>}
    </>
  );
}
