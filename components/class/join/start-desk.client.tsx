'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { join, openRoom } from '@/lib/live/knock'
import { Button } from '../../ui/button'
import { isSpent, takeTicket } from '../present/ticket-door.client'
import { LessonPicker } from './lesson-picker.client'
import type { PickableUnit } from './picked-lessons'
import { PickedList } from './picked-list.client'
import { rememberSeat } from './remembered-seat'
import { SeatKept } from './seat-kept.client'
import { useRefusalText } from './use-refusal-text'

/** Lessons, a name, and the class is open. Whoever came with a ticket joins another trainer's class instead. */
export function StartDesk({ units }: { units: PickableUnit[] }) {
  const t = useTranslations('classJoin.start')
  const locale = useLocale()
  const refusalText = useRefusalText()
  const id = useId()
  const ticket = useRef<string>(undefined)
  const [invited, setInvited] = useState(false)
  const [picked, setPicked] = useState<string[]>([])
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => {
    ticket.current ??= takeTicket()
    setInvited(ticket.current !== undefined)
  }, [])

  const enter = () =>
    ticket.current === undefined ? openRoom({ name, locale, lessons: picked }) : join(ticket.current, name)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!invited && picked.length === 0) return setSaid(t('none'))
    setBusy(true)
    setSaid(t('opening'))
    try {
      await enter()
      rememberSeat('trainer', true)
      location.assign(`/${locale}/class/present`)
    } catch (error) {
      setSaid(invited && isSpent(error) ? t('spent') : refusalText(error))
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <SeatKept as="trainer" href={() => '/class/present'} />
      {invited ? <p className="mb-4 font-semibold">{t('invited')}</p> : null}
      <div className={invited ? '' : 'grid gap-8 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]'}>
        {invited ? null : (
          <div className="space-y-4">
            <LessonPicker units={units} picked={picked} onPick={setPicked} />
          </div>
        )}
        <div className="space-y-6 self-start md:sticky md:top-20">
          {invited ? null : (
            <PickedList
              lessons={units.flatMap(({ lessons }) => lessons)}
              picked={picked}
              onPick={setPicked}
            />
          )}
          <div>
            <label htmlFor={id} className="font-semibold">
              {t('name')}
            </label>
            <p id={`${id}-hint`} className="text-sm text-muted">
              {t('nameHint')}
            </p>
            <input
              id={id}
              value={name}
              required
              maxLength={48}
              autoComplete="name"
              aria-describedby={`${id}-hint`}
              onChange={(event) => setName(event.target.value)}
              className="mt-2 min-h-12 w-full rounded-xl border-2 border-line-strong bg-raised px-3"
            />
          </div>
          <Button type="submit" variant="primary" className="min-h-12 px-6 text-base" disabled={busy}>
            {t(invited ? 'enter' : 'open')}
          </Button>
          <p role="status" className="min-h-6 text-sm">
            {said}
          </p>
        </div>
      </div>
    </form>
  )
}
