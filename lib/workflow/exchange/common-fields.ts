// Promises what every node has beside its parameters: name, place, whether it is switched off, and what a failure does.
import type { Json, NodeOf, OnError, WorkflowNode } from '../workflow'
import { asText, at, listAt } from './exchanger'
import type { JsonObject } from './n8n-file'

type Common = Pick<NodeOf<'if'>, 'name' | 'at' | 'disabled' | 'onError' | 'retry'>

const onErrors: Readonly<Record<OnError, string | undefined>> = {
  stop: undefined,
  continue: 'continueRegularOutput',
  'error-output': 'continueErrorOutput',
}

export function writeCommon({ name, at, disabled, onError, retry }: WorkflowNode): JsonObject {
  const error = onError && onErrors[onError]
  return {
    name,
    position: [at.x, at.y],
    ...(disabled ? { disabled: true } : {}),
    ...(error ? { onError: error } : {}),
    ...(retry ? { retryOnFail: true, maxTries: retry.tries, waitBetweenTries: retry.waitMs } : {}),
  }
}

function onErrorOf(raw: JsonObject): OnError | undefined {
  if (raw.onError === onErrors['error-output']) return 'error-output'
  // Before there was a choice of three there was a switch.
  const goesOn =
    raw.onError === onErrors.continue || (raw.onError === undefined && raw.continueOnFail === true)
  return goesOn ? 'continue' : undefined
}

const numberOr = (value: Json | undefined, otherwise: number) =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise

/** Within what our own node can have; n8n itself allows no more tries, and less waiting. */
const retryOf = ({ maxTries, waitBetweenTries }: JsonObject): NonNullable<Common['retry']> => ({
  tries: Math.min(5, Math.max(2, Math.round(numberOr(maxTries, 3)))),
  waitMs: Math.min(60_000, Math.max(0, numberOr(waitBetweenTries, 1_000))),
})

export function readCommon(raw: JsonObject): Common {
  const [x, y] = listAt(raw, 'position')
  const onError = onErrorOf(raw)
  return {
    name: asText(at(raw, 'name')),
    at: { x: numberOr(x, 0), y: numberOr(y, 0) },
    ...(raw.disabled === true ? { disabled: true } : {}),
    ...(onError ? { onError } : {}),
    ...(raw.retryOnFail === true ? { retry: retryOf(raw) } : {}),
  }
}
