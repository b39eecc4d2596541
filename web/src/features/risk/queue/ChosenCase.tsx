import { Link } from '@tanstack/react-router';
import { type ReactNode, use } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Facts } from '../../../ui/parts/Facts';
import { Meter } from '../../../ui/parts/Meter';
import { Section } from '../../../ui/parts/Page';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { LANGUAGES, LanguageContext } from '../../../words/words';
import { useText } from '../text';
import { State } from './Cases';
import { Decide } from './Decide';
import { Evidence } from './Evidence';
import { CaseQuery, type Case, type Chosen } from './query';
import { risk } from './route';

type Act = Chosen['acts'][number];

/** One case: what speaks against the person, what it rests on, what can be decided, who did what. */
export function ChosenCase(props: { readonly id: string; readonly together: readonly Case[] }): ReactNode {
  const { id, together } = props;
  const { locale } = LANGUAGES[use(LanguageContext)];
  const [answer, ask] = useQuery({
    query: CaseQuery,
    variables: { id, locale },
    context: ABOUT_APPEALS,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })} loading={<Loading rows={10} />}>
      {({ riskCase }) => riskCase && <Known of={riskCase} together={together} />}
    </Answer>
  );
}

const ABOUT_APPEALS = { additionalTypenames: ['RiskCaseAppealed'] };

function Known({ of, together }: { readonly of: Chosen; readonly together: readonly Case[] }): ReactNode {
  const say = useText();
  const { share, moment } = useNumbers();
  const { state: shown } = risk.useSearch();
  const name = of.user?.name ?? of.user?.userId ?? '';
  const acts: TableColumn<Act>[] = [
    { key: 'at', title: say('act.at'), value: ({ at }) => at, write: ({ at }) => moment(at) },
    { key: 'kind', title: say('act.kind'), value: ({ kind }) => say(`act.${kind}`) },
    { key: 'by', title: say('act.by'), value: ({ by }) => by || say('act.service') },
    { key: 'note', title: say('act.note'), value: ({ note }) => note },
  ];
  return (
    <>
      <Section
        title={say('about', { name })}
        note={say('about.note')}
        acts={
          of.user && (
            <Link to="/people/$userId" params={{ userId: of.user.userId }} className="button plain">
              {say('page')}
            </Link>
          )
        }
      >
        <Facts
          facts={[
            [say('state'), <State key="state" of={of.state} />],
            [say('kind'), say(`kind.${of.kind}`)],
            [say('score.now'), share(of.risk?.score ?? 0)],
            ...(of.ring && together.length > 1
              ? [
                  [
                    say('ring'),
                    <Link key="ring" to="/risk" search={{ state: shown, ring: of.ring, case: of.id }}>
                      {say('ring.of', { people: together.length })}
                    </Link>,
                  ] as const,
                ]
              : []),
            ...(of.risk?.signals ?? []).map(
              ({ kind, weight, text }, n) =>
                [
                  n === 0 ? say('signals') : '\u00a0'.repeat(n),
                  <span key={kind}>
                    {text} <Meter share={weight} text={share(weight)} />
                  </span>,
                ] as const,
            ),
          ]}
        />
        <Decide of={of} together={together} />
      </Section>
      <Section title={say('evidence')} note={say('evidence.note')}>
        <Evidence of={of} />
      </Section>
      <Section title={say('acts')} note={say('acts.note')}>
        <Table label={say('acts.table')} columns={acts} rows={of.acts} />
      </Section>
    </>
  );
}
