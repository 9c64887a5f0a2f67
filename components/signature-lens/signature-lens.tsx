import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { StyleId } from '@/mocks/webhooks/signing/style'
import { isStyleId } from '@/mocks/webhooks/signing/styles'
import { NearLens } from './near-lens.client'

interface Props {
  lesson: string
  /** Slug, unique in the lesson: what was found out is kept under it. */
  id: string
  /** The signature style it opens with. */
  style?: StyleId
}

/** `<SignatureLens id>` in a lesson's text. */
export async function SignatureLens({ lesson, id, style = 'standard' }: Props) {
  if (!isStyleId(style)) {
    throw new Error(
      `Failed to read <SignatureLens id="${id}">: there is no style "${style}". Take none, standard, github, stripe or slack.`,
    )
  }
  const t = await getTranslations('lens')
  const {
    lens,
    exercise: { broken, retry, checks, state },
  } = await getMessages()
  return (
    <section
      data-island
      data-lens={id}
      aria-labelledby={`lens-${id}`}
      className="my-8 rounded-2xl border border-line bg-raised p-4 shadow-card sm:p-6"
    >
      <h3 id={`lens-${id}`} className="text-lg font-bold">
        {t('title')}
      </h3>
      <p className="mt-1 mb-4 max-w-prose text-sm text-muted">{t('lead')}</p>
      {/* Of the exercises' words, those for checks and for a part that failed to load. */}
      <NextIntlClientProvider messages={{ lens, exercise: { broken, retry, checks, state } }}>
        <NearLens id={`${lesson}/${id}`} style={style} />
      </NextIntlClientProvider>
    </section>
  )
}
