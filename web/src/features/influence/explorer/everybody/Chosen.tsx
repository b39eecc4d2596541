import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Section } from '../../../../ui/parts/Page';
import { Empty } from '../../../../ui/states/Empty';
import { useText } from '../../text';
import { ChosenPerson } from '../ChosenPerson';
import { ChosenQuery } from '../query';

/** Who was chosen of everybody. */
export function Chosen({ userId }: { readonly userId: string | undefined }): ReactNode {
  const say = useText();
  if (userId !== undefined) return <Person userId={userId} />;
  return (
    <Section>
      <Empty title={say('everybody.nobody')} why={say('everybody.nobody.why')} />
    </Section>
  );
}

function Person({ userId }: { readonly userId: string }): ReactNode {
  const [answer, ask] = useQuery({ query: ChosenQuery, variables: { userId } });
  const data = answer.operation?.variables.userId === userId ? answer.data : undefined;
  return (
    <ChosenPerson
      member={{ userId, name: data?.user?.name ?? userId }}
      isCentre={false}
      answer={{ ...answer, data }}
      seen={0}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    />
  );
}
