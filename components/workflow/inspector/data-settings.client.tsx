'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Choice, Tick } from './choice.client'
import { ExpressionField } from './expression-field.client'
import { codeInput, fieldLook } from './field-look'
import type { NodeEditor } from './node-editor'
import { PairList } from './pair-list.client'

export function SetSettings({ node, set, arriving }: NodeEditor<'set'>) {
  const t = useTranslations('workflow.settings')
  const { fields, keepOthers } = node.settings
  return (
    <>
      <PairList
        legend={t('setFields')}
        what={t('setField')}
        pairs={fields}
        arriving={arriving}
        onChange={(pairs, field) => set({ fields: pairs }, field && `fields ${field}`)}
      />
      <Tick
        label={t('keepOthers')}
        note={t('keepOthersNote')}
        checked={keepOthers}
        onChange={(value) => set({ keepOthers: value })}
      />
    </>
  )
}

export function WaitSettings({ node, set, arriving }: NodeEditor<'wait'>) {
  const t = useTranslations('workflow.settings')
  return (
    <>
      <ExpressionField
        label={t('seconds')}
        value={node.settings.seconds}
        arriving={arriving}
        onChange={(seconds) => set({ seconds }, 'seconds')}
      />
      <p className="text-sm text-muted">{t('waitNote')}</p>
    </>
  )
}

export function CodeSettings({ node, set }: NodeEditor<'code'>) {
  const t = useTranslations('workflow.settings')
  const id = useId()
  const { mode, source } = node.settings
  return (
    <>
      <Choice
        label={t('codeMode')}
        value={mode}
        note={t(`codeNotes.${mode}`)}
        options={(['all', 'each'] as const).map((way) => [way, t(`codeModes.${way}`)])}
        onChange={(value) => set({ mode: value })}
      />
      <div>
        <label htmlFor={id} className="text-sm font-medium">
          {t('source')}
        </label>
        <textarea
          id={id}
          rows={10}
          value={source}
          {...codeInput}
          wrap="off"
          onChange={({ target }) => set({ source: target.value }, 'source')}
          className={`${fieldLook} overflow-auto font-mono`}
        />
      </div>
    </>
  )
}

export function RespondSettings({ node, set, arriving }: NodeEditor<'respond'>) {
  const t = useTranslations('workflow.settings')
  const { status, bodyKind, body } = node.settings
  return (
    <>
      <ExpressionField
        label={t('status')}
        value={status}
        arriving={arriving}
        onChange={(value) => set({ status: value }, 'status')}
      />
      <Choice
        label={t('answer')}
        value={bodyKind}
        options={(['first-item', 'json', 'text', 'none'] as const).map((kind) => [
          kind,
          t(`answers.${kind}`),
        ])}
        onChange={(value) => set({ bodyKind: value })}
      />
      {bodyKind === 'json' || bodyKind === 'text' ? (
        <ExpressionField
          label={t('answerBody')}
          value={body}
          arriving={arriving}
          rows={5}
          onChange={(value) => set({ body: value }, 'body')}
        />
      ) : null}
      <p className="text-sm text-muted">{t('respondNote')}</p>
    </>
  )
}

export function UnknownSettings({ node }: Pick<NodeEditor<'unknown'>, 'node'>) {
  const t = useTranslations('workflow.settings')
  const { type, raw } = node.settings
  return (
    <>
      <p className="text-sm text-warn">{t('unknown', { type })}</p>
      <details className="text-sm">
        <summary className="min-h-8 cursor-pointer py-1">{t('unknownRaw')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre tabIndex={0} className="max-h-72 overflow-auto rounded-lg bg-sunken p-3 font-mono text-xs">
          {JSON.stringify(raw, null, 2)}
        </pre>
      </details>
    </>
  )
}
