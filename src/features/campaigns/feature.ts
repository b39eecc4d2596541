import { join } from 'node:path';
import { type AfterActivate, defineFeature } from '../../platform/feature.js';
import { JobStore, JobWorker, Periodic, type Timers } from '../../platform/jobs/index.js';
import { post } from '../../platform/http/outgoing.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { type EventKind } from '../activity/index.js';
import { type CatalogueService, type ContentService } from '../catalogue/index.js';
import { type ExperimentsService } from '../experiments/index.js';
import { type CommunitiesService, type SeedPlanService } from '../influence/index.js';
import { type AfterFit, kindTable } from '../models/index.js';
import { type PeopleService } from '../people/index.js';
import { secretKey } from '../../storage/kept-key.js';
import { BatchReads } from './coupons/batch/batch-reads.service.js';
import { BatchesService } from './coupons/batch/batches.service.js';
import { BatchesStore } from './coupons/batch/batches.store.js';
import { CouponBatchResolver } from './coupons/batch.resolver.js';
import { batchLoader } from './coupons/batches.loader.js';
import { ChoiceStore } from './coupons/choice/choice.store.js';
import { UpliftChoiceService } from './coupons/choice/uplift-choice.service.js';
import { CouponCodes } from './coupons/codes.js';
import { CouponWritesResolver } from './coupons/coupon-writes.resolver.js';
import { CouponsResolver } from './coupons/coupons.resolver.js';
import { codesRoute } from './coupons/export/codes-csv.route.js';
import { CodesCsv } from './coupons/export/codes-csv.service.js';
import { RedemptionService } from './coupons/redemption/redemption.service.js';
import { RedemptionStore } from './coupons/redemption/redemption.store.js';
import { CampaignWritesResolver } from './campaign/campaign-writes.resolver.js';
import { CampaignsResolver } from './campaign/campaigns.resolver.js';
import { CampaignsService } from './campaign/campaigns.service.js';
import { CampaignsStore } from './campaign/campaigns.store.js';
import { CampaignClock } from './campaign/clock/clock.service.js';
import { contactsRoute } from './campaign/contacts/contacts-csv.route.js';
import { ContactsResolver } from './campaign/contacts/contacts.resolver.js';
import { ContactsService } from './campaign/contacts/contacts.service.js';
import { ContactsStore } from './campaign/contacts/contacts.store.js';
import { OutcomeOfCampaignResolver, OutcomeResolver, RecordResolver } from './campaign/outcome/outcome.resolver.js';
import { OutcomeService } from './campaign/outcome/outcome.service.js';
import { OutcomeStore } from './campaign/outcome/outcome.store.js';
import { AudienceStore } from './campaign/plan/audience.store.js';
import { PromiseOfCampaignResolver, PromiseResolver } from './campaign/plan/promise.resolver.js';
import { ScheduleService } from './campaign/plan/schedule.service.js';
import { LaunchAudienceResolver } from './launch/launch-audience.resolver.js';
import { type LaunchAudienceOptions, LaunchAudienceService } from './launch/launch-audience.service.js';
import {
  LaunchCommunityResolver,
  LaunchPersonResolver,
  LaunchReasonResolver,
} from './launch/launch-people.resolver.js';
import { LaunchRuns } from './launch/launch-run.service.js';
import { LaunchFiles } from './launch/launch.files.js';
import { LaunchStore } from './launch/launch.store.js';
import { DeliveryResolver } from './segments/delivery/delivery.resolver.js';
import { SEND, SendSegment } from './segments/delivery/send-segment.job.js';
import { ExportService } from './segments/export/export.service.js';
import { membersRoute } from './segments/export/members-csv.route.js';
import { type MembersOptions, MembersService } from './segments/members.service.js';
import { MembersStore } from './segments/members.store.js';
import { SegmentReads } from './segments/segment-reads.service.js';
import { segmentLoader } from './segments/segments.loader.js';
import { SegmentsResolver } from './segments/segments.resolver.js';
import { SegmentsService } from './segments/segments.service.js';
import { SegmentsStore } from './segments/segments.store.js';
import { SegmentWritesResolver } from './segments/segment-writes.resolver.js';

/** How often it is looked for segments whose members are to be computed again. */
const LOOK_MS = 60_000;
/** How often it is looked for campaigns that are to begin or to end. */
const TURN_MS = 30_000;

export interface CampaignsNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly timers: Timers;
  readonly log: EventLog;
  readonly warn: EventLog;
  /** Of the worker that sends people away; unique among processes. */
  readonly worker: string;
  readonly webhooks: { readonly secret?: string; readonly mayBePrivate: boolean };
  readonly experiments: ExperimentsService;
  /** What trainings learn of launches goes here, and the key of codes of coupons, where none is given. */
  readonly dataFolder: string;
  readonly couponSecret?: string;
  /** The configured weight of each kind of event. */
  readonly weights: Readonly<Record<EventKind, number>>;
  readonly halfLifeDays: number;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
  readonly contents: ContentService;
  /** `ActiveModel` of the feature `models`. */
  readonly activeModel: LaunchAudienceOptions['activeModel'];
  readonly communities: CommunitiesService;
  /** Seed plans, of the feature `influence`. */
  readonly plans: SeedPlanService;
  /** Of the feature `insight`. */
  readonly keptOrders: MembersOptions['keptOrders'];
  readonly customers: MembersOptions['customers'];
}

/** Whom to address, and what comes of it. */
export const campaignsFeature = defineFeature({
  name: 'campaigns',
  create: (needs: CampaignsNeeds) => {
    const { db, now, timers, log, warn, worker: name, webhooks, keptOrders, customers, catalogue, plans } = needs;
    const { dataFolder, weights, halfLifeDays, contents, activeModel } = needs;
    const segmentStore = new SegmentsStore(db);
    const members = new MembersService({
      ...{ store: new MembersStore(db), segments: segmentStore, now, warn, keptOrders, customers },
    });
    const segments = new SegmentsService(segmentStore, members, now);
    const segmentExports = new ExportService(segmentStore, segments);
    const launchFiles = new LaunchFiles(join(dataFolder, 'launches'));
    const jobs = new JobStore(db, { now });
    const sending = new SendSegment({ ...{ jobs, segments, exports: segmentExports, post, now }, ...webhooks });
    const codes = new CouponCodes(secretKey(join(dataFolder, 'coupon-key'), needs.couponSecret));
    const [batchStore, redemptionStore] = [new BatchesStore(db), new RedemptionStore(db)];
    const uplift = new UpliftChoiceService(new ChoiceStore(db), needs.experiments, now);
    const couponBatches = new BatchesService({ store: batchStore, segments, codes, uplift, now });
    const campaignStore = new CampaignsStore(db);
    const schedule = new ScheduleService(new AudienceStore(db), plans, now);
    const campaigns = new CampaignsService({ store: campaignStore, schedule, segments, catalogue, now });
    const campaignClock = new CampaignClock(campaignStore, now, warn);
    const campaignContacts = new ContactsService({
      ...{ store: new ContactsStore(db), campaigns, clock: campaignClock, now },
      contactable: (ids, context) => segmentStore.contactable(ids, context),
    });
    return {
      campaigns,
      campaignClock,
      campaignContacts,
      campaignOutcomes: new OutcomeService(new OutcomeStore(db), campaignStore, now),
      campaignTurns: new Periodic('beginning and ending campaigns', (signal) => campaignClock.turn(signal), {
        ...{ everyMs: TURN_MS, timers, warn },
      }),
      couponBatches,
      couponReads: new BatchReads(batchStore, redemptionStore, codes),
      redemptions: new RedemptionService({ store: redemptionStore, batches: batchStore, codes, now }),
      couponExports: new CodesCsv(couponBatches, redemptionStore, codes),
      segments,
      segmentMembers: members,
      segmentReads: new SegmentReads(segmentStore, segments),
      segmentExports,
      launchFiles,
      launchRuns: new LaunchRuns(launchFiles, contents, kindTable(weights, halfLifeDays)),
      launchAudiences: new LaunchAudienceService({
        ...{ files: launchFiles, store: new LaunchStore(db), contents, activeModel },
      }),
      sending,
      sendWorker: new JobWorker(jobs, sending.handler, { kind: SEND, name, now, timers, log }),
      segmentRefresh: new Periodic('computing the members of segments', (signal) => members.refreshDue(signal), {
        ...{ everyMs: LOOK_MS, timers, warn },
      }),
    };
  },
  resolvers: ({
    segments,
    segmentReads,
    segmentMembers,
    sending,
    launchAudiences,
    people,
    catalogue,
    now,
    ...made
  }) => [
    new CouponsResolver(made.couponBatches, made.couponReads, made.redemptions, now),
    new CouponBatchResolver(segments, made.couponReads),
    new CouponWritesResolver(made.couponBatches, made.redemptions),
    new CampaignsResolver(made.campaigns, segments, catalogue),
    new CampaignWritesResolver(made.campaigns),
    new PromiseOfCampaignResolver(),
    new PromiseResolver(catalogue),
    new ContactsResolver(made.campaignContacts, people),
    new OutcomeOfCampaignResolver(made.campaignOutcomes),
    new RecordResolver(),
    new OutcomeResolver(),
    new SegmentsResolver(segments, segmentReads, people),
    new SegmentWritesResolver(segments, segmentMembers),
    new DeliveryResolver(sending),
    new LaunchAudienceResolver(launchAudiences, segments, made.plans, catalogue),
    new LaunchPersonResolver(launchAudiences, people),
    new LaunchReasonResolver(catalogue),
    new LaunchCommunityResolver(made.communities),
  ],
  nodes: ({ segments, couponReads }) => [
    {
      type: 'CouponBatch',
      access: ['SERVICE', 'MARKETER', 'ANALYST'],
      find: (id, context) => batchLoader(couponReads, context).load(id),
    },
    {
      type: 'Segment',
      access: ['SERVICE', 'MARKETER', 'ANALYST'],
      find: (id, context) => segmentLoader(segments, context).load(id),
    },
  ],
  routes: ({ segmentExports, couponExports, campaignContacts }) => [
    membersRoute(segmentExports),
    codesRoute(couponExports),
    contactsRoute(campaignContacts),
  ],
  workers: ({ segmentRefresh, sendWorker, campaignTurns }) => [segmentRefresh, sendWorker, campaignTurns],
  /** Learns who takes new products when a model has been learnt. */
  afterFit:
    ({ launchRuns }): AfterFit =>
    async ({ modelId, snapshot, signal, onProgress }) => {
      await launchRuns.learn(modelId, await snapshot(), { signal, onProgress });
    },
  afterActivate:
    ({ launchFiles }): AfterActivate =>
    async ({ kept }) => {
      if (kept) await launchFiles.keepOnly(kept);
    },
});
