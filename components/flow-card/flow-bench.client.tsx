'use client'
import { useSyncExternalStore } from 'react'
import type { Flow, FlowContact } from '@/lib/flow/flow'
import type { FlowStage } from '@/lib/flow/flow-session'
import { Chat } from './chat.client'
import { FlowEditor } from './flow-editor.client'
import { WebhooksLog } from './webhooks-log.client'

interface Props {
  flow: Flow
  /** Who can write to the flow. */
  contacts: readonly FlowContact[]
  /** The cards can be read and played, not changed. */
  locked?: boolean
  onFlow: (flow: Flow) => void
  play: FlowStage
  /** Shows an exchange on the page's wire log. */
  onShow?: (exchange: string) => void
}

/** A flow as cards, the chat in which it is played, and the log of the calls it makes. */
export default function FlowBench({ flow, contacts, locked = false, onFlow, play, onShow }: Props) {
  const { plays } = useSyncExternalStore(play.subscribe, play.get, play.get)
  return (
    <div className="@container space-y-4">
      <div className="grid items-start gap-4 @3xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <FlowEditor flow={flow} contacts={contacts} locked={locked} onFlow={onFlow} />
        <Chat flow={flow} contacts={contacts} plays={plays} play={play} />
      </div>
      <WebhooksLog flow={flow} plays={plays} onShow={onShow} />
    </div>
  )
}
