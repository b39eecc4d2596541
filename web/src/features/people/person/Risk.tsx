import { Link } from '@tanstack/react-router';
import { type ReactNode, use } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { graphql } from '../../../app/graphql';
import { Badge } from '../../../ui/parts/Badge';
import { Facts } from '../../../ui/parts/Facts';
import { Meter } from '../../../ui/parts/Meter';
import { useNumbers } from '../../../words/numbers';
import { LANGUAGES, LanguageContext } from '../../../words/words';
import { useText } from '../text';

const RiskQuery = graphql(`
  query ConsolePersonRisk($userId: UserID!, $locale: String) {
    risk(userId: $userId) {
      score
      signals {
        kind
        weight
        text(locale: $locale)
      }
      case {
        id
        state
      }
    }
  }
`);

/** How little the person may be trusted, what speaks against the person, and the case, where there is one. */
export function Risk({ userId }: { readonly userId: string }): ReactNode {
  const say = useText();
  const { share } = useNumbers();
  const { locale } = LANGUAGES[use(LanguageContext)];
  const [answer, ask] = useQuery({ query: RiskQuery, variables: { userId, locale } });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ risk }) =>
        risk && (
          <Facts
            facts={[
              [
                say('risk'),
                <>
                  {share(risk.score)}
                  {risk.case && <Badge kind={kindOf(risk.case.state)}>{say(`risk.state.${risk.case.state}`)}</Badge>}
                </>,
              ],
              [
                say('risk.signals'),
                risk.signals.length === 0
                  ? say('risk.none')
                  : risk.signals.map(({ kind, weight, text }, n) => (
                      <p key={`${kind}-${n}`}>
                        {text} <Meter share={weight} text={share(weight)} />
                      </p>
                    )),
              ],
              ...(risk.case
                ? [
                    [
                      say('risk.case'),
                      <Link key="case" to="/risk" search={searchOf(risk.case)}>
                        {say('risk.open')}
                      </Link>,
                    ] as const,
                  ]
                : []),
            ]}
          />
        )
      }
    </Answer>
  );
}

type CaseState = 'OPEN' | 'APPEALED' | 'AGAINST' | 'CLEARED';

function kindOf(state: CaseState): 'good' | 'bad' | 'warn' {
  return state === 'CLEARED' ? 'good' : state === 'AGAINST' ? 'bad' : 'warn';
}

/** Where the case stands in the queue. */
function searchOf({ id, state }: { id: string; state: CaseState }): { case: string; state?: 'AGAINST' | 'CLEARED' } {
  return state === 'AGAINST' || state === 'CLEARED' ? { case: id, state } : { case: id };
}
