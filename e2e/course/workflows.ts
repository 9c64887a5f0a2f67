import { expect, type Locator } from '@playwright/test'
import type { WorkflowFile } from '../../lib/content/workflow-file'
import type { Wire, Workflow, WorkflowNode } from '../../lib/workflow/workflow'
import type { Desk } from './course-test'
import { box, button } from './fields'
import { happen, pass, subscribe } from './labs'
import { fillNode } from './nodes'
import { said } from './said'

const rowOf = (found: Locator, name: string) => found.locator(`li[data-node=${JSON.stringify(name)}]`)

const sameKind = (one: WorkflowNode, other: WorkflowNode) =>
  one.name === other.name && one.kind === other.kind

/** Opens or closes the settings of a node: the node's own button does both. */
async function toggle(desk: Desk, found: Locator, name: string): Promise<void> {
  const label = said(desk.words.workflow.list.settingsOf, { name })
  await desk.hands.press(button(rowOf(found, name), label))
}

const formOf = ({ words }: Desk, found: Locator, name: string): Locator =>
  found.getByRole('form', { name: said(words.workflow.node.title, { name }), exact: true })

/** Chooses the kind in the dialog, and gives the node its name. Its form stays open. */
async function addNode(desk: Desk, found: Locator, node: WorkflowNode): Promise<void> {
  const { hands, words, page } = desk
  const { tools, add, kinds } = words.workflow
  const rows = found.locator('li[data-node]')
  const before = await rows.count()
  await hands.press(button(found, tools.add))
  const dialog = found.getByRole('dialog', { name: tools.add, exact: true })
  const search = dialog.getByRole('searchbox', { name: add.search })
  if (node.kind === 'platform') {
    // Which of the operations found it is, its settings say.
    await hands.write(search, node.settings.operation)
    await hands.press(dialog.locator('details li button').first())
  } else {
    const kind = dialog.getByRole('list', { name: add.kinds }).getByRole('button')
    await hands.press(kind.filter({ has: page.getByText(kinds[node.kind], { exact: true }) }))
  }
  await expect(dialog).toBeHidden()
  await expect(rows).toHaveCount(before + 1)
  const form = found.locator('form[data-node]')
  const name = box(form, words.workflow.node.name)
  if ((await name.inputValue()) === node.name) return
  await hands.write(name, node.name)
  await page.keyboard.press('Enter')
  await expect(formOf(desk, found, node.name)).toBeVisible()
}

async function bringNodes(desk: Desk, found: Locator, start: Workflow, solution: Workflow): Promise<void> {
  const { hands, words } = desk
  for (const node of start.nodes) {
    if (solution.nodes.some((other) => sameKind(other, node))) continue
    const label = said(words.workflow.list.delete, { name: node.name })
    await hands.press(button(rowOf(found, node.name), label))
    await expect(rowOf(found, node.name)).toHaveCount(0)
  }
  for (const node of solution.nodes) {
    const given = start.nodes.find((other) => sameKind(other, node))
    if (given && JSON.stringify(given) === JSON.stringify(node)) continue
    if (given) await toggle(desk, found, node.name)
    else await addNode(desk, found, node)
    await fillNode(desk, formOf(desk, found, node.name), node)
    // With no node open a new one comes without a wire.
    await toggle(desk, found, node.name)
    await expect(formOf(desk, found, node.name)).toHaveCount(0)
  }
}

const wireKey = ({ from, output, to, input }: Wire) => JSON.stringify([from, output, to, input])

/** By the lists "Connect to …" below each node. */
async function bringWires(desk: Desk, found: Locator, start: Workflow, solution: Workflow): Promise<void> {
  const { hands, words } = desk
  const { wire: own, sockets } = words.workflow
  const stayed = (name: string) =>
    start.nodes.some((node) => node.name === name && solution.nodes.some((other) => sameKind(other, node)))
  const there = start.wires.filter(({ from, to }) => stayed(from) && stayed(to))
  const keys = { there: new Set(there.map(wireKey)), wanted: new Set(solution.wires.map(wireKey)) }
  const socket = ({ from, output }: Wire) => rowOf(found, from).getByRole('group').nth(output)
  const cut = (wire: Wire) => button(socket(wire), said(own.cut, { from: wire.from, to: wire.to }))
  for (const wire of there.filter((each) => !keys.wanted.has(wireKey(each)))) {
    await hands.press(cut(wire).first())
    await expect(cut(wire)).toHaveCount(0)
  }
  for (const wire of solution.wires.filter((each) => !keys.there.has(wireKey(each)))) {
    const targets = socket(wire).getByRole('combobox')
    const isMerge = solution.nodes.some(({ name, kind }) => name === wire.to && kind === 'merge')
    const input = [sockets.first, sockets.second][wire.input] ?? ''
    const label = isMerge ? said(own.atInput, { to: wire.to, input }) : wire.to
    const options = await targets
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).textContent))
    // The first option is the invitation; the others are numbered from 0.
    await hands.choose(targets, String(options.indexOf(label) - 1))
    const join = said(own.connectThese, { from: wire.from, to: wire.to })
    await hands.press(button(socket(wire), join))
    await expect(cut(wire).first()).toBeVisible()
  }
}

async function build(desk: Desk, found: Locator, start: Workflow, solution: Workflow): Promise<void> {
  const { hands, words } = desk
  await hands.tick(found.getByRole('radio', { name: words.workflow.tools.list, exact: true }))
  await bringNodes(desk, found, start, solution)
  await bringWires(desk, found, start, solution)
  const lever = found.getByRole('switch', { name: words.workflow.addresses.active, exact: true })
  if (solution.active !== start.active) await hands[solution.active ? 'tick' : 'untick'](lever)
}

type Happened = WorkflowFile['happened'][number]
type Call = Extract<Happened, { request: unknown }>['request']

/** "Call it yourself": the method is the one that the first webhook waits for. */
async function call({ hands, words }: Desk, found: Locator, { mode, body, ...rest }: Call): Promise<void> {
  if (rest.headers || rest.query || rest.path)
    throw new Error('the journey calls the first webhook, with a body alone')
  const { addresses } = words.workflow
  const caller = found.locator('details').filter({ hasText: addresses.caller })
  if (!(await caller.evaluate((details: HTMLDetailsElement) => details.open)))
    await hands.press(caller.locator('summary'))
  if (body !== undefined)
    await hands.write(box(caller, addresses.body), typeof body === 'string' ? body : JSON.stringify(body))
  await hands.press(button(caller, mode === 'test' ? addresses.callTest : addresses.callProduction))
  const answered = addresses.answered.split('{')[0] ?? ''
  await expect(caller.getByRole('status')).toContainText(answered)
}

/** Without a clock beside the builder only a run's own Wait can be cut short. */
async function wait(desk: Desk, found: Locator, seconds: number): Promise<void> {
  await pass(desk, found, seconds)
  const hurry = button(found, desk.words.workflow.tools.hurry)
  await expect(async () => {
    if (await hurry.count()) await desk.hands.press(hurry)
    await expect(hurry).toHaveCount(0, { timeout: 500 })
  }).toPass()
}

async function act(desk: Desk, found: Locator, what: Happened): Promise<void> {
  if ('press' in what) await desk.hands.press(button(found, desk.words.workflow.tools.runOnce))
  if ('request' in what) await call(desk, found, what.request)
  if ('wait' in what) await wait(desk, found, what.wait)
  if ('happen' in what) await happen(desk, found, what.happen, what.to)
}

/** Builds the solution as a list, and lets happen what happens to it. */
export async function buildWorkflow(
  desk: Desk,
  { start, solution }: { start: WorkflowFile; solution: WorkflowFile },
  step: Locator,
  found: Locator,
): Promise<void> {
  await desk.hands.reach('workflow', step, button(found, desk.words.workflow.tools.runOnce))
  await build(desk, found, start.workflow, solution.workflow)
  for (const subscription of solution.subscribes) await subscribe(desk, found, subscription)
  for (const what of solution.happened) await act(desk, found, what)
}
