'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { SignatureStyle } from '@/mocks/webhooks/signing/style'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button.client'
import { Choice } from '../labelled.client'
import { Panel } from '../panel.client'
import type { Lab } from '../use-lab'

/** How deliveries are signed, and the secret that the learner's handler needs. */
export default function SignaturePanel({ lab }: { lab: Lab }) {
  const t = useTranslations('webhookLab.signature')
  const { session, style: id } = lab
  const [styles, setStyles] = useState<readonly SignatureStyle[]>([])
  const [said, setSaid] = useState<'rotated' | 'retired'>()
  useEffect(() => {
    import('@/mocks/webhooks/signing/styles').then(
      (loaded) => setStyles(loaded.styles),
      () => undefined,
    )
  }, [])
  const style = styles.find((each) => each.id === id)
  const secrets = session.secrets.of(id)
  const change = (how: 'rotate' | 'retire') => {
    session.changeSecret(how)
    setSaid(how === 'rotate' ? 'rotated' : 'retired')
  }
  return (
    <Panel title={t('title')} lead={t('lead')}>
      <div className="max-w-sm">
        <Choice
          label={t('choose')}
          value={id}
          options={styles.map((each) => ({
            value: each.id,
            label: each.id === 'none' ? t('none') : each.name,
          }))}
          onChoose={(next) => {
            session.chooseStyle(next)
            setSaid(undefined)
          }}
        />
      </div>
      {style && id !== 'none' ? (
        <>
          <p className="mt-3 text-sm">
            {t('headers')} <code className="font-mono text-xs">{style.headers.join(', ')}</code>
          </p>
          <ul aria-label={t('secrets')} className="mt-2 space-y-1">
            {secrets.map((secret, index) => (
              <li key={secret} className="flex flex-wrap items-center gap-2 text-sm">
                <span>{t(index === 0 ? 'newest' : 'old')}</span>
                <code className="rounded bg-sunken px-1 font-mono text-xs [overflow-wrap:anywhere]">
                  {secret}
                </code>
                <CopyButton
                  text={session.copied(secret)}
                  name={t(index === 0 ? 'copyNewest' : 'copyOld')}
                  words={{ copy: t('copy'), copied: t('copied'), failed: t('failed') }}
                />
              </li>
            ))}
          </ul>
          <p className="mt-1 max-w-prose text-xs text-muted">{t('oneForAll')}</p>
          <div className="mt-2 flex flex-wrap items-center gap-3">
            {secrets.length > 1 ? (
              <Button onClick={() => change('retire')}>{t('retire')}</Button>
            ) : (
              <Button onClick={() => change('rotate')}>{t('rotate')}</Button>
            )}
            <p role="status" className="text-sm">
              {said ? t(said === 'rotated' && !style.manySignatures ? 'rotatedAlone' : said) : ''}
            </p>
          </div>
        </>
      ) : null}
    </Panel>
  )
}
