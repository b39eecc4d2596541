import neo4j, { type Record as DriverRecord } from 'neo4j-driver';
import { QueryParameterInvalid } from './errors.js';
import { type FieldTypes, type ValueType } from './query.js';

/**
 * The one place where values change between JavaScript and Neo4j: numbers declared `int` are wrapped (a bare JavaScript
 * number travels as FLOAT), `datetime` is a UTC `DateTime` there and a `Date` here. Converters are built once a query
 * from its declared types and leave alone what needs no change, so a batch of 10,000 rows costs one pass.
 */
type Convert = (value: unknown, path: string) => unknown;

const encoders = new WeakMap<FieldTypes, (params: object) => Record<string, unknown>>();
const decoders = new WeakMap<FieldTypes, (record: DriverRecord) => Record<string, unknown>>();

/**
 * Parameters as the driver wants them; declared but absent ones are sent as null.
 * @throws {QueryParameterInvalid} naming the path (`rows[3].at`) of the first value that does not fit its type.
 */
export function encodeParams(types: FieldTypes, params: object): Record<string, unknown> {
  let encode = encoders.get(types);
  if (!encode) {
    const map = encodeFields(types);
    encode = (given) => map(given, '') as Record<string, unknown>;
    encoders.set(types, encode);
  }
  return encode(params);
}

/** A record as a plain object with exactly the declared columns. */
export function decodeRecord(types: FieldTypes, record: DriverRecord): Record<string, unknown> {
  let decode = decoders.get(types);
  if (!decode) {
    const fields = Object.entries(types).map(([name, type]) => ({ name, convert: decoder(type) }));
    decode = (given) => {
      const row: Record<string, unknown> = {};
      for (const { name, convert } of fields) {
        const value: unknown = given.get(name);
        row[name] = convert && value !== null ? convert(value, name) : value;
      }
      return row;
    };
    decoders.set(types, decode);
  }
  return decode(record);
}

function encoder(type: ValueType): Convert {
  const convert = encodeBare(type);
  return (value, path) => {
    if (value !== null && value !== undefined) return convert(value, path);
    if (type.nullable) return null;
    throw new QueryParameterInvalid(path, `${String(value)}, but the parameter is not nullable`);
  };
}

function encodeBare(type: ValueType): Convert {
  switch (type.kind) {
    case 'int':
      return (value, path) => {
        if (!Number.isSafeInteger(value)) throw new QueryParameterInvalid(path, `${show(value)} is not a whole number`);
        return neo4j.int(value as number);
      };
    case 'datetime':
      return (value, path) => {
        if (!(value instanceof Date) || Number.isNaN(value.getTime())) {
          throw new QueryParameterInvalid(path, `${show(value)} is not a valid Date`);
        }
        return toDateTime(value);
      };
    case 'float':
      return ofType('number');
    case 'string':
    case 'boolean':
      return ofType(type.kind);
    case 'list': {
      const item = encoder(type.of);
      return (value, path) => {
        if (value instanceof Float32Array || value instanceof Float64Array) return Array.from(value);
        if (!Array.isArray(value)) throw new QueryParameterInvalid(path, `${show(value)} is not a list`);
        const out = new Array<unknown>(value.length);
        for (let i = 0; i < value.length; i++) out[i] = encodeAt(item, value[i], path, i);
        return out;
      };
    }
    case 'map':
      return encodeFields(type.fields);
  }
}

/** The path is put together only when something is wrong: building 10,000 strings costs more than the conversion. */
function encodeAt(convert: Convert, value: unknown, path: string, at: string | number): unknown {
  try {
    return convert(value, '');
  } catch (error) {
    if (!(error instanceof QueryParameterInvalid)) throw error;
    const step = typeof at === 'number' ? `[${at}]` : path === '' ? at : `.${at}`;
    const rest = error.path === '' || error.path.startsWith('[') ? error.path : `.${error.path}`;
    const detail = error.message.slice(error.path.length + 3);
    throw new QueryParameterInvalid(`${path}${step}${rest}`, detail);
  }
}

function encodeFields(types: FieldTypes): Convert {
  const fields = Object.entries(types).map(([name, type]) => ({ name, convert: encoder(type) }));
  return (value, path) => {
    if (typeof value !== 'object' || Array.isArray(value)) {
      throw new QueryParameterInvalid(path, `${show(value)} is not a map`);
    }
    const out: Record<string, unknown> = {};
    for (const { name, convert } of fields) {
      out[name] = encodeAt(convert, (value as Record<string, unknown>)[name], path, name);
    }
    return out;
  };
}

function ofType(kind: 'string' | 'number' | 'boolean'): Convert {
  return (value, path) => {
    if (typeof value !== kind) throw new QueryParameterInvalid(path, `${show(value)} is not a ${kind}`);
    return value;
  };
}

/** What a value must go through on its way back, or nothing where it already is what it should be. */
function decoder(type: ValueType): Convert | undefined {
  switch (type.kind) {
    case 'datetime':
      return (value, path) => fromDateTime(value, path);
    case 'list': {
      const item = decoder(type.of);
      return item && ((value, path) => (value as unknown[]).map((one) => (one === null ? null : item(one, path))));
    }
    case 'map': {
      const fields = Object.entries(type.fields).flatMap(([name, field]) => {
        const convert = decoder(field);
        return convert ? [{ name, convert }] : [];
      });
      if (fields.length === 0) return undefined;
      return (value, path) => {
        const out = { ...(value as Record<string, unknown>) };
        for (const { name, convert } of fields) {
          if (out[name] !== null && out[name] !== undefined) out[name] = convert(out[name], path);
        }
        return out;
      };
    }
    default:
      return undefined;
  }
}

type DateTime = InstanceType<typeof neo4j.types.DateTime<number>>;

function toDateTime(date: Date): DateTime {
  return new neo4j.types.DateTime(
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    date.getUTCMilliseconds() * 1_000_000,
    0,
  );
}

/** To the millisecond; the driver's own `toStandardDate` goes through a string and is several times slower. */
function fromDateTime(value: unknown, path: string): Date {
  if (!isDateTime(value)) throw new TypeError(`column ${path} is ${show(value)}, not a datetime`);
  const offset = value.timeZoneOffsetSeconds;
  if (offset === undefined || offset === null) return value.toStandardDate();
  const date = new Date(0);
  date.setUTCFullYear(value.year, value.month - 1, value.day);
  date.setUTCHours(value.hour, value.minute, value.second, Math.floor(value.nanosecond / 1e6));
  return new Date(date.getTime() - offset * 1000);
}

/** Under `disableLosslessIntegers` the parts of a datetime are plain numbers. */
function isDateTime(value: unknown): value is DateTime {
  return neo4j.isDateTime(value);
}

function show(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? value.constructor.name : String(value);
  return `${text.slice(0, 80)} (${typeof value})`;
}
