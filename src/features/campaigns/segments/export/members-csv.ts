import { csvLine } from '../../../activity/index.js';
import { type ExportedPerson } from '../segment.js';

const COLUMNS = ['user_id', 'name', 'region', 'orders', 'last_purchase_at'];

/** The first line, by which a mail tool finds the columns. */
export const MEMBERS_HEADER = `\uFEFF${csvLine(COLUMNS)}`;

/** One person as a line. */
export function memberLine({ userId, name, region, orders, lastPurchaseAt }: ExportedPerson): string {
  return csvLine([userId, name ?? '', region ?? '', String(orders), lastPurchaseAt?.toISOString() ?? '']);
}
