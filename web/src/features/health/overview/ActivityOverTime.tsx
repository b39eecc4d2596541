import { type ReactNode } from 'react';
import { useAppText } from '../../../app/text';
import { LinesChart } from '../../../charts/LinesChart';
import { Choice } from '../../../ui/controls/Choice';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type ActivityAnswer } from './query';
import { GROUPINGS, overview } from './route';

type Kind = (typeof KINDS)[number];
const KINDS = [
  ...(['VIEW', 'LIKE', 'DISLIKE', 'NOT_INTERESTED', 'COMMENT', 'SHARE'] as const),
  ...(['ADD_TO_CART', 'RATE', 'PURCHASE', 'RETURN'] as const),
];

/** What people did over time: by what they did, where they live, or which category it was about. */
export function ActivityOverTime({ answer }: { readonly answer: ActivityAnswer }): ReactNode {
  const say = useText();
  const sayKind = useAppText();
  const numbers = useNumbers();
  const search = overview.useSearch();
  const navigate = overview.useNavigate();
  const { step = 'MONTH', group = 'KIND' } = search;
  const { activity, categories } = answer;
  const nameOf = (key: string | null): string => {
    if (key === null) return say('activity.none');
    const kind = KINDS.find((one): one is Kind => one === key);
    if (group === 'KIND' && kind) return sayKind(`kind.${kind}`);
    return categories?.edges.find(({ node }) => node.categoryId === key)?.node.name ?? key;
  };
  const lines = (activity?.groups ?? []).map(({ key, counts }) => ({ key: key ?? '', name: nameOf(key), counts }));
  const others = activity?.others;
  return (
    <>
      <Choice
        label={say('group')}
        value={group}
        options={GROUPINGS.map((key) => ({ key, name: say(`group.${key}`) }))}
        onChange={(key) => void navigate({ search: (now) => ({ ...now, group: key === 'KIND' ? undefined : key }) })}
      />
      {activity && lines.length > 0 ? (
        <LinesChart
          label={say('activity.title')}
          name="activity"
          starts={activity.starts}
          lines={
            others
              ? [...lines, { key: 'others', name: say('activity.others'), counts: others.counts, isOthers: true }]
              : lines
          }
          writeStart={step === 'MONTH' ? numbers.month : numbers.start}
        />
      ) : (
        <Empty title={say('activity.empty')} why={say('activity.empty.why')} />
      )}
    </>
  );
}
