import { type ReactNode } from 'react';
import { SharesChart } from '../../../charts/SharesChart';
import { type Estimate, Interval, IntervalLegend, scaleOf } from '../../../ui/parts/Interval';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { type Uplift } from './query';
import { useText } from './text';

/** Whom coupons persuade: what the experiment said, the Qini chart, and what the plan brings. */
export function UpliftReport({ of }: { readonly of: Uplift }): ReactNode {
  const say = useText();
  const { whole, shareTenth, hundredth } = useNumbers();
  const write = ({ value, standardError }: Uplift['qini']): string =>
    `${hundredth(value)} ± ${hundredth(standardError)}`;
  const { curve, qini, responseOnly, difference } = of;
  return (
    <section aria-label={say('uplift')} className="coupon-uplift">
      <h3>{say('uplift')}</h3>
      <p>
        {say('uplift.of', {
          ...{ name: of.experimentName, people: whole(of.people) },
          ...{ with: shareTenth(of.boughtWith), without: shareTenth(of.boughtWithout) },
        })}
      </p>
      <p className="coupon-advice">{say(`advice.${of.advice}`)}</p>
      <SharesChart
        label={say('qini.chart')}
        name="qini"
        share={say('qini.share')}
        shares={curve.map(({ share }) => share)}
        lines={[
          { key: 'uplift', name: `${say('by.uplift')}: ${write(qini)}`, values: curve.map((point) => point.uplift) },
          {
            ...{ key: 'response', name: `${say('by.response')}: ${write(responseOnly)}` },
            values: curve.map((point) => point.responseOnly),
          },
          { key: 'random', name: `${say('by.chance')}: 0`, values: curve.map(({ random }) => random), isOthers: true },
        ]}
      />
      <p className="note">{say('qini.note', { learner: of.learner, difference: write(difference) })}</p>
      <Gains of={of} />
    </section>
  );
}

const GAINS = ['chosen', 'everybody', 'better'] as const;

interface GainRow {
  readonly key: (typeof GAINS)[number];
  readonly currency: string | null;
  readonly estimate: Estimate;
}

function Gains({ of }: { readonly of: Uplift }): ReactNode {
  const say = useText();
  const { money } = useNumbers();
  const rows = GAINS.map((key): GainRow => {
    const { gain, lower, upper } = of[key];
    const separable = lower.amount > 0 || upper.amount < 0;
    const estimate = { value: gain.amount, lower: lower.amount, upper: upper.amount, separable };
    return { key, currency: gain.currency, estimate };
  });
  const scale = scaleOf(rows.map(({ estimate }) => estimate));
  return (
    <>
      <Table<GainRow>
        label={say('gains')}
        rows={rows}
        columns={[
          { key: 'what', title: say('gains'), value: ({ key }) => say(`gain.${key}`) },
          {
            ...{ key: 'gain', title: say('gain'), value: ({ estimate }) => estimate.value },
            write: ({ estimate, currency }) => (
              <Interval of={estimate} scale={scale} write={(value) => money(value, currency)} />
            ),
          },
        ]}
      />
      <IntervalLegend />
    </>
  );
}
