import { getTranslations } from 'next-intl/server'
import { InlineCode } from '../ui/inline-code'

const fields = ['eventType', 'date', 'content', 'changeMetadata'] as const

/** The frame that every delivery has, field by field. */
export async function Envelope() {
  const t = await getTranslations('events')
  return (
    <section aria-labelledby="envelope" className="mt-10">
      <h2 id="envelope" className="scroll-mt-20 text-xl font-bold tracking-tight">
        {t('envelope.title')}
      </h2>
      <p className="mt-2 max-w-[68ch]">
        <InlineCode text={t('envelope.text')} />
      </p>
      <dl className="mt-4 divide-y divide-line rounded-2xl border border-line bg-raised text-sm">
        {fields.map((field) => (
          <div key={field} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[11rem_1fr]">
            <dt className="font-mono font-semibold">{field}</dt>
            <dd>{t(`envelope.${field}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 max-w-[68ch]">
        <InlineCode text={t('envelope.noId')} />
      </p>
      <h3 className="mt-8 text-lg font-bold">{t('differ.title')}</h3>
      <p className="mt-2 max-w-[68ch]">
        <InlineCode text={t('differ.text')} />
      </p>
    </section>
  )
}
