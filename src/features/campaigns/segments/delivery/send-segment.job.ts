import { Failure, invalidInput } from '../../../../platform/errors.js';
import { checkKey, isGiven } from '../../../../platform/checks.js';
import { type Outgoing, PrivateAddress } from '../../../../platform/http/outgoing.js';
import { type Job, type JobHandler, type JobStore } from '../../../../platform/jobs/index.js';
import { type QueryContext } from '../../../../platform/neo4j/index.js';
import { Problem } from '../../../../platform/text.js';
import { readUrl } from '../../../../platform/urls.js';
import { CAMPAIGN_FAILURES } from '../../failures.js';
import { type ExportService } from '../export/export.service.js';
import { type SegmentId } from '../ids.js';
import { type SegmentsService } from '../segments.service.js';
import { signatureOf } from './signature.js';

/** The kind of job that sends the members of a segment somewhere. */
export const SEND = 'send-segment';

const TIMEOUT_MS = 20_000;
/** Attempts of a job: with the pauses between them about an hour. */
const ATTEMPTS = 10;
/** Statuses that pass: the receiver is busy, or too slow. */
const PASSING = new Set([408, 425, 429]);
const KEY = 200;

interface SendInput {
  readonly segmentId: SegmentId;
  readonly version: number;
  readonly url: string;
}

export interface SendOptions {
  readonly jobs: JobStore;
  readonly segments: SegmentsService;
  readonly exports: ExportService;
  readonly post: (request: Outgoing) => Promise<number>;
  readonly now: () => number;
  /** Signs what is sent; without it nothing is. */
  readonly secret?: string;
  /** Whether addresses inside a network may be called. */
  readonly mayBePrivate: boolean;
}

/** Sends the members of a segment to whom the shop may write to an address, as jobs that survive a kill. */
export class SendSegment {
  constructor(private readonly options: SendOptions) {}

  /**
   * Puts a sending into the queue: of the members as they are now.
   * @throws Failure INVALID_INPUT, NOT_FOUND, WEBHOOKS_OFF, CONFLICT where the key was used for another sending
   */
  async start(
    { segmentId, url, idempotencyKey }: { segmentId: SegmentId; url: string; idempotencyKey?: string | null },
    context?: QueryContext,
  ): Promise<Job> {
    const { jobs, segments, secret } = this.options;
    const address = readUrl(url);
    if (address instanceof Problem) throw invalidInput('`url` is no http or https address.', 'input', 'url');
    const key = isGiven(idempotencyKey) ? checkKey(idempotencyKey, KEY, 'input', 'idempotencyKey') : undefined;
    const { version } = await segments.require(segmentId, context, 'input', 'segmentId');
    if (secret === undefined) throw new Failure(CAMPAIGN_FAILURES.WEBHOOKS_OFF, 'WEBHOOK_SECRET is not set.');
    const input: SendInput = { segmentId, version, url: address };
    return jobs.enqueue({ kind: SEND, input, idempotencyKey: key, maxAttempts: ATTEMPTS }, context);
  }

  /**
   * Posts page after page. A page that is sent again, by another attempt too, has the key that it had: a receiver that knows the key
   * has it already.
   */
  readonly handler: JobHandler = async ({ id, input }, { signal, progress }) => {
    const { segments, exports } = this.options;
    const { segmentId, version, url } = input as SendInput;
    const { name, people: all } = await segments.require(segmentId);
    let [page, people] = [0, 0];
    for await (const members of exports.pages(segmentId, version)) {
      const rows = members.map(({ userId, name: called, region }) => ({ userId, name: called, region }));
      const body = JSON.stringify({ delivery: id, segmentId, name, version, page, people: rows });
      await this.send(url, body, `${id}-${page}`, signal);
      page += 1;
      people += rows.length;
      progress({ progress: all > 0 ? Math.min(1, people / all) : 1, message: `${people} people sent` });
    }
    return { people, pages: page };
  };

  private async send(url: string, body: string, key: string, signal: AbortSignal): Promise<void> {
    const { post, now, secret, mayBePrivate } = this.options;
    const headers = { 'idempotency-key': key, 'grapevine-signature': signatureOf(secret ?? '', now(), body) };
    const status = await post({ url, body, headers, mayBePrivate, timeoutMs: TIMEOUT_MS, signal }).catch(
      (cause: unknown) => {
        signal.throwIfAborted();
        const kind =
          cause instanceof PrivateAddress ? CAMPAIGN_FAILURES.WEBHOOK_REFUSED : CAMPAIGN_FAILURES.WEBHOOK_FAILED;
        throw new Failure(kind, `Nothing could be sent to ${new URL(url).host}: ${String(cause)}`, [], { cause });
      },
    );
    if (status >= 200 && status < 300) return;
    const isPassing = status >= 500 || PASSING.has(status);
    const kind = isPassing ? CAMPAIGN_FAILURES.WEBHOOK_FAILED : CAMPAIGN_FAILURES.WEBHOOK_REFUSED;
    throw new Failure(kind, `${new URL(url).host} answered ${status}.`);
  }
}
