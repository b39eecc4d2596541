import { jest } from '@jest/globals';
import { wanted } from '../../scripts/setup/command.mjs';
import { Missing } from '../../scripts/setup/missing.mjs';

describe('what the set-up can do without', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is named when it is missing, and the set-up goes on', async () => {
    const said: string[] = [];
    jest.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
    await wanted(() => {
      throw new Missing('There is no GPU.', ['buy one']);
    });
    expect(said.join('\n')).toMatch(/There is no GPU\.[^]*buy one[^]*goes on without it/);
  });

  it('is no cover for a fault of our own', async () => {
    await expect(wanted(() => Promise.reject(new TypeError('typo')))).rejects.toThrow('typo');
  });
});
