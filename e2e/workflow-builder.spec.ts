// The workflow builder of the playground: what is run, what is drawn, and what is said about it.
import type { Locator, Page } from '@playwright/test'
import { tabTo } from './console-page'
import { expect, test } from './fixtures'
import { addNode, callFrom, openBuilder, openNode, placed, workflowOf } from './workflow-page'

/** On the clock, so that "Run once" needs no caller: Schedule → Fields → whatever follows. */
const onClock = (...more: ReturnType<typeof placed>[]) => [
  placed('Clock', 'schedule', 0),
  placed('Fields', 'set', 1, { fields: [{ name: 'name', value: 'Ana "Nina" Prado' }] }),
  ...more,
]

/** How far below the top of the canvas: the page may scroll meanwhile. */
const depthOf = async (node: Locator, canvas: Locator) =>
  (await middleOf(node)).y - ((await canvas.boundingBox())?.y ?? Number.NaN)

const middleOf = async (target: Locator) => {
  const box = await target.boundingBox()
  if (!box) throw new Error('there is nothing to drag, or nowhere to drop it')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function dragTo(page: Page, from: Locator, to: { x: number; y: number }) {
  const start = await middleOf(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

test('the test URL answers one call after listening, the production URL while the workflow is active', async ({
  page,
}) => {
  const opened = await openBuilder(page)
  const { builder, tool, news, runRows, canvas, wireRows, around, active } = opened
  const said = await callFrom(opened, 'test')
  await expect(said).toHaveText('Answered with status 404.')
  await tool('Run once').click()
  await expect(news).toHaveText('Listening. Call the test URL now.')
  await expect(tool('Listen for a test event')).toHaveAttribute('aria-pressed', 'true')
  await callFrom(opened, 'test')
  await expect(said).toHaveText('Answered with status 200.')
  await expect(news).toHaveText('Run r1 ended well: 2 nodes ran.')
  await expect(runRows.first()).toContainText('test')
  await expect(runRows.first()).toContainText('caller answered 200')
  await expect(tool('Listen for a test event')).toHaveAttribute('aria-pressed', 'false')

  await canvas.getByText('1 item', { exact: true }).click()
  const items = builder.getByRole('region', { name: 'Items from Webhook to Contacts' })
  await expect(items.getByRole('table')).toContainText('Ana')
  await items.getByRole('button', { name: /^JSON/ }).click()
  await expect(items).toContainText('"executionMode": "test"')
  await items.getByRole('button', { name: 'Close' }).click()
  await expect(items).toBeHidden()
  await expect(opened.node('Webhook')).toBeFocused()

  await callFrom(opened, 'production')
  await expect(said).toHaveText('Answered with status 404.')
  await wireRows.last().getByRole('button').first().click()
  await expect(around).toContainText('A production URL answers while its workflow is active.')
  await active.check()
  await callFrom(opened, 'production', '{ "name": "Bia" }')
  await expect(said).toHaveText('Answered with status 200.')
  await expect(runRows).toHaveCount(2)
  await expect(runRows.first()).toContainText('production')
  await tool('Undo').click()
  await expect(active).not.toBeChecked()
})

test('a run goes step by step, is resumed, and an older run can be looked at again', async ({ page }) => {
  const workflow = workflowOf(onClock(placed('Pause', 'wait', 2, { seconds: '3600' })), [
    'Clock>Fields',
    'Fields>Pause',
  ])
  const { tool, news, runs, runRows, node } = await openBuilder(page, workflow)
  await tool('Step').click()
  await expect(news).toHaveText('Run r1 is paused before its first node. Press Step or Resume.')
  await tool('Step').click()
  await expect(news).toHaveText('Run r1 is paused after Clock (1 node). Press Step or Resume.')
  await expect(node('Clock')).toHaveAccessibleName(/✓ ran/)
  await expect(node('Fields')).toHaveAccessibleName(/not run/)
  await tool('Resume').click()
  await expect(news).toHaveText('Run r1 is waiting, after 2 nodes.')
  await tool('Skip the wait').click()
  await expect(news).toHaveText('Run r1 ended well: 3 nodes ran.')
  await expect(tool('Skip the wait')).toHaveCount(0)
  await expect(runRows.first()).toContainText(/3 steps, 3,60\d/)

  await tool('Run once').click()
  await expect(news).toHaveText('Run r2 is waiting, after 2 nodes.')
  await tool('Stop').click()
  await expect(news).toHaveText('Run r2 was stopped.')
  await expect(node('Pause')).toHaveAccessibleName(/not run/)
  await runs.getByRole('button', { name: 'Show r1' }).click()
  await expect(node('Pause')).toHaveAccessibleName(/✓ ran/)
})

test('nodes are added, wired, moved and deleted by keyboard alone in the list', async ({ page }) => {
  const { tool, view, list, row, said, words } = await openBuilder(page, workflowOf(onClock(), []))
  await tool('Run once').focus()
  await tabTo(page, view('Canvas'))
  await page.keyboard.press('ArrowRight')
  await expect(list).toBeVisible()
  await tabTo(page, tool('Add node'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add node' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('holds')
  await expect(dialog.getByRole('status')).toHaveText('1 found.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(tool('Add node')).toBeFocused()
  await expect(said).toHaveText('Added: Wait.')

  const choice = row('Clock').getByRole('combobox')
  await tabTo(page, choice)
  await page.keyboard.type('Fi')
  await expect(said).toHaveText('Added: Wait.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(said).toHaveText('Clock now leads to Fields.')
  await expect(choice).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(said).toHaveText('Clock now leads to Wait.')
  const cut = row('Clock').getByRole('button', { name: 'Cut the wire from Clock to Wait' })
  await tabTo(page, cut, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(said).toHaveText('The wire from Clock to Wait is cut.')
  await expect(row('Clock').getByRole('group', { name: 'Clock: Leads to' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(cut).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(cut).toBeHidden()

  const down = row('Fields').getByRole('button', { name: 'Move down: Fields' })
  await tabTo(page, down)
  await page.keyboard.press('Enter')
  await expect(said).toHaveText('Fields is now number 3.')
  await expect(down).toBeFocused()
  await tabTo(page, row('Fields').getByRole('button', { name: 'Delete: Fields' }))
  await page.keyboard.press('Enter')
  await expect(said).toHaveText('Deleted: Fields. Undo brings them back.')
  await expect(row('Fields')).toHaveCount(0)
  await tabTo(page, tool(words.tools.undo))
  await page.keyboard.press('Enter')
  await expect(row('Clock')).toContainText('Fields')
  await tabTo(page, tool(words.tools.redo))
  await page.keyboard.press('Enter')
  await expect(row('Fields')).toHaveCount(0)
})

test('a new name is taken over by wires and expressions, and the focus stays where it was', async ({
  page,
}) => {
  const reads = placed('Reads', 'set', 2, {
    fields: [{ name: 'who', value: "={{ $('Fields').item.json.name }}" }],
  })
  const opened = await openBuilder(page, workflowOf(onClock(reads), ['Clock>Fields', 'Fields>Reads']))
  const { view, tool, form, row, said, news } = opened
  await view('List').check()
  const settings = await openNode(opened, 'Fields')
  const name = settings.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Clock')
  await name.press('Enter')
  await expect(said).toHaveText(/^Another node has that name/)
  await expect(name).toHaveValue('Fields')
  await name.fill('Customer')
  await name.press('Enter')
  await expect(form('Customer').getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await expect(row('Clock')).toContainText('Customer')
  await openNode(opened, 'Reads')
  const value = form('Reads').getByRole('textbox', { name: 'Field 1: value' })
  await expect(value).toHaveValue("{{ $('Customer').item.json.name }}")
  await tool('Run once').click()
  await expect(news).toHaveText('Run r1 ended well: 3 nodes ran.')
  await expect(value).toHaveAccessibleDescription('Comes to: Ana "Nina" Prado')
  await tool('Undo').click()
  await expect(row('Fields')).toBeVisible()
})

test('an expression tells at once what it comes to, or what is wrong with it', async ({ page }) => {
  const reads = placed('Reads', 'set', 2)
  const opened = await openBuilder(page, workflowOf(onClock(reads), ['Clock>Fields', 'Fields>Reads']))
  const { view, tool, news, row } = opened
  await tool('Run once').click()
  await expect(news).toHaveText('Run r1 ended well: 3 nodes ran.')
  await view('List').check()
  const settings = await openNode(opened, 'Reads')
  await settings.getByRole('textbox', { name: 'Field 1: name' }).fill('who')
  const value = settings.getByRole('textbox', { name: 'Field 1: value' })
  const kind = settings.getByRole('switch', { name: 'Expression: Field 1: value' })
  await kind.click()
  await expect(kind).toBeChecked()
  await value.fill('Hello {{ $json.name.toUpperCase() }}')
  await expect(value).toHaveAccessibleDescription('Comes to: Hello ANA "NINA" PRADO')
  await value.fill('{{ $json.nam')
  await expect(value).toHaveAccessibleDescription(/^This expression cannot be read/)
  await expect(row('Reads')).toContainText('This expression cannot be read')
  await value.fill('')
  await settings.getByText('Names you can use').last().click()
  await settings.getByRole('button', { name: '$json.name', exact: false }).first().click()
  await expect(value).toBeFocused()
  await expect(value).toHaveValue('{{ $json.name }}')
  await expect(value).toHaveAccessibleDescription('Comes to: Ana "Nina" Prado')
})

test('on the canvas nodes are chosen, moved, opened and deleted by keys', async ({ page }) => {
  const { node, form, said, button, builder, tool } = await openBuilder(
    page,
    workflowOf(onClock(), ['Clock>Fields']),
  )
  await node('Clock').focus()
  await page.keyboard.press('Tab')
  await expect(node('Fields')).toBeFocused()
  // Space must not scroll the page, as it does elsewhere.
  await page.evaluate(() => {
    addEventListener('keydown', (event) => {
      if (event.key === ' ') document.body.dataset.spaceScrolls = String(!event.defaultPrevented)
    })
  })
  await page.keyboard.press('Space')
  await expect(form('Fields')).toBeVisible()
  await expect(page.locator('body')).toHaveAttribute('data-space-scrolls', 'false')
  // Against the other node: the page may have moved as a whole.
  const below = async () =>
    ((await node('Fields').boundingBox())?.y ?? 0) - ((await node('Clock').boundingBox())?.y ?? 0)
  const level = await below()
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(below).toBeGreaterThan(level + 5)
  await page.keyboard.press('Enter')
  await expect(form('Fields')).toBeFocused()
  await tabTo(page, form('Fields').getByRole('button', { name: 'Close' }))
  await page.keyboard.press('Enter')
  await expect(form('Fields')).toBeHidden()
  await expect(node('Fields')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Delete')
  await expect(said).toHaveText('Deleted: Fields. Undo brings them back.')
  await expect(node('Fields')).toHaveCount(0)
  await expect(builder).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(node('Fields')).toBeVisible()
  await expect(tool('Redo')).toHaveAttribute('aria-disabled', 'false')
  await expect(button('Zoom in')).toBeVisible()
})

test('on the canvas wires are drawn from socket to socket, and one that cannot be is refused with a reason', async ({
  page,
}) => {
  const { node, canvas, said, tool, news, view, row } = await openBuilder(page, workflowOf(onClock(), []))
  await canvas.scrollIntoViewIfNeeded()
  const out = (name: string) => node(name).locator('.react-flow__handle.source')
  await dragTo(page, out('Clock'), await middleOf(node('Fields').locator('.react-flow__handle.target')))
  await expect(canvas.locator('.react-flow__edge')).toHaveCount(1)
  await dragTo(page, out('Fields'), await middleOf(node('Clock')))
  await expect(said).toHaveText('A trigger begins the workflow: nothing can lead to it.')
  await expect(canvas.locator('.react-flow__edge')).toHaveCount(1)

  const start = await middleOf(node('Fields'))
  const depth = await depthOf(node('Fields'), canvas)
  await dragTo(page, node('Fields').getByText('Fields'), { x: start.x, y: start.y + 120 })
  await expect.poll(() => depthOf(node('Fields'), canvas)).toBeGreaterThan(depth + 60)
  await tool('Run once').click()
  await expect(news).toHaveText('Run r1 ended well: 2 nodes ran.')
  await expect(canvas.getByText('1 item', { exact: true })).toBeVisible()
  await tool('Undo').click()
  await expect.poll(() => depthOf(node('Fields'), canvas)).toBeLessThan(depth + 30)
  await view('List').check()
  await expect(row('Clock')).toContainText('Fields')
})

test('what is wrong stands where it is, and the canvas stays', async ({ page }) => {
  const workflow = workflowOf(
    onClock(
      placed('Round', 'set', 2),
      placed('Alone', 'set', 3),
      placed('Half', 'set', 4, { fields: [{ name: 'a', value: '={{ $json.' }] }),
    ),
    ['Clock>Fields', 'Fields>Round', 'Round>Fields', 'Round>Half'],
  )
  const opened = await openBuilder(page, workflow)
  const { node, view, row, form } = opened
  for (const name of ['Fields', 'Alone', 'Half']) await expect(node(name)).toHaveAccessibleName(/1 problem/)
  await node('Half').click()
  await expect(form('Half')).toContainText('This expression cannot be read')
  await expect(node('Half')).toBeVisible()
  await view('List').check()
  await expect(row('Alone')).toContainText('Nothing leads to “Alone”, so it never runs.')
  await expect(row('Fields')).toContainText('“Fields” leads back to itself')
  await opened.tool('Run once').click()
  await expect(opened.news).toHaveText(/^Run r1 failed.*The run was stopped after [\d,]+ nodes/)
  await expect(opened.runRows.first()).toContainText('something goes round without an end')
})

test('a node that fails says so in the run, at itself and on the wire log', async ({ page }) => {
  const ask = placed('Ask', 'http-request', 2, { url: 'https://api.wts.chat/core/v1/contact' })
  const { news, tool, node, runs, form, wireRows, around } = await openBuilder(
    page,
    workflowOf(onClock(ask), ['Clock>Fields', 'Fields>Ask']),
  )
  await tool('Run once').click()
  await expect(news).toHaveText(
    'Run r1 failed at “Ask”. The answer has status 401, which is a failure for this node.',
  )
  await expect(node('Ask')).toHaveAccessibleName(/✗ failed/)
  await runs.getByRole('button', { name: 'Node Ask' }).click()
  await expect(form('Ask')).toBeFocused()
  await expect(form('Ask')).toContainText('The answer has status 401')
  await expect(form('Ask').getByRole('group', { name: 'Hand-written code for Ask' })).toContainText('fetch(')
  await form('Ask').getByRole('button', { name: 'Show on the wire log' }).click()
  await expect(wireRows.last()).toContainText('401')
  await expect(around.getByRole('button', { name: /^x\d+, details/ }).last()).toBeFocused()
})

test('an empty builder begins with a trigger, and grows from the node that is open', async ({ page }) => {
  const opened = await openBuilder(page, workflowOf([]))
  const { builder, node, form, tool, canvas, news } = opened
  await expect(builder).toContainText('Add a trigger to begin')
  await tool('Run once').click()
  await expect(news).toHaveText('Run r1 failed. Nothing begins this workflow. Add a Webhook or a Schedule.')
  await builder.getByRole('button', { name: /^Schedule/ }).click()
  await expect(form('Schedule')).toBeVisible()
  await addNode({ page, opened, kind: 'Set' })
  await expect(form('Set')).toBeVisible()
  await expect(node('Set')).toBeVisible()
  await expect(canvas.locator('.react-flow__edge')).toHaveCount(1)
  await addNode({ page, opened, kind: 'If' })
  await expect(canvas.locator('.react-flow__edge')).toHaveCount(2)
})
