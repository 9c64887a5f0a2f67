import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { CompareIsland } from './compare-island.client'
import { Differences } from './differences'

interface Props {
  lesson: string
  /** Slug, unique in the lesson: what was set is kept under it. */
  id?: string
}

/** Make and n8n side by side: a month of a workflow, what is counted, what it costs; and what no bill shows. */
export async function CompareMakeN8n({ lesson, id = 'compare' }: Props) {
  const { compare, exercise } = await getMessages()
  return (
    // What breaks inside says so in the words of `exercise`.
    <NextIntlClientProvider messages={{ compare, exercise }}>
      <CompareIsland id={`${lesson}/${id}`}>
        <Differences />
      </CompareIsland>
    </NextIntlClientProvider>
  )
}
