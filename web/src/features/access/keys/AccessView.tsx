import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Choice } from '../../../ui/controls/Choice';
import { Grid } from '../../../ui/grid/Grid';
import { Page, Row } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { useText } from '../text';
import { useKeyColumns } from './columns';
import { KeyDialog } from './KeyDialog';
import { NewKey } from './NewKey';
import { KeysQuery, type Key } from './query';
import { Roles } from './Roles';
import { access } from './route';

/** What makes or revokes a key asks for the list again, also for one without a key, which shows no type to know it by. */
const ABOUT_KEYS = { additionalTypenames: ['ApiKey'] };

/** The keys by which programs come in: who made each, when it was used last; making and revoking them. */
export function AccessView(): ReactNode {
  const say = useText();
  const { revoked = false } = access.useSearch();
  const navigate = access.useNavigate();
  const [isMaking, setMaking] = useState(false);
  return (
    <Page
      title={say('access.title')}
      lead={say('access.lead')}
      acts={
        <Button kind="strong" onPress={() => setMaking(true)}>
          {say('new')}
        </Button>
      }
    >
      <Row>
        <Choice
          label={say('state')}
          value={revoked ? 'revoked' : 'good'}
          options={[
            { key: 'good', name: say('state.good') },
            { key: 'revoked', name: say('state.revoked') },
          ]}
          onChange={(key) => void navigate({ search: { revoked: key === 'revoked' ? true : undefined } })}
        />
      </Row>
      <Keys key={String(revoked)} revoked={revoked} />
      <Roles />
      {isMaking && <NewKey onClose={() => setMaking(false)} />}
    </Page>
  );
}

function Keys({ revoked }: { readonly revoked: boolean }): ReactNode {
  const say = useText();
  const columns = useKeyColumns(revoked);
  const [state, again] = useQuery({ query: KeysQuery, variables: { revoked }, context: ABOUT_KEYS });
  const [opened, setOpened] = useState<Key>();
  return (
    <Answer of={state} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ apiKeys }) => {
        const rows = apiKeys?.edges.map(({ node }) => node) ?? [];
        if (rows.length === 0) {
          const [title, why] = revoked
            ? [say('none.revoked'), say('none.revoked.why')]
            : [say('none.good'), say('none.good.why')];
          return <Empty title={title} why={why} />;
        }
        return (
          <>
            <Grid
              label={say('keys')}
              name={revoked ? 'revoked-keys' : 'keys'}
              columns={columns}
              rows={rows}
              rowKey={({ keyId }) => keyId}
              onOpen={setOpened}
              legend={<span className="note">{say(apiKeys?.pageInfo.hasNextPage ? 'more' : 'open')}</span>}
            />
            {opened && <KeyDialog of={opened} onClose={() => setOpened(undefined)} />}
          </>
        );
      }}
    </Answer>
  );
}
