import '../../globals.css'
import { setRequestLocale } from 'next-intl/server'
import { LabLoad } from '@/components/bare/lab-load.client'
import { eventNames } from '@/components/webhook-lab/event-names'
import { heightOf } from '@/components/webhook-lab/lab-height'
import { LabMessages } from '@/components/webhook-lab/lab-messages'

/** The whole webhook lab under a flood, for `npm run bench`: how long the page is deaf to a key or a click. */
export default function BareLabPage() {
  setRequestLocale('en')
  return (
    <main className="mx-auto max-w-5xl px-4 py-8" style={{ minHeight: heightOf() }}>
      <h1>Webhook lab under load</h1>
      <LabMessages>
        <LabLoad names={eventNames('en')} />
      </LabMessages>
    </main>
  )
}
