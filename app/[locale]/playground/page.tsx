import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { KindMessages } from '@/components/exercise/kind-messages'
import { freeCall, freeContacts, freeFlow, freeWorkflow } from '@/components/exercise/no-code/free-starts'
import { playgroundCode, playgroundRequest } from '@/components/exercise/playground-start'
import { Workbench } from '@/components/exercise/workbench.client'
import { OwnAddress } from '@/components/outside/own-address'
import { Ready } from '@/components/shell/ready.client'
import { WebhookLab } from '@/components/webhook-lab/webhook-lab'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/playground'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'playground' })
  return { title: t('title'), description: t('lead') }
}

export default async function PlaygroundPage({ params }: PageProps<'/[locale]/playground'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('playground')
  const outside = await getTranslations('outside')
  const { exercise, console, sandbox, wire } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ exercise, console, sandbox, wire }}>
      <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6">
        <h1 className="text-2xl font-extrabold tracking-tight">{t('title')}</h1>
        <p className="mt-2 max-w-prose text-muted">{t('lead')}</p>
        <h2 className="mt-8 mb-3 text-xl font-bold">{t('requests')}</h2>
        <Workbench
          id="playground/requests"
          title={t('requests')}
          start={{ kind: 'request', requests: [playgroundRequest] }}
        />
        <h2 className="mt-10 mb-3 text-xl font-bold">{t('code')}</h2>
        <Workbench
          id="playground/code"
          title={t('code')}
          start={{ kind: 'code', files: playgroundCode, entry: '/main.ts' }}
        />
        <h2 className="mt-10 mb-3 text-xl font-bold">{t('webhooks')}</h2>
        <WebhookLab lesson="playground" id="webhooks" title={t('webhooks')} />
        <h2 className="mt-10 mb-3 text-xl font-bold">{t('flow')}</h2>
        <KindMessages kind="flow">
          <Workbench
            id="playground/flow"
            title={t('flow')}
            start={{
              ...{ kind: 'flow', contacts: freeContacts, locked: false },
              flow: freeFlow({
                ...{ name: t('flowStart.name'), ask: t('flowStart.ask') },
                ...{ done: t('flowStart.done'), sorry: t('flowStart.sorry') },
              }),
            }}
          />
        </KindMessages>
        <h2 className="mt-10 mb-3 text-xl font-bold">{t('workflow')}</h2>
        <KindMessages kind="workflow">
          <Workbench
            id="playground/workflow"
            title={t('workflow')}
            start={{ kind: 'workflow', workflow: freeWorkflow(t('workflowName')), call: freeCall }}
          />
        </KindMessages>
        <h2 className="mt-10 mb-3 text-xl font-bold">{outside('title')}</h2>
        <OwnAddress />
        <Ready />
      </div>
    </NextIntlClientProvider>
  )
}
