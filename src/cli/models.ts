import { type Command } from 'commander';
import { type ModelsService, type StoredModel } from '../features/models/index.js';
import { type Services } from './compose.js';

/** `grapevine models [activate <id> | rollback]`: which models there are, and which one serves. */
export function registerModels(program: Command, wire: () => Promise<Pick<Services, 'models' | 'close'>>): void {
  const within = async (work: (models: ModelsService) => Promise<void>): Promise<void> => {
    const wired = await wire();
    try {
      await work(wired.models);
    } finally {
      await wired.close();
    }
  };
  const command = program
    .command('models')
    .description('the trained models, the latest first; * marks the one that serves')
    .option('--json', 'one object, for machines')
    .action((options: { json?: boolean }) =>
      within(async (models) => {
        const list = await models.models({ limit: 100 });
        if (options.json) console.log(JSON.stringify({ models: list.map(summary) }));
        else for (const model of list) console.log(line(model));
      }),
    );
  command
    .command('activate <id>')
    .description('let a model serve; its scores and embeddings follow when a worker runs (`grapevine start`)')
    .action((id: string) => within(async (models) => console.log(line(await models.activateModel(id)))));
  command
    .command('rollback')
    .description('let the model serve that did before the present one')
    .option('--reason <text>', 'for the log')
    .action((options: { reason?: string }) =>
      within(async (models) => console.log(line(await models.rollBack(options.reason)))),
    );
}

function summary({ id, active, createdAt, activatedAt, withdrawnAt, seed, trainedOn, card }: StoredModel): object {
  return { id, active, createdAt, activatedAt, withdrawnAt, seed, trainedOn, weights: card.weights };
}

function line({ id, active, withdrawnAt, trainedOn, card }: StoredModel): string {
  const weights = Object.entries(card.weights).map(([part, weight]) => `${weight} ${part}`);
  const state = active ? '*' : withdrawnAt ? '-' : ' ';
  return `${state} ${id}  ${trainedOn.events} events up to ${trainedOn.cutoff.toISOString().slice(0, 10)}  ${weights.join(' + ')}`;
}
