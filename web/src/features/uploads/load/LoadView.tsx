import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer, problemOf, Unanswered } from '../../../app/answer';
import { Page } from '../../../ui/parts/Page';
import { useText } from '../text';
import { Files } from './Files';
import { Proposal } from './Proposal';
import { ProposalQuery, UploadQuery } from './query';
import { load } from './route';
import './load.css';

/** Files that somebody brings: what they are taken for, what would become of them, and the load itself. */
export function LoadView(): ReactNode {
  const say = useText();
  const { upload } = load.useSearch();
  const [state, ask] = useQuery({
    query: UploadQuery,
    variables: { uploadId: upload ?? '' },
    pause: upload === undefined,
    requestPolicy: 'network-only',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const files = (upload !== undefined && state.data?.upload?.files) || [];
  const isGone = state.error && problemOf(state.error).code === 'NOT_FOUND';
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      acts={
        <Link className="button plain" to="/data">
          {say('all')}
        </Link>
      }
    >
      <Files uploadId={isGone ? undefined : upload} files={files} onChange={again} />
      {state.error && <Unanswered error={state.error} onRetry={again} />}
      {upload !== undefined && files.length > 0 && <Proposed key={JSON.stringify(files)} uploadId={upload} />}
    </Page>
  );
}

function Proposed({ uploadId }: { readonly uploadId: string }): ReactNode {
  const [state, ask] = useQuery({ query: ProposalQuery, variables: { uploadId }, requestPolicy: 'network-only' });
  return (
    <Answer of={state} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ proposedMapping }) => proposedMapping && <Proposal uploadId={uploadId} of={proposedMapping} />}
    </Answer>
  );
}
