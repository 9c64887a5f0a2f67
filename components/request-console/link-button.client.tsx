'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { copyText } from '../ui/copy-text'
import { fieldLook } from './field'
import { linkTo } from './link-codec'
import { withoutSecrets } from './link-secrets'
import type { RequestDraft } from './request-draft'

type Said = { kind: 'tooLong' } | { kind: 'copied' | 'copyFailed'; link: string; left: string[] }

/** The button, and what is said of the link: for two places beside each other. */
export function useLinkButton(
  draft: RequestDraft,
  credentials: readonly string[],
): { button: ReactNode; note: ReactNode } {
  const t = useTranslations('console.link')
  const locale = useLocale()
  const [said, setSaid] = useState<{ of: RequestDraft; what: Said }>()
  const make = async () => {
    const open = withoutSecrets(draft, credentials)
    const link = linkTo(`${location.origin}/${locale}/playground`, open.draft)
    const say = (what: Said) => setSaid({ of: draft, what })
    if (link === undefined) return say({ kind: 'tooLong' })
    say({ kind: (await copyText(link)) ? 'copied' : 'copyFailed', link, left: open.left })
  }
  // Of a request that has changed since, the link is no more the link.
  const what = said?.of === draft ? said.what : undefined
  return {
    button: (
      <Button variant="plain" className="px-2" onClick={make}>
        {t('copy')}
      </Button>
    ),
    note: (
      <div role="status" className="text-sm">
        {what ? <LinkNote said={what} /> : null}
      </div>
    ),
  }
}

function LinkNote({ said }: { said: Said }) {
  const t = useTranslations('console.link')
  if (said.kind === 'tooLong') return <p className="text-bad">{t('tooLong')}</p>
  const list = said.left.map((name) => (name === '@' ? t('address') : name)).join(', ')
  return (
    <>
      <p>{t(said.kind)}</p>
      {said.kind === 'copyFailed' ? (
        <input
          aria-label={t('field')}
          readOnly
          value={said.link}
          onFocus={(event) => event.target.select()}
          className={`${fieldLook} mt-1`}
        />
      ) : null}
      {said.left.length > 0 ? <p className="text-warn">{t('left', { list })}</p> : null}
    </>
  )
}
