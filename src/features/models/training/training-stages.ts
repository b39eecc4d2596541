import { createHash } from 'node:crypto';
import { type ArtifactManifest } from '../../../../gnn/index.js';

/** The stages of a training job in order, among them the phases of the learner (`Phase`): what to call them, and the share of the whole at which each begins. */
export const STAGES = {
  export: { from: 0, text: 'reading the graph' },
  tune: { from: 0.08, text: 'choosing settings' },
  validation: { from: 0.12, text: 'learning for the choice of weights' },
  choose: { from: 0.3, text: 'choosing weights' },
  test: { from: 0.36, text: 'learning for the test' },
  rolling: { from: 0.58, text: 'testing window by window' },
  final: { from: 0.62, text: 'learning on everything' },
  scores: { from: 0.76, text: 'top products of everybody' },
  save: { from: 0.84, text: 'entering the model' },
  write: { from: 0.85, text: 'writing scores' },
  rooms: { from: 0.9, text: 'scores of other rooms' },
  activate: { from: 0.94, text: 'activating' },
  publish: { from: 0.95, text: 'writing embeddings' },
} as const;

export type Stage = keyof typeof STAGES;

/** How much of the whole job is done when `within` (0 .. 1) of a stage is. */
export function share(stage: Stage, within: number): number {
  const starts: number[] = Object.values(STAGES).map(({ from }) => from);
  const { from } = STAGES[stage];
  const next = starts[starts.indexOf(from) + 1] ?? 1;
  return from + (next - from) * Math.min(1, Math.max(0, within));
}

/** Seconds that stages take in one attempt, by when each was first told of. */
export class StageClock {
  private readonly spent = new Map<Stage, number>();
  private current: Stage | undefined;
  private from = 0;

  /** @param now milliseconds */
  constructor(private readonly now: () => number) {}

  /** The stage that goes on from here. */
  enter(stage: Stage): void {
    if (stage === this.current) return;
    this.leave();
    this.current = stage;
    this.from = this.now();
  }

  /** Ends the last one. @returns what each took, in the order they came */
  end(): Partial<Record<Stage, number>> {
    this.leave();
    this.current = undefined;
    return Object.fromEntries(this.spent);
  }

  private leave(): void {
    const { current } = this;
    if (current === undefined) return;
    this.spent.set(current, (this.spent.get(current) ?? 0) + (this.now() - this.from) / 1000);
  }
}

/** One checksum for all files of an artefact: that of their checksums. */
export function checksumOf(manifest: ArtifactManifest): string {
  const files = Object.entries(manifest.files).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(files.map(([name, { sha256 }]) => [name, sha256])))
    .digest('hex');
}
