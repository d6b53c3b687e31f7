/**
 * The requests that make an offer set at AWS.
 *
 * @packageDocumentation
 */

import type { AwsValues, IamPolicy, StartChangeSetBody } from "./change-set.js";
import type { CheckOptions, UnreadySet } from "./check.js";
import type { Difference } from "./difference.js";
import type { CalendarDate } from "./document.js";
import type { JsonPointer } from "./json.js";

/**
 * The requests that make and release an offer set, in the only order that works.
 *
 * A set that has an id, and offers of it that have theirs, are there already: they are brought to what the document says.
 *
 * @throws Error when the document is no value that JSON can express, or an option is not what it has to be.
 */
export function releasePlan(document: unknown, options?: PlanOptions): ReadyReleasePlan | UnreadySet;

/**
 * The plan to put another set in the place of a released one, which can not be edited.
 *
 * @param released the set as it was released
 * @param successor the set as it is to be
 * @throws Error when a document is no value that JSON can express, or an option is not what it has to be.
 */
export function recreatePlan(released: unknown, successor: unknown, options?: PlanOptions): ReadyRecreatePlan | UnreadySet;

/** How a plan is made. */
export interface PlanOptions extends CheckOptions {
  /** What AWS has told so far, by the names in {@link PlannedCall.needs}; see `readAnswer`. */
  values?: Readonly<AwsValues> | undefined;
}

/** The plan of a set that is ready. */
export interface ReadyReleasePlan extends ReleasePlan {
  ready: true;
}

/** How a set is made at AWS. */
export interface ReleasePlan {
  /** The day, in UTC, that the plan was made for: what is sent twice on it is the same request to AWS. */
  today: CalendarDate;
  /** The requests, in the order in which they are sent; each waits until the one before has succeeded. */
  calls: PlannedCall[];
  /** The permissions that the sender needs. */
  iamPolicy: IamPolicy;
  /** What of the document no request carries: facts that AWS knows better, and fields that it does not know. */
  notSent: JsonPointer[];
  /** What the seller should know about the plan, in sentences. */
  notes: string[];
}

/** A request of a plan. */
export interface PlannedCall {
  /** What it does, in words. */
  name: string;
  /** The name of a file for the request, which {@link PlannedCall.run} reads. */
  file: string;
  /** The offers that it makes or changes, by their places in the document from 0. */
  offers: number[];
  /** The body of `StartChangeSet`. */
  request: StartChangeSetBody;
  /** The names of the values that have to be known first; each stands in the request in double braces: `{{offerSetId}}`. */
  needs: string[];
  /** The names of the values that AWS tells when the request has succeeded. */
  yields: string[];
  /** The line that sends it with the AWS CLI. */
  run: string;
  /** What to wait for before the next request. */
  wait: PlannedWait;
}

/** What to wait for when a request was sent. */
export interface PlannedWait {
  /** The status of the change set that means success. */
  status: "SUCCEEDED";
  /** The AWS CLI line that shows the status; `CHANGE_SET_ID` stands for the id that the request was answered with. */
  run: string;
  /** Where the ids are that AWS gives. */
  ids: AwaitedId[];
}

/** Where an id is in the answer of `DescribeChangeSet`. */
export interface AwaitedId {
  /** The value that it is, such as `offerId:2`. */
  name: string;
  /** The name of the change whose `Entity.Identifier` it is, without the revision behind `@`. */
  changeName: string;
}

/** The plan to replace a set by one that is ready. */
export interface ReadyRecreatePlan extends RecreatePlan {
  ready: true;
}

/** How a released set is replaced. */
export interface RecreatePlan {
  /** What changes. */
  difference: Difference;
  /** The offers of the new set, in its order. */
  offers: RecreatedOffer[];
  /** The requests that make and release the new set; a cloned offer needs none of those that create it. */
  release: ReleasePlan;
  /** The requests that let the old set expire, to be sent when the new one is released. */
  expire: PlannedCall[];
  /** The steps in words, in order. */
  steps: string[];
  /** What the seller should know, in sentences. */
  notes: string[];
}

/** How an offer of the new set comes to be. */
export interface RecreatedOffer {
  /** Its place in the new set, from 0. */
  offer: number;
  /** The place in the old set of the offer that it replaces, from 0; `null` when it is new. */
  replaces: number | null;
  /**
   * `clone`: it says the same as before, and can be cloned in the Management Portal, into the new set. `recreate`: it says
   * something else, and is created anew. `create`: it was not in the old set.
   */
  treatment: "clone" | "recreate" | "create";
  /** Its name. */
  name: string | null;
}
