// A workflow leaves the builder for n8n and Make, and comes back.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { N8nWorkflow } from '../lib/workflow/exchange/n8n-file'
import { readN8n } from '../lib/workflow/exchange/read-n8n'
import { expect, test } from './fixtures'
import { type OpenBuilder, openBuilder, placed, workflowOf } from './workflow-page'

const nodes = [
  placed('Order', 'webhook', 0, { path: 'order', respond: 'respond-node' }),
  placed('Sort', 'if', 1, {
    conditions: [{ left: '={{ $json.body.total }}', operator: 'greater', right: '100' }],
  }),
  placed('Tell', 'http-request', 2, {
    ...{ method: 'POST', url: 'https://api.wts.chat/chat/v1/message/send', bodyKind: 'json' },
    json: '={ "text": {{ JSON.stringify($json.body.name) }} }',
  }),
  placed('Answer', 'respond', 3, { status: '201' }),
]
const workflow = {
  ...workflowOf(nodes, ['Order>Sort', 'Sort>Tell', 'Sort:1>Answer', 'Tell>Answer']),
  name: 'Orders & more',
}

async function openDialog(page: Page, { tool }: OpenBuilder) {
  await tool('Take away').click()
  const dialog = page.getByRole('dialog', { name: 'Take away' })
  await expect(dialog).toBeVisible()
  return dialog
}

async function download(page: Page, opened: OpenBuilder): Promise<{ name: string; text: string }> {
  const dialog = await openDialog(page, opened)
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download for n8n' }).click()
  const file = await saved
  const text = readFileSync(await file.path(), 'utf8')
  await page.keyboard.press('Escape')
  await expect(opened.tool('Take away')).toBeFocused()
  return { name: file.suggestedFilename(), text }
}

async function importText(page: Page, opened: OpenBuilder, text: string) {
  const dialog = await openDialog(page, opened)
  await dialog.getByRole('tab', { name: 'Import' }).click()
  await dialog.getByRole('textbox', { name: 'Or paste its text' }).fill(text)
  await dialog.getByRole('button', { name: 'Read it' }).click()
  return dialog
}

test('the file for n8n is one that n8n can read, and read back it gives the very same file', async ({
  page,
}) => {
  const opened = await openBuilder(page, workflow)
  const { name, text } = await download(page, opened)
  expect(name).toBe('Orders-more.n8n.json')
  const file: N8nWorkflow = JSON.parse(text)
  expect(file.nodes.map((node) => node.type)).toEqual([
    'n8n-nodes-base.webhook',
    'n8n-nodes-base.if',
    'n8n-nodes-base.httpRequest',
    'n8n-nodes-base.respondToWebhook',
  ])
  expect(readN8n(text).problem).toBeUndefined()

  await opened.tool('Add node').click()
  await page.getByRole('dialog', { name: 'Add node' }).getByRole('button', { name: /^Wait/ }).click()
  await expect(opened.node('Wait')).toBeVisible()
  const dialog = await openDialog(page, opened)
  await dialog.getByRole('tab', { name: 'Import' }).click()
  await dialog
    .getByLabel('Choose a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(dialog.getByRole('status')).toContainText('Imported “Orders & more”: 4 nodes.')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(opened.node('Wait')).toHaveCount(0)
  // The canvas was where the new node stood; it is where the other workflow stands now.
  await opened.canvas.scrollIntoViewIfNeeded()
  for (const place of nodes) await expect(opened.node(place.name)).toBeInViewport()
  expect((await download(page, opened)).text).toBe(text)
  await opened.tool('Undo').click()
  await expect(opened.node('Wait')).toBeVisible()
})

test('what is no workflow is refused with a reason, and nothing is lost', async ({ page }) => {
  const opened = await openBuilder(page, workflow)
  for (const [text, reason] of [
    ['', 'There is nothing in it.'],
    ['{\n  "nodes": [', 'This is not JSON: it stops making sense at line 2'],
    ['[{}, {}]', 'This is a list of 2 entries'],
    ['"x"', 'This is JSON, but not a workflow'],
    ['{"name":"x"}', 'There are no nodes in it'],
    ['{"nodes":[{"type":"n8n-nodes-base.set"}],"connections":{}}', 'Node 1 has no name.'],
  ] as const) {
    const dialog = await importText(page, opened, text)
    await expect(dialog.getByRole('status')).toContainText(reason)
    await expect(dialog.getByRole('textbox', { name: 'Or paste its text' })).toHaveValue(text)
    await dialog.getByRole('button', { name: 'Close' }).click()
  }
  for (const { name } of nodes) await expect(opened.node(name)).toBeVisible()
  await expect(opened.tool('Undo')).toHaveAttribute('aria-disabled', 'true')
})

test('a node nobody here knows is named, kept, and goes out again as it came', async ({ page }) => {
  const foreign = {
    name: 'From elsewhere',
    nodes: [
      {
        ...{ id: 'a', name: 'Begin', type: 'n8n-nodes-base.scheduleTrigger', typeVersion: 1.2 },
        ...{ position: [0, 0], parameters: { rule: { interval: [{ field: 'hours' }] } } },
      },
      {
        ...{ id: 'b', name: 'Sheet', type: 'n8n-nodes-base.googleSheets', typeVersion: 4.5 },
        ...{ position: [300, 0], parameters: { operation: 'append', sheetName: 'Leads' } },
      },
    ],
    connections: { Begin: { main: [[{ node: 'Sheet', type: 'main', index: 0 }]] } },
  }
  const opened = await openBuilder(page, workflow)
  const dialog = await importText(page, opened, JSON.stringify(foreign))
  await expect(dialog.getByRole('list', { name: 'Good to know' })).toContainText(
    'This builder has no node of the type n8n-nodes-base.googleSheets. It is kept as it came',
  )
  await page.keyboard.press('Escape')
  await opened.node('Sheet').click()
  await expect(opened.form('Sheet')).toContainText('does not know “n8n-nodes-base.googleSheets”')
  await opened.tool('Run once').click()
  await expect(opened.news).toHaveText(
    /^Run r1 failed at “Sheet”.*kept as it came, but cannot be run here\.$/,
  )
  const { text } = await download(page, opened)
  const [, sheet] = (JSON.parse(text) as N8nWorkflow).nodes
  expect(sheet).toEqual(foreign.nodes[1])
  expect(JSON.parse(text).connections).toEqual(foreign.connections)
})

test('Make gets a list of modules with the fields to fill in', async ({ page }) => {
  const opened = await openBuilder(page, workflow)
  const dialog = await openDialog(page, opened)
  await dialog.getByRole('tab', { name: 'n8n' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const table = dialog.getByRole('table', { name: 'Modules for Make' })
  await expect(table.getByRole('rowheader').first()).toContainText('1. Webhooks > Custom webhook')
  await expect(table).toContainText('HTTP > Make a request')
  await expect(table).toContainText('{{1.body.total}}')
  await expect(table).toContainText('By hand:')
})
