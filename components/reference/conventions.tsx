import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import type { Host } from '@/mocks/define'
import { createWorld } from '@/mocks/world'
import { InlineCode } from '../ui/inline-code'
import { ChosenMark } from './chosen-mark'
import { CodeBlock } from './code-block'

/** What the platform really answers when the token is missing. */
async function refusal({ names: [name], operations }: Host, locale: Locale): Promise<string> {
  const world = createWorld({ locale })
  const plain = operations.find(({ method, params }) => method === 'GET' && !params)
  const response = await world.send(new Request(`https://${name}${plain?.path ?? '/'}`), { kind: 'console' })
  return JSON.stringify(await response.json(), null, 2)
}

const Convention = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <div className="min-w-0">
    <h3 className="font-bold">{title}</h3>
    <div className="mt-1 text-sm">{children}</div>
  </div>
)

const plain = ['address', 'token', 'json', 'success', 'paging', 'mask', 'limits', 'older'] as const

/** What holds for all operations of the chat platform, said once. */
export async function Conventions({ host, locale }: { host: Host; locale: Locale }) {
  const t = await getTranslations('reference.conventions')
  const token = host.authorization ?? ''
  return (
    <section id="conventions" aria-labelledby="conventions-title" className="mt-16 scroll-mt-20">
      <h2 id="conventions-title" className="text-xl font-bold tracking-tight">
        {t('title')}
      </h2>
      <p className="mt-1 text-muted">{t('lead')}</p>
      <div className="mt-6 grid gap-x-10 gap-y-7 md:grid-cols-2">
        {plain.map((key) => (
          <Convention key={key} title={t(`${key}.title`)}>
            <p>
              <InlineCode text={t(`${key}.text`, { token })} />
            </p>
          </Convention>
        ))}
        <Convention title={t('spelling.title')}>
          <p>
            <InlineCode text={t('spelling.text')} />{' '}
            <a href={`/${locale}/events#spelling`} className="text-pull underline underline-offset-4">
              {t('spelling.link')}
            </a>
          </p>
        </Convention>
        <Convention title={t('chosen.title')}>
          <p>
            <ChosenMark />
          </p>
          <p className="mt-1">{t('chosen.text')}</p>
        </Convention>
      </div>
      <div className="mt-8">
        <Convention title={t('errors.title')}>
          <p className="mb-3 max-w-[68ch]">
            <InlineCode text={t('errors.text')} />
          </p>
          <CodeBlock title="401" text={await refusal(host, locale)} />
        </Convention>
      </div>
    </section>
  )
}
