import { at, demoShop, ofKind } from './demo-shop.js';

const DAY = 86_400_000;

describe('planted seasons', () => {
  const { items, truth } = demoShop();
  const category = new Map(items.map((row) => [row.item_id, String(row.category_id)]));
  const end = Date.parse(truth.end);
  const lastYear = ofKind(demoShop(), 'view').filter((row) => at(row) >= end - 365 * DAY);
  const perDay = new Map<number, number>();
  const day = (time: number): number => Math.floor(time / DAY);
  for (const row of lastYear) perDay.set(day(at(row)), (perDay.get(day(at(row))) ?? 0) + 1);

  /** Peak month (1..13) and amplitude of a category's share of the day's views: its first Fourier coefficient over a year. */
  function fit(id: string): { peak: number; amplitude: number } {
    let [whole, x, y] = [0, 0, 0];
    for (const row of lastYear) {
      if (category.get(row.item_id) !== id) continue;
      const time = at(row);
      const start = Date.UTC(new Date(time).getUTCFullYear(), 0, 1);
      const angle = (2 * Math.PI * (time - start)) / (365 * DAY);
      const share = 1 / (perDay.get(day(time)) ?? NaN);
      whole += share;
      x += share * Math.cos(angle);
      y += share * Math.sin(angle);
    }
    const turn = Math.atan2(y, x) / (2 * Math.PI);
    return { peak: (turn < 0 ? turn + 1 : turn) * 12 + 0.5, amplitude: (2 * Math.hypot(x, y)) / whole };
  }

  const strong = truth.categories.filter(({ amplitude }) => amplitude >= 0.6);

  it.each(strong)('peaks in month $peakMonth in $id', ({ id, peakMonth, amplitude }) => {
    const found = fit(id);
    const apart = Math.abs(found.peak - peakMonth) % 12;
    expect(Math.min(apart, 12 - apart)).toBeLessThan(1.2);
    expect(Math.abs(found.amplitude - amplitude)).toBeLessThan(0.3);
  });

  it('is flat where little was planted', () => {
    const flat = truth.categories.filter(({ amplitude }) => amplitude <= 0.2);
    const mean = flat.reduce((sum, { id }) => sum + fit(id).amplitude, 0) / flat.length;
    expect(flat.length).toBeGreaterThan(2);
    expect(mean).toBeLessThan(0.35);
  });
});
