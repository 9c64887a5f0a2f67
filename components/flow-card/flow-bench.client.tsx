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
    <div className="@container">
      <div className="grid items-start gap-4 @3xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <FlowEditor flow={flow} contacts={contacts} locked={locked} onFlow={onFlow} />
        {/* Beside the cards it stays in view below the page's header, however long they are; what does not fit scrolls and fades. */}
        <div className="grid min-w-0 gap-4 @3xl:sticky @3xl:top-18 @3xl:max-h-[calc(100dvh-5rem)] @3xl:scroll-pb-8 @3xl:overflow-y-auto @3xl:mask-[linear-gradient(to_bottom,black_calc(100%-1.5rem),transparent)] @3xl:pb-6 print:max-h-none print:mask-none">
          <Chat flow={flow} contacts={contacts} plays={plays} play={play} />
          <WebhooksLog flow={flow} plays={plays} onShow={onShow} />
        </div>
      </div>
    </div>
  )
}
