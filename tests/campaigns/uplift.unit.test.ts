/** The uplift of a campaign: its interval holds what was planted, by person and by community. */
import { type OutcomeRow, upliftOf } from '../../src/features/campaigns/campaign/outcome/uplift.js';
import { deal, toContact } from '../../src/features/campaigns/campaign/plan/deal.js';
import { stopRule } from '../../src/features/campaigns/campaign/clock/stop-rules.js';
import { type CampaignRecord, type CampaignUnit } from '../../src/features/campaigns/campaign/campaign.js';
import { seededRng } from '../../src/algorithms/random.js';

const RUNS = 500;
/** 95 %, less three standard errors of a share of 500 runs. */
const LEAST = 0.95 - 3 * Math.sqrt((0.95 * 0.05) / RUNS);

/** Rows of a shop in which communities buy alike: chance .1 to .3 by community, and more where treated. */
function shopRows(random: () => number, unit: CampaignUnit, effect: number): OutcomeRow[] {
  const rows: OutcomeRow[] = [];
  for (let community = 0; community < 80; community += 1) {
    const own = unit === 'COMMUNITY' ? 0.1 + 0.2 * random() : 0.2;
    const side = random() < 0.3;
    for (let person = 0; person < 10; person += 1) {
      const treated = unit === 'COMMUNITY' ? !side : random() >= 0.3;
      const bought = Number(random() < own + (treated ? effect : 0));
      rows.push({
        ...{ treated, chosen: false, owned: false, unit: unit === 'COMMUNITY' ? `c${community}` : '' },
        ...{ people: 1, buyers: bought, paid: 5 * bought, paidSquares: 25 * bought },
      });
    }
  }
  return rows;
}

it.each<[CampaignUnit, number]>([
  ['PERSON', 0],
  ['PERSON', 0.1],
  ['COMMUNITY', 0],
  ['COMMUNITY', 0.1],
])('holds the planted uplift in 95 of 100 campaigns: by %s, +%s', (unit, effect) => {
  const random = seededRng(17);
  let held = 0;
  for (let n = 0; n < RUNS; n += 1) {
    const found = upliftOf(shopRows(random, unit, effect), 'BUYERS', unit)!;
    held += Number(found.lower <= effect && effect <= found.upper);
  }
  console.log(
    `by ${unit}, +${effect}: the interval held the truth in ${((100 * held) / RUNS).toFixed(1)} % of ${RUNS}`,
  );
  expect(held / RUNS).toBeGreaterThanOrEqual(LEAST);
});

it('says nothing of fewer than 30 people on a side, 5 buyers, or 5 communities', () => {
  const side = (treated: boolean, people: number, buyers: number, unit = ''): OutcomeRow => ({
    ...{ treated, chosen: false, owned: false, unit, people, buyers, paid: 0, paidSquares: 0 },
  });
  expect(upliftOf([side(true, 500, 9), side(false, 29, 1)], 'BUYERS', 'PERSON')).toBeUndefined();
  expect(upliftOf([side(true, 500, 3), side(false, 30, 1)], 'BUYERS', 'PERSON')).toBeUndefined();
  expect(upliftOf([side(true, 500, 4), side(false, 30, 1)], 'BUYERS', 'PERSON')).toBeDefined();
  const four = ['a', 'b', 'c', 'd'].map((unit) => side(true, 20, 2, unit));
  const others = ['e', 'f', 'g', 'h', 'i'].map((unit) => side(false, 20, 2, unit));
  expect(upliftOf([...four, ...others], 'BUYERS', 'COMMUNITY')).toBeUndefined();
});

it('keeps the share of control, and contacts treated people in the order of the plan as far as the budget pays', () => {
  const people = Array.from({ length: 20_000 }, (_, n) => ({ userId: `u${n}`, community: `c${n % 500}` }));
  const dealt = deal({ id: 'x', unit: 'PERSON', controlShare: 0.1 }, people);
  const control = dealt.filter(({ treated }) => !treated).length;
  // Three standard deviations.
  expect(Math.abs(control - 2_000)).toBeLessThan(3 * Math.sqrt(20_000 * 0.1 * 0.9));
  expect(deal({ id: 'x', unit: 'PERSON', controlShare: 0.1 }, people)).toEqual(dealt);
  expect(deal({ id: 'y', unit: 'PERSON', controlShare: 0.1 }, people)).not.toEqual(dealt);
  const plan = people.slice(0, 100).map(({ userId }) => userId);
  const contacts = toContact({ budget: 0.3, contactCost: 0.1 }, plan, dealt);
  expect(contacts).toEqual(plan.filter((id) => dealt.find(({ userId }) => userId === id)!.treated).slice(0, 3));
});

it('stops by risk before stock before budget, and not for a rounding error', () => {
  const campaign = { budget: 0.3, contactCost: 0.1, currency: 'EUR', riskShare: 0.5 } as CampaignRecord;
  const calm = { spent: 0.1 + 0.1, left: 5, buyers: 10, atRisk: 2 };
  expect(stopRule(campaign, calm)).toBeUndefined();
  expect(stopRule(campaign, { ...calm, left: null })).toBeUndefined();
  expect(stopRule(campaign, { ...calm, spent: 0.21 })).toMatchObject({ by: 'BUDGET', spent: 0.21 });
  expect(stopRule(campaign, { ...calm, spent: 0.3, left: 0 })).toEqual({ by: 'STOCK', left: 0 });
  expect(stopRule(campaign, { spent: 0.3, left: 0, buyers: 6, atRisk: 3 })).toMatchObject({ by: 'RISK', limit: 0.5 });
});
