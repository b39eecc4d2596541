import { checkCurrency, checkLine, checkNumber, isGiven } from '../../platform/checks.js';
import { invalidInput } from '../../platform/errors.js';
import { type ExperimentDesign, type ExperimentOutcome, type ExperimentUnit } from './experiment.js';

/** A design as a caller sends it. */
export interface DesignInput {
  readonly unit: ExperimentUnit;
  readonly arms: readonly { readonly name: string; readonly weight?: number | null; readonly value?: string | null }[];
  readonly saturation?: number | null;
  readonly holdout?: number | null;
  readonly outcome: ExperimentOutcome;
  readonly currency?: string | null;
  readonly windowDays?: number | null;
  readonly smallestEffect: number;
}

export const DESIGN_LIMITS = {
  arms: 10,
  name: 100,
  value: 500,
  weight: { min: 1e-3, max: 1000 },
  saturation: { min: 0.1, max: 1 },
  holdout: { min: 0, max: 0.5 },
  windowDays: { min: 1, max: 90, whole: true },
  /** Of a share; of an amount any above 0. */
  share: { min: 1e-4, max: 1 },
  amount: { min: 1e-2, max: 1e9 },
};
const WINDOW_DAYS = 14;

/**
 * The one place that judges what is sent of an experiment.
 * @throws Failure INVALID_INPUT
 */
export function checkDesign(input: DesignInput): ExperimentDesign {
  const { unit, outcome } = input;
  const limits = DESIGN_LIMITS;
  const at = (field: string): [string, string] => ['input', field];
  if (input.arms.length < 2 || input.arms.length > limits.arms) {
    throw invalidInput(`\`arms\` has 2 to ${limits.arms} arms, got ${input.arms.length}.`, ...at('arms'));
  }
  const arms = input.arms.map((arm, n) => {
    const path = [...at('arms'), String(n)];
    const name = checkLine(arm.name, limits.name, ...path, 'name');
    if (name === undefined) throw invalidInput('`name` says what somebody gets.', ...path, 'name');
    const weight = checkNumber(arm.weight, limits.weight, ...path, 'weight') ?? 1;
    return { name, weight, value: checkLine(arm.value, limits.value, ...path, 'value') ?? null };
  });
  const names = arms.map(({ name }) => name);
  const twice = names.findIndex((name, n) => names.indexOf(name) < n);
  if (twice >= 0) throw invalidInput(`Two arms are called "${names[twice]}".`, ...at('arms'), String(twice), 'name');
  const saturation = checkNumber(input.saturation, limits.saturation, ...at('saturation')) ?? 1;
  if (unit === 'PERSON' && saturation < 1) {
    throw invalidInput('`saturation` is for communities: people are dealt one by one here.', ...at('saturation'));
  }
  const currency = checkCurrency(input.currency, ...at('currency')) ?? null;
  if ((outcome === 'REVENUE') !== isGiven(currency)) {
    throw invalidInput('REVENUE, and only REVENUE, is counted in one `currency`.', ...at('currency'));
  }
  const range = outcome === 'REVENUE' ? limits.amount : limits.share;
  return {
    ...{ unit, arms, saturation, outcome, currency },
    holdout: checkNumber(input.holdout, limits.holdout, ...at('holdout')) ?? 0,
    windowDays: checkNumber(input.windowDays, limits.windowDays, ...at('windowDays')) ?? WINDOW_DAYS,
    smallestEffect: checkNumber(input.smallestEffect, range, ...at('smallestEffect'))!,
  };
}
