import { type RowOf, type Shop, generateShop } from '../../seeds/index.js';

export type EventRow = RowOf<'user_behavior.csv'>;

let made: Shop | undefined;

/** The demo shop with the default seed, made once a suite. */
export function demoShop(): Shop {
  return (made ??= generateShop('demo'));
}

export const at = (row: EventRow): number => Date.parse(String(row.timestamp));

/** Key of a person and a product, or of any two ids. */
export const pair = (a: unknown, b: unknown): string => `${String(a)} ${String(b)}`;

/** Events of one kind. */
export function ofKind(shop: Shop, kind: string): EventRow[] {
  return shop.events.filter((row) => row.behavior_type === kind);
}
