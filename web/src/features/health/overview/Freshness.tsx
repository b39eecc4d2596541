import { type ReactNode } from 'react';
import { Badge } from '../../../ui/parts/Badge';
import { Facts } from '../../../ui/parts/Facts';
import { Stale } from '../../../ui/states/Stale';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Health } from './query';

/** Seconds after which events, and what a model learnt from, are called old. */
const DAY = 86_400;
const PROMISED = { events: 2 * DAY, model: 8 * DAY };

/** Of when data and model are, and whether jobs wait or failed. */
export function Freshness({ health }: { readonly health: Health }): ReactNode {
  const say = useText();
  const { whole, moment } = useNumbers();
  const { people, products, demo: isDemo, latestEventAt, latestEventAge, ingest, model, jobs } = health;
  const shop = (
    <>
      {say('fresh.shop.size', { people: whole(people), products: whole(products) })}
      {isDemo && <Badge>{say('fresh.demo')}</Badge>}
    </>
  );
  // The demo shop ends at a moment that its makers chose: that it is past is no fault of anybody, also where a file was loaded beside it.
  const isLate = !isDemo && (latestEventAge ?? 0) > PROMISED.events;
  const events = latestEventAt ? (
    <>
      {say(ingest?.demo ? 'fresh.events.demo' : 'fresh.events.latest', { at: moment(latestEventAt) })}
      {isLate && (
        <Badge kind="warn">{say('fresh.events.late', { days: Math.floor((latestEventAge ?? 0) / DAY) })}</Badge>
      )}
    </>
  ) : (
    say('fresh.events.none')
  );
  const load = ingest && (
    <>
      {ingest.finishedAt
        ? say('fresh.load.done', { at: moment(ingest.finishedAt), records: whole(ingest.records) })
        : say('fresh.load.runs')}
      {ingest.quarantined && <Badge kind="warn">{say('fresh.load.quarantined')}</Badge>}
    </>
  );
  const trained = model ? (
    <>
      {say('fresh.model.trained', { at: moment(model.trainedAt) })}
      <Stale at={model.dataUntil} isLate={!isDemo && model.dataAge > PROMISED.model} />
    </>
  ) : (
    say('model.none')
  );
  const waiting = (
    <>
      {say('fresh.jobs.now', { running: jobs.running, queued: jobs.queued })}
      {jobs.dead > 0 && <Badge kind="bad">{say('fresh.jobs.dead', { dead: jobs.dead })}</Badge>}
    </>
  );
  return (
    <Facts
      facts={[
        [say('fresh.shop'), shop],
        [say('fresh.events'), events],
        [say('fresh.load'), load ?? say('fresh.load.none')],
        [say('fresh.model'), trained],
        [say('fresh.jobs'), waiting],
      ]}
    />
  );
}
