/** The form of a plan: what somebody typed. */
export interface Draft {
  readonly segmentId: string;
  readonly choice: 'ALL' | 'VALUE' | 'UPLIFT';
  readonly discount: 'PERCENT' | 'AMOUNT';
  readonly value: string;
  readonly currency: string;
  readonly mostOff: string;
  readonly minimumOrder: string;
  readonly budget: string;
  readonly days: string;
  readonly worth: string;
  readonly returnsGiveBack: boolean;
}

export const CHOICES = ['UPLIFT', 'VALUE', 'ALL'] as const;
export const DISCOUNTS = ['AMOUNT', 'PERCENT'] as const;

export const EMPTY: Omit<Draft, 'segmentId'> = {
  ...{ choice: 'UPLIFT', discount: 'AMOUNT', value: '5', currency: 'EUR', mostOff: '10', minimumOrder: '20' },
  ...{ budget: '500', days: '30', worth: '20', returnsGiveBack: false },
};

/** What the service is asked; without the time at which codes expire, which goes by the clock. */
export type Plan = Omit<Draft, 'days' | 'value' | 'mostOff' | 'minimumOrder' | 'budget' | 'worth'> & {
  readonly value: number;
  readonly mostOff?: number;
  readonly minimumOrder: number;
  readonly budget: number;
  readonly worth?: number;
  readonly days: number;
};

/** The plan of a form; undefined while something of it is no number. */
export function planOf(draft: Draft): Plan | undefined {
  const { segmentId, choice, discount, currency, returnsGiveBack } = draft;
  const { value, mostOff, minimumOrder, budget, worth, days } = draft;
  const numbers = [value, budget, days, minimumOrder || '0'].map(numberOf);
  if (draft.discount === 'PERCENT') numbers.push(numberOf(mostOff));
  if (draft.choice === 'UPLIFT') numbers.push(numberOf(worth));
  if (numbers.some(Number.isNaN)) return undefined;
  return {
    ...{ segmentId, choice, discount, currency, returnsGiveBack },
    ...{ value: numberOf(value), budget: numberOf(budget), days: numberOf(days), minimumOrder: Number(minimumOrder) },
    mostOff: draft.discount === 'PERCENT' ? numberOf(mostOff) : undefined,
    worth: draft.choice === 'UPLIFT' ? numberOf(worth) : undefined,
  };
}

const numberOf = (text: string): number => (text.trim() === '' ? NaN : Number(text.replace(',', '.')));

/** The input of the service, with codes that expire so many days after a midnight. */
export function inputOf({ days, ...plan }: Plan, now: number): Omit<Plan, 'days'> & { readonly expiresAt: string } {
  const midnight = new Date(now).setUTCHours(0, 0, 0, 0);
  return { ...plan, expiresAt: new Date(midnight + (days + 1) * 86_400_000).toISOString() };
}
