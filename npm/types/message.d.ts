/**
 * Who hears of an offer set: the mails and events that AWS sends when it is released and when it is accepted.
 *
 * @packageDocumentation
 */

import type { CalendarDate } from "./document.js";
import type { PartyName } from "./economics.js";
import type { Source } from "./json.js";

/** A message to somebody. Titles and labels are those that AWS documents, where it does; the words around them are not. */
export interface Message {
  /** `released`: the set, or an offer of it, is. `accepted`: the buyer has. `started`: an agreement that was accepted earlier has. */
  occasion: "released" | "accepted" | "started";
  /** The day, in UTC, on which it is sent; `null` where that is the day of the release, which nobody knows yet. */
  date: CalendarDate | null;
  /** How it is sent. */
  channel: Channel;
  /** As what the recipient gets it. */
  role: RecipientRole;
  /** The account that gets it: its root user, and the aliases that it has added. */
  recipient: PartyName;
  /** The place of the offer in the set, from 0; `null` where it is about the whole set. */
  offer: number | null;
  /** Its title. */
  title: string;
  /** What it says, in one sentence. */
  text: string;
  /** The facts that it lists. */
  fields: MessageField[];
  /** Where AWS says that it is sent. */
  source: Source;
}

/** By mail, or as an event of Amazon EventBridge. */
export type Channel =
  | { kind: "email" }
  | {
      kind: "event";
      /** The source of the event, such as `aws.agreement-marketplace`. */
      eventSource: string;
      /** Its detail type, such as `Offer Released`. */
      detailType: string;
    };

/** `publisher`: who releases the set. `sellerOfRecord`: who makes an offer. `productOwner`: who owns a resold product. */
export type RecipientRole = "publisher" | "buyer" | "sellerOfRecord" | "productOwner";

/** A fact in a message. */
export interface MessageField {
  /** What it is, in AWS's words. */
  label: string;
  /** What it says; empty where the set does not say. */
  value: string;
}
