/**
 * What is sent to the AWS Marketplace Catalog API, and what it answers.
 *
 * @packageDocumentation
 */

import type { PlannedCall } from "./plan.js";
import type { JsonValue } from "./json.js";
import type { RuleCode } from "./rule-code.js";

/** The body of a request of `StartChangeSet`, as the AWS SDK for JavaScript takes it. */
export interface StartChangeSetBody {
  /** The one catalog there is. */
  Catalog: "AWSMarketplace";
  /** What is to be done, in order: at most 20 changes, all of which succeed or none. */
  ChangeSet: ChangeBody[];
  /** A name to find the request by in the lists of AWS. */
  ChangeSetName: string;
  /** By it AWS knows a request that is sent again, and carries it out once. It follows from the request and the day. */
  ClientRequestToken: string;
}

/** One change of a request. */
export interface ChangeBody {
  /** What is done, such as `CreateOfferSet`. */
  ChangeType: string;
  /** The name by which other changes, and the answer, refer to what is made; only where something is. */
  ChangeName?: string;
  /** What it is done to. */
  Entity: {
    /** The type with its version, such as `OfferSet@1.0`. */
    Type: string;
    /** Its id, a reference such as `$OfferA.Entity.Identifier`, or a placeholder such as `{{offerSetId}}`; none for what is made. */
    Identifier?: string;
  };
  /** What the change says, in AWS's own names. */
  DetailsDocument: { [key: string]: JsonValue };
}

/** A policy of AWS IAM. */
export interface IamPolicy {
  /** The version of the language of policies. */
  Version: "2012-10-17";
  /** What is permitted. */
  Statement: IamStatement[];
}

/** A permission. */
export interface IamStatement {
  /** Its name. */
  Sid: string;
  Effect: "Allow";
  /** What may be done. */
  Action: string | string[];
  /** With what. */
  Resource: string | string[];
  /** Only by which changes; anything where it is missing. */
  Condition?: { StringEquals: { "catalog:ChangeType": string[] } };
}

/**
 * Ids that AWS gave, by the names that a plan gives them: `offerSetId`, and `offerId:1`, `offerId:2` and so on for the
 * offers in the order of the document.
 */
export type AwsValues = Record<string, string>;

/**
 * Reads what AWS answered to a request of a plan.
 *
 * Ids are taken only from a change set that has succeeded: before that AWS may show none, or ones that come to nothing.
 *
 * @param call the call that was sent
 * @param body the answer of `DescribeChangeSet`, as JSON or as the AWS SDK gives it
 * @throws Error when the call is none of a plan, or the body no value that JSON can express.
 */
export function readAnswer(call: PlannedCall, body: unknown): ChangeSetAnswer;

/** What became of a request. */
export interface ChangeSetAnswer {
  /** `PREPARING`, `APPLYING`, `SUCCEEDED`, `CANCELLED` or `FAILED`; `null` when the body is no answer of `DescribeChangeSet`. */
  status: string | null;
  /** The ids that AWS gave, for the option `values` of the plan. */
  values: AwsValues;
  /** What AWS refused. */
  refusals: AwsError[];
}

/** An error that AWS reports for a change. */
export interface AwsError {
  /** The change type. */
  changeType: string;
  /** The name of the change, where it has one. */
  changeName: string | null;
  /** The error code. */
  code: string;
  /** What AWS says. */
  message: string;
  /** The rules that foresee this error, and explain it. */
  rules: RuleCode[];
}
