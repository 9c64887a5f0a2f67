import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { secretsPath } from '@/lib/practice/gauntlet-run'
import { GauntletIsland } from './gauntlet-island.client'
import { naiveHandler } from './naive-handler'

interface Props {
  lesson: string
  /** Slug, unique in the lesson: the handler and the scores are kept under it. */
  id: string
  /** Names the region, for several gauntlets on one page. */
  title?: string
  seed?: number
  /** Files one starts from, keys like `/route.ts`; a naive first try unless given. */
  handler?: Record<string, string>
}

/** `<Gauntlet>` in a lesson's text: the learner's handler against an hour of everything, and what came of it. */
export async function Gauntlet({ lesson, id, title, seed = 1, handler = naiveHandler() }: Props) {
  const { exercise, gauntlet, handler: serving, sandbox, wire } = await getMessages()
  // That one is the practice's to write, for each run anew.
  const files = Object.fromEntries(Object.entries(handler).filter(([path]) => path !== secretsPath))
  return (
    <NextIntlClientProvider messages={{ exercise, gauntlet, handler: serving, sandbox, wire }}>
      <div data-island data-gauntlet={id} className="my-6">
        <GauntletIsland id={`${lesson}/${id}`} title={title} start={{ seed, files }} />
      </div>
    </NextIntlClientProvider>
  )
}
