// Promises the Merge node with two inputs.
import type { SettingsOf } from '../../workflow'
import { asText, at, Beyond, type Exchanger, listAt } from '../exchanger'
import type { JsonObject } from '../n8n-file'

function write({ mode, field }: SettingsOf['merge']): JsonObject {
  if (mode === 'append') return {}
  return mode === 'by-position'
    ? { mode: 'combine', combineBy: 'combineByPosition', options: {} }
    : { mode: 'combine', fieldsToMatchString: field, options: {} }
}

const appended: SettingsOf['merge'] = { mode: 'append', field: '' }
const byPosition: SettingsOf['merge'] = { mode: 'by-position', field: '' }

function read(parameters: JsonObject): SettingsOf['merge'] {
  const { mode = 'append', combineBy = 'combineByFields', fieldsToMatchString, advanced } = parameters
  if ((parameters.numberInputs ?? 2) !== 2) throw new Beyond('numberInputs')
  if (mode === 'append') return appended
  if (mode !== 'combine') throw new Beyond('mode')
  if (combineBy === 'combineByPosition') return byPosition
  if (combineBy !== 'combineByFields' || advanced === true) throw new Beyond('combineBy')
  const field = asText(fieldsToMatchString)
  if (field.includes(',')) throw new Beyond('fieldsToMatchString')
  if ((parameters.joinMode ?? 'keepMatches') !== 'keepMatches') throw new Beyond('joinMode')
  return { mode: 'by-field', field }
}

/** Version 2 named two fields, one of each side. */
function readEarly(parameters: JsonObject, version: number): SettingsOf['merge'] {
  const { mode = 'append', combinationMode = 'mergeByFields' } = parameters
  if (mode === 'append') return appended
  if (version < 2) {
    if (mode === 'mergeByIndex') return byPosition
    throw new Beyond('mode')
  }
  if (mode !== 'combine') throw new Beyond('mode')
  if (combinationMode === 'mergeByPosition') return byPosition
  const [pair, ...more] = listAt(parameters, 'mergeByFields', 'values')
  const field = asText(at(pair, 'field1'))
  const isOne = more.length === 0 && field !== '' && field === asText(at(pair, 'field2'))
  if (combinationMode !== 'mergeByFields' || !isOne) throw new Beyond('combinationMode')
  return { mode: 'by-field', field }
}

export const merge: Exchanger<'merge'> = {
  kind: 'merge',
  type: 'n8n-nodes-base.merge',
  version: 3,
  shapeSince: 3,
  usual: {
    mode: 'append',
    combineBy: 'combineByFields',
    numberInputs: 2,
    advanced: false,
    joinMode: 'keepMatches',
  },
  write,
  read: (parameters, version) => (version < 3 ? readEarly(parameters, version) : read(parameters)),
}
