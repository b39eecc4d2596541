import { type ReactNode } from 'react';
import { useNumbers } from '../../words/numbers';
import { Button } from '../controls/Button';
import { SwitchMenu } from '../controls/Menu';
import { Columns, Down } from '../parts/Icon';
import { useUiText } from '../text';
import { type ColumnChoice } from './use-columns';

/** Over a grid: how many rows, what the drawings mean, which columns, and the file. */
export function GridTools<Row>(
  props: Pick<ColumnChoice<Row>, 'optional' | 'on' | 'choose'> & {
    readonly save: () => void;
    readonly legend: ReactNode;
    readonly count: number;
    readonly total: number | undefined;
  },
): ReactNode {
  const { optional, on, choose, save, legend, count, total } = props;
  const say = useUiText();
  const { whole } = useNumbers();
  const all = total !== undefined && total > count;
  return (
    <div className="grid-tools">
      <span className="note number" role="status">
        {all ? say('grid.part', { count: whole(count), total: whole(total) }) : say('grid.count', { count })}
      </span>
      {legend}
      <span className="acts">
        <SwitchMenu options={optional.map(({ key, title }) => ({ key, name: title }))} on={on} onChange={choose}>
          <Columns />
          {say('grid.columns')}
        </SwitchMenu>
        <Button kind="quiet" onPress={save}>
          <Down />
          CSV
        </Button>
      </span>
    </div>
  );
}
