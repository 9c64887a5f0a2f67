'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Refused } from '@/lib/live/refused'
import { codeInHash } from './class-code'
import { CodeForm } from './code-form.client'
import { NameForm } from './name-form.client'
import { SeatKept } from './seat-kept.client'
import { SignField } from './sign-field.client'
import { useJoining } from './use-joining'
import { useRefusalText } from './use-refusal-text'

/** The code, then a name, then the class. A code that came with the address is tried at once. */
export function JoinDesk({ pictures }: { pictures: readonly string[] }) {
  const t = useTranslations('classJoin')
  const refusalText = useRefusalText()
  const { ticket, busy, error, knockWith, joinAs, startAgain } = useJoining()
  const [code, setCode] = useState('')
  const [sign, setSign] = useState<number[]>([])
  const [name, setName] = useState('')
  const [short, setShort] = useState(false)

  const knockRef = useRef(knockWith)
  knockRef.current = knockWith
  useEffect(() => {
    const tryHash = () => {
      const brought = codeInHash(location.hash)
      if (brought === undefined) return
      setCode(brought)
      void knockRef.current(brought, [])
    }
    tryHash()
    addEventListener('hashchange', tryHash)
    return () => removeEventListener('hashchange', tryHash)
  }, [])

  const maybeGuarded = error instanceof Refused && error.code === 'unknown-code'
  return (
    <>
      <SeatKept as="learner" href={({ room }) => `/class/learn/${room.lessons[0]}`} />
      {ticket === undefined ? (
        <CodeForm
          code={code}
          busy={busy}
          onCode={(typed) => {
            setCode(typed)
            setShort(false)
          }}
          onShort={() => setShort(true)}
          onSubmit={() => knockWith(code, sign)}
        />
      ) : (
        <NameForm name={name} onName={setName} busy={busy} onSubmit={() => joinAs(name)} />
      )}
      <p role="status" className={`mt-3 min-h-6 ${error || short ? 'text-bad' : 'text-muted'}`}>
        {short ? t('code.short') : error ? refusalText(error) : busy ? t('busy') : ''}
      </p>
      {ticket === undefined ? (
        maybeGuarded && <SignField pictures={pictures} picked={sign} onPick={setSign} />
      ) : (
        <button
          type="button"
          className="min-h-8 text-sm font-semibold underline underline-offset-4"
          onClick={startAgain}
        >
          {t('otherCode')}
        </button>
      )}
    </>
  )
}
