import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Locale, locales } from '@/lib/i18n/locales'
import { messages as words } from '@/lib/i18n/messages'
import FlowWorkbench from '../flow-workbench.client'
import { kindNamespaces } from '../kind-namespaces'
import type { Start } from '../start'
import WorkflowWorkbench from '../workflow-workbench.client'
import { Changes } from './changes.client'
import { freeCall, freeContacts, freeFlow, freeWorkflow } from './free-starts'
import { cardParts, nodeParts } from './readable'

/** What a lesson's page carries for its exercises. */
const everywhere = ['exercise', 'misconception', 'console', 'sandbox', 'wire'] as const

type Built = Extract<Start, { kind: 'flow' | 'workflow' }>

const flow = freeFlow({ name: 'Flow', ask: 'Number?', done: 'Done.', sorry: 'Sorry.' })
const workflow = freeWorkflow('Contacts')
const starts: Record<Built['kind'], Built> = {
  flow: { kind: 'flow', flow, contacts: freeContacts, locked: false },
  workflow: { kind: 'workflow', workflow, call: freeCall },
}

function Bench({ start }: { start: Built }) {
  if (start.kind === 'flow')
    return (
      <>
        <FlowWorkbench id="test/flow" title="About" start={start} />
        <Changes kind="flow" from={cardParts(flow).slice(0, 2)} to={cardParts(flow)} />
      </>
    )
  return (
    <>
      <WorkflowWorkbench id="test/workflow" title="About" start={start} />
      <Changes kind="workflow" from={[]} to={nodeParts(workflow)} />
    </>
  )
}

/** What a message lacks is an error, as in the course. */
function read(locale: Locale, start: Built): string {
  const names = [...everywhere, ...(kindNamespaces[start.kind] ?? [])]
  const messages = Object.fromEntries(names.map((name) => [name, words[locale][name]]))
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={messages}
      onError={(error) => {
        throw error
      }}
    >
      <Bench start={start} />
    </NextIntlClientProvider>,
  )
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test.each(locales)('the flow’s bench has all its words: %s', (locale) => {
  const text = read(locale, starts.flow)
  for (const part of [words[locale].flow.editor.title, words[locale].flow.chat.start, 'Ana &quot;Nina&quot;'])
    expect(text).toContain(part)
  expect(text).toContain(words[locale].flowExercise.changes.title)
  expect(text).toContain(words[locale].wire.title)
})

test.each(locales)('the workflow’s bench has all its words, and a console to call it: %s', (locale) => {
  const text = read(locale, starts.workflow)
  expect(text).toContain('Webhook')
  expect(text).toContain(words[locale].console.title)
  expect(text).toContain(words[locale].workflowExercise.changes.title)
  expect(text).toContain(words[locale].exercise.reset)
})
