import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Meter } from '../../../ui/parts/Meter';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { OpenUpload, RemoveFile, type UploadedFile } from './query';
import { RemoveAll } from './RemoveAll';
import { load } from './route';
import { send } from './send';

interface Sending {
  readonly name: string;
  readonly share: number;
}

/** The files that are here, and the places to drop or choose more. A file of the same name takes the place of the one before. */
export function Files(props: {
  /** Where they are; undefined where none were brought yet, or they are gone: the next ones open a place anew. */
  readonly uploadId: string | undefined;
  readonly files: readonly UploadedFile[];
  readonly onChange: () => void;
}): ReactNode {
  const { uploadId: upload, files, onChange } = props;
  const say = useText();
  const { share, whole } = useNumbers();
  const navigate = load.useNavigate();
  const [, open] = useMutation(OpenUpload);
  const [, remove] = useMutation(RemoveFile);
  const [sending, setSending] = useState<Sending>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);
  const bring = async (chosen: readonly File[]): Promise<void> => {
    if (chosen.length === 0) return;
    const faults: string[] = [];
    let uploadId = upload;
    if (uploadId === undefined) {
      const { data, error } = await open({});
      if (!data?.openUpload) return setRefused([error ? problemOf(error).message : '']);
      if (data.openUpload.__typename !== 'UploadChanged') return setRefused([data.openUpload.message]);
      uploadId = data.openUpload.upload.uploadId;
    }
    for (const file of chosen) {
      setSending({ name: file.name, share: 0 });
      await send(uploadId, file, (now) => setSending({ name: file.name, share: now })).catch((error: unknown) =>
        faults.push(error instanceof Error ? error.message : String(error)),
      );
    }
    setSending(undefined);
    setRefused(faults);
    await navigate({ search: { upload: uploadId }, replace: true });
    onChange();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void bring([...event.dataTransfer.files]);
  };
  const take = async (name: string): Promise<void> => {
    await remove({ input: { uploadId: upload!, name } });
    await navigate({ search: { upload }, replace: true });
    onChange();
  };
  return (
    <Section title={say('files')} note={say('files.note')}>
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {sending ? (
          <Meter share={sending.share} text={say('sending', { name: sending.name, share: share(sending.share) })} />
        ) : (
          <>
            <p>{say('drop')}</p>
            <Choose text={say('choose')} onChoose={bring} />
            <Choose text={say('choose.folder')} isFolder onChoose={bring} />
            {upload !== undefined && files.length > 0 && (
              <RemoveAll
                uploadId={upload}
                files={files.length}
                onRemoved={() => void navigate({ search: {}, replace: true })}
              />
            )}
          </>
        )}
      </div>
      {refused.length > 0 && (
        <div role="alert" className="faults">
          {refused.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {files.length > 0 && (
        <Table
          label={say('files.here')}
          rows={files}
          columns={[
            { key: 'name', title: say('file'), value: ({ name }) => name },
            {
              ...{ key: 'bytes', title: say('bytes'), isNumber: true },
              value: ({ bytes }) => bytes,
              write: ({ bytes }) => say('kilobytes', { size: whole(Math.ceil(bytes / 1000)) }),
            },
            {
              ...{ key: 'acts', title: say('acts') },
              value: () => null,
              write: ({ name }) => (
                <Button kind="quiet" aria-label={say('remove.file', { name })} onPress={() => void take(name)}>
                  {say('remove')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** A button that lets the person choose files of this machine, or all of a folder. */
function Choose(props: {
  readonly text: string;
  readonly isFolder?: boolean;
  readonly onChoose: (files: readonly File[]) => Promise<void>;
}): ReactNode {
  const { text, isFolder = false, onChoose } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => input.current?.click()}>{text}</Button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        aria-label={text}
        {...(isFolder && { webkitdirectory: '' })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])].filter(({ name }) => !name.startsWith('.'));
          currentTarget.value = '';
          void onChoose(files);
        }}
      />
    </>
  );
}
