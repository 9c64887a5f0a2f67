'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { BodyText } from './body-text.client'
import { forbidsBody } from './build-request'
import { type EditorProps, FieldNote } from './field'
import { FormEditor } from './form-editor.client'
import { KindChoice } from './kind-choice.client'
import { bodyKinds, hasBody, type RequestDraft } from './request-draft'
import { ownHeader, standardTypes } from './sent-headers'
import { useBodyProblems } from './use-body-problems'
import { useProblemText } from './use-problem-text'

export function BodyEditor({
  tried,
  onSendAsIs,
  ...part
}: EditorProps & {
  /** Send was pressed on this body: say what is wrong at once. */
  tried: boolean
  onSendAsIs: () => void
}) {
  const { id, draft, onChange } = part
  const t = useTranslations('console.body')
  const problems = useBodyProblems(draft, tried)
  const kind = draft.bodyKind ?? 'json'
  return (
    <div className="grid gap-2">
      <KindChoice
        name={`${id}-body-kind`}
        legend={t('kind')}
        kinds={bodyKinds.map((each) => [each, t(`kinds.${each}`)] as const)}
        value={kind}
        onChoose={(bodyKind) => onChange({ bodyKind })}
      />
      {kind === 'none' ? (
        <FieldNote kind="plain">{t('noneHint')}</FieldNote>
      ) : (
        <>
          <RemoveBody {...part} />
          {kind === 'form' ? (
            <FormEditor {...part} problems={problems} />
          ) : (
            <BodyText key={kind} {...part} kind={kind} problems={problems} onSendAsIs={onSendAsIs} />
          )}
          <TypeNote draft={draft} />
        </>
      )}
    </div>
  )
}

/** The one remedy for a body where the browser allows none; what was typed is kept for its kind. */
function RemoveBody({ id, draft, onChange }: EditorProps) {
  const t = useTranslations('console.body')
  const text = useProblemText()
  if (!forbidsBody(draft.method) || !hasBody(draft)) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div id={`${id}-body-refused`}>
        <FieldNote kind="fault">{text({ field: 'body', fault: 'not-allowed' })}</FieldNote>
      </div>
      <Button onClick={() => onChange({ bodyKind: 'none' }, { tab: 'body', field: 'body-kind-none' })}>
        {t('remove')}
      </Button>
    </div>
  )
}

/** What tells the server how to read the body. */
function TypeNote({ draft }: { draft: RequestDraft }) {
  const t = useTranslations('console.body')
  const kind = draft.bodyKind ?? 'json'
  if (kind === 'none' || kind === 'json' || !hasBody(draft)) return null
  const own = ownHeader(draft, 'content-type')
  if (own) return <FieldNote kind="plain">{t('ownType', { type: own.value })}</FieldNote>
  return draft.withheld.includes('content-type') ? (
    <FieldNote kind="caution">{t('noType')}</FieldNote>
  ) : (
    <FieldNote kind="plain">{t('type', { type: standardTypes[kind] })}</FieldNote>
  )
}
