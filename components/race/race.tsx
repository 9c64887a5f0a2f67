import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { RaceIsland } from './race-island.client'

interface Props {
  lesson: string
  /** Slug, unique in the lesson: predictions and races are kept under it. */
  id: string
  /** Same seed, same day. */
  seed?: number
  /** Virtual hours of the day, at least 2. */
  hours?: number
  /** Seconds between two questions at first. */
  interval?: number
}

/** Polling and webhook on one stream of events: first predict, then watch, then compare. */
export async function Race({ lesson, id, seed = 1, hours = 24, interval = 300 }: Props) {
  const { race, exercise } = await getMessages()
  return (
    // What breaks inside says so in the words of `exercise`.
    <NextIntlClientProvider messages={{ race, exercise }}>
      <RaceIsland id={`${lesson}/${id}`} seed={seed} hours={hours} interval={interval} />
    </NextIntlClientProvider>
  )
}
