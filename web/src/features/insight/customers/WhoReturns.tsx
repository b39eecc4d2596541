import { type ReactNode } from 'react';
import { ShareCurve } from '../../../charts/ShareCurve';
import { Button } from '../../../ui/controls/Button';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { saveCsv } from '../../../ui/save/download';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Retention } from './query';
import { type Search } from './route';

type Cohort = Retention['cohorts'][number];
type Point = Retention['curve'][number];

/** Which share of a cohort bought again in each period after the first: all cohorts as one curve, and each in a row. */
export function WhoReturns(props: { readonly of: Retention; readonly by: NonNullable<Search['by']> }): ReactNode {
  const { of, by } = props;
  const say = useText();
  const { month, start, share, shareTenth, whole } = useNumbers();
  if (of.curve.length === 0) return <Empty title={say('retention.none')} why={say('retention.none.why')} />;
  const after = say(`after.${by}`);
  const curve: TableColumn<Point>[] = [
    { key: 'after', title: after, isNumber: true, value: (point) => point.after },
    {
      key: 'people',
      title: say('people'),
      isNumber: true,
      value: ({ people }) => people,
      write: ({ people }) => whole(people),
    },
    {
      key: 'bought',
      title: say('bought'),
      isNumber: true,
      value: ({ bought }) => bought,
      write: ({ bought }) => whole(bought),
    },
    ...(['share', 'lower', 'upper'] as const).map((key): TableColumn<Point> => ({
      key,
      title: say(`retention.${key}`),
      isNumber: true,
      value: (point) => point[key],
      write: (point) => shareTenth(point[key]),
    })),
  ];
  const cohorts: TableColumn<Cohort>[] = [
    {
      key: 'from',
      title: say('cohort'),
      value: ({ from }) => from,
      write: ({ from }) => (by === 'MONTH' ? month(from) : start(from)),
    },
    {
      key: 'people',
      title: say('people'),
      isNumber: true,
      value: ({ people }) => people,
      write: ({ people }) => whole(people),
    },
    ...of.curve.map(({ after: n }): TableColumn<Cohort> => ({
      key: `after-${n}`,
      title: whole(n),
      isNumber: true,
      value: ({ retained }) => retained[n - 1]?.share ?? null,
      write: ({ retained }) => {
        const one = retained.at(n - 1);
        return one && n <= retained.length ? (
          <span
            title={say('retention.cell', {
              bought: whole(one.bought),
              people: whole(one.people),
              lower: share(one.lower),
              upper: share(one.upper),
            })}
          >
            {share(one.share)}
          </span>
        ) : (
          ''
        );
      },
    })),
  ];
  return (
    <>
      <ShareCurve
        label={say('retention.label')}
        name="retention"
        points={of.curve}
        columns={curve}
        legend={say(`retention.legend.${by}`)}
      />
      <h3>{say('cohorts')}</h3>
      <p className="note">{say('cohorts.note', { after })}</p>
      <Table label={say('cohorts')} columns={cohorts} rows={of.cohorts} />
      <div className="acts">
        <Button kind="quiet" onPress={() => saveCsv('cohorts', cohorts, of.cohorts)}>
          {say('save')}
        </Button>
      </div>
    </>
  );
}
