import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { saveFrom } from '../../../app/save-from';
import { Button } from '../../../ui/controls/Button';
import { Figure } from '../../../ui/parts/Figure';
import { Cards, Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { draftOf } from './draft';
import { Members } from './Members';
import { Overlap } from './Overlap';
import { DeleteSegment, SegmentQuery, type Chosen, type Segment } from './query';
import { segments } from './route';
import { type Rule } from './rule';

/** A segment: how many, who, how that changed, beside another one, and its file. */
export function ChosenSegment(props: {
  readonly id: string;
  readonly all: readonly Segment[];
  readonly mayWrite: boolean;
}): ReactNode {
  const { id, all, mayWrite } = props;
  const [answer, ask] = useQuery({ query: SegmentQuery, variables: { segmentId: id } });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ segment }) =>
        segment && (
          <>
            <About of={segment} mayWrite={mayWrite} />
            <Overlap of={segment.segmentId} all={all} />
            <Members key={`${segment.segmentId} ${segment.version}`} of={segment.segmentId} />
          </>
        )
      }
    </Answer>
  );
}

function About({ of: segment, mayWrite }: { readonly of: Chosen; readonly mayWrite: boolean }): ReactNode {
  const say = useText();
  const { whole, moment } = useNumbers();
  const navigate = segments.useNavigate();
  const [failed, setFailed] = useState<string>();
  const [, remove] = useMutation(DeleteSegment);
  const { segmentId, name, rule, people, contactable, computedAt, alike, versions } = segment;
  const draft = rule === null ? undefined : draftOf(JSON.parse(rule) as Rule);
  const save = (): void => void saveFrom(`/segments/${segmentId}/members.csv`, `${name}.csv`).then(setFailed);
  const removeNow = async (): Promise<void> => {
    await remove({ input: { segmentId } });
    void navigate({ search: (now) => ({ ...now, segment: undefined, beside: undefined }) });
  };
  return (
    <Section
      title={name}
      note={computedAt && say('computed', { at: moment(computedAt) })}
      acts={
        mayWrite && (
          <>
            <Button onPress={save}>{say('csv')}</Button>
            {draft && (
              <Button
                onPress={() =>
                  void navigate({ search: (now) => ({ ...now, rule: JSON.stringify(draft) }), resetScroll: false })
                }
              >
                {say('take')}
              </Button>
            )}
            <Button kind="quiet" onPress={() => void removeNow()}>
              {say('delete')}
            </Button>
          </>
        )
      }
    >
      {failed && <p role="alert">{failed}</p>}
      {alike && <p>{say('alike', { name: alike.name })}</p>}
      {rule !== null && !draft && <pre className="segment-rule">{rule}</pre>}
      <Cards>
        <Figure title={say('people')} value={whole(people)} />
        <Figure title={say('contactable')} value={whole(contactable)} note={say('contactable.note')} />
      </Cards>
      <Table
        label={say('versions')}
        rows={versions}
        columns={[
          { key: 'at', title: say('version.at'), value: ({ at }) => moment(at) },
          { key: 'people', title: say('people'), isNumber: true, value: (row) => whole(row.people) },
          { key: 'joined', title: say('joined'), isNumber: true, value: ({ joined }) => whole(joined) },
          { key: 'left', title: say('left'), isNumber: true, value: ({ left }) => whole(left) },
        ]}
      />
    </Section>
  );
}
