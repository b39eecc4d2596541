import { type ReactNode, use } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Facts } from '../../../ui/parts/Facts';
import { Section } from '../../../ui/parts/Page';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { LANGUAGES, LanguageContext } from '../../../words/words';
import { useText } from '../text';
import { BeginEnd } from './BeginEnd';
import { State } from './Experiments';
import { type Chosen, ExperimentQuery } from './query';
import { Arms, Effects } from './Result';

/** One experiment: what is compared, how far it is, and what can be said already. */
export function ChosenExperiment({ id }: { readonly id: string }): ReactNode {
  const { locale } = LANGUAGES[use(LanguageContext)];
  const [answer, ask] = useQuery({
    query: ExperimentQuery,
    variables: { id, locale },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })} loading={<Loading rows={10} />}>
      {({ experiment }) => experiment && <Known of={experiment} />}
    </Answer>
  );
}

function Known({ of }: { readonly of: Chosen }): ReactNode {
  const say = useText();
  const { share, shareTenth, money, moment } = useNumbers();
  const { unit, outcome, saturation, holdout, result } = of;
  const asked = outcome === 'BOUGHT' ? shareTenth(of.smallestEffect) : money(of.smallestEffect, of.currency);
  const facts: (readonly [string, ReactNode])[] = [
    [say('state'), <State key="state" of={of.state} />],
    [say('outcome'), say(`outcome.${outcome}`, { days: of.windowDays })],
    [say('unit'), say(`unit.${unit}`)],
    [say('smallest'), asked],
    [say('progress'), say('progress.of', { share: share(result.progress) })],
  ];
  if (saturation < 1) facts.push([say('saturation'), share(saturation)]);
  if (holdout > 0) facts.push([say('holdout'), share(holdout)]);
  if (of.startedAt) facts.push([say('started'), moment(of.startedAt)]);
  if (of.stoppedAt) facts.push([say('stopped'), moment(of.stoppedAt)]);
  return (
    <>
      <Section title={of.name} note={say('asOf', { at: moment(result.asOf) })}>
        {!result.trusted && <p role="alert">{say('distrust')}</p>}
        <Facts facts={facts} />
        <BeginEnd of={of} />
      </Section>
      <Section title={say('effects')} note={say('effects.note')}>
        <Effects of={of} />
      </Section>
      <Section title={say('arms')} note={say(unit === 'COMMUNITY' ? 'arms.communities' : 'arms.note')}>
        <Arms of={of} />
      </Section>
    </>
  );
}
