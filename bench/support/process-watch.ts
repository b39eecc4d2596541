import { readFileSync } from 'node:fs';

const EVERY_MS = 500;
const KIB = 1024;
/** Ticks a second in which Linux counts a process's time, on every common build. */
const TICKS = 100;

/** What processes took while they were watched; empty where the system has no `/proc`. */
export interface Usage {
  /** Most resident bytes of each process, by name. */
  readonly bytes: Readonly<Record<string, number>>;
  /** Seconds that its threads computed: what the stages would take on one free core, whatever else the machine did. */
  readonly cpuSeconds: Readonly<Record<string, number>>;
  /** Most resident bytes of all of them at one moment. */
  readonly together: number;
}

/** Looks at the memory and the computing time of processes now and then. Whoever starts it stops it. */
export class ProcessWatch {
  private readonly pids = new Map<string, number>();
  private readonly cpuFrom = new Map<string, number>();
  private readonly bytes: Record<string, number> = {};
  private readonly cpuSeconds: Record<string, number> = {};
  private together = 0;
  private readonly timer = setInterval(() => this.look(), EVERY_MS);

  /** Watches a process from now on. */
  watch(name: string, pid: number): void {
    this.pids.set(name, pid);
    this.cpuFrom.set(name, look(pid)?.cpuSeconds ?? 0);
  }

  stop(): Usage {
    this.look();
    clearInterval(this.timer);
    return { bytes: this.bytes, cpuSeconds: this.cpuSeconds, together: this.together };
  }

  private look(): void {
    let sum = 0;
    for (const [name, pid] of this.pids) {
      const seen = look(pid);
      if (seen === null) continue;
      this.bytes[name] = Math.max(this.bytes[name] ?? 0, seen.bytes);
      this.cpuSeconds[name] = seen.cpuSeconds - this.cpuFrom.get(name)!;
      sum += seen.bytes;
    }
    this.together = Math.max(this.together, sum);
  }
}

/** Null where there is no such process (any more). */
function look(pid: number): { bytes: number; cpuSeconds: number } | null {
  try {
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    // The name in brackets may hold spaces: the numbers begin after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return resident && { bytes: KIB * Number(resident[1]), cpuSeconds: (Number(stat[11]) + Number(stat[12])) / TICKS };
  } catch {
    return null;
  }
}
