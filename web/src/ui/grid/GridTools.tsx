import { type ReactNode } from 'react';
import { useNumbers } from '../../words/numbers';
import { Button } from '../controls/Button';
import { SwitchMenu } from '../controls/SwitchMenu';
import { useCompactRows } from '../rows';
import { Columns, Down } from '../parts/Icon';
import { useUiText } from '../text';
import { type ColumnChoice } from './use-columns';
import { type Saving } from '../save/use-saving';

/** Beside the keys of columns, of which none has a blank. */
const ROWS = 'compact rows';

/** Over a grid: how many rows, what the drawings mean, which columns, and the file. */
export function GridTools<Row>(
  props: Pick<ColumnChoice<Row>, 'optional' | 'on' | 'choose'> & {
    readonly saving: Saving;
    readonly legend: ReactNode;
    readonly count: number;
    readonly total: number | undefined;
    /** Whether there are more than those that are here. */
    readonly hasMore: boolean;
  },
): ReactNode {
  const { optional, on, choose, saving, legend, count, total, hasMore } = props;
  const say = useUiText();
  const { whole } = useNumbers();
  const [isCompact, compact] = useCompactRows();
  const change = (keys: readonly string[]): void => {
    compact(keys.includes(ROWS));
    choose(keys.filter((key) => key !== ROWS));
  };
  const counted =
    total !== undefined && total > count
      ? say('grid.part', { count: whole(count), total: whole(total) })
      : say(hasMore ? 'grid.first' : 'grid.count', { count });
  return (
    <div className="grid-tools">
      <span className="note number" role="status">
        {saving.got === undefined
          ? counted
          : say('grid.saving', { count: whole(saving.got), total: total === undefined ? '…' : whole(total) })}
      </span>
      {saving.failed !== undefined && <span role="alert">{say('grid.unsaved', { why: saving.failed })}</span>}
      {legend && <span className="legend">{legend}</span>}
      <span className="acts">
        <SwitchMenu
          label={say('grid.columns')}
          options={[
            ...optional.map(({ key, title }) => ({ key, name: title })),
            { key: ROWS, name: say('grid.compact') },
          ]}
          on={isCompact ? [...on, ROWS] : on}
          onChange={change}
        >
          <Columns />
          {say('grid.columns')}
        </SwitchMenu>
        <Button kind="quiet" isDisabled={saving.got !== undefined} onPress={saving.save}>
          <Down />
          CSV
        </Button>
      </span>
    </div>
  );
}
