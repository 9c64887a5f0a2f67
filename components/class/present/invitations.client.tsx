'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { invite } from '@/lib/live/knock'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button.client'
import { Qr } from '../qr'

type Role = 'projector' | 'remote' | 'trainer'
const roles: readonly Role[] = ['projector', 'remote', 'trainer']
const pages = { projector: 'screen', remote: 'remote', trainer: 'start' } as const

/** A ticket is good once, and for a minute. */
const lasts = 60_000

interface Shown {
  role: Role
  link: string
}

/** Links for a projector, the trainer's phone and a second trainer. The ticket stands behind `#`: no log has it. */
export function Invitations({ drives }: { drives: boolean }) {
  const t = useTranslations('classPresent.invite')
  const locale = useLocale()
  const [shown, setShown] = useState<Shown>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (shown === undefined) return
    const timer = setTimeout(() => setShown(undefined), lasts)
    return () => clearTimeout(timer)
  }, [shown])

  const linkFor = async (role: Role) => {
    setFailed(false)
    const { ticket } = await invite(role)
    return `${location.origin}/${locale}/class/${pages[role]}#ticket=${encodeURIComponent(ticket)}`
  }
  const show = (role: Role) =>
    linkFor(role).then(
      (link) => setShown({ role, link }),
      () => setFailed(true),
    )
  /** Opened before anything is waited for: later a browser would take it for an advertisement. */
  const openHere = () => {
    const opened = window.open('about:blank', 'pull-and-push-screen')
    linkFor('projector').then(
      (link) => opened?.location.replace(link),
      () => {
        opened?.close()
        setFailed(true)
      },
    )
  }
  return (
    <section
      aria-labelledby="class-invite"
      className="rounded-2xl border border-line bg-raised p-4 shadow-card"
    >
      <h2 id="class-invite" className="font-bold">
        {t('title')}
      </h2>
      <div className="mt-2 flex flex-col gap-2">
        <Button variant="pull" onClick={openHere}>
          {t('here')}
        </Button>
        {roles.map((role) => (
          <Button key={role} disabled={role === 'trainer' && !drives} onClick={() => void show(role)}>
            {t(role)}
          </Button>
        ))}
      </div>
      <div role="status" className="mt-3 text-sm empty:hidden">
        {failed ? <p className="text-bad">{t('failed')}</p> : null}
        {shown ? (
          <>
            <p>{t(`${shown.role}How`)}</p>
            <Qr text={shown.link} label={t(shown.role)} className="mt-2 w-full max-w-64" />
            <p className="mt-2 text-muted">{t('minute')}</p>
          </>
        ) : null}
      </div>
      {shown ? (
        <CopyButton
          text={shown.link}
          name={t('copy')}
          words={{ copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }}
        />
      ) : null}
    </section>
  )
}
