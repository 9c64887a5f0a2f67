import { useMemo, useRef, useState } from 'react'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import type { SubscriptionRow } from '@/mocks/webhooks/subscription'
import type { Lab } from '../use-lab'
import {
  changeRequest,
  createRequest,
  type DraftField,
  emptyDraft,
  type Refusal,
  refusalsIn,
  type SubscriptionDraft,
} from './subscription-draft'

interface FormState {
  draft: SubscriptionDraft
  /** Of the subscription that is being edited, and what stood in the form before. */
  editing?: { id: string; before: SubscriptionDraft }
  refusals: readonly Refusal[]
  /** Name of what was saved last. */
  saved?: string
  sending: boolean
}

/** The form's life: typed, sent, refused beside a field or saved. Nothing typed is lost by a refusal. */
export function useSubscriptionForm({ session }: Lab, preset: Partial<SubscriptionDraft> | undefined) {
  const [state, setState] = useState<FormState>(() => ({
    draft: { ...emptyDraft, ...preset },
    refusals: [],
    sending: false,
  }))
  const fields = useRef<Partial<Record<DraftField, HTMLInputElement | null>>>({})

  // Whatever happens in the lab, the form is the same until somebody writes in it.
  return useMemo(() => {
    const { draft, editing } = state
    const type = (change: Partial<SubscriptionDraft>) =>
      setState((before) => {
        const { refusals, saved: _, ...rest } = before
        const kept = refusals.filter(({ field }) => field === undefined || !(field in change))
        return { ...rest, draft: { ...before.draft, ...change }, refusals: kept }
      })
    const edit = ({ id, name, url, events }: Readonly<SubscriptionRow>) => {
      setState({
        draft: { name, url, events },
        editing: { id, before: editing?.before ?? draft },
        refusals: [],
        sending: false,
      })
      fields.current.name?.focus()
    }
    const leave = () =>
      setState({ draft: editing?.before ?? { ...emptyDraft, ...preset }, refusals: [], sending: false })
    const send = async () => {
      if (state.sending) return
      setState({ ...state, sending: true })
      const request = editing
        ? changeRequest(practiceToken, editing.id, draft)
        : createRequest(practiceToken, draft)
      const refusals = refusalsIn(await session.send(request))
      // What was typed meanwhile stays, and is the start of the next one.
      setState((now) => {
        const next = now.draft === draft ? (editing?.before ?? emptyDraft) : now.draft
        return refusals.length > 0
          ? { ...now, refusals, sending: false }
          : { draft: next, refusals, saved: draft.name, sending: false }
      })
      const first = refusals.find(({ field }) => field !== undefined)?.field
      if (first) fields.current[first]?.focus()
    }
    return { ...state, fields, type, edit, leave, send }
  }, [state, session, preset])
}

export type SubscriptionFormState = ReturnType<typeof useSubscriptionForm>
