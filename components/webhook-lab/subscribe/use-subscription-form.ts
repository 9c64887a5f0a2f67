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
  refusalIn,
  type SubscriptionDraft,
} from './subscription-draft'

interface FormState {
  draft: SubscriptionDraft
  /** Of the subscription that is being edited, and what stood in the form before. */
  editing?: { id: string; before: SubscriptionDraft }
  refusal?: Refusal
  /** Name of what was saved last. */
  saved?: string
  sending: boolean
}

/** The form's life: typed, sent, refused beside a field or saved. Nothing typed is lost by a refusal. */
export function useSubscriptionForm({ session }: Lab, preset: Partial<SubscriptionDraft> | undefined) {
  const [state, setState] = useState<FormState>(() => ({
    draft: { ...emptyDraft, ...preset },
    sending: false,
  }))
  const fields = useRef<Partial<Record<DraftField, HTMLInputElement | null>>>({})

  // Whatever happens in the lab, the form is the same until somebody writes in it.
  return useMemo(() => {
    const { draft, editing } = state
    const type = (change: Partial<SubscriptionDraft>) =>
      setState((before) => {
        const { refusal, saved: _, ...rest } = before
        const kept = refusal?.field !== undefined && refusal.field in change ? undefined : refusal
        return { ...rest, draft: { ...before.draft, ...change }, ...(kept && { refusal: kept }) }
      })
    const edit = ({ id, name, url, events }: Readonly<SubscriptionRow>) => {
      setState({
        draft: { name, url, events },
        editing: { id, before: editing?.before ?? draft },
        sending: false,
      })
      fields.current.name?.focus()
    }
    const leave = () => setState({ draft: editing?.before ?? { ...emptyDraft, ...preset }, sending: false })
    const send = async () => {
      if (state.sending) return
      setState({ ...state, sending: true })
      const request = editing
        ? changeRequest(practiceToken, editing.id, draft)
        : createRequest(practiceToken, draft)
      const refusal = refusalIn(await session.send(request))
      if (refusal === undefined)
        return setState({ draft: editing?.before ?? emptyDraft, saved: draft.name, sending: false })
      setState({ ...state, refusal, sending: false })
      if (refusal.field) fields.current[refusal.field]?.focus()
    }
    return { ...state, fields, type, edit, leave, send }
  }, [state, session, preset])
}

export type SubscriptionFormState = ReturnType<typeof useSubscriptionForm>
