import { GROUPS, groupOf } from '../../web/src/graph/looks.js';

it('gives the twelve largest communities a colour each, and all smaller ones the same', () => {
  const colours = Array.from({ length: 20 }, (_, place) => groupOf(place));
  expect(GROUPS).toBe(12);
  expect(new Set(colours.slice(0, 12)).size).toBe(12);
  expect(new Set(colours.slice(12))).toEqual(new Set([0]));
  expect(colours.slice(0, 12)).not.toContain(0);
});
