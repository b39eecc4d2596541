import fc from 'fast-check';
import { readField, readPrice, readTime, utcDate } from '../../src/features/activity/sources/files/mapping/cells.js';
import { Problem } from '../../src/platform/text.js';

const moment = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('times', () => {
  it('reads what any clock writes, to the same millisecond', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        const at = date.getTime();
        const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        expect(readTime(date.toISOString())).toBe(at);
        expect(readTime(`${local}${zone}`)).toBe(at);
        expect(readTime(date.toISOString().replace('T', ' ').replace('Z', ''))).toBe(at);
        expect(readTime(String(at), 'ms')).toBe(at);
        expect(readTime(String(Math.floor(at / 1000)), 's')).toBe(Math.floor(at / 1000) * 1000);
      }),
    );
  });

  it('tells seconds from milliseconds by their size', () => {
    expect(readTime('959670000')).toBe(959670000_000);
    expect(readTime('959670000123')).toBe(959670000_123);
    expect(readTime('-86400')).toBe(-86400_000);
  });

  it.each(['yesterday', '2024-02-30', '2024-13-01', '2024-01-01T25:00', '12:30', '1e9', '20240101T1'])(
    'refuses %s',
    (text) => {
      expect(readTime(text)).toBeInstanceOf(Problem);
    },
  );

  it('knows the calendar', () => {
    expect(utcDate(2024, 2, 29)).toBe(Date.UTC(2024, 1, 29));
    expect(utcDate(2023, 2, 29)).toBeInstanceOf(Problem);
    expect(utcDate(Number('x'), 2, 1)).toBeInstanceOf(Problem);
  });
});

describe('prices', () => {
  it.each([
    ['12.5', 12.5],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234', 1234],
    ['12,5', 12.5],
    ['€ 12,50', 12.5],
    ['12.50 EUR', 12.5],
    ['$1 234', 1234],
    ["1'234'567.89", 1234567.89],
    ['0', 0],
  ])('%s is %d', (text, price) => {
    expect(readPrice(text)).toBe(price);
  });

  it.each(['free', '-3', '1.2.3', '12 apples', '99999999999'])('%s is none', (text) => {
    expect(readPrice(text)).toBeInstanceOf(Problem);
  });

  it('reads what it would write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (cents) => {
        const price = cents / 100;
        const english = price.toLocaleString('en-US', { minimumFractionDigits: 2 });
        const german = price.toLocaleString('de-DE', { minimumFractionDigits: 2 });
        expect([price.toFixed(2), english, german].map(readPrice)).toEqual([price, price, price]);
      }),
    );
  });
});

describe('other cells', () => {
  it('keeps text free of control characters and of needless space', () => {
    expect(readField('nice \u0007 \t\n thing\u0000', 'text')).toBe('nice thing');
    expect(readField('Cafe\u0301', 'text')).toBe('Caf\u00e9');
    expect(readField('Cafe\u0301', 'id')).toBe('Caf\u00e9');
  });

  it.each([
    ['id', 'a\u0000b', 'characters that are no text'],
    ['id', 'x'.repeat(257), 'too long'],
    ['number', 'five', 'not a number'],
    ['amount', 'five', 'not a number'],
    ['stock', '1.5', 'not a whole number'],
    ['stock', '-1', 'out of range'],
    ['kind', 'LICK', 'unknown'],
    ['share', 'everybody', 'unknown'],
    ['currency', 'euro', 'no ISO 4217 code'],
    ['boolean', 'perhaps', 'neither true nor false'],
  ] as const)('%s %j: %s', (type, text, what) => {
    expect(readField(text, type)).toEqual(new Problem(what));
  });

  it('scales numbers', () => {
    expect(readField('8', 'number', undefined, 0.5)).toBe(4);
    expect(readField('1,200', 'amount', undefined, 0.01)).toBe(12);
  });

  it('keeps the lines of what a person writes', () => {
    expect(readField('one \t two\r\nthree\u0007', 'lines')).toBe('one two\nthree');
  });
});
