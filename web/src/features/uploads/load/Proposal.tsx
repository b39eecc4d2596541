import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Checkbox } from '../../../ui/controls/Checkbox';
import { Section } from '../../../ui/parts/Page';
import { useText } from '../text';
import { useEdits } from './edits';
import { FileMapping } from './FileMapping';
import { Loaded } from './Loaded';
import { IngestProgress } from './IngestProgress';
import { changed, fitting, keysOf } from './mapping';
import { StartIngest, type Proposal as Proposed } from './query';
import { load } from './route';
import { TrialReport } from './TrialReport';

/** What the files are taken for, to be checked and changed; then a try, then the load. */
export function Proposal({ uploadId, of }: { readonly uploadId: string; readonly of: Proposed }): ReactNode {
  const say = useText();
  const { trial, job } = load.useSearch();
  const navigate = load.useNavigate();
  const [edits, setEdits] = useEdits(uploadId);
  const changes = fitting(edits.changes, of.files);
  const written = edits.written?.of === of.mapping ? edits.written.text : undefined;
  const keys = keysOf(of.files);
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
  const isNothing = written === undefined && keys.every((key) => changes.skipped.includes(key));
  return (
    <>
      {of.files.map((file, n) => (
        <FileMapping
          key={keys[n]}
          of={file}
          isRead={!changes.skipped.includes(keys[n])}
          changes={changes.columns[keys[n]] ?? {}}
          isWritten={written !== undefined}
          onRead={(isRead) => {
            const others = changes.skipped.filter((key) => key !== keys[n]);
            setEdits({ ...edits, changes: { ...changes, skipped: isRead ? others : [...others, keys[n]] } });
          }}
          onChange={(field, column) => {
            const columns = { ...changes.columns, [keys[n]]: { ...changes.columns[keys[n]], [field]: column } };
            setEdits({ ...edits, changes: { ...changes, columns } });
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
              onChange={({ currentTarget: { value: text } }) =>
                setEdits({ ...edits, written: { text, of: of.mapping } })
              }
            />
          </label>
          {written !== undefined && <Button onPress={() => setEdits({ changes })}>{say('mapping.back')}</Button>}
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
