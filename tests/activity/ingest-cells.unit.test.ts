import fc from 'fast-check';
import { readField } from '../../src/features/activity/sources/files/mapping/cells.js';
import { isNothing } from '../../src/features/activity/sources/files/mapping/nothing.js';
import { readNumber, signOf } from '../../src/features/activity/sources/files/mapping/numbers.js';
import { luxonFormat, readTime, utcDate } from '../../src/features/activity/sources/files/mapping/times.js';
import { Problem } from '../../src/platform/text.js';

const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const THEN = Date.UTC(2025, 11, 31, 14, 5);

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
        expect(readTime(`${local} GMT${zone.replace(':', '')}`)).toBe(at);
        expect(readTime(date.toISOString().replace('T', ' ').replace('Z', ''))).toBe(at);
        expect(readTime(date.toISOString().replaceAll('-', '/').replace('T', ' ').replace('Z', ' UTC'))).toBe(at);
        expect(readTime(String(at), { unit: 'ms' })).toBe(at);
        expect(readTime(String(Math.floor(at / 1000)), { unit: 's' })).toBe(Math.floor(at / 1000) * 1000);
        expect([at, at * 1_000].map((number) => readTime(String(number)))).toEqual([at, at]);
      }),
    );
  });

  it('tells the unit of a number by its size, and takes no number for a time that would be before 1990', () => {
    expect(readTime('959670000')).toBe(959670000_000);
    expect(readTime('959670000123')).toBe(959670000_123);
    expect(readTime('1767189900000000')).toBe(THEN);
    expect(readTime('1767189900000000000')).toBe(THEN);
    for (const text of ['1995', '20240115', '45306', '20251231140500', '0', '-86400', '631151999']) {
      expect(readTime(text)).toEqual(new Problem('not a time'));
    }
    expect(readTime('-86400', { unit: 's' })).toBe(-86400_000);
    expect(readTime('86400000001', { unit: 'us' })).toBe(86400_000);
  });

  it.each([
    ['2025-12-31 14:05:00 UTC'],
    ['2025/12/31 14:05:00'],
    ['2025-12-31 02:05:00 PM'],
    ['2025-12-31T16:05:00+02'],
    ['31.12.2025 14:05'],
    ['31/12/2025 14:05'],
    ['12/31/2025 2:05 PM'],
    ['12/31/2025, 2:05:00 p.m.'],
    ['Dec 31, 2025 2:05 PM'],
    ['Dec 31, 2025, 2:05:00 PM'],
    ['Wed, 31 Dec 2025 14:05:00 +0000'],
    ['31 December 2025 14:05 GMT'],
    ['31-Dec-2025 14:05'],
  ])('%s is five past two', (text) => {
    expect(readTime(text)).toBe(THEN);
  });

  it('leaves a day that could be two to the column, and refuses it where that tells nothing', () => {
    expect(readTime('03/04/2025')).toEqual(new Problem('ambiguous'));
    expect(readTime('03/04/2025', {}, true)).toBe(Date.UTC(2025, 3, 3));
    expect(readTime('03/04/2025', {}, false)).toBe(Date.UTC(2025, 2, 4));
    expect(readTime('03/03/2025')).toBe(Date.UTC(2025, 2, 3));
    expect(readTime('03.04.2025', {}, false)).toBe(Date.UTC(2025, 3, 3));
    expect(readTime('31/12/2025', {}, false)).toBe(Date.UTC(2025, 11, 31));
  });

  it('reads a stated format, as strictly as it says', () => {
    const read = (text: string, format: string | string[], zone?: string) => readTime(text, { format, zone });
    expect(read('12/31/2025 2:05 PM', 'MM/DD/YYYY h:mm A')).toBe(THEN);
    expect(read('31.12.2025 14:05', 'DD.MM.YYYY HH:mm')).toBe(THEN);
    expect(read('20251231140500', 'YYYYMMDDHHmmss')).toBe(THEN);
    expect(read('31 of Dec 25, 14:05:00.000123 +00:00', 'DD [of] MMM YY, HH:mm:ss.SSSSSS Z')).toBe(THEN);
    expect(read('31.12.2025 15:05', ['MM/DD/YYYY h:mm A', 'DD.MM.YYYY HH:mm'], 'Europe/Berlin')).toBe(THEN);
    for (const text of ['13/31/2025 2:05 PM', '02/30/2025 2:05 PM', '12/31/2025', 'x12/31/2025 2:05 PM']) {
      expect(read(text, 'MM/DD/YYYY h:mm A')).toBeInstanceOf(Problem);
    }
    expect(luxonFormat('Q YYYY')).toBeUndefined();
  });

  it('reads times without an offset in the zone of the column, winter and summer', () => {
    const zone = 'Europe/Berlin';
    expect(readTime('2025-12-31 15:05', { zone })).toBe(THEN);
    expect(readTime('31/07/2025 15:05', { zone })).toBe(Date.UTC(2025, 6, 31, 13, 5));
    expect(readTime('2025-12-31 14:05Z', { zone })).toBe(THEN);
    expect(readTime('1767189900', { zone })).toBe(THEN);
    // Clocks show 02:30 twice on this night, and on the other never.
    expect(readTime('2025-10-26 02:30', { zone })).toBe(Date.UTC(2025, 9, 26, 0, 30));
    expect(readTime('2025-03-30 02:30', { zone })).toBe(Date.UTC(2025, 2, 30, 1, 30));
  });

  it.each([
    'yesterday',
    '2024-02-30',
    '2024-13-01',
    '2024-01-01T25:00',
    '12:30',
    '1e9',
    '20240101T1',
    '2024-1',
    '1/2/24',
  ])('refuses %s', (text) => {
    expect(readTime(text)).toBeInstanceOf(Problem);
  });

  it('knows the calendar', () => {
    expect(utcDate(2024, 2, 29)).toBe(Date.UTC(2024, 1, 29));
    expect(utcDate(2023, 2, 29)).toBeInstanceOf(Problem);
    expect(utcDate(Number('x'), 2, 1)).toBeInstanceOf(Problem);
  });
});

describe('prices', () => {
  const readPrice = (text: string): unknown => readField(text, { type: 'price' });

  it.each([
    ['12.5', 12.5],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['12,5', 12.5],
    ['€ 12,50', 12.5],
    ['12.50 EUR', 12.5],
    ['$1 234', 1234],
    ["1'234'567.89", 1234567.89],
    ['1.234.567', 1234567],
    ['0', 0],
    ['0.125', 0.125],
    ['.99', 0.99],
    ['1.5e3', 1500],
    ['R$ 1.234,50', 1234.5],
    ['1 234,50 kr', 1234.5],
    ['1\u202f234,50 zł', 1234.5],
    ['kr. 1.234,50', 1234.5],
    ['₹1,00,000.00', 100000],
    ['₹1,00,000', 100000],
    ['US$12.50', 12.5],
    ['12.50', 12.5],
  ])('%s is %d', (text, price) => {
    expect(readPrice(text)).toBe(price);
  });

  it.each(['free', '-3', '-€3', '1.2.3', '12 apples', '99999999999', '1,23,45', '1.234,567.8', 'EUR'])(
    '%s is none',
    (text) => {
      expect(readPrice(text)).toBeInstanceOf(Problem);
    },
  );

  it('reads a text that is two numbers alike with and without a currency: as the column or the mapping says', () => {
    const wrapped = ['%', '% €', 'KWD %', '€%', '% kr'];
    for (const number of ['1.234', '12,500', '234.567']) {
      for (const text of wrapped.map((frame) => frame.replace('%', number))) {
        const point = Number(number.replace(',', ''));
        const comma = Number(number.replace('.', '').replace(',', '.'));
        expect(readPrice(text)).toEqual(new Problem('ambiguous'));
        expect(readField(text, { type: 'price', facts: { decimal: '.' } })).toBe(point);
        expect(readField(text, { type: 'price' }, { decimal: ',' })).toBe(comma);
      }
    }
    expect(readField('12.50', { type: 'price' }, { decimal: ',' })).toEqual(new Problem('not a number'));
  });

  it('takes the one reading that the field can hold', () => {
    expect(readNumber('4.125', false, { max: 5 })).toBe(4.125);
    expect(readNumber('4,125', false, { max: 5 })).toBe(4.125);
    expect(readField('8,250', { type: 'number', max: 5 }, { scale: 0.5 })).toBe(4.125);
  });

  it('reads what it would write, and knows the sign of every text that tells one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (cents) => {
        const price = cents / 100;
        const english = price.toLocaleString('en-US', { minimumFractionDigits: 2 });
        const german = price.toLocaleString('de-DE', { minimumFractionDigits: 2 });
        const indian = price.toLocaleString('en-IN', { minimumFractionDigits: 2 });
        const swedish = `${price.toLocaleString('sv-SE', { minimumFractionDigits: 2 })} kr`;
        const all = [price.toFixed(2), english, german, indian, swedish];
        expect(all.map(readPrice)).toEqual(all.map(() => price));
        expect(all.map((text) => signOf(text, true))).toEqual(['.', '.', ',', '.', ',']);
      }),
    );
  });
});

describe('other cells', () => {
  it('keeps text free of control characters and of needless space', () => {
    expect(readField('nice \u0007 \t\n thing\u0000', { type: 'line' })).toBe('nice thing');
    expect(readField('Cafe\u0301', { type: 'line' })).toBe('Caf\u00e9');
    expect(readField('Cafe\u0301', { type: 'id' })).toBe('Caf\u00e9');
    expect(readField('abc def', { type: 'line', longest: 4 })).toBe('abc');
  });

  it.each([
    ['id', 'a\u0000b', 'characters that are no text'],
    ['id', 'a\ud800', 'characters that are no text'],
    ['id', 'x'.repeat(257), 'too long'],
    ['number', 'five', 'not a number'],
    ['amount', 'five', 'not a number'],
    ['stock', '1.5', 'not a whole number'],
    ['kind', 'LICK', 'unknown'],
    ['share', 'everybody', 'unknown'],
    ['currency', 'euro', 'no ISO 4217 code'],
    ['boolean', 'perhaps', 'neither true nor false'],
  ] as const)('%s %j: %s', (type, text, what) => {
    expect(readField(text, { type })).toEqual(new Problem(what));
  });

  it('scales numbers', () => {
    expect(readField('8', { type: 'number' }, { scale: 0.5 })).toBe(4);
    expect(readField('1,200', { type: 'amount' }, { scale: 0.01, decimal: '.' })).toBe(12);
  });

  it('keeps the lines of what a person writes', () => {
    expect(readField('one \t two\r\nthree\u0007', { type: 'lines' })).toBe('one two\nthree');
  });

  it('takes an id that was written as a float for the number, where the whole column is one', () => {
    expect(readField('17850.0', { type: 'id', facts: { whole: true } })).toBe('17850');
    expect(readField('17850.0', { type: 'id' })).toBe('17850.0');
    expect(readField('100', { type: 'id', facts: { whole: true } })).toBe('100');
  });

  it('knows what databases and data frames write for nothing', () => {
    expect(['nan', 'NaN', 'None', 'null', 'NULL', 'N/A', '\\N', '<NA>', 'NaT', ''].every(isNothing)).toBe(true);
    expect(['0', 'Null', 'Nan', 'NA', 'none such', '-'].some(isNothing)).toBe(false);
  });
});
