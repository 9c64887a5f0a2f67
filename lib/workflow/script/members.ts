// What stands behind a dot: an object's own properties, the length of texts and arrays, parts of a moment; and which methods can be called.

import type { Budget } from './budget'
import { FnThing } from './globals'
import { listMethods } from './list-methods'
import { Moment } from './moment'
import { momentMethods } from './moment-methods'
import { NodeTable } from './names'
import { Stop, shortened } from './problem'
import { booleanMethods, type Method, numberMethods, textMethods } from './text-methods'
import { Fn, isList, isObject, own, Thing, toText, type Value, type ValueObject } from './value'

/** Where an expression came from, for sentences. */
export interface Place {
  /** `$json.body` of `$json.body.name`. */
  of: string
}

export function member(object: Value | NodeTable, key: Value, place: Place, budget: Budget): Value {
  const name = toText(key, budget)
  if (object === undefined || object === null)
    throw new Stop('expression.read-of-nothing', { name: shortened(name), of: shortened(place.of) })
  if (object instanceof NodeTable || object instanceof Thing) return object.get(name)
  if (object instanceof FnThing) return object.members.get(name)
  if (object instanceof Moment) return object.part(name)
  if (typeof object === 'string' || isList(object)) return entry(object, name)
  return isObject(object) ? own(object, name) : undefined
}

function entry(list: string | readonly Value[], name: string): Value {
  if (name === 'length') return list.length
  return /^(0|[1-9]\d{0,8})$/.test(name) ? list[Number(name)] : undefined
}

const hasOwn: Method<ValueObject> = (self, [key], budget) => Object.hasOwn(self, toText(key, budget))

/** A method of an object that has no code of its own. */
const objectMethods: Readonly<Record<string, Method<ValueObject>>> = {
  hasOwnProperty: hasOwn,
  isEmpty: (self) => Object.keys(self).length === 0,
  isNotEmpty: (self) => Object.keys(self).length > 0,
}

function from<T>(
  methods: Readonly<Record<string, Method<T>>>,
  name: string,
  self: T,
  budget: Budget,
): Fn | undefined {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  return method && new Fn((args) => method(self, args, budget))
}

function builtIn(object: Value | NodeTable, name: string, budget: Budget): Fn | undefined {
  if (typeof object === 'string') return from(textMethods, name, object, budget)
  if (typeof object === 'number') return from(numberMethods, name, object, budget)
  if (typeof object === 'boolean') return from(booleanMethods, name, object, budget)
  if (object instanceof Moment) return from(momentMethods, name, object, budget)
  if (object instanceof NodeTable || object instanceof Fn || object instanceof Thing) return undefined
  if (isList(object)) return from(listMethods, name, object, budget)
  return isObject(object) ? from(objectMethods, name, object, budget) : undefined
}

/** Undefined where nothing of that name can be called. */
export function findMethod(
  object: Value | NodeTable,
  key: Value,
  place: Place,
  budget: Budget,
): Fn | undefined {
  const held = member(object, key, place, budget)
  return held instanceof Fn ? held : builtIn(object, toText(key, budget), budget)
}

/** @throws Stop where nothing of that name can be called */
export function methodOf(object: Value | NodeTable, key: Value, place: Place, budget: Budget): Fn {
  const method = findMethod(object, key, place, budget)
  if (method) return method
  const name = shortened(toText(key, budget))
  throw new Stop('expression.no-such-method', { name, of: shortened(place.of) })
}
