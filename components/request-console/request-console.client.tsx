'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useId } from 'react'
import { Button } from '@/components/ui/button'
import { htmlLang } from '@/lib/i18n/locales'
import { PathFields } from './path-fields.client'
import { RequestLine } from './request-line.client'
import { RequestParts } from './request-parts.client'
import { ResponseView } from './response/response-view.client'
import { type ConsoleProps, useConsole } from './use-console'

/**
 * Composes a request, sends it through `send` and shows the answer.
 * To start afresh from outside (another exercise, a world reset), give it another `key`.
 * @param hosts named to a learner who asked a host that is not there
 * @param about told apart by this where a page holds several consoles: goes into the regions' names, unseen
 */
export function RequestConsole({
  hosts = [],
  about,
  ...props
}: ConsoleProps & { hosts?: readonly string[]; about?: string }) {
  const t = useTranslations('console')
  const language = htmlLang[useLocale()]
  const id = useId()
  const { draft, edit, startOver, save, exchange, state, tab, setTab, tried, submit } = useConsole(
    props,
    id,
    language,
  )
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
    event.preventDefault()
    submit()
  }
  const part = { id, draft, tried, onChange: edit }
  return (
    <section
      aria-labelledby={`${id}-title`}
      onKeyDown={sendByKey}
      onBlur={save}
      className="min-w-0 rounded-xl border border-line border-t-4 border-t-pull bg-raised p-4 shadow-card"
    >
      <div className="mb-3 flex items-center justify-between gap-4">
        <p id={`${id}-title`} className="font-semibold">
          {t('title')}
          {about ? <span className="sr-only">: {about}</span> : null}
        </p>
        <Button variant="plain" className="-mr-3 px-3" onClick={startOver}>
          {t('reset')}
        </Button>
      </div>
      <RequestLine {...part} sending={state === 'sending'} onSend={() => submit()} />
      <PathFields {...part} />
      <div className="mt-3">
        <RequestParts
          {...part}
          language={language}
          shown={tab}
          onShow={setTab}
          onSendAsIs={() => submit(true)}
        />
      </div>
      <ResponseView exchange={exchange} state={state} hosts={hosts} about={about} />
    </section>
  )
}
