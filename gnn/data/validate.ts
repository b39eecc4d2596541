import { entryOf, InvalidCsr, validateCsr } from '../tensors/csr.js';
import { type Dataset, type KindTable } from './dataset.js';

/** Thrown by `validateDataset`: which promise is broken (`code`) and where. */
export class InvalidDataset extends Error {
  override readonly name = 'InvalidDataset';

  constructor(
    readonly code: 'LENGTHS' | 'ORDER' | 'RANGE' | 'TIME' | 'SOCIAL' | 'KINDS',
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

/**
 * Checks every promise of `Dataset` and `KindTable`: lengths agree, rows are in range, events stand in time order and
 * not after the cut-off, ties are a symmetric square without loops.
 *
 * @throws InvalidDataset
 */
export function validateDataset(dataset: Dataset, kinds: KindTable): void {
  validateKinds(kinds);
  validateEvents(dataset, kinds);
  validateColumn('itemCategory', dataset.itemCategory, dataset.items, dataset.categories);
  validateColumn('userRegion', dataset.userRegion, dataset.users, dataset.regions);
  validateSocial(dataset);
}

function validateKinds(kinds: KindTable): void {
  const { names, weights, rating, targetWeight } = kinds;
  if (weights.length !== names.length) {
    throw new InvalidDataset('KINDS', `${names.length} kinds, but ${weights.length} weights`);
  }
  if (!weights.every(Number.isFinite)) throw new InvalidDataset('KINDS', 'a weight is not a finite number');
  if (rating < -1 || rating >= names.length) throw new InvalidDataset('KINDS', `no kind has the code ${rating}`);
  if (!(targetWeight > 0)) throw new InvalidDataset('KINDS', `targetWeight ${targetWeight} is not above zero`);
}

function validateEvents(dataset: Dataset, kinds: KindTable): void {
  const { indptr, item, kind, value, time } = dataset.events;
  if (indptr.length !== dataset.users + 1 || indptr[0] !== 0 || indptr[dataset.users] !== item.length) {
    throw new InvalidDataset('LENGTHS', `indptr does not span ${dataset.users} users and ${item.length} events`);
  }
  if (kind.length !== item.length || value.length !== item.length || time.length !== item.length) {
    throw new InvalidDataset('LENGTHS', 'the event columns differ in length');
  }
  for (let u = 0; u < dataset.users; u += 1) {
    if (indptr[u + 1] < indptr[u]) throw new InvalidDataset('ORDER', `indptr decreases at user ${u}`);
    for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
      if (item[e] < 0 || item[e] >= dataset.items) throw new InvalidDataset('RANGE', `event ${e}: item ${item[e]}`);
      if (kind[e] >= kinds.names.length) throw new InvalidDataset('RANGE', `event ${e}: kind ${kind[e]}`);
      if (!Number.isFinite(value[e])) throw new InvalidDataset('RANGE', `event ${e}: value ${value[e]}`);
      if (!(time[e] <= dataset.cutoff)) throw new InvalidDataset('TIME', `event ${e}: ${time[e]} is after the cut-off`);
      if (e > indptr[u] && time[e] < time[e - 1]) {
        throw new InvalidDataset('ORDER', `events of user ${u} are not in time order at ${e}`);
      }
    }
  }
}

function validateColumn(name: string, column: Int32Array, length: number, below: number): void {
  if (column.length !== length)
    throw new InvalidDataset('LENGTHS', `${name} has ${column.length} of ${length} entries`);
  const wrong = column.findIndex((value) => value < -1 || value >= below);
  if (wrong >= 0) throw new InvalidDataset('RANGE', `${name} ${wrong}: ${column[wrong]} is not below ${below}`);
}

function validateSocial(dataset: Dataset): void {
  const { social, users } = dataset;
  if (social.rows !== users || social.cols !== users) {
    throw new InvalidDataset('SOCIAL', `ties are ${social.rows} x ${social.cols} for ${users} users`);
  }
  if (dataset.heard !== undefined && dataset.heard.length !== social.indices.length) {
    throw new InvalidDataset(
      'LENGTHS',
      `${dataset.heard.length} marks of who is heard for ${social.indices.length} ties`,
    );
  }
  try {
    validateCsr(social);
  } catch (error) {
    if (error instanceof InvalidCsr) throw new InvalidDataset('SOCIAL', error.message);
    throw error;
  }
  for (let u = 0; u < users; u += 1) {
    for (let e = social.indptr[u]; e < social.indptr[u + 1]; e += 1) {
      const v = social.indices[e];
      if (v === u) throw new InvalidDataset('SOCIAL', `user ${u} is tied to the same user`);
      if (entryOf(social, v, u) === undefined)
        throw new InvalidDataset('SOCIAL', `${u} is tied to ${v}, but not ${v} to ${u}`);
    }
  }
}
