// Promises to name whatever in a practice world contradicts itself, whichever requests led there; only tests ask.
import { normalisePhone } from './chat-api/platform/phone'
import type { Row, TablesSnapshot } from './table'
import { webhookEvents } from './webhooks/events'
import type { World } from './world'

type Fields = Readonly<Record<string, unknown>>

/** Where ids of other tables stand; a field may be a list, and may lie in a list of objects (`departments.userIds`). */
const references: readonly [table: string, field: string, target: string][] = [
  ['agent', 'memberships.departmentId', 'department'],
  ['card', 'contactIds', 'contact'],
  ['card', 'lostReasonId', 'lost-reason'],
  ['card', 'panelId', 'panel'],
  ['card', 'responsibleUserId', 'user'],
  ['card', 'sessionId', 'session'],
  ['card', 'stepId', 'step'],
  ['card', 'tagIds', 'panel-tag'],
  ['chatbot', 'channelIds', 'channel'],
  ['chatbot', 'defaultDepartmentId', 'department'],
  ['chatbot', 'says.templateId', 'template'],
  ['contact', 'tagIds', 'tag'],
  ['custom-field', 'parentId', 'custom-field'],
  ['custom-field', 'scopeId', 'panel'],
  ['department', 'channelIds', 'channel'],
  ['message', 'sessionId', 'session'],
  ['message', 'templateId', 'template'],
  ['message', 'userId', 'user'],
  ['panel', 'departmentIds', 'department'],
  ['panel', 'userId', 'user'],
  ['panel-tag', 'panelId', 'panel'],
  ['payment', 'contactId', 'contact'],
  ['payment', 'sessionId', 'session'],
  ['portfolio', 'departments.departmentId', 'department'],
  ['portfolio', 'departments.userIds', 'user'],
  ['portfolio-contact', 'contactId', 'contact'],
  ['portfolio-contact', 'portfolioId', 'portfolio'],
  ['sequence-contact', 'addedByChatbotId', 'chatbot'],
  ['sequence-contact', 'addedByUserId', 'user'],
  ['sequence-contact', 'contactId', 'contact'],
  ['sequence-contact', 'sequenceId', 'sequence'],
  ['session', 'botId', 'chatbot'],
  ['session', 'channelId', 'channel'],
  ['session', 'contactId', 'contact'],
  ['session', 'departmentId', 'department'],
  ['session', 'userId', 'user'],
  ['step', 'panelId', 'panel'],
  ['template', 'channelId', 'channel'],
  ['webhook-subscription', 'events', 'event'],
]

/** Other hosts keep rows in the same world, with ids and dates of their own. */
const ours = new Set(references.flatMap(([table, , target]) => [table, target]))

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

/** Looks into lists; what is null or missing gives nothing. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [key, ...rest] = path
  if (key === undefined) return value === null || value === undefined ? [] : [value]
  return typeof value === 'object' && value !== null ? valuesAt(Reflect.get(value, key), rest) : []
}

function duplicates(values: readonly unknown[]): unknown[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))]
}

class Inspection {
  readonly faults: string[] = []
  readonly #tables: TablesSnapshot
  readonly #now: number

  constructor(world: World) {
    this.#tables = world.snapshot().tables
    this.#now = world.clock.now()
  }

  rows(table: string): readonly (Row & Fields)[] {
    return (this.#tables[table] ?? []).map((row) => ({ ...row }))
  }

  /** A fault for each row that `isWhole` refuses. */
  each(table: string, what: string, isWhole: (row: Row & Fields) => boolean): void {
    for (const row of this.rows(table)) if (!isWhole(row)) this.faults.push(`${table} ${row.id}: ${what}.`)
  }

  /** A fault for each value that two rows of a table give; undefined and null do not count. */
  unique(table: string, what: string, value: (row: Row & Fields) => unknown): void {
    const values = this.rows(table)
      .map(value)
      .filter((one) => one !== null && one !== undefined)
    for (const twice of duplicates(values))
      this.faults.push(`${table}: ${what} ${String(twice)} occurs twice.`)
  }

  ids(target: string): Set<unknown> {
    if (target === 'event') return new Set(webhookEvents.map(({ type }) => type))
    if (target === 'user') return new Set(this.rows('agent').map((row) => row.userId))
    return new Set(this.rows(target).map((row) => row.id))
  }

  /** Ids have the platform's form; what was changed was made before, and neither happens in the future. */
  rowsAreWellFormed(): void {
    for (const table of Object.keys(this.#tables).filter((name) => ours.has(name))) {
      this.each(table, 'the id is no uuid in small letters', ({ id }) => uuid.test(id))
      this.each(table, 'the dates are out of order', ({ createdAt, updatedAt }) => {
        const [created, updated] = [Date.parse(String(createdAt)), Date.parse(String(updatedAt))]
        return createdAt === undefined || (created <= updated && updated <= this.#now)
      })
    }
  }

  referencesResolve(): void {
    const known = new Map(references.map(([, , target]) => [target, this.ids(target)]))
    for (const [table, field, target] of references) {
      const path = field.split('.')
      this.each(table, `${field} names no ${target}`, (row) =>
        valuesAt(row, path).every((id) => known.get(target)?.has(id)),
      )
      this.each(
        table,
        `${field} names something twice`,
        (row) => duplicates(valuesAt(row, path)).length === 0,
      )
    }
    const companies = this.ids('company')
    for (const table of Object.keys(this.#tables)) {
      this.each(table, 'belongs to no company', ({ companyId }) => {
        return companyId === undefined || companies.has(companyId)
      })
    }
  }

  people(): void {
    this.each('contact', 'the phone number is not in the platform’s form', ({ phoneNumber }) => {
      return phoneNumber === null || normalisePhone(String(phoneNumber)) === phoneNumber
    })
    this.unique('contact', 'the phone number', (row) => row.phoneNumber)
    this.unique('contact', 'the email', ({ email }) => email && String(email).toLowerCase())
    this.unique('agent', 'the user', (row) => row.userId)
    this.each('agent', 'two memberships are of one department', ({ memberships }) => {
      return duplicates(valuesAt(memberships, ['departmentId'])).length === 0
    })
    this.unique('sequence-contact', 'the member', (row) => `${row.contactId} of ${row.sequenceId}`)
    this.unique('portfolio-contact', 'the member', (row) => `${row.contactId} of ${row.portfolioId}`)
    const single = new Set(this.rows('portfolio').flatMap(({ id, type }) => (type === 'SINGLE' ? [id] : [])))
    this.unique('portfolio-contact', 'a place in a single portfolio with contact', (row) => {
      return single.has(String(row.portfolioId)) ? row.contactId : null
    })
    this.unique('tag', 'the name', (row) => String(row.name).toLowerCase())
  }

  conversations(): void {
    this.each('session', 'COMPLETED and an end belong together', ({ status, endAt }) => {
      return (status === 'COMPLETED') === (endAt !== null)
    })
    this.each('session', 'it ends before it starts', ({ startAt, endAt }) => {
      return endAt === null || String(endAt) >= String(startAt)
    })
    this.each(
      'session',
      'a bot runs in it although it is over',
      ({ botId, endAt }) => !botId || endAt === null,
    )
    this.unique('session', 'a running conversation with the contact', ({ contactId, endAt }) => {
      return endAt === null ? contactId : null
    })
    this.unique('session', 'the number', (row) => row.number)
    this.each('message', 'it FAILED without a reason', ({ status, failedReason }) => {
      return status !== 'FAILED' || failedReason !== null
    })
    this.each('payment', 'PAID and a date of payment belong together', ({ status, paidAt }) => {
      return (status === 'PAID') === (paidAt !== null)
    })
  }

  /** The rows of each group stand at 0, 1, 2 and so on. */
  positions(table: string, group: string): void {
    const all = this.rows(table)
    for (const id of new Set(all.map((row) => row[group]))) {
      const members = all.filter((row) => row[group] === id)
      const positions = members.map((row) => Number(row.position)).sort((a, b) => a - b)
      if (positions.some((position, i) => position !== i))
        this.faults.push(`${table}: those of ${group} ${id} stand at ${positions.join(', ')}.`)
    }
  }

  panels(): void {
    this.positions('step', 'panelId')
    this.positions('card', 'stepId')
    this.unique('panel', 'the key', (row) => row.key)
    this.unique('card', 'the number', (row) => `${row.number} of ${row.panelId}`)
    const panelOf = new Map(
      [...this.rows('step'), ...this.rows('panel-tag')].map((row) => [row.id, row.panelId]),
    )
    this.each('card', 'its step is of another panel', ({ stepId, panelId }) => {
      return panelOf.get(String(stepId)) === panelId
    })
    this.each('card', 'a tag is of another panel', ({ tagIds, panelId }) => {
      return valuesAt(tagIds, []).every((id) => panelOf.get(String(id)) === panelId)
    })
    this.each('card', 'it is not LOST and has a reason for it', ({ status, lostReasonId }) => {
      return status === 'LOST' || lostReasonId === null
    })
  }

  subscriptions(): void {
    this.each('webhook-subscription', 'it has no events', ({ events }) => valuesAt(events, []).length > 0)
    this.each('webhook-subscription', 'its address is not https', ({ url }) => /^https:/i.test(String(url)))
  }
}

/** A sentence for each contradiction; none in a world that is whole. */
export function brokenInvariants(world: World): string[] {
  const inspection = new Inspection(world)
  inspection.rowsAreWellFormed()
  inspection.referencesResolve()
  inspection.people()
  inspection.conversations()
  inspection.panels()
  inspection.subscriptions()
  const late = world.clock.pending().filter((task) => task.at < world.clock.now())
  return [...inspection.faults, ...late.map(({ id, name }) => `task ${id}: ${name} is overdue.`)]
}

/** A sentence for each number in a page's frame that its items contradict; none for what is no page. */
export function brokenPage(answer: unknown): string[] {
  const at = (key: string) => valuesAt(answer, [key])
  const number = (key: string) => Number(at(key)[0])
  if (Array.isArray(answer) || at('totalPages').length === 0) return []
  const [size, total, page] = [number('pageSize'), number('totalItems'), number('pageNumber')]
  const items = at('items').length
  const faults = {
    'totalPages does not fit': number('totalPages') !== Math.ceil(total / size),
    'hasMorePages does not fit': at('hasMorePages')[0] !== page * size < total,
    'the number of items does not fit': items !== Math.min(size, Math.max(0, total - (page - 1) * size)),
    'an item occurs twice': duplicates(valuesAt(answer, ['items', 'id'])).length > 0,
  }
  return Object.entries(faults).flatMap(([fault, isTrue]) => (isTrue ? `${fault}.` : []))
}
