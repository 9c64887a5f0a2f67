'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs.client'
import { htmlLang } from '@/lib/i18n/locales'
import type { Exchange } from '@/mocks/wire-log'
import { AuthEditor } from './auth-editor.client'
import { BodyEditor } from './body-editor.client'
import { buildRequest, headProblems, type Problem } from './build-request'
import { HeadersEditor } from './headers-editor.client'
import { QueryEditor } from './query-editor.client'
import { type DraftPreset, hasBody, type RequestDraft } from './request-draft'
import { RequestLine } from './request-line.client'
import { ResponseView } from './response-view.client'
import { useDraft } from './use-draft'
import { useSend } from './use-send'

/** Where a problem is fixed: the tab that holds the field, and the field's id. */
const placeOf = (problem: Problem): { tab?: string; field: string } => {
  if (problem.field === 'header') return { tab: 'headers', field: `header-${problem.row}-${problem.part}` }
  if (problem.field === 'token') return { tab: 'auth', field: 'token' }
  return problem.field === 'body' ? { tab: 'body', field: 'body' } : { field: 'url' }
}

/**
 * Composes a request, sends it through `send` and shows the answer.
 * To start afresh from outside (another exercise, a world reset), give it another `key`.
 * @param preset what Reset goes back to
 * @param draft what the learner had before, if anything
 * @param onDraft called with the draft after each pause in typing, and at once on Send and when the page goes away
 * @param send resolves with the exchange as the wire log has it, also where no answer came (`failure`)
 * @param exchange the latest exchange of this console, kept by the caller over a language switch
 * @param hosts named to a learner who asked a host that is not there
 * @param about told apart by this where a page holds several consoles: goes into the regions' names, unseen
 */
export function RequestConsole({
  preset,
  draft: kept,
  onDraft,
  send,
  exchange: keptExchange,
  hosts = [],
  about,
}: {
  preset: DraftPreset
  draft?: RequestDraft
  onDraft: (draft: RequestDraft) => void
  send: (request: Request) => Promise<Exchange>
  exchange?: Exchange
  hosts?: readonly string[]
  about?: string
}) {
  const t = useTranslations('console')
  const language = htmlLang[useLocale()]
  const id = useId()
  const { draft, change, reset, save } = useDraft(preset, kept, onDraft)
  const { exchange, state, go } = useSend(send, keptExchange)
  const [tab, setTab] = useState(() => (hasBody(draft) ? 'body' : 'query'))
  const [tried, setTried] = useState(false)
  const problems = headProblems(draft)

  const edit = (patch: Partial<RequestDraft>) => {
    setTried(false)
    change(patch)
  }
  const submit = (brokenJson = false) => {
    save()
    if (state === 'sending') return
    const built = buildRequest(draft, { language, brokenJson })
    if ('request' in built) {
      setTried(false)
      void go(built.request)
      return
    }
    const place = built.problems[0] && placeOf(built.problems[0])
    flushSync(() => {
      setTried(true)
      if (place?.tab) setTab(place.tab)
    })
    if (place) document.getElementById(`${id}-${place.field}`)?.focus()
  }
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
    event.preventDefault()
    submit()
  }
  const part = { id, draft, onChange: edit }

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
        <Button
          variant="plain"
          className="-mr-3 px-3"
          onClick={() => {
            setTried(false)
            reset()
          }}
        >
          {t('reset')}
        </Button>
      </div>
      <RequestLine
        {...part}
        problem={problems.find((problem) => problem.field === 'url')}
        tried={tried}
        sending={state === 'sending'}
        onSend={() => submit()}
      />
      <div className="mt-3">
        <Tabs
          label={t('parts')}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'query', label: t('tab.query'), panel: <QueryEditor {...part} /> },
            {
              id: 'headers',
              label: t('tab.headers'),
              panel: <HeadersEditor {...part} language={language} problems={problems} />,
            },
            {
              id: 'body',
              label: t('tab.body'),
              panel: <BodyEditor {...part} tried={tried} onSendAsIs={() => submit(true)} />,
            },
            {
              id: 'auth',
              label: t('tab.auth'),
              panel: <AuthEditor {...part} problem={problems.find((problem) => problem.field === 'token')} />,
            },
          ]}
        />
      </div>
      <ResponseView exchange={exchange} state={state} hosts={hosts} about={about} />
    </section>
  )
}
