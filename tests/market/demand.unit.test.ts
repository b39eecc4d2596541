import { countQuantile } from '../../src/algorithms/demand/counts.js';
import { fitEts } from '../../src/algorithms/demand/ets.js';
import { forecastSet } from '../../src/algorithms/demand/forecast-set.js';
import { harmonicSeason } from '../../src/algorithms/demand/harmonic-season.js';
import { imapa, syntetosBoylan, teunterSyntetosBabai } from '../../src/algorithms/demand/intermittent.js';
import { rootMeanSquare, seasonalScale, stepScale } from '../../src/algorithms/demand/measures.js';
import { isSeasonal, seasonalShape } from '../../src/algorithms/demand/seasonal-shape.js';
import { theta } from '../../src/algorithms/demand/theta.js';
import { seededRng } from '../../src/algorithms/random.js';

const WEEK = [3, 1, 1, 2, 4, 9, 8];
const near = (a: number, b: number, by: number): void => expect(Math.abs(a - b)).toBeLessThan(by);

describe('one series', () => {
  it('goes on along a line with a season that multiplies', () => {
    const values = Float64Array.from({ length: 60 }, (_, t) => (100 + 2 * t) * [0.8, 1, 1.3, 0.9][t % 4]);
    const truth = Float64Array.from({ length: 8 }, (_, h) => (100 + 2 * (60 + h)) * [0.8, 1, 1.3, 0.9][h % 4]);
    for (const forecast of [
      theta({ values, season: 4 }, 8)!,
      forecastSet([{ values, season: 4 }], 8).forecasts[0].values,
    ]) {
      expect(rootMeanSquare(forecast, truth) / 220).toBeLessThan(0.03);
    }
    expect(isSeasonal(values, 4)).toBe(true);
    const { shape } = seasonalShape(values, 4, 'times')!;
    near(shape[2], 1.3, 0.01);
  });

  it('has a long season of few waves', () => {
    const rng = seededRng(1);
    const at = (t: number): number => 200 + 40 * Math.sin((2 * Math.PI * t) / 52);
    const values = Float64Array.from({ length: 160 }, (_, t) => at(t) + 4 * (rng() - 0.5));
    const forecast = harmonicSeason({ values, season: 52 }, 13)!;
    expect(
      rootMeanSquare(
        forecast,
        Float64Array.from({ length: 13 }, (_, h) => at(160 + h)),
      ),
    ).toBeLessThan(12);
  });

  it('says nothing where it is too short, and never less than nothing', () => {
    expect(theta({ values: Float64Array.of(1, 2), season: 1 }, 3)).toBeUndefined();
    expect(
      fitEts({ values: Float64Array.of(1, 2, 3), season: 1 }, { error: 'plus', trend: 'plus', season: 'none' }),
    ).toBeUndefined();
    const falling = Float64Array.from({ length: 30 }, (_, t) => Math.max(0, 60 - 2 * t));
    const { values, lower } = forecastSet([{ values: falling, season: 1 }], 10).forecasts[0];
    expect(Math.min(...values, ...lower)).toBeGreaterThanOrEqual(0);
    expect(forecastSet([], 5).forecasts).toEqual([]);
    const [nothing] = forecastSet([{ values: new Float64Array(0), season: 7 }], 5).forecasts;
    expect(nothing.method).toBe('nothing');
    expect([...nothing.values]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('demand that often is none', () => {
  it('is a rate', () => {
    const rng = seededRng(3);
    const values = Float64Array.from({ length: 400 }, () => (rng() < 0.2 ? 2 : 0));
    for (const way of [imapa, syntetosBoylan, teunterSyntetosBabai]) {
      near(way({ values, season: 1 }, 1)![0], 0.4, 0.15);
    }
  });

  it('has bands of counts', () => {
    expect(countQuantile(0, 1, 0.9)).toBe(0);
    // Poisson: P(N <= 2) = .677, P(N <= 3) = .857, P(N <= 4) = .947 at mean 2.
    expect(countQuantile(2, 1, 0.9)).toBe(4);
    expect(countQuantile(2, 1, 0.85)).toBe(3);
    expect(countQuantile(2, 3, 0.9)).toBeGreaterThan(4);
    near(countQuantile(10_000, 1, 0.975), 10_196, 2);
  });

  it('is forecast over all products without bias, in bands that hold what they promise', () => {
    const rng = seededRng(5);
    const draw = (rate: number): number => {
      let [k, p] = [0, rng()];
      const stop = Math.exp(-rate);
      while (p > stop) {
        k += 1;
        p *= rng();
      }
      return k;
    };
    const made = Array.from({ length: 150 }, () => {
      const rate = 0.05 + 0.6 * rng();
      return Float64Array.from({ length: 72 }, () => draw(rate));
    });
    const set = made.map((all) => ({ values: all.subarray(0, 60), season: 12 }));
    const { intermittent, forecasts } = forecastSet(set, 12);
    expect(intermittent).toBe(true);
    let [said, sold, inside] = [0, 0, 0];
    forecasts.forEach(({ values, lower, upper }, n) => {
      made[n].subarray(60).forEach((value, h) => {
        said += values[h];
        sold += value;
        if (value >= lower[h] && value <= upper[h]) inside += 1;
      });
    });
    expect(Math.abs(said / sold - 1)).toBeLessThan(0.12);
    near(inside / (150 * 12), 0.9, 0.05);
    // A product that is sold since a few days cannot be judged, and takes nothing from what is known of the others.
    const young = [...set, { values: Float64Array.of(0, 1, 0, 0, 1), season: 12 }];
    const { rollingError, forecasts: beside } = forecastSet(young, 12);
    expect(rollingError).toBeGreaterThan(0);
    const selling = beside.slice(0, -1).filter(({ values }) => values[0] > 0);
    expect(selling.length).toBeGreaterThan(140);
    expect(selling.some(({ totalLower, totalUpper }) => totalLower === totalUpper)).toBe(false);
  });

  it('has bands of the counts themselves where nothing could be judged', () => {
    const set = [{ values: Float64Array.of(0, 0, 1, 0, 2, 0, 0, 1, 0, 1), season: 7 }];
    const [{ totalLower, totalUpper, values }] = forecastSet(set, 14).forecasts;
    const all = values.reduce((sum, value) => sum + value, 0);
    expect(totalLower).toBeLessThan(all);
    expect(totalUpper).toBeGreaterThan(all);
  });
});

it('forecasts a shop better than the season before, in bands that hold', () => {
  const rng = seededRng(9);
  const made = Array.from({ length: 40 }, (_, n) =>
    Float64Array.from({ length: 154 }, (_, t) => Math.round((1 + (n % 5)) * WEEK[t % 7] * (0.6 + 0.8 * rng()))),
  );
  const set = made.map((all) => ({ values: all.subarray(0, 126), season: 7 }));
  const { forecasts } = forecastSet(set, 28);
  let [ours, naive, inside] = [0, 0, 0];
  forecasts.forEach(({ values, alone, lower, upper }, n) => {
    const truth = made[n].subarray(126);
    const scale = seasonalScale(set[n]);
    truth.forEach((value, h) => {
      ours += Math.abs(value - values[h]) / scale;
      naive += Math.abs(value - alone['seasonal naive']![h]) / scale;
      if (value >= lower[h] && value <= upper[h]) inside += 1;
    });
  });
  expect(ours).toBeLessThan(0.85 * naive);
  near(inside / (40 * 28), 0.9, 0.04);
  expect(stepScale({ values: Float64Array.of(1, 1), season: 1 })).toBe(0);
});
