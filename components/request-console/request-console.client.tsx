'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Button } from '@/components/ui/button'
import { htmlLang } from '@/lib/i18n/locales'
import type { Exchange } from '@/mocks/wire-log'
import { CompleteOperation } from './complete-operation.client'
import { ConsoleAids } from './console-aids.client'
import { LockNote } from './lock-note.client'
import { useOperations } from './operation-loader'
import { PathFields } from './path-fields.client'
import { ReplacementNote } from './replacement-note.client'
import { RequestLine } from './request-line.client'
import { RequestParts } from './request-parts.client'
import { ResponseView } from './response/response-view.client'
import { SchemaHints } from './schema-hints.client'
import type { Practice } from './schema-practice'
import { type ConsoleProps, useConsole } from './use-console'
import { useFilling } from './use-filling'
import { useReplacement } from './use-replacement'

/**
 * Composes a request, sends it through `send` and shows the answer.
 * To start afresh from outside (another exercise, a world reset), give it another `key`.
 * @param practice the world the requests go to
 * @param entries what went over its wire, for the history
 * @param prediction stands between what is asked and what is answered
 * @param about told apart by this where a page holds several consoles: goes into the regions' names, unseen
 */
export function RequestConsole({
  practice,
  entries,
  about,
  prediction,
  ...props
}: ConsoleProps & {
  practice: Practice
  entries: readonly Exchange[]
  about?: string
  prediction?: ReactNode
}) {
  const t = useTranslations('console')
  const language = htmlLang[useLocale()]
  const id = useId()
  const { draft, edit, startOver, save, exchange, state, tab, setTab, tried, submit, earlier } = useConsole(
    props,
    id,
    language,
  )
  const { operations, ask } = useOperations()
  const replacement = useReplacement(draft, edit, exchange?.id)
  const { onPaste, choose, load } = useFilling(id, draft, language, replacement)
  const reset = () => {
    replacement.keep({ by: 'reset' })
    startOver()
  }
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
    event.preventDefault()
    submit()
  }
  const part = { id, draft, tried, locked: props.locked, onChange: edit }
  return (
    <section
      aria-labelledby={`${id}-title`}
      onKeyDown={sendByKey}
      onBlur={save}
      className="min-w-0 rounded-xl border border-line border-t-4 border-t-pull bg-raised p-4 shadow-card"
    >
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4">
        <p id={`${id}-title`} className="font-semibold">
          {t('title')}
          {about ? <span className="sr-only">: {about}</span> : null}
        </p>
        <div className="-mx-2 flex flex-wrap">
          <CompleteOperation operations={operations} ask={ask} onChoose={choose} />
          <Button variant="plain" className="px-2" onClick={reset}>
            {t('reset')}
          </Button>
        </div>
      </div>
      <div onPaste={onPaste}>
        <RequestLine {...part} sending={state === 'sending'} onSend={() => submit()} />
      </div>
      <LockNote locked={props.locked} />
      <ReplacementNote {...replacement} />
      <PathFields {...part} />
      <div className="mt-3">
        <RequestParts
          {...part}
          language={language}
          shown={tab}
          onShow={setTab}
          onSendAsIs={() => submit(true)}
        />
        <SchemaHints {...part} tab={tab} practice={practice} operations={operations} />
      </div>
      <ConsoleAids
        id={id}
        draft={draft}
        language={language}
        entries={entries}
        credentials={practice.credentials}
        onLoad={load}
      />
      {prediction}
      <ResponseView
        exchange={exchange}
        state={state}
        hosts={practice.hosts}
        about={about}
        earlier={earlier}
      />
    </section>
  )
}
