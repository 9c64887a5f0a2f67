import { getLocale } from 'next-intl/server'
import { eventNames } from './event-names'
import { LabMessages } from './lab-messages'
import type { LabStart } from './lab-start'
import { WebhookLabIsland } from './webhook-lab.client'

interface Props extends Omit<LabStart, 'events'> {
  lesson: string
  /** Slug, unique in the lesson: what is typed is kept under it. */
  id: string
  /** Names the region, for several labs on one page. */
  title?: string
}

/** `<WebhookLab>` in a lesson's text: a lab to play with, without checks. */
export async function WebhookLab({ lesson, id, title, ...start }: Props) {
  const events = eventNames(await getLocale())
  return (
    <LabMessages>
      <div data-island className="my-6">
        <WebhookLabIsland id={`${lesson}/${id}`} title={title} start={{ ...start, events }} />
      </div>
    </LabMessages>
  )
}
