import { traceless } from '../../src/platform/neo4j/traceless.js';

function frames({ stack = '' }: Error): number {
  return stack.split('\n').filter((line) => line.trimStart().startsWith('at ')).length;
}

it('gives errors no trace while it runs, and again afterwards, whatever happened', () => {
  expect(frames(traceless(() => new Error('within')))).toBe(0);
  expect(frames(new Error('after'))).toBeGreaterThan(0);
  expect(() =>
    traceless(() => {
      throw new Error('thrown');
    }),
  ).toThrow('thrown');
  expect(frames(new Error('after one was thrown'))).toBeGreaterThan(0);
});
