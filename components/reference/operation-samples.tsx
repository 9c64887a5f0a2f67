import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Host, Operation } from '@/mocks/define'
import { answerTo } from '@/mocks/reference/example-answer'
import { CodeBlock } from './code-block'
import type { WholeRequest } from './example-request'
import { shortenedJson } from './shortened-json'
import { Snippets } from './snippets'

interface Props {
  host: Host
  operation: Operation
  request: WholeRequest
}

/** The example as one would send it, and what the practice platform really answered when this page was made. */
export async function OperationSamples({ host, operation, request }: Props) {
  const t = await getTranslations('reference')
  const { status, text, value } = await answerTo(host, operation)
  const isJson = host.format === undefined
  const shown = isJson && value !== undefined ? shortenedJson(value, (count) => t('more', { count })) : text
  const mark: ReactNode = <span className="rounded-md bg-good-soft px-1.5 font-mono text-good">{status}</span>
  return (
    <div className="space-y-5">
      <Snippets request={request} />
      {text === '' ? (
        <p className="rounded-xl border border-line bg-sunken px-4 py-3 text-xs text-muted">
          {mark} {t('responseEmpty')}
        </p>
      ) : (
        <CodeBlock title={t('answer')} text={shown} mark={mark} tall />
      )}
    </div>
  )
}
