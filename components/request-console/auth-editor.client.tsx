'use client'
import { useTranslations } from 'next-intl'
import { AuthField } from './auth-field.client'
import { previewScope } from './build-request'
import { authHeader, authParts, authQuery } from './draft-auth'
import { type EditorProps, FieldNote } from './field'
import { browserKeeps } from './header-rules'
import { KindChoice } from './kind-choice.client'
import { queryRows, readSegment } from './query-rows'
import { authKinds, type RequestDraft } from './request-draft'
import { resolveHead } from './resolve-draft'
import { ownHeader } from './sent-headers'
import { sentSegment } from './sent-url'

export function AuthEditor(part: EditorProps) {
  const { id, draft, onChange } = part
  const t = useTranslations('console.auth')
  const { auth } = draft
  const said = hint(draft)
  return (
    <div className="grid gap-3">
      <KindChoice
        name={`${id}-auth`}
        legend={t('kind')}
        kinds={authKinds.map((kind) => [kind, t(kind)] as const)}
        value={auth.kind}
        onChoose={(kind) => onChange({ auth: { ...auth, kind } })}
      />
      {authParts[auth.kind].length > 0 ? (
        <div className="grid gap-3 sm:grid-flow-col sm:auto-cols-[minmax(0,1fr)]">
          {authParts[auth.kind].map((of) => (
            <AuthField key={of} of={of} {...part} />
          ))}
        </div>
      ) : null}
      {auth.kind === 'key' ? (
        <KindChoice
          name={`${id}-key-in`}
          legend={t('keyIn')}
          kinds={(['header', 'query'] as const).map((place) => [place, t(`in.${place}`)] as const)}
          value={auth.keyIn ?? 'header'}
          onChoose={(keyIn) => onChange({ auth: { ...auth, keyIn } })}
        />
      ) : null}
      <FieldNote kind={said.caution ? 'caution' : 'plain'}>{t(`hint.${said.code}`, said.values)}</FieldNote>
    </div>
  )
}

const plain = (code: 'none' | 'empty' | 'emptyKey' | 'basic' | 'bearer') => ({
  code,
  caution: false,
  values: { name: '' },
})
const caution = (code: 'own' | 'double' | 'ownQuery' | 'kept', name = 'Authorization') => ({
  code,
  caution: true,
  values: { name },
})

/** What becomes of what is filled in. */
function hint(draft: RequestDraft) {
  const scope = previewScope(draft)
  const sent = resolveHead(draft, scope).draft
  const { kind, token } = sent.auth
  if (kind === 'none')
    return ownHeader(sent, 'authorization') ? { ...caution('own'), caution: false } : plain('none')
  const query = authQuery(sent.auth)
  if (query) {
    const own = queryRows(draft).some(
      ({ on, segment }) => on && readSegment(sentSegment(segment, scope)).name === query.name,
    )
    return own
      ? caution('ownQuery', query.name)
      : { ...plain('none'), code: 'keyQuery' as const, values: { name: query.name } }
  }
  const header = authHeader(sent.auth)
  if (!header) return plain(kind === 'key' ? 'emptyKey' : 'empty')
  if (ownHeader(sent, header.name.toLowerCase())) return caution('own', header.name)
  if (browserKeeps(header)) return caution('kept', header.name)
  if (kind === 'key') return { ...plain('none'), code: 'keyHeader' as const, values: { name: header.name } }
  return kind === 'bearer' && /^bearer\b/i.test(token.trim()) ? caution('double') : plain(kind)
}
