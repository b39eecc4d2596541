import { type Command } from 'commander';
import { DEFAULT_SEED, type ShopSize, TRIES_COUPONS, writeShop } from '../../seeds/index.js';
import { wholeNumber } from './arguments.js';

const SIZES: readonly ShopSize[] = ['tiny', 'demo', 'load'];

/** `grapevine seed <size> <folder>`: writes the demo shop as files that `grapevine ingest` reads. */
export function registerSeed(program: Command): void {
  program
    .command('seed <size> <folder>')
    .description(`write a demo shop with planted truth (${SIZES.join(', ')}) as files for \`grapevine ingest\``)
    .option('--seed <n>', 'another shop of the same kind', wholeNumber(0, 2 ** 31 - 1), DEFAULT_SEED)
    .action(async (size: string, folder: string, { seed }: { seed: number }) => {
      if (!SIZES.includes(size as ShopSize)) throw new Error(`"${size}" is no size; sizes are ${SIZES.join(', ')}.`);
      const counts = await writeShop(folder, size as ShopSize, { seed, coupons: TRIES_COUPONS[size as ShopSize] });
      console.log(JSON.stringify(counts));
    });
}
