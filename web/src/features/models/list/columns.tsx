import { useMemo } from 'react';
import { type Column } from '../../../ui/grid/column';
import { useNumbers } from '../../../words/numbers';
import { friendsLift, reached, servedRow } from '../figures';
import { type ModelRow } from '../query';
import { State, stateOf } from '../State';
import { useText } from '../text';

/** What is shown of each model. */
export function useModelColumns(): readonly Column<ModelRow>[] {
  const say = useText();
  const numbers = useNumbers();
  return useMemo(() => {
    const quality = ({ card }: ModelRow): ReturnType<typeof reached> | null => {
      const row = servedRow(card.rows);
      return row ? reached(row.ndcgAt20) : null;
    };
    const columns: Column<ModelRow>[] = [
      {
        key: 'modelId',
        title: say('model'),
        width: 'minmax(12rem, 1fr)',
        isFixed: true,
        value: ({ modelId }) => modelId,
      },
      {
        key: 'state',
        title: say('state'),
        width: 'minmax(7rem, 1fr)',
        value: (row) => say(`state.${stateOf(row)}`),
        show: (row) => <State of={row} />,
      },
      {
        key: 'createdAt',
        title: say('trained'),
        width: 'minmax(12rem, 1fr)',
        isNumber: true,
        value: ({ createdAt }) => createdAt,
        show: ({ createdAt }) => numbers.moment(createdAt),
      },
      {
        key: 'quality',
        title: say('quality'),
        width: 'minmax(14rem, 2fr)',
        isNumber: true,
        value: (row) => quality(row)?.value ?? null,
        estimate: quality,
        write: numbers.thousandth,
      },
      {
        key: 'lift',
        title: say('lift'),
        width: 'minmax(14rem, 2fr)',
        isNumber: true,
        value: ({ card }) => friendsLift(card.rows)?.value ?? null,
        estimate: ({ card }) => friendsLift(card.rows) ?? null,
        write: numbers.thousandth,
      },
      {
        key: 'events',
        title: say('events'),
        width: 'minmax(6rem, 1fr)',
        isNumber: true,
        value: ({ trainedOn }) => trainedOn.events,
        show: ({ trainedOn }) => numbers.whole(trainedOn.events),
      },
      {
        key: 'cutoff',
        title: say('dataUntil'),
        width: 'minmax(12rem, 1fr)',
        isHidden: true,
        value: ({ trainedOn }) => trainedOn.cutoff,
        show: ({ trainedOn }) => numbers.moment(trainedOn.cutoff),
      },
    ];
    return columns;
  }, [say, numbers]);
}
