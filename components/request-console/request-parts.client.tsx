'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tabs } from '@/components/ui/tabs.client'
import { AuthEditor } from './auth-editor.client'
import { BodyEditor } from './body-editor.client'
import type { EditorProps } from './field'
import { HeadersEditor } from './headers-editor.client'
import { LockedPart } from './lock-note.client'
import type { Lockable } from './locks'
import { QueryEditor } from './query-editor.client'
import type { RequestDraft } from './request-draft'
import { VariablesEditor } from './variables-editor.client'

/** Of a form there is none: its rows are the text. */
const bodyText = ({ bodyKind = 'json', body, text }: RequestDraft) =>
  bodyKind === 'json' ? body : bodyKind === 'text' ? text : undefined

/** The parts of a request that are not on its first line. */
export function RequestParts({
  language,
  tried,
  shown,
  onShow,
  onSendAsIs,
  ...part
}: EditorProps & {
  language: string
  tried: boolean
  shown: string
  onShow: (tab: string) => void
  onSendAsIs: () => void
}) {
  const t = useTranslations('console')
  const { draft, locked } = part
  const fixed = (kind: Lockable, panel: ReactNode, text?: string) => (
    <LockedPart part={kind} locked={locked} text={text}>
      {panel}
    </LockedPart>
  )
  return (
    <Tabs
      label={t('parts')}
      value={shown}
      onChange={onShow}
      tabs={[
        { id: 'query', label: t('tab.query'), panel: fixed('query', <QueryEditor {...part} />) },
        {
          id: 'headers',
          label: t('tab.headers'),
          panel: fixed('headers', <HeadersEditor {...part} language={language} />),
        },
        {
          id: 'body',
          label: t('tab.body'),
          panel: fixed(
            'body',
            <BodyEditor {...part} tried={tried} onSendAsIs={onSendAsIs} />,
            bodyText(draft),
          ),
        },
        { id: 'auth', label: t('tab.auth'), panel: fixed('auth', <AuthEditor {...part} />) },
        { id: 'variables', label: t('variables.tab'), panel: <VariablesEditor {...part} /> },
      ]}
    />
  )
}
