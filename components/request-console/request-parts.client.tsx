'use client'
import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs.client'
import { AuthEditor } from './auth-editor.client'
import { BodyEditor } from './body-editor.client'
import type { EditorProps } from './field'
import { HeadersEditor } from './headers-editor.client'
import { QueryEditor } from './query-editor.client'
import { VariablesEditor } from './variables-editor.client'

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
  return (
    <Tabs
      label={t('parts')}
      value={shown}
      onChange={onShow}
      tabs={[
        { id: 'query', label: t('tab.query'), panel: <QueryEditor {...part} /> },
        { id: 'headers', label: t('tab.headers'), panel: <HeadersEditor {...part} language={language} /> },
        {
          id: 'body',
          label: t('tab.body'),
          panel: <BodyEditor {...part} tried={tried} onSendAsIs={onSendAsIs} />,
        },
        { id: 'auth', label: t('tab.auth'), panel: <AuthEditor {...part} /> },
        { id: 'variables', label: t('variables.tab'), panel: <VariablesEditor {...part} /> },
      ]}
    />
  )
}
