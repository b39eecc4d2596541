import { type Role } from './roles.js';
import { type Surveyed } from './survey.files.js';

/** Two columns of people, and whether the tie is a friendship; else the first follows the second. */
export interface Pair {
  readonly user: string;
  readonly other: string;
  readonly mutual: boolean;
}

/** Names that two columns of people have together. */
const NAMES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(referrer|inviter|sender|advocate)/i, /^(referee|referred|referral|invitee|invited|recipient|receiver|friend)/i],
  [/^(source|src|from)([ _.-]|$)/i, /^(target|dst|dest|to)([ _.-]|$)/i],
  [/^(user|person|people|customer|member|friend|email|id|node)[ _.-]?(1|a|one)$/i, /[ _.-]?(2|b|two)$/i],
  [/^a$/i, /^b$/i],
];
const MUTUAL = /friend|refer|invit|advocate|contact|connect|buddy/i;
const SYMMETRIC = /([ _.-]?(1|a|one))$/i;
const E_MAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/**
 * The two columns of a table of ties: by their roles, by names that belong together, as the only two of e-mail addresses, or as
 * the only two of people that other files know.
 */
export function pairOf(
  table: Surveyed,
  roles: ReadonlyMap<Role, string>,
  isPerson: (text: string) => boolean = () => false,
): Pair | undefined {
  const named = byRole(roles) ?? (table.headed ? byName(table) : undefined);
  const found = named ?? byTexts(table, (text) => E_MAIL.test(text)) ?? byTexts(table, isPerson);
  if (!found) return undefined;
  const [user, other] = found;
  const mutual =
    !/follow|trust|subscri/i.test(`${user} ${other} ${table.name}`) &&
    ([user, other, table.name].some((name) => MUTUAL.test(name)) || SYMMETRIC.test(user));
  return { user, other, mutual };
}

type Two = readonly [string, string];

function byRole(roles: ReadonlyMap<Role, string>): Two | undefined {
  const [user, other] = [roles.get('user'), roles.get('otherUser')];
  return user === undefined || other === undefined ? undefined : [user, other];
}

function byName({ columns }: Surveyed): Two | undefined {
  for (const [first, second] of NAMES) {
    const user = columns.find((name) => first.test(name));
    const other = columns.find((name) => name !== user && second.test(name));
    if (user !== undefined && other !== undefined) return [user, other];
  }
  return undefined;
}

/** The only two columns of which most texts are of a kind. */
function byTexts({ columns, texts }: Surveyed, test: (text: string) => boolean): Two | undefined {
  const alike = columns.filter((name) => {
    const seen = texts.get(name) ?? [];
    return seen.length > 0 && seen.filter(test).length >= 0.5 * seen.length;
  });
  return alike.length === 2 ? [alike[0], alike[1]] : undefined;
}
