import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { TimelineIsland } from './timeline-island.client'

interface Props {
  lesson: string
  /** Slug, unique in the lesson: where the outage was left is kept under it. */
  id: string
  /** Which senders, in this order, e.g. `['github', 'svix']`; all of them otherwise. */
  policies?: readonly string[]
}

/** An outage to drag across several days, and what each sender's retries make of it. */
export async function RetryTimeline({ lesson, id, policies }: Props) {
  const { retryTimeline, exercise } = await getMessages()
  return (
    // What breaks inside says so in the words of `exercise`.
    <NextIntlClientProvider messages={{ retryTimeline, exercise }}>
      <TimelineIsland id={`${lesson}/${id}`} policies={policies} />
    </NextIntlClientProvider>
  )
}
