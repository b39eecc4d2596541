import { type CountedState, type LearntState, type NetworkState } from '../models/ranker-state.js';
import { type InfluenceState } from '../models/heard-shares.js';
import { type TieState } from '../models/tie-shares.js';
import { packCsr, unpackCsr, type PackedCsr } from './packed-csr.js';
import { quantiseRows, restoreRows, type QuantisedRows } from './quantised-rows.js';

/** The number format of an artefact: four bytes a number as learnt, or one byte a number and deflated. */
export const PRECISIONS = ['float32', 'int8'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** The tables of a network, one vector a row. */
const TABLES = ['items', 'users', 'own', 'userCarriers', 'itemCarriers'] as const;
type Table = (typeof TABLES)[number];

type CompactNetwork = Omit<NetworkState, Table> & { readonly tables: Readonly<Record<Table, QuantisedRows>> };
type CompactTies = Omit<TieState, 'strength'> & { readonly strength: PackedCsr };
/** Regional popularity stays exact: it is small beside the rest, and of rarely bought products its order is all that is known. */
export type CompactCounted<Head extends Pick<CountedState, 'regional'>> = Omit<Head, 'regional'> & {
  readonly regional: PackedCsr;
};

/** The learnt parts, compacted; null where there is none. */
export interface CompactLearnt {
  readonly itemKnn: PackedCsr | null;
  readonly ridge: PackedCsr | null;
  readonly ties: CompactTies | null;
  readonly influence: InfluenceState | null;
  readonly network: CompactNetwork | null;
  readonly networkWithFriends: CompactNetwork | null;
}

export function compactLearnt(learnt: Omit<LearntState, 'friendsFactor'>): CompactLearnt {
  const { itemKnn, ridge, ties, influence, network, networkWithFriends } = learnt;
  return {
    itemKnn: itemKnn && packCsr(itemKnn),
    ridge: ridge && packCsr(ridge),
    ties: ties && { ...ties, strength: packCsr(ties.strength) },
    influence,
    network: network && compactNetwork(network),
    networkWithFriends: networkWithFriends && compactNetwork(networkWithFriends),
  };
}

export function restoreLearnt(compact: CompactLearnt): Omit<LearntState, 'friendsFactor'> {
  const { itemKnn, ridge, ties, influence, network, networkWithFriends } = compact;
  return {
    itemKnn: itemKnn && unpackCsr(itemKnn),
    ridge: ridge && unpackCsr(ridge),
    ties: ties && { ...ties, strength: unpackCsr(ties.strength) },
    influence,
    network: network && restoreNetwork(network),
    networkWithFriends: networkWithFriends && restoreNetwork(networkWithFriends),
  };
}

export function compactCounted<Head extends Pick<CountedState, 'regional'>>(head: Head): CompactCounted<Head> {
  return { ...head, regional: packCsr(head.regional, true) };
}

function compactNetwork(network: NetworkState): CompactNetwork {
  const { items, users, own, userCarriers, itemCarriers, ...rest } = network;
  const tables = { items, users, own, userCarriers, itemCarriers };
  return { ...rest, tables: mapTables(tables, (table) => quantiseRows(table, network.width)) };
}

function restoreNetwork({ tables, ...rest }: CompactNetwork): NetworkState {
  return { ...rest, ...mapTables(tables, restoreRows) };
}

function mapTables<From, To>(tables: Readonly<Record<Table, From>>, map: (table: From) => To): Record<Table, To> {
  return Object.fromEntries(TABLES.map((name) => [name, map(tables[name])])) as Record<Table, To>;
}
