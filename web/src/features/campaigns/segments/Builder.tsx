import { useEffect, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Choice } from '../../../ui/controls/Choice';
import { TextField } from '../../../ui/controls/TextField';
import { Row, Section } from '../../../ui/parts/Page';
import { tell } from '../../../ui/parts/toasts';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { ConditionRow } from './ConditionRow';
import { PreviewQuery, SaveSegment } from './query';
import { segments } from './route';
import { ruleOf, type Draft, type Rule } from './rule';
import { draftIn } from './draft';

/** Typing has ended after so long without a key, milliseconds. */
const PAUSE_MS = 400;

/** Builds a rule, line by line, counts whom it chooses while it is built, and saves it. */
export function Builder({ mayWrite }: { readonly mayWrite: boolean }): ReactNode {
  const say = useText();
  const search = segments.useSearch();
  const navigate = segments.useNavigate();
  const draft = draftIn(search.rule);
  const change = (next: Draft): void =>
    void navigate({ search: (now) => ({ ...now, rule: JSON.stringify(next) }), replace: true, resetScroll: false });
  const { join, conditions } = draft;
  const rule = ruleOf(draft);
  return (
    <Section title={say('build')} note={say('build.note')}>
      <Row>
        <Choice
          label={say('join')}
          value={join}
          options={(['all', 'any'] as const).map((key) => ({ key, name: say(`join.${key}`) }))}
          onChange={(key) => change({ ...draft, join: key })}
        />
      </Row>
      {conditions.map((condition, n) => (
        <ConditionRow
          key={n}
          of={condition}
          place={n + 1}
          onChange={(next) => change({ join, conditions: conditions.with(n, next) })}
          onRemove={conditions.length > 1 ? () => change({ join, conditions: conditions.toSpliced(n, 1) }) : undefined}
        />
      ))}
      <Row>
        <Button onPress={() => change({ join, conditions: [...conditions, { field: 'MAY_CONTACT' }] })}>
          {say('add')}
        </Button>
        <Count rule={rule} />
      </Row>
      {mayWrite && <Save rule={rule} />}
    </Section>
  );
}

/** How many people the rule chooses, as it stands. */
function Count({ rule }: { readonly rule: Rule | undefined }): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  const text = JSON.stringify(rule);
  const [asked, ask] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => ask(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const [{ data, error, fetching }] = useQuery({
    query: PreviewQuery,
    variables: { rule: asked ? (JSON.parse(asked) as Rule) : {} },
    pause: asked === undefined,
  });
  const found = data?.segmentPreview;
  const isOld = fetching || asked !== text;
  return (
    <p role="status" className="segment-count" aria-busy={isOld}>
      {!rule && say('count.unfinished')}
      {rule && error && problemOf(error).message}
      {rule && !error && found && say('count', { people: whole(found.people), contactable: whole(found.contactable) })}
      {rule && !error && found?.exact === false && ` ${say('count.counting')}`}
    </p>
  );
}

function Save({ rule }: { readonly rule: Rule | undefined }): ReactNode {
  const say = useText();
  const navigate = segments.useNavigate();
  const [name, setName] = useState('');
  const [{ data, error, fetching }, save] = useMutation(SaveSegment);
  const answer = data?.saveSegment;
  const refused = answer && 'message' in answer ? answer.message : error && problemOf(error).message;
  const saveNow = async (): Promise<void> => {
    const saved = (await save({ input: { name, rule } })).data?.saveSegment;
    if (saved?.__typename !== 'SegmentSaved') return;
    tell({ text: say('saved', { name }) });
    setName('');
    void navigate({ search: (now) => ({ ...now, segment: saved.segment.segmentId }), resetScroll: false });
  };
  return (
    <div className="segment-save">
      <TextField label={say('name')} value={name} onChange={setName} error={refused} />
      <Button kind="strong" isDisabled={fetching || !rule || name.trim() === ''} onPress={() => void saveNow()}>
        {say('save')}
      </Button>
    </div>
  );
}
