import { type ColumnSpec, type Condition, type FileMapping, type Lookup } from '../mapping/mapping.js';
import { cellsOf, namesOf } from '../mapping/tables.js';
import { type Target } from '../rows.js';
import { type Pair, pairOf } from './pairs.js';
import { KIND_WORDS, type Role, rolesOf } from './roles.js';
import { type Surveyed } from './survey.files.js';

/** A guessed mapping of a file, and why it was guessed. */
export interface Guess {
  readonly file: FileMapping;
  readonly because: readonly string[];
}

type Roles = ReadonlyMap<Role, string>;
type Columns = Record<string, ColumnSpec>;

/** Statuses of orders that sold nothing. */
const UNSOLD = ['canceled', 'cancelled', 'refunded', 'failed', 'voided', 'returned'];

/**
 * What files hold whose columns are called as most are. A file without people or times finds them in a file that has the
 * same orders. `today` (ISO 8601) stands for the time of events that have none; only `wanted` files are guessed.
 */
export function guessPlain(tables: readonly Surveyed[], today: string, wanted: readonly Surveyed[]): Guess[] {
  const roles = new Map(tables.map((table) => [table, rolesOf(table)]));
  return wanted.flatMap((table) => guessFile(table, roles, today));
}

/** The ties of a table of which the columns say nothing, where other files know the people. */
export function guessTies(table: Surveyed, isPerson: (text: string) => boolean): Guess[] {
  const roles = rolesOf(table);
  const pair = roles.has('item') ? undefined : pairOf(table, roles, isPerson);
  return pair ? [ties(table, roles, pair)] : [];
}

/** Whether a guess stands on what the file says: rows without names, or of which nothing says what was done, could be anything. */
export function isEvident({ file: { columns, header } }: Guess): boolean {
  const { kind } = columns;
  return header === undefined && !(typeof kind === 'object' && 'constant' in kind && kind.constant === 'VIEW');
}

/** People and products before what they do, and people who are told of before their ties. */
export function inOrder(guesses: readonly Guess[]): Guess[] {
  const order: readonly Target[] = ['users', 'products', 'variants', 'categories', 'events', 'friendships', 'follows'];
  return [...guesses].sort((a, b) => order.indexOf(a.file.target) - order.indexOf(b.file.target));
}

function guessFile(table: Surveyed, all: ReadonlyMap<Surveyed, Roles>, today: string): Guess[] {
  const roles = all.get(table) ?? new Map<Role, string>();
  const [user, item] = (['user', 'item'] as const).map((role) => roles.get(role));
  const pair = item === undefined ? pairOf(table, roles) : undefined;
  if (pair) return [ties(table, roles, pair)];
  const order = roles.get('order');
  const header = order === undefined || user !== undefined ? undefined : headerOf(table, order, all);
  if (item !== undefined && (user !== undefined || header)) return events(table, roles, item, header, today);
  if (item !== undefined && ['title', 'price', 'category', 'stock'].some((role) => roles.has(role as Role))) {
    return [products(table, roles, item)];
  }
  if (
    user !== undefined &&
    order === undefined &&
    ['region', 'email', 'title', 'personName'].some((role) => roles.has(role as Role))
  ) {
    return [people(table, roles, user)];
  }
  return [];
}

function ties(table: Surveyed, roles: Roles, { user, other, mutual }: Pair): Guess {
  const since = roles.get('time');
  const columns: Columns = {
    userId: user,
    [mutual ? 'friendId' : 'followedId']: other,
    ...(since !== undefined && { since }),
  };
  const because = [`"${user}" and "${other}" are two people: ${mutual ? 'friends' : 'the first follows the second'}`];
  return { file: fileOf(table, mutual ? 'friendships' : 'follows', columns), because };
}

function products(table: Surveyed, roles: Roles, item: string): Guess {
  const category = roles.get('category');
  const columns: Columns = { productId: item };
  for (const [field, role] of [
    ['title', 'title'],
    ['brand', 'brand'],
    ['tags', 'tags'],
    ['price', 'price'],
    ['stock', 'stock'],
  ] as const) {
    const column = roles.get(role);
    if (column !== undefined) columns[field] = column;
  }
  if (category !== undefined) columns.categoryId = categories(table, category);
  const texts = table.texts.get(item) ?? [];
  const combine = new Set(texts).size < texts.length;
  const because = [`"${item}" is a product`, ...(combine ? ['products have several rows: they are put together'] : [])];
  return { file: { ...fileOf(table, 'products', columns), ...(combine && { combine: true }) }, because };
}

/** Several categories in one text show by their signs. */
function categories(table: Surveyed, column: string): ColumnSpec {
  const texts = table.texts.get(column) ?? [];
  const some = (sign: string): boolean => texts.filter((text) => text.includes(sign)).length > texts.length / 5;
  const path = ['>', '/'].find(some);
  const split = texts.some((text) => text.startsWith('[')) ? ',' : ['|', ';', ','].find(some);
  if (path === undefined && split === undefined) return column;
  return { column, ...(split !== undefined && { split }), ...(path !== undefined && { path }) };
}

function people(table: Surveyed, roles: Roles, user: string): Guess {
  const [name, region] = [roles.get('title') ?? roles.get('personName'), roles.get('region')];
  const columns: Columns = {
    userId: user,
    ...(name !== undefined && { name }),
    ...(region !== undefined && { region }),
  };
  return { file: { ...fileOf(table, 'users', columns), combine: true }, because: [`"${user}" is a person`] };
}

interface Header {
  readonly name: string;
  readonly key: string;
  readonly roles: Roles;
}

/** Another file that has the same column of orders, and says who made them. */
function headerOf(table: Surveyed, order: string, all: ReadonlyMap<Surveyed, Roles>): Header | undefined {
  for (const [other, roles] of all) {
    if (other !== table && roles.has('user') && other.columns.includes(order))
      return { name: other.name, key: order, roles };
  }
  return undefined;
}

function events(table: Surveyed, roles: Roles, item: string, header: Header | undefined, today: string): Guess[] {
  const because: string[] = [];
  const from = (role: Role): ColumnSpec | undefined => {
    const own = roles.get(role);
    if (own !== undefined || !header) return own;
    const value = header.roles.get(role);
    const lookup: Lookup = { file: header.name, key: header.key, value: value ?? '' };
    return value === undefined ? undefined : { column: header.key, lookup };
  };
  if (header) because.push(`"${header.key}" leads to the order in ${header.name}, which says who and when`);
  if (!table.headed)
    because.push(
      `the columns have no names: "${roles.get('user')}" is taken for the person, "${item}" for the product`,
    );
  const at = from('time');
  if (at === undefined)
    because.push('no column is a time: every event has the day of this mapping; change it to the day of the export');
  const columns: Columns = {
    userId: from('user') ?? '',
    productId: item,
    kind: { constant: 'VIEW' },
    at: at ?? { constant: today },
  };
  const line = roles.get('eventId');
  if (line !== undefined) columns.id = line;
  const kinds = kindsOf(table, roles);
  because.push(...kinds.map(({ because: why }) => why));
  const category = roles.get('category');
  if (category !== undefined) columns.categoryId = categories(table, category);
  return kinds.map(({ kind, fields, where = [] }, i) => {
    const status =
      typeof kind === 'object' && 'constant' in kind && kind.constant === 'PURCHASE' ? from('status') : undefined;
    const sold = status === undefined ? [] : [condition(status, { not: UNSOLD, takeBack: true })];
    const own: Columns = { ...columns, kind };
    if (i > 0 && line !== undefined) own.id = { column: line, prefix: `${i + 1}-` };
    for (const field of fields) {
      const column = roles.get(field);
      if (column !== undefined) own[field] = field === 'value' ? stars(table, column) : column;
    }
    const conditions = [...where, ...sold];
    return {
      file: { ...fileOf(table, 'events', own), ...(conditions.length > 0 && { where: conditions }) },
      because: i === 0 ? because : [],
    };
  });
}

function condition(spec: ColumnSpec, test: Pick<Condition, 'not' | 'empty' | 'takeBack'>): Condition {
  return { ...(typeof spec === 'string' ? { column: spec } : (spec as Condition)), ...test };
}

interface Kind {
  readonly kind: ColumnSpec;
  readonly fields: readonly ('value' | 'text' | 'quantity' | 'price')[];
  readonly where?: readonly Condition[];
  readonly because: string;
}

/** Stars are 0 to 5 here; other scales are recognised by their largest value. */
function stars(table: Surveyed, column: string): ColumnSpec {
  const largest = Math.max(...(table.texts.get(column) ?? []).map(Number));
  return largest > 10 ? { column, scale: 0.05 } : largest > 5 ? { column, scale: 0.5 } : column;
}

/** Which events the rows of a file are: as a column says, else by what they hold, else by the name of the file. */
function kindsOf(table: Surveyed, roles: Roles): Kind[] {
  const [column, value, text] = [roles.get('kind'), roles.get('value'), roles.get('text')];
  if (column !== undefined) {
    const words = [...new Set((table.texts.get(column) ?? []).map((word) => word.toLowerCase()))];
    const map = Object.fromEntries(
      words.filter((word) => word.toUpperCase() !== KIND_WORDS[word]).map((word) => [word, KIND_WORDS[word] ?? '']),
    );
    const kind = Object.keys(map).length === 0 ? column : { column, map };
    return [{ kind, fields: ['value', 'text', 'quantity', 'price'], because: `"${column}" says what was done` }];
  }
  const kinds: Kind[] = [];
  if (value !== undefined)
    kinds.push({ kind: { constant: 'RATE' }, fields: ['value'], because: `"${value}" is stars: each row is a rating` });
  if (text !== undefined) {
    const where = [{ column: text, empty: false }];
    kinds.push({
      kind: { constant: 'COMMENT' },
      fields: ['text'],
      where,
      because: `"${text}" is a text: each row that has one is a comment`,
    });
  }
  if (kinds.length > 0) return kinds;
  const sold =
    roles.has('quantity') ||
    roles.has('price') ||
    roles.has('order') ||
    /order|purchas|transact|sale|invoice|bought/i.test(table.name);
  if (sold)
    return [
      {
        kind: { constant: 'PURCHASE' },
        fields: ['quantity', 'price'],
        because: 'each row is a purchase: it has an order, a quantity or a price',
      },
    ];
  if (/like|fav|wish/i.test(table.name))
    return [{ kind: { constant: 'LIKE' }, fields: [], because: 'each row is a like, by the name of the file' }];
  return [
    { kind: { constant: 'VIEW' }, fields: [], because: 'nothing says what was done: each row is taken as a view' },
  ];
}

function fileOf(table: Surveyed, target: Target, columns: Columns): FileMapping {
  const header = table.headed ? {} : { header: [...table.columns], delimiter: table.delimiter };
  const names = Object.values(columns).flatMap(cellsOf).flatMap(namesOf);
  const inside = table.lists.filter((list) => names.some((name) => name.startsWith(`${list}.`)));
  const each = inside.sort((a, b) => b.length - a.length).at(0);
  return {
    file: table.name,
    target,
    optional: false,
    ...header,
    ...(each !== undefined && { each }),
    columns,
  };
}
