import { type Command } from 'commander';
import { migrate, migrationStatus } from '../platform/neo4j/migrate.js';
import { wire } from './wire.js';

/** `grapevine migrate [--status]`. */
export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description("bring the database's constraints, indexes and data up to this version")
    .option('--status', 'only say which migrations are applied')
    .option('--json', 'one object, for machines')
    .action(async (options: { status?: boolean; json?: boolean }) => {
      const { db, close } = await wire({ migrate: false });
      try {
        if (!options.status) await migrate(db);
        const status = await migrationStatus(db);
        if (options.json) console.log(JSON.stringify({ migrations: status }));
        else for (const { id, state } of status) console.log(`${state.padEnd(8)} ${id}`);
      } finally {
        await close();
      }
    });
}
