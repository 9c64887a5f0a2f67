import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { Dialect } from '@/lib/flow/flow'
import { NearXray } from './near-xray.client'
import { defaultContact } from './xray-scene'

interface Props {
  /** Slug, unique in the lesson. */
  id?: string
  /** The template it opens with. */
  start: string
  dialect?: Dialect
  /** The contact's name. */
  contact?: string
}

/** `<ExpressionXray start>` in a lesson's text: a template, and every step to what it renders. */
export async function ExpressionXray({ id, start, dialect = 'weni', contact = defaultContact }: Props) {
  if (dialect !== 'weni' && dialect !== 'rapidpro') {
    throw new Error(
      `Failed to read <ExpressionXray start="${start}">: there is no dialect "${dialect}". Take weni or rapidpro.`,
    )
  }
  const t = await getTranslations('xray')
  const {
    xray,
    expressionErrors,
    exercise: { broken, retry },
  } = await getMessages()
  return (
    <section
      data-island
      data-xray={id}
      aria-label={t('title')}
      className="my-8 rounded-2xl border border-line bg-raised p-4 shadow-card sm:p-6"
    >
      <h3 className="text-lg font-bold">{t('title')}</h3>
      <p className="mt-1 mb-4 max-w-prose text-sm text-muted">{t('lead')}</p>
      {/* Of the exercises' words, those for a part that failed to load. */}
      <NextIntlClientProvider messages={{ xray, expressionErrors, exercise: { broken, retry } }}>
        <NearXray start={start} dialect={dialect} contact={contact} />
      </NextIntlClientProvider>
    </section>
  )
}
