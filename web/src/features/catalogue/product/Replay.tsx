import { useEffect, useState, type ReactNode } from 'react';
import { CascadeChart } from '../../../charts/CascadeChart';
import { Button } from '../../../ui/controls/Button';
import { Choice } from '../../../ui/controls/Choice';
import { Slider } from '../../../ui/controls/Slider';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Step } from './query';
import { product } from './route';

/** Steps are shown so long, milliseconds: four a second. */
const STEP_MS = 250;

/** The way of the product, step by step: a slider over its steps, played or moved by hand; the place stands in the URL. */
export function Replay({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  const say = useText();
  const { day, tenth } = useNumbers();
  const { steps: asked, days: byDay = false } = product.useSearch();
  const navigate = product.useNavigate();
  const shown = Math.min(asked ?? steps.length, steps.length);
  const [isPlaying, setPlaying] = useState(false);
  const isOver = shown >= steps.length;
  const go = (to: number): void =>
    void navigate({
      search: (now) => ({ ...now, steps: to >= steps.length ? undefined : to }),
      replace: true,
      resetScroll: false,
    });
  useEffect(() => {
    if (!isPlaying || isOver) return;
    const timer = setTimeout(() => go(shown + 1), STEP_MS);
    return () => clearTimeout(timer);
  });
  const { user, heardFrom, at, bought, days } = steps[shown - 1];
  const name = user.name ?? user.userId;
  const did = say(bought ? 'replay.bought' : 'replay.told');
  const news = heardFrom
    ? say('replay.heard', { at: day(at), name, did, from: heardFrom.name ?? heardFrom.userId, days: tenth(days ?? 0) })
    : say('replay.began', { at: day(at), name, did });
  return (
    <>
      <div className="replay">
        <Button
          onPress={() => {
            if (isOver) go(1);
            setPlaying(isOver || !isPlaying);
          }}
        >
          {say(isPlaying && !isOver ? 'replay.stop' : 'replay.play')}
        </Button>
        <Slider
          label={say('replay.step', { shown, total: steps.length })}
          from={1}
          to={steps.length}
          value={shown}
          text={news}
          onChange={(to) => {
            setPlaying(false);
            go(to);
          }}
        />
      </div>
      <p className="replay-news">{news}</p>
      <CascadeChart
        label={say('spread.title')}
        name="cascade"
        people={steps.map((step) => ({
          key: step.user.userId,
          name: step.user.name ?? step.user.userId,
          from: step.heardFrom?.userId ?? null,
          fromName: step.heardFrom && (step.heardFrom.name ?? step.heardFrom.userId),
          at: step.at,
          bought: step.bought,
          below: step.descendants,
        }))}
        shown={shown}
        byDay={byDay}
        acts={
          <Choice
            label={say('replay.spaced')}
            value={byDay ? 'days' : 'order'}
            options={[
              { key: 'order', name: say('replay.order') },
              { key: 'days', name: say('replay.days') },
            ]}
            onChange={(key) =>
              void navigate({
                search: (now) => ({ ...now, days: key === 'days' || undefined }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        }
      />
    </>
  );
}
