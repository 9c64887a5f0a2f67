'use client'
import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button.client'
import { Tabs } from '@/components/ui/tabs.client'
import type { HttpRequest } from '@/lib/http/request'
import { snippet as posix } from '@/lib/http/snippets/curl'
import { snippet as windows } from '@/lib/http/snippets/curl-cmd'
import type { Made } from '@/lib/outside/page/ask-server'
import { baseOf } from './base-of'

function requestsOf(made: Made): Record<'list' | 'create', HttpRequest> {
  const url = `${baseOf(made)}/api.wts.chat/core/v1/contact`
  const token: [string, string] = ['Authorization', `Bearer ${made.token}`]
  return {
    list: { method: 'GET', url: `${url}?pageSize=3`, headers: [token], body: '' },
    create: {
      ...{ method: 'POST', url, headers: [token, ['Content-Type', 'application/json']] },
      body: '{"name":"Ana","phoneNumber":"+5511900007777"}',
    },
  }
}

function Line({ name, text }: { name: string; text: string }) {
  const t = useTranslations('outside')
  const words = { copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }
  return (
    <div className="mb-3 min-w-0">
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        {name}
        <CopyButton text={text} name={`${t('copy')}: ${name}`} words={words} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with keys */}
      <pre tabIndex={0} className="overflow-x-auto rounded-lg bg-sunken p-3 text-xs">
        <code>{text}</code>
      </pre>
    </div>
  )
}

/** Two requests to copy into a terminal, in the words of each system's shell. */
export function CurlLines({ made }: { made: Made }) {
  const t = useTranslations('outside')
  const { list, create } = requestsOf(made)
  const panelOf = (write: (request: HttpRequest) => string) => (
    <>
      <Line name={t('list')} text={write(list)} />
      <Line name={t('create')} text={write(create)} />
    </>
  )
  return (
    <div className="mt-4">
      <Tabs
        label={t('shells')}
        tabs={[
          { id: 'posix', label: 'macOS, Linux', panel: panelOf(posix.write) },
          { id: 'windows', label: 'Windows', panel: panelOf(windows.write) },
        ]}
      />
    </div>
  )
}
