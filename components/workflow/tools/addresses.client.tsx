'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { Workflow } from '@/lib/workflow/workflow'
import type { WorkflowSession, WorkflowState } from '@/lib/workflow/workflow-session'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button.client'
import { codeInput, fieldLook } from '../inspector/field-look'

interface Props {
  workflow: Workflow
  session: WorkflowSession
  state: WorkflowState
  onActive: (active: boolean) => void
}

/** Where the workflow is called, whether anybody answers there, and a way to call it. */
export function Addresses({ workflow, session, state, onActive }: Props) {
  const t = useTranslations('workflow.addresses')
  const { url, listening } = state
  return (
    <div className="min-w-0 space-y-2 rounded-xl border border-line bg-raised p-3 text-sm">
      <label className="flex min-h-8 items-center gap-2 font-semibold">
        <input
          type="checkbox"
          role="switch"
          aria-checked={workflow.active}
          checked={workflow.active}
          onChange={({ target }) => onActive(target.checked)}
          className="size-4 accent-push"
        />
        {t('active')}
      </label>
      <p className="text-xs text-muted">{t(workflow.active ? 'activeNote' : 'inactiveNote')}</p>
      {url.test ? (
        <>
          <Address name={t('test')} url={url.test} note={t(listening ? 'testOpen' : 'testClosed')} />
          <Address
            name={t('production')}
            url={url.production}
            note={t(workflow.active ? 'productionOpen' : 'productionClosed')}
          />
          <Caller workflow={workflow} session={session} url={url} />
        </>
      ) : null}
    </div>
  )
}

function Address({ name, url, note }: { name: string; url: string; note: string }) {
  const t = useTranslations('workflow.addresses')
  const words = { copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2">
      <span className="font-medium">{name}</span>
      <code className="min-w-0 font-mono text-xs wrap-anywhere">{url}</code>
      <CopyButton text={url} name={t('copyWhat', { name })} words={words} />
      <span className="w-full text-xs text-muted">{note}</span>
    </p>
  )
}

const example = '{\n  "name": "Ana \\"Nina\\" Prado"\n}'

/** Stands for whoever would call: another service, a form, a program. */
function Caller({
  workflow,
  session,
  url,
}: Pick<Props, 'workflow' | 'session'> & { url: WorkflowState['url'] }) {
  const t = useTranslations('workflow.addresses')
  const id = useId()
  const [body, setBody] = useState(example)
  const [said, setSaid] = useState('')
  const hook = workflow.nodes.find(({ kind, disabled }) => kind === 'webhook' && !disabled)
  const method = hook?.kind === 'webhook' ? hook.settings.method : 'POST'
  const bare = method === 'GET' || method === 'HEAD'
  const call = async (address: string) => {
    setSaid(t('calling'))
    const headers = bare ? undefined : { 'content-type': 'application/json' }
    try {
      // The workflow's host answers from then on.
      await session.open()
      const request = new Request(address, { method, headers, body: bare ? undefined : body })
      const { response } = await session.practice.sendFromConsole(request)
      setSaid(response ? t('answered', { status: response.status }) : t('noAnswer'))
    } catch {
      setSaid(t('noAnswer'))
    }
  }
  return (
    <details>
      <summary className="min-h-8 cursor-pointer py-1 font-medium">{t('caller')}</summary>
      <div className="space-y-2">
        <p className="text-xs text-muted">{t('callerNote', { method })}</p>
        {bare ? null : (
          <>
            <label htmlFor={id} className="font-medium">
              {t('body')}
            </label>
            <textarea
              id={id}
              rows={4}
              value={body}
              {...codeInput}
              onChange={({ target }) => setBody(target.value)}
              className={`${fieldLook} font-mono`}
            />
          </>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button onClick={() => call(url.test)}>{t('callTest')}</Button>
          <Button onClick={() => call(url.production)}>{t('callProduction')}</Button>
          <span role="status">{said}</span>
        </div>
      </div>
    </details>
  )
}
