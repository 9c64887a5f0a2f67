// What a flow is: cards that talk with one contact, and what is left of it when it was played: a chat and a log.
import type { Method } from '../workflow/workflow'

/** `weni`: `@webhook.name`; `rapidpro`: `@webhook.json.name`, as RapidPro has it today. */
export type Dialect = 'weni' | 'rapidpro'

/** Tests a branch can ask of its operand. */
export type BranchTest =
  | 'has_only_text'
  | 'has_phrase'
  | 'has_any_word'
  | 'has_text'
  | 'has_number_between'
  | 'has_number_gt'
  | 'has_number_lt'

/** Texts are templates: `@contact.name`, `@(upper(contact.name))`. `next` and exits are ids of cards; without one the flow ends. */
export type Card =
  | { id: string; kind: 'say'; text: string; next?: string }
  /** Asks, waits for the contact's answer and keeps it as a result. */
  | { id: string; kind: 'ask'; text: string; result: string; next?: string }
  | {
      id: string
      kind: 'call'
      method: Method
      url: string
      headers: { name: string; value: string }[]
      body: string
      result: string
      success?: string
      failure?: string
    }
  /** The first case that fits is taken. */
  | {
      id: string
      kind: 'branch'
      operand: string
      cases: { test: BranchTest; arguments: string[]; category: string; next?: string }[]
      other?: string
    }

export interface FlowContact {
  name: string
  /** E.g. `whatsapp:5511912345678`. */
  urn: string
  language: string
  fields: Readonly<Record<string, string>>
}

export interface Flow {
  name: string
  dialect: Dialect
  /** The first is where it begins. */
  cards: readonly Card[]
}

export interface ChatLine {
  who: 'flow' | 'contact'
  text: string
  /** Card that said it or asked for it. */
  card: string
}

/** One line of the Webhooks log. */
export interface WebhookCalled {
  card: string
  /** Virtual ms since the epoch. */
  at: number
  elapsed: number
  method: string
  url: string
  status: 'success' | 'response_error' | 'connection_error'
  /** 0 when no answer came. */
  statusCode: number
  /** Raw HTTP, cut at 10,000 characters. */
  request: string
  response: string
  /** Id of the exchange on the wire log. */
  exchange?: string
}

export interface FlowResult {
  name: string
  value: string
  category: string
  input: string
  /** Parsed answer, under 10,000 bytes. */
  extra?: unknown
}

/** What happened in order, as the simulator shows it. */
export type FlowEvent =
  | { kind: 'line'; line: ChatLine }
  | { kind: 'called'; call: WebhookCalled }
  | { kind: 'result'; card: string; result: FlowResult }
  | { kind: 'branched'; card: string; category: string }
  /** An expression that failed renders as nothing; or a call that could not be made. */
  | {
      kind: 'error'
      card: string
      setting: string
      code: string
      values: Readonly<Record<string, string | number>>
    }

/** One time through a flow with one contact. */
export interface Play {
  contact: FlowContact
  state: 'running' | 'waiting' | 'done' | 'stopped'
  /** The card it stands at, while waiting. */
  card?: string
  events: readonly FlowEvent[]
  results: Readonly<Record<string, FlowResult>>
}
