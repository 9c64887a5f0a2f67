import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Exchange } from '@/mocks/wire-log'
import { buildRequest, type Problem } from './build-request'
import { type DraftPreset, hasBody, type RequestDraft } from './request-draft'
import { useDraft } from './use-draft'
import { useSend } from './use-send'

export interface ConsoleProps {
  /** What Reset goes back to. */
  preset: DraftPreset
  /** What the learner had before, if anything. Read until the first edit here. */
  draft?: RequestDraft
  /** Called after each pause in typing, and at once on Send and when the page or the focus goes away. */
  onDraft: (draft: RequestDraft) => void
  /** Resolves with the exchange as the wire log has it, also where no answer came (`failure`). */
  send: (request: Request) => Promise<Exchange>
  /** The latest exchange of this console, kept by the caller over a language switch. */
  exchange?: Exchange
}

/** Where a problem is mended: the tab that holds the field, and the field's id. */
const placeOf = (problem: Problem): { tab?: string; field: string } => {
  if (problem.field === 'header') return { tab: 'headers', field: `header-${problem.row}-${problem.part}` }
  if (problem.field === 'token') return { tab: 'auth', field: 'token' }
  if (problem.field === 'path') return { field: `path-${problem.name}` }
  return problem.field === 'body' ? { tab: 'body', field: 'body' } : { field: 'url' }
}

/** The state of one console. `id` starts the ids of its fields, `language` is a lang tag. */
export function useConsole(props: ConsoleProps, id: string, language: string) {
  const { draft, change, reset, save } = useDraft(props.preset, props.draft, props.onDraft)
  const { exchange, state, go } = useSend(props.send, props.exchange)
  const [tab, setTab] = useState(() => (hasBody(draft) ? 'body' : 'query'))
  const [tried, setTried] = useState(false)

  const submit = (brokenJson = false) => {
    save()
    if (state === 'sending') return
    const built = buildRequest(draft, { language, brokenJson })
    if ('request' in built) {
      setTried(false)
      void go(built.request)
      return
    }
    const place = built.problems[0] && placeOf(built.problems[0])
    // The field may stand on a tab that is not shown: it has to be there before it can take the focus.
    flushSync(() => {
      setTried(true)
      if (place?.tab) setTab(place.tab)
    })
    if (place) document.getElementById(`${id}-${place.field}`)?.focus()
  }
  const edit = (patch: Partial<RequestDraft>) => {
    setTried(false)
    change(patch)
  }
  const startOver = () => {
    setTried(false)
    reset()
  }
  return { draft, edit, startOver, save, exchange, state, tab, setTab, tried, submit }
}
