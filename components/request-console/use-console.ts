import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Exchange } from '@/mocks/wire-log'
import { buildRequest, type Problem } from './build-request'
import type { EditorProps, FieldPlace } from './field'
import type { Locks } from './locks'
import { type DraftPreset, hasBody, type RequestDraft } from './request-draft'
import { useDraft } from './use-draft'
import { useSend } from './use-send'
import { freshBuiltIns } from './variables'

export interface ConsoleProps {
  /** What Reset goes back to. */
  preset: DraftPreset
  /** What the learner had before, if anything. Read until the first edit here. */
  draft?: RequestDraft
  /** What the lesson has fixed; nothing unless given. */
  locked?: Locks
  /** Called after each pause in typing, and at once on Send and when the page or the focus goes away. */
  onDraft: (draft: RequestDraft) => void
  /** Resolves with the exchange as the wire log has it, also where no answer came (`failure`). */
  send: (request: Request) => Promise<Exchange>
  /** The latest exchange of this console, kept by the caller over a language switch. */
  exchange?: Exchange
  /** Asked before a request leaves: true keeps it here, and whoever says so shows what is missing. */
  hold?: () => boolean
  /** The time that `{{$now}}` says, in milliseconds since 1970; the computer's own unless given. */
  now?: () => number
}

/** Where a problem is mended. */
const placeOf = (problem: Problem, draft: RequestDraft): FieldPlace => {
  if (problem.field === 'header') return { tab: 'headers', field: `header-${problem.row}-${problem.part}` }
  if (problem.field === 'form') return { tab: 'body', field: `form-${problem.row}-${problem.part}` }
  if (problem.field === 'auth') return { tab: 'auth', field: `auth-${problem.part}` }
  if (problem.field === 'path') return { field: `path-${problem.name}` }
  if (problem.field !== 'body') return { field: problem.field }
  return { tab: 'body', field: draft.bodyKind === 'form' ? 'form-0-name' : 'body' }
}

/**
 * The state of one console. `id` starts the ids of its fields, `language` is a lang tag.
 * `earlier` is true while Send was held back, so that the answer below belongs to the request before.
 */
export function useConsole(props: ConsoleProps, id: string, language: string) {
  const { draft, change, reset, save } = useDraft({
    preset: props.preset,
    kept: props.draft,
    locks: props.locked ?? [],
    onDraft: props.onDraft,
  })
  const { exchange, state, go } = useSend(props.send, props.exchange)
  const [tab, setTab] = useState(() => (hasBody(draft) ? 'body' : 'query'))
  const [tried, setTried] = useState(false)
  const [earlier, setEarlier] = useState(false)

  /** The field may stand on a tab that is not shown: it has to be there before it can take the focus. */
  const focusAfter = (update: () => void, place: FieldPlace) => {
    flushSync(() => {
      update()
      if (place.tab) setTab(place.tab)
    })
    document.getElementById(`${id}-${place.field}`)?.focus()
  }
  const submit = (brokenJson = false) => {
    save()
    if (state === 'sending') return
    const builtIns = freshBuiltIns(props.now?.() ?? Date.now())
    const built = buildRequest(draft, { language, brokenJson, builtIns })
    setEarlier('problems' in built)
    if ('request' in built) {
      setTried(false)
      if (!props.hold?.()) void go(built.request)
      return
    }
    const [first] = built.problems
    if (first) focusAfter(() => setTried(true), placeOf(first, draft))
  }
  const edit: EditorProps['onChange'] = (patch, goTo) => {
    const update = () => {
      setTried(false)
      change(patch)
    }
    if (goTo) focusAfter(update, goTo)
    else update()
  }
  const startOver = () => {
    setTried(false)
    setEarlier(false)
    reset()
  }
  return { draft, edit, startOver, save, exchange, state, tab, setTab, tried, submit, earlier }
}
