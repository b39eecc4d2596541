import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { mayDo, useViewer } from '../../../app/viewer';
import { Page, Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { Builder } from './Builder';
import { ChosenSegment } from './ChosenSegment';
import { SegmentsQuery, type Segment } from './query';
import { segments } from './route';
import './segments.css';

/** A saved segment asks for the list again, also for an empty one, which shows no type to know it by. */
const ABOUT_SEGMENTS = { additionalTypenames: ['Segment', 'SegmentDeleted'] };

/** Saved segments, one of them, and a form that makes another. */
export function SegmentsView(): ReactNode {
  const say = useText();
  const viewer = useViewer();
  const search = segments.useSearch();
  const mayWrite = mayDo(viewer, ['MARKETER', 'SERVICE']);
  const [answer, ask] = useQuery({ query: SegmentsQuery, context: ABOUT_SEGMENTS, requestPolicy: 'cache-and-network' });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Builder mayWrite={mayWrite} />
      <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {({ segments: list }) => {
          const rows = list?.edges.map(({ node }) => node) ?? [];
          if (rows.length === 0) return <Empty title={say('none')} why={say('none.why')} />;
          const chosen = rows.find(({ segmentId }) => segmentId === search.segment)?.segmentId;
          return (
            <>
              <Saved rows={rows} />
              {chosen && <ChosenSegment key={chosen} id={chosen} all={rows} mayWrite={mayWrite} />}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Saved({ rows }: { readonly rows: readonly Segment[] }): ReactNode {
  const say = useText();
  const { whole, moment } = useNumbers();
  const search = segments.useSearch();
  return (
    <Section title={say('segments')}>
      <Table<Segment>
        label={say('segments')}
        rows={rows}
        columns={[
          {
            ...{ key: 'name', title: say('name'), value: ({ name }) => name },
            write: ({ name, segmentId }) => (
              <Link to="/segments" search={{ ...search, segment: segmentId }} resetScroll={false}>
                {name}
              </Link>
            ),
          },
          { key: 'kind', title: say('kind'), value: ({ kind }) => say(`kind.${kind}`) },
          { key: 'people', title: say('people'), isNumber: true, value: ({ people }) => whole(people) },
          {
            ...{ key: 'contactable', title: say('contactable'), isNumber: true },
            value: ({ contactable }) => whole(contactable),
          },
          {
            ...{ key: 'computed', title: say('version.at') },
            value: ({ computedAt }) => computedAt && moment(computedAt),
          },
        ]}
      />
    </Section>
  );
}
