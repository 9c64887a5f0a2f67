import type { Locator, Page } from '@playwright/test'
import { startSettings } from '../components/workflow/node-kinds'
import { nodeOf, workflowOf } from '../components/workflow/workflow-fixtures'
import type { Workflow, WorkflowNode } from '../lib/workflow/workflow'
import { type Locale, wordsOf } from './course-pages'
import { expect, gotoReady } from './fixtures'
import { seedProgress } from './seeded-progress'

export { nodeOf, startSettings, workflowOf }

const draft = 'playground/workflow'

/** A node with these settings beside those it begins with, in the column of this number. */
export const placed = (
  name: string,
  kind: Parameters<typeof startSettings>[0],
  column: number,
  settings: object = {},
  more: object = {},
): WorkflowNode =>
  nodeOf(name, kind, {
    settings: { ...startSettings(kind), ...settings },
    at: { x: column * 300, y: 0 },
    ...more,
  })

/** The playground's workflow builder; with a workflow it opens with that, as a learner left it. */
export async function openBuilder(page: Page, workflow?: Workflow, locale: Locale = 'en') {
  if (workflow !== undefined) {
    const files = { '/workflow.json': JSON.stringify(workflow) }
    await seedProgress(page, { drafts: { [draft]: { at: '2026-01-01T00:00:00.000Z', files } } })
  }
  await gotoReady(page, `/${locale}/playground`)
  return builderOn(page, locale)
}

/** The builder of a page that is open already, and the parts of it that most tests touch. */
export async function builderOn(page: Page, locale: Locale = 'en') {
  const { workflow: words, playground, takeaway } = wordsOf(locale)
  await page.getByRole('heading', { name: playground.workflow }).scrollIntoViewIfNeeded()
  const around = page.getByRole('region', { name: wordsOf(locale).workflowExercise.region })
  const builder = around.getByRole('region', { name: new RegExp(`^${words.region}`) })
  const tools = builder.getByRole('toolbar', { name: words.tools.label })
  await expect(tools).toBeVisible({ timeout: 20_000 })
  const runs = builder.getByRole('region', { name: words.runs.title })
  const tool = (name: string) => tools.getByRole('button', { name, exact: true })
  const list = builder.getByRole('list', { name: words.list.label })
  return {
    words,
    takeaway,
    around,
    builder,
    tools,
    tool,
    runs,
    list,
    /** Newest first. */
    runRows: runs.getByRole('listitem'),
    /** How the newest run stands. */
    news: builder.getByRole('status').first(),
    /** What was done or refused last. */
    said: builder.getByRole('status').nth(1),
    canvas: builder.getByRole('application', { name: words.canvas.label }),
    node: (name: string) =>
      builder.getByRole('application').getByRole('group', { name: new RegExp(`^${name},`) }),
    row: (name: string) => list.locator(`li[data-node="${name}"]`),
    form: (name: string) =>
      builder.getByRole('form', { name: words.node.title.replace('{name}', name), exact: true }),
    view: (name: string) => tools.getByRole('radio', { name, exact: true }),
    active: builder.getByRole('switch', { name: words.addresses.active, exact: true }),
    button: (name: string) => builder.getByRole('button', { name, exact: true }),
    wireRows: around
      .getByRole('region', { name: new RegExp(`^${wordsOf(locale).wire.title}`) })
      .getByRole('table')
      .locator('tbody tr'),
  }
}

export type OpenBuilder = Awaited<ReturnType<typeof builderOn>>

/** Calls one of the webhook's addresses from the builder itself. */
export async function callFrom({ builder, words }: OpenBuilder, which: 'test' | 'production', body?: string) {
  const { addresses } = words
  const caller = builder.locator('details').filter({ hasText: addresses.caller })
  if ((await caller.getAttribute('open')) === null) await caller.locator('summary').click()
  if (body !== undefined) await caller.getByRole('textbox', { name: addresses.body }).fill(body)
  const name = which === 'test' ? addresses.callTest : addresses.callProduction
  await caller.getByRole('button', { name, exact: true }).click()
  return caller.getByRole('status')
}

/** Opens a node's settings from the list. */
export async function openNode(opened: OpenBuilder, name: string): Promise<Locator> {
  const { row, form, words } = opened
  const settings = words.list.settingsOf.replace('{name}', name)
  await row(name).getByRole('button', { name: settings, exact: true }).click()
  await expect(form(name)).toBeVisible()
  return form(name)
}

/** Chooses a kind in the dialog "Add node". */
export async function addNode({ page, opened, kind }: { page: Page; opened: OpenBuilder; kind: string }) {
  await opened.tool(opened.words.tools.add).click()
  const dialog = page.getByRole('dialog', { name: opened.words.tools.add })
  await dialog.getByRole('searchbox').fill(kind)
  await dialog
    .getByRole('list', { name: opened.words.add.kinds })
    .getByRole('button', { name: new RegExp(`^${kind}`) })
    .click()
  await expect(dialog).toBeHidden()
}
