import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { OwnCurl } from './own-curl.client'

interface Props {
  locale: Locale
  /** Of a GET at the chat platform, with its query. */
  path: string
}

/** `<TakeOutside path>`: the box's request for the learner's own workspace, and the way into n8n and Postman. */
export async function TakeOutside({ locale, path }: Props) {
  const t = await getTranslations({ locale, namespace: 'kit.outside' })
  const words = {
    ...{ own: t('own'), name: t('name') },
    ...{ copy: t('copy'), copied: t('copied'), copyFailed: t('copyFailed') },
  }
  return (
    <section
      aria-label={t('title')}
      className="my-5 max-w-[68ch] rounded-xl border border-line bg-raised px-4 py-3 text-sm print:hidden"
    >
      <p className="font-semibold">{t('title')}</p>
      <div className="mt-2">
        <OwnCurl path={path} words={words}>
          <p>
            {t.rich('none', {
              playground: (text) => <Link href={`/${locale}/playground`}>{text}</Link>,
            })}
          </p>
        </OwnCurl>
      </div>
      <p className="mt-2 text-muted">
        {t.rich('tools', { spec: (text) => <a href="/openapi.json">{text}</a> })}
      </p>
    </section>
  )
}
