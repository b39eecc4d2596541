import { type ReactNode } from 'react';
import { Figure } from '../../../ui/parts/Figure';
import { Cards } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Distribution, type Report } from './query';

/** What all customers together will probably pay, and how unevenly. */
export function Figures(props: { readonly report: Report; readonly distribution: Distribution }): ReactNode {
  const { report, distribution } = props;
  const say = useText();
  const { money, whole, share, start } = useNumbers();
  const { total, currency, median, people, topTenthShare } = distribution;
  return (
    <Cards>
      <Figure
        title={say('figure.total', { days: report.horizonDays })}
        value={money(total, currency)}
        note={say('figure.total.note', { until: start(report.until) })}
      />
      <Figure
        title={say('figure.people')}
        value={whole(report.people)}
        note={say('figure.people.note', { people: whole(people), currency: currency ?? say('currency.none') })}
      />
      <Figure title={say('figure.median')} value={money(median, currency)} note={say('figure.median.note')} />
      <Figure title={say('figure.top')} value={share(topTenthShare)} note={say('figure.top.note')} />
    </Cards>
  );
}
