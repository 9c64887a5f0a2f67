'use client'
import { useTranslations } from 'next-intl'
import { Choice, Tick } from './choice.client'
import { ExpressionField } from './expression-field.client'
import type { NodeEditor } from './node-editor'
import { PairList } from './pair-list.client'
import { methods } from './trigger-settings.client'

export function HttpSettings(editor: NodeEditor<'http-request'>) {
  const t = useTranslations('workflow.settings')
  const { node, set, arriving } = editor
  const { method, url, query, headers, neverError, fullResponse } = node.settings
  return (
    <>
      <Choice
        label={t('method')}
        value={method}
        options={methods}
        onChange={(value) => set({ method: value })}
      />
      <ExpressionField
        label={t('url')}
        value={url}
        arriving={arriving}
        onChange={(value) => set({ url: value }, 'url')}
      />
      <PairList
        legend={t('query')}
        what={t('parameter')}
        pairs={query}
        arriving={arriving}
        onChange={(pairs, field) => set({ query: pairs }, field && `query ${field}`)}
      />
      <PairList
        legend={t('headers')}
        what={t('header')}
        pairs={headers}
        arriving={arriving}
        onChange={(pairs, field) => set({ headers: pairs }, field && `headers ${field}`)}
      />
      <BodySettings {...editor} />
      <Tick
        label={t('neverError')}
        note={t('neverErrorNote')}
        checked={neverError}
        onChange={(value) => set({ neverError: value })}
      />
      <Tick
        label={t('fullResponse')}
        note={t('fullResponseNote')}
        checked={fullResponse}
        onChange={(value) => set({ fullResponse: value })}
      />
    </>
  )
}

function BodySettings({ node, set, arriving }: NodeEditor<'http-request'>) {
  const t = useTranslations('workflow.settings')
  const { bodyKind, fields, json } = node.settings
  return (
    <>
      <Choice
        label={t('body')}
        value={bodyKind}
        options={(['none', 'fields', 'json'] as const).map((kind) => [kind, t(`bodies.${kind}`)])}
        onChange={(kind) => set({ bodyKind: kind })}
      />
      {bodyKind === 'fields' ? (
        <PairList
          legend={t('bodyFields')}
          what={t('bodyField')}
          pairs={fields}
          arriving={arriving}
          onChange={(pairs, field) => set({ fields: pairs }, field && `fields ${field}`)}
        />
      ) : null}
      {bodyKind === 'json' ? (
        <>
          <ExpressionField
            label={t('json')}
            value={json}
            arriving={arriving}
            rows={6}
            onChange={(value) => set({ json: value }, 'json')}
          />
          <p className="text-xs text-muted">{t('jsonNote')}</p>
        </>
      ) : null}
    </>
  )
}
