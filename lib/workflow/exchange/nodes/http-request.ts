// Promises the HTTP Request node, of the first version to today's.
import type { Json, Method, SettingsOf } from '../../workflow'
import { asText, at, Beyond, chosen, type Exchanger, readPairs, writePairs } from '../exchanger'
import type { JsonObject } from '../n8n-file'
import { methods } from './webhook'

type Settings = SettingsOf['http-request']

const part = (yes: boolean, fields: JsonObject): JsonObject => (yes ? fields : {})

function bodyOf({ bodyKind, fields, json }: Settings): JsonObject {
  if (bodyKind === 'none') return {}
  return bodyKind === 'fields'
    ? { sendBody: true, bodyParameters: writePairs(fields) }
    : { sendBody: true, specifyBody: 'json', jsonBody: json }
}

function write(settings: Settings): JsonObject {
  const { method, url, query, headers, neverError, fullResponse } = settings
  const response = {
    ...part(fullResponse, { fullResponse: true }),
    ...part(neverError, { neverError: true }),
  }
  return {
    method,
    url,
    ...part(query.length > 0, { sendQuery: true, queryParameters: writePairs(query) }),
    ...part(headers.length > 0, { sendHeaders: true, headerParameters: writePairs(headers) }),
    ...bodyOf(settings),
    options: part(neverError || fullResponse, { response: { response } }),
  }
}

function onlyFields(value: Json | undefined, setting: string): void {
  if (value !== undefined && value !== 'keypair') throw new Beyond(setting)
}

function readBody(parameters: JsonObject): Pick<Settings, 'bodyKind' | 'fields' | 'json'> {
  if (parameters.sendBody !== true) return { bodyKind: 'none', fields: [], json: '' }
  if ((parameters.contentType ?? 'json') !== 'json') throw new Beyond('contentType')
  if (parameters.specifyBody === 'json')
    return { bodyKind: 'json', fields: [], json: asText(parameters.jsonBody) }
  return { bodyKind: 'fields', fields: readPairs(parameters, 'bodyParameters', 'parameters'), json: '' }
}

function read(parameters: JsonObject): Settings {
  const { method, url, sendQuery, specifyQuery, sendHeaders, specifyHeaders } = parameters
  if (sendQuery === true) onlyFields(specifyQuery, 'specifyQuery')
  if (sendHeaders === true) onlyFields(specifyHeaders, 'specifyHeaders')
  const response = at(parameters, 'options', 'response', 'response')
  return {
    method: chosen(methods, method, 'GET', 'method'),
    url: asText(url),
    query: sendQuery === true ? readPairs(parameters, 'queryParameters', 'parameters') : [],
    headers: sendHeaders === true ? readPairs(parameters, 'headerParameters', 'parameters') : [],
    ...readBody(parameters),
    neverError: at(response, 'neverError') === true,
    fullResponse: at(response, 'fullResponse') === true,
  }
}

/** Versions 1 and 2 told fields from JSON for the whole node, and had other names for all of it. */
function readEarly(parameters: JsonObject): Settings {
  const { requestMethod, url, jsonParameters, bodyParametersJson, responseFormat } = parameters
  if (jsonParameters === true && (parameters.queryParametersJson || parameters.headerParametersJson))
    throw new Beyond('jsonParameters')
  if (responseFormat !== undefined && responseFormat !== 'json') throw new Beyond('responseFormat')
  const contentType = at(parameters, 'options', 'bodyContentType') ?? 'json'
  if (contentType !== 'json') throw new Beyond('options.bodyContentType')
  const method: Method = chosen(methods, requestMethod, 'GET', 'requestMethod')
  const fields = readPairs(parameters, 'bodyParametersUi', 'parameter')
  const json = jsonParameters === true ? asText(bodyParametersJson) : ''
  return {
    method,
    url: asText(url),
    query: readPairs(parameters, 'queryParametersUi', 'parameter'),
    headers: readPairs(parameters, 'headerParametersUi', 'parameter'),
    bodyKind: json ? 'json' : fields.length > 0 ? 'fields' : 'none',
    fields,
    json,
    neverError: at(parameters, 'options', 'ignoreResponseCode') === true,
    fullResponse: at(parameters, 'options', 'fullResponse') === true,
  }
}

export const httpRequest: Exchanger<'http-request'> = {
  kind: 'http-request',
  type: 'n8n-nodes-base.httpRequest',
  version: 4.2,
  shapeSince: 4,
  usual: {
    authentication: 'none',
    sendQuery: false,
    sendHeaders: false,
    sendBody: false,
    specifyQuery: 'keypair',
    specifyHeaders: 'keypair',
    specifyBody: 'keypair',
    contentType: 'json',
    provideSslCertificates: false,
  },
  write,
  read: (parameters, version) => (version < 3 ? readEarly(parameters) : read(parameters)),
}
