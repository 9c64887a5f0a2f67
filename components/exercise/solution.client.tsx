'use client'
import { diffLines } from 'diff'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { keptDesign } from '@/lib/practice/design/kept-design'
import { keptFlow } from '@/lib/practice/kept-flow'
import { keptWorkflow } from '@/lib/practice/kept-workflow'
import { keptOrder } from '@/lib/practice/order'
import { bodyObject } from '@/lib/practice/traffic'
import { progress as store } from '@/lib/progress/store'
import type { Exchange } from '@/mocks/wire-log'
import { Button } from '../ui/button'
import { InlineCode } from '../ui/inline-code'
import type { LabStart } from '../webhook-lab/lab-start'
import { Changes } from './no-code/changes.client'
import { cardParts, nodeParts, type Part } from './no-code/readable'
import { asFiles, type Start } from './start'

interface Props {
  id: string
  explanation: string
  start: Start
  solution: Start
  entries: readonly Exchange[]
}

/** What was last asked for with success. */
function subscribed(entries: readonly Exchange[]) {
  const made = entries.findLast(
    ({ request, response }) =>
      request.method === 'POST' && /\/webhook\/subscription$/.test(request.url) && response?.status === 200,
  )
  const { name, url, events } = bodyObject(made?.request)
  return made && ({ name, url, events } as LabStart['subscription'])
}

/** What the learner has built of cards or nodes. */
function built(id: string, start: Start): Start {
  const files = store.get().progress.drafts[id]?.files
  if (start.kind === 'flow') return { ...start, flow: keptFlow(files) ?? start.flow }
  return start.kind === 'workflow' ? { ...start, workflow: keptWorkflow(files) ?? start.workflow } : start
}

function partsOf(start: Start): readonly Part[] {
  if (start.kind === 'flow') return cardParts(start.flow)
  return start.kind === 'workflow' ? nodeParts(start.workflow) : []
}

/** What the learner has: the code as typed, or the requests as sent. */
function mine(id: string, start: Start, entries: readonly Exchange[]): Record<string, string> {
  const files = store.get().progress.drafts[id]?.files
  if (start.kind === 'flow' || start.kind === 'workflow') return asFiles(built(id, start))
  if (start.kind === 'code') return files ?? start.files
  if (start.kind === 'order')
    return asFiles({ ...start, order: keptOrder(files) ?? (start.pool ? [] : start.order) })
  if (start.kind === 'design')
    return asFiles({ ...start, chosen: { ...start.chosen, ...keptDesign(files)?.chosen } })
  if (start.kind === 'webhook') {
    const handler = files ?? start.lab.handler
    return asFiles({ kind: 'webhook', lab: { ...start.lab, handler, subscription: subscribed(entries) } })
  }
  const noise = ['accept-language', 'content-type']
  const requests = entries.map(({ request }) => ({
    ...request,
    headers: request.headers.filter(([name]) => !noise.includes(name.toLowerCase())),
  }))
  return asFiles({ kind: 'request', requests })
}

export default function Solution({ id, explanation, start, solution, entries }: Props) {
  const t = useTranslations('exercise')
  const [difference, setDifference] = useState(false)
  const files = asFiles(solution)
  const own = mine(id, start, entries)
  return (
    <section aria-label={t('solution')} className="mt-4">
      <p className="max-w-[68ch] text-sm">
        <InlineCode text={explanation} />
      </p>
      {start.kind === 'flow' || start.kind === 'workflow' ? (
        <Changes kind={start.kind} from={partsOf(built(id, start))} to={partsOf(solution)} />
      ) : null}
      <Button className="mt-3" aria-pressed={difference} onClick={() => setDifference(!difference)}>
        {t('difference')}
      </Button>
      {Object.entries(files).map(([path, text]) => (
        <figure key={path} className="mt-3">
          <figcaption className="font-mono text-xs text-muted">{path.slice(1)}</figcaption>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: long code scrolls, and keys must reach it
            tabIndex={0}
            className="mt-1 overflow-x-auto rounded-xl border border-line bg-sunken p-4 font-mono text-xs leading-relaxed"
          >
            {difference ? <Difference from={own[path] ?? ''} to={text} /> : text}
          </pre>
        </figure>
      ))}
    </section>
  )
}

/** Lines to take away and lines to add, from the learner's text to the solution's; marked by sign, not by colour alone. */
function Difference({ from, to }: { from: string; to: string }) {
  const t = useTranslations('exercise')
  const parts = diffLines(from, to)
  if (parts.every((part) => !part.added && !part.removed)) return t('noDifference')
  return parts.map((part, index) => {
    const [sign, look] = part.added ? ['+', 'bg-good-soft'] : part.removed ? ['−', 'bg-bad-soft'] : [' ', '']
    const Tag = part.added ? 'ins' : part.removed ? 'del' : 'span'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one comparison never change places
      <Tag key={index} className={`block no-underline ${look}`}>
        {part.value.replace(/\n$/, '').replace(/^/gm, `${sign} `)}
      </Tag>
    )
  })
}
