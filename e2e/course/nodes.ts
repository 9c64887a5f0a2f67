import { expect, type Locator } from '@playwright/test'
import type { NodeKind, NodeOf, Pair, SettingsOf, WorkflowNode } from '../../lib/workflow/workflow'
import type { Desk } from './course-test'
import { box, button, choose, countTo, list, write } from './fields'
import { said } from './said'

interface Form {
  desk: Desk
  form: Locator
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A field with the switch Fixed | Expression. A setting that is an expression is stored behind `=`. */
async function writeSetting({ desk, form }: Form, label: string, value: string): Promise<void> {
  const { field, settings } = desk.words.workflow
  const labels = [label, said(settings.needed, { name: label })]
  const named = (names: readonly string[]) => new RegExp(`^(${names.map(escaped).join('|')})$`)
  const isExpression = value.startsWith('=')
  const lever = form.getByRole('switch', {
    name: named(labels.map((own) => said(field.switch, { label: own }))),
  })
  if ((await lever.getAttribute('aria-checked')) !== String(isExpression)) await desk.hands.press(lever)
  await expect(lever).toHaveAttribute('aria-checked', String(isExpression))
  await write(desk, form.getByRole('textbox', { name: named(labels) }), isExpression ? value.slice(1) : value)
}

async function writePairs(at: Form, what: string, wanted: readonly Pair[]): Promise<void> {
  const { desk, form } = at
  const { pairs } = desk.words.workflow
  await countTo(desk, wanted.length, {
    there: () => form.getByRole('textbox', { name: new RegExp(rowName(pairs.name, what)) }).count(),
    add: button(form, said(pairs.add, { what })),
    remove: button(form, said(pairs.remove, { what, number: 1 })),
  })
  for (const [place, { name, value }] of wanted.entries()) {
    const number = place + 1
    await write(desk, box(form, said(pairs.name, { what, number })), name)
    await writeSetting(at, said(pairs.value, { what, number }), value)
  }
}

const rowName = (label: string, what: string) =>
  `^${escaped(said(label, { what, number: '#' })).replace('#', '\\d+')}$`

async function tick({ desk, form }: Form, label: string, on: boolean): Promise<void> {
  const found = form.getByRole('checkbox', { name: label })
  if ((await found.isChecked()) !== on) await desk.hands[on ? 'tick' : 'untick'](found)
}

const pick = ({ desk, form }: Form, label: string, value: string) => choose(desk, list(form, label), value)

const amount = ({ desk, form }: Form, label: string, value: number) =>
  write(desk, form.getByRole('spinbutton', { name: label, exact: true }), String(value))

type Words = Desk['words']['workflow']['settings']
type Filler<K extends NodeKind> = (at: Form, settings: SettingsOf[K], words: Words) => Promise<void>

const fillers: { [K in Exclude<NodeKind, 'unknown'>]: Filler<K> } = {
  async webhook(at, { path, method, respond }, words) {
    await write(at.desk, box(at.form, words.path), path)
    await pick(at, words.method, method)
    await pick(at, words.respond, respond)
  },
  schedule: (at, { everyMinutes }, words) => amount(at, words.everyMinutes, everyMinutes),
  async 'http-request'(at, settings, words) {
    await pick(at, words.method, settings.method)
    await writeSetting(at, words.url, settings.url)
    await writePairs(at, words.parameter, settings.query)
    await writePairs(at, words.header, settings.headers)
    await pick(at, words.body, settings.bodyKind)
    if (settings.bodyKind === 'fields') await writePairs(at, words.bodyField, settings.fields)
    if (settings.bodyKind === 'json') await writeSetting(at, words.json, settings.json)
    await tick(at, words.neverError, settings.neverError)
    await tick(at, words.fullResponse, settings.fullResponse)
  },
  async if(at, { combine, conditions }, words) {
    const { desk, form } = at
    await pick(at, words.combine, combine)
    await countTo(desk, conditions.length, {
      there: () => form.getByRole('combobox', { name: new RegExp(rowName(words.operator, '')) }).count(),
      add: button(form, words.addCondition),
      remove: button(form, said(words.removeCondition, { number: 1 })),
    })
    for (const [place, { left, operator, right }] of conditions.entries()) {
      const number = place + 1
      await writeSetting(at, said(words.left, { number }), left)
      await pick(at, said(words.operator, { number }), operator)
      if (right !== '') await writeSetting(at, said(words.right, { number }), right)
    }
  },
  async set(at, { fields, keepOthers }, words) {
    await writePairs(at, words.setField, fields)
    await tick(at, words.keepOthers, keepOthers)
  },
  async merge(at, { mode, field }, words) {
    await pick(at, words.mergeMode, mode)
    if (mode === 'by-field') await write(at.desk, box(at.form, words.mergeField), field)
  },
  loop: (at, { batchSize }, words) => amount(at, words.batchSize, batchSize),
  wait: (at, { seconds }, words) => writeSetting(at, words.seconds, seconds),
  async code(at, { mode, source }, words) {
    await pick(at, words.codeMode, mode)
    await write(at.desk, box(at.form, words.source), source)
  },
  async respond(at, { status, bodyKind, body }, words) {
    await writeSetting(at, words.status, status)
    await pick(at, words.answer, bodyKind)
    if (bodyKind === 'json' || bodyKind === 'text') await writeSetting(at, words.answerBody, body)
  },
  async platform(at, { operation, values }, words) {
    await pick(at, words.operation, operation)
    for (const { name, value } of values) await writeSetting(at, name, value)
  },
}

async function fillOnError(at: Form, { onError = 'stop', retry, disabled }: WorkflowNode): Promise<void> {
  const words = at.desk.words.workflow.onError
  const fold = at.form.locator('details').filter({ hasText: words.title })
  if (!(await fold.evaluate((details: HTMLDetailsElement) => details.open)))
    await at.desk.hands.press(fold.locator('summary'))
  await pick(at, words.way, onError)
  await tick(at, words.retry, retry !== undefined)
  if (retry) {
    await amount(at, words.tries, retry.tries)
    await amount(at, words.waitMs, retry.waitMs)
  }
  await tick(at, words.off, disabled === true)
}

const fillSettings = <K extends Exclude<NodeKind, 'unknown'>>(at: Form, { kind, settings }: NodeOf<K>) =>
  fillers[kind](at, settings, at.desk.words.workflow.settings)

/** Fills the open form of a node; the name was given before. */
export async function fillNode(desk: Desk, form: Locator, node: WorkflowNode): Promise<void> {
  if (node.kind === 'unknown') throw new Error(`nobody can build ${node.name}`)
  const at = { desk, form }
  await fillSettings(at, node)
  if (node.onError || node.retry || node.disabled) await fillOnError(at, node)
}
