// A catalog that answers as AWS Marketplace does, on this machine: what is sent is kept as it came, and carried out.
import { createServer } from "node:http";

const ACCOUNT = "444455556666";
const PREFIXES = { Offer: "offer", OfferSet: "offerset" };
const TIME = "2026-12-01T09:00:00Z";

/** The catalog itself: what the three operations do. */
export class Catalog {
  /** The bodies of StartChangeSet, as they came, in order. */
  received = [];
  #changeSets = new Map();
  #entities = new Map();
  #tokens = new Map();

  /** StartChangeSet. A request that was received before is not carried out again. */
  start(body) {
    this.received.push(body);
    const known = this.#tokens.get(body.ClientRequestToken);
    const id = known ?? `changeset-${this.#changeSets.size + 1}`;
    if (known === undefined) {
      this.#tokens.set(body.ClientRequestToken, id);
      this.#changeSets.set(id, { body, statuses: ["PREPARING", "APPLYING"], changes: this.#carryOut(body.ChangeSet) });
    }
    return { ChangeSetId: id, ChangeSetArn: arn("ChangeSet", id) };
  }

  /** DescribeChangeSet: at first at work, without the ids of what is made. */
  describeChangeSet(id) {
    const { body, statuses, changes } = this.#changeSets.get(id);
    const Status = statuses.shift() ?? "SUCCEEDED";
    const isDone = Status === "SUCCEEDED";
    const ChangeSet = changes.map(({ change, identifier }) => {
      const Entity = isDone ? { ...change.Entity, Identifier: `${identifier}@1` } : { Type: change.Entity.Type };
      return { ...change, Entity, Details: JSON.stringify(change.DetailsDocument), ErrorDetailList: [] };
    });
    const times = { StartTime: TIME, ...(isDone && { EndTime: "2026-12-01T09:20:00Z" }) };
    return { ChangeSetId: id, ChangeSetArn: arn("ChangeSet", id), ChangeSetName: body.ChangeSetName, Intent: "APPLY", ...times, Status, ChangeSet };
  }

  /** DescribeEntity. */
  describeEntity(id) {
    const { type, details } = this.#entities.get(id);
    const EntityArn = arn(type.split("@")[0], id);
    const Details = JSON.stringify(details);
    return { EntityType: type, EntityIdentifier: `${id}@2`, EntityArn, LastModifiedDate: TIME, Details, DetailsDocument: details };
  }

  #carryOut(changes) {
    const made = new Map();
    return changes.map((change) => {
      const { Type, Identifier } = change.Entity;
      const reference = /^\$(\w+)\.Entity\.Identifier$/.exec(Identifier ?? "")?.[1];
      const identifier = reference === undefined ? (Identifier ?? this.#make(Type)) : made.get(reference);
      if (change.ChangeName !== undefined) made.set(change.ChangeName, identifier);
      apply(this.#entities.get(identifier).details, change);
      return { change, identifier };
    });
  }

  #make(type) {
    const id = `${PREFIXES[type.split("@")[0]]}-${String(this.#entities.size + 1).padStart(4, "0")}abc`;
    this.#entities.set(id, { type, details: { Id: id, State: "Draft" } });
    return id;
  }
}

/** What a change does to the details of an entity, as DescribeEntity shows them. */
function apply(details, { ChangeType, DetailsDocument }) {
  const { Terms, Offers, PositiveTargeting, NegativeTargeting, AvailabilityEndDate, Percentage, ...members } = DetailsDocument;
  Object.assign(details, members);
  if (ChangeType.startsWith("Release")) details.State = "Released";
  if (Percentage !== undefined) details.MarkupPercentage = Percentage;
  if (Offers !== undefined) details.AssociatedOffers = Offers;
  if (Terms !== undefined) details.Terms = [...(details.Terms ?? []), ...Terms];
  const rules = [];
  if (AvailabilityEndDate !== undefined) rules.push({ Type: "AvailabilityRule", AvailabilityEndDate: `${AvailabilityEndDate}T23:59:59.999Z` });
  if (PositiveTargeting !== undefined) rules.push({ Type: "TargetingRule", PositiveTargeting, ...(NegativeTargeting && { NegativeTargeting }) });
  if (rules.length > 0) details.Rules = [...(details.Rules ?? []), ...rules];
}

function arn(kind, id) {
  return `arn:aws:aws-marketplace:us-east-1:${ACCOUNT}:AWSMarketplace/${kind}/${id}`;
}

/**
 * Serves a catalog on this machine; gives its address, and how to close it. The answers to the StartChangeSet requests
 * whose numbers are in `lost` (from 0) get lost on the way.
 */
export async function serve(catalog, lost = new Set()) {
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const operations = {
      "POST /StartChangeSet": () => catalog.start(JSON.parse(Buffer.concat(chunks).toString())),
      "GET /DescribeChangeSet": () => catalog.describeChangeSet(searchParams.get("changeSetId")),
      "GET /DescribeEntity": () => catalog.describeEntity(searchParams.get("entityId")),
    };
    const operation = operations[`${request.method} ${pathname}`];
    if (operation === undefined) return response.writeHead(404).end();
    const number = catalog.received.length;
    const answer = JSON.stringify(operation());
    if (catalog.received.length > number && lost.has(number)) return request.socket.destroy();
    response.writeHead(200, { "content-type": "application/json" }).end(answer);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { endpoint: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
