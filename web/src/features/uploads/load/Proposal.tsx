import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Checkbox } from '../../../ui/controls/Checkbox';
import { Section } from '../../../ui/parts/Page';
import { useText } from '../text';
import { FileMapping } from './FileMapping';
import { Loaded } from './Loaded';
import { IngestProgress } from './IngestProgress';
import { changed, NO_CHANGES } from './mapping';
import { StartIngest, type Proposal as Proposed } from './query';
import { load } from './route';
import { TrialReport } from './TrialReport';

/** What the files are taken for, to be checked and changed; then a try, then the load. */
export function Proposal({ uploadId, of }: { readonly uploadId: string; readonly of: Proposed }): ReactNode {
  const say = useText();
  const { trial, job } = load.useSearch();
  const navigate = load.useNavigate();
  const [changes, setChanges] = useState(NO_CHANGES);
  const [written, setWritten] = useState<string>();
  const [isBeside, setBeside] = useState(false);
  const [{ data, error, fetching }, start] = useMutation(StartIngest);
  const mapping = written ?? changed(of.mapping, changes);
  const refusal = data?.startIngest && 'message' in data.startIngest ? data.startIngest : undefined;
  const begin = async (dryRun: boolean): Promise<void> => {
    const { data: answer } = await start({ input: { uploadId, mapping, dryRun, besideDemo: isBeside } });
    if (answer?.startIngest?.__typename !== 'JobAccepted') return;
    const { jobId } = answer.startIngest.job;
    await navigate({
      search: { upload: uploadId, trial: dryRun ? jobId : trial, job: dryRun ? undefined : jobId },
      replace: true,
      resetScroll: false,
    });
  };
  const isNothing = of.files.length === changes.skipped.size && written === undefined;
  return (
    <>
      {of.files.map((file, i) => (
        <FileMapping
          key={i}
          of={file}
          isRead={!changes.skipped.has(i)}
          changes={changes.columns[i] ?? {}}
          isWritten={written !== undefined}
          onRead={(isRead) => {
            const skipped = new Set(changes.skipped);
            if (isRead) skipped.delete(i);
            else skipped.add(i);
            setChanges({ ...changes, skipped });
          }}
          onChange={(field, column) => {
            const columns = { ...changes.columns, [i]: { ...changes.columns[i], [field]: column } };
            setChanges({ ...changes, columns });
          }}
        />
      ))}
      {of.unread.length > 0 && (
        <Section title={say('unread')}>
          <ul>
            {of.unread.map(({ name, why }) => (
              <li key={name}>
                <code>{name}</code> {why}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say('go')} note={say('go.note')}>
        <details>
          <summary>{say('mapping')}</summary>
          <label className="field">
            <span className="note">{say('mapping.note')}</span>
            <textarea
              className="input mapping"
              rows={16}
              spellCheck={false}
              value={mapping}
              onChange={({ currentTarget }) => setWritten(currentTarget.value)}
            />
          </label>
          {written !== undefined && <Button onPress={() => setWritten(undefined)}>{say('mapping.back')}</Button>}
        </details>
        {(isBeside || refusal?.path.includes('besideDemo')) && (
          <Checkbox isOn={isBeside} onChange={setBeside}>
            {say('beside')}
          </Checkbox>
        )}
        {(refusal ?? error) && <p role="alert">{refusal?.message ?? (error && problemOf(error).message)}</p>}
        <div className="acts">
          <Button isDisabled={fetching || isNothing} onPress={() => void begin(true)}>
            {say('try')}
          </Button>
          <Button kind="strong" isDisabled={fetching || isNothing} onPress={() => void begin(false)}>
            {say('start')}
          </Button>
        </div>
      </Section>
      {trial && !job && (
        <IngestProgress
          key={trial}
          jobId={trial}
          title={say('trial')}
          done={(found) => found.trial && <TrialReport of={found.trial} />}
        />
      )}
      {job && (
        <IngestProgress
          key={job}
          jobId={job}
          title={say('load')}
          done={(found) => found.runId && <Loaded runId={found.runId} />}
        />
      )}
    </>
  );
}
