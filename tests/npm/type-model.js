// The package's types as plain data, as the TypeScript compiler sees them, and what real answers use of them.
import { API, SymbolFlags } from "typescript/unstable/sync";

/** What is not looked into: what is given rather than answered, and the codes, which are generated. */
const GIVEN = new Set(["JsonValue", "OfferSetDocument", "RuleCode"]);

/** The types of the properties of an interface that a program declares: `{ kind, … }` for each. */
export function typesOf(configuration, program, name) {
  const api = new API({ cwd: program.slice(0, program.lastIndexOf("/")) });
  try {
    const { checker } = api.updateSnapshot({ openProjects: [configuration] }).getProjects()[0];
    const declared = checker.resolveName(name, SymbolFlags.Interface, { document: program, position: 0 });
    return properties(checker, checker.getDeclaredTypeOfSymbol(declared), new Map());
  } finally {
    api.close();
  }
}

function properties(checker, type, models) {
  const property = (symbol) => {
    const model = modelOf(checker, checker.getTypeOfSymbol(symbol), models);
    return [symbol.name, { model, isOptional: (symbol.flags & SymbolFlags.Optional) !== 0 }];
  };
  return new Map(checker.getPropertiesOfType(type).map(property));
}

function modelOf(checker, type, models) {
  const known = models.get(type.id);
  if (known !== undefined) return known;
  const model = {};
  models.set(type.id, model);
  const name = type.getAliasSymbol()?.name ?? type.getSymbol()?.name;
  if (GIVEN.has(name)) return Object.assign(model, { kind: "given" });
  if (type.isUnionType()) {
    return Object.assign(model, { kind: "union", members: type.getTypes().map((member) => modelOf(checker, member, models)) });
  }
  if (type.isLiteralType()) return Object.assign(model, { kind: "literal", value: type.value });
  if (type.isIntrinsicType()) return Object.assign(model, { kind: type.intrinsicName });
  if (checker.isArrayType(type)) {
    return Object.assign(model, { kind: "list", item: modelOf(checker, checker.getTypeArguments(type)[0], models) });
  }
  const [index] = checker.getIndexInfosOfType(type);
  if (index !== undefined) return Object.assign(model, { kind: "map", item: modelOf(checker, index.valueType, models) });
  return Object.assign(model, { kind: "object", name, properties: properties(checker, type, models) });
}

/** What a value uses of a type is added to `used`; gives what does not fit. */
export function compare(model, value, place, used) {
  const misfit = [`${place}: ${JSON.stringify(value)?.slice(0, 100)} is none`];
  switch (model.kind) {
    case "given":
      return [];
    case "union":
    case "boolean":
      return compareUnion(model, value, place, used) ?? misfit;
    case "literal":
      if (model.value !== value) return misfit;
      used.add(`${place} = ${JSON.stringify(value)}`);
      return [];
    case "list":
      return Array.isArray(value) ? value.flatMap((item) => compare(model.item, item, `${place}[]`, used)) : misfit;
    case "map":
      return isObject(value) ? Object.values(value).flatMap((item) => compare(model.item, item, `${place}{}`, used)) : misfit;
    case "object":
      return isObject(value) ? compareObject(model, value, place, used) : misfit;
    default:
      if (model.kind !== (value === null ? "null" : typeof value)) return misfit;
      used.add(`${place} = ${model.kind}`);
      return [];
  }
}

/** The member that fits without a misfit; undefined where none does. */
function compareUnion(model, value, place, used) {
  for (const member of model.members ?? [{ kind: "literal", value: true }, { kind: "literal", value: false }]) {
    const usedByMember = new Set();
    if (compare(member, value, place, usedByMember).length === 0) {
      for (const use of usedByMember) used.add(use);
      return [];
    }
  }
  return undefined;
}

function compareObject({ name, properties }, value, place, used) {
  const owner = ownerOf(name, place);
  const unknown = Object.keys(value).filter((key) => !properties.has(key));
  const misfits = unknown.map((key) => `${owner}.${key}: the type has no such property`);
  for (const [key, { model, isOptional }] of properties) {
    if (key in value) misfits.push(...compare(model, value[key], `${owner}.${key}`, used));
    else if (!isOptional) misfits.push(`${owner}.${key}: it is missing`);
    else used.add(`${owner}.${key} is left out`);
  }
  return misfits;
}

/** Everything that a value can use of a type. */
export function usable(model, place, found = new Set(), seen = new Set()) {
  switch (model.kind) {
    case "union":
      for (const member of model.members) usable(member, place, found, seen);
      break;
    case "list":
      usable(model.item, `${place}[]`, found, seen);
      break;
    case "map":
      usable(model.item, `${place}{}`, found, seen);
      break;
    case "literal":
      found.add(`${place} = ${JSON.stringify(model.value)}`);
      break;
    case "boolean":
      found.add(`${place} = true`).add(`${place} = false`);
      break;
    case "object": {
      const owner = ownerOf(model.name, place);
      if (seen.has(model)) break;
      seen.add(model);
      for (const [key, property] of model.properties) {
        usable(property.model, `${owner}.${key}`, found, seen);
        if (property.isOptional) found.add(`${owner}.${key} is left out`);
      }
      break;
    }
    case "given":
    case "undefined":
      break;
    default:
      found.add(`${place} = ${model.kind}`);
  }
  return found;
}

/** Interfaces have a name; objects that are written where they are used have their place. */
function ownerOf(name, place) {
  return name === undefined || name === "__type" ? place : name;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
