'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import type { Flow, FlowContact, Play } from '@/lib/flow/flow'
import type { FlowStage } from '@/lib/flow/flow-session'
import { Button } from '../ui/button'
import { Choice } from '../webhook-lab/labelled.client'
import { ChatLines } from './chat-lines.client'
import { MessageForm } from './message-form.client'
import { Room } from './room'

interface Props {
  flow: Flow
  contacts: readonly FlowContact[]
  plays: readonly Play[]
  play: FlowStage
}

/** The flow as a contact sees it: who writes, what was said, and the field to answer in. */
export function Chat({ flow, contacts, plays, play }: Props) {
  const t = useTranslations('flow.chat')
  const title = useId()
  const [chosen, setChosen] = useState(0)
  const contact = contacts[chosen] ?? contacts[0]
  const current = plays.at(-1)
  const live = current?.state === 'running' || current?.state === 'waiting'
  const start = useRef<HTMLButtonElement>(null)
  const sent = useRef(false)
  // With the last answer the field to answer in goes, and the focus with it.
  useEffect(() => {
    if (live || !sent.current) return
    sent.current = false
    if (document.activeElement === document.body) start.current?.focus()
  }, [live])
  const errors = current?.events.filter(({ kind }) => kind === 'error').length ?? 0
  return (
    <Room id={title} title={t('title')} about={flow.name}>
      {contact ? (
        <div className="mt-3 grid gap-2">
          <Choice
            label={t('contact')}
            value={`${contacts.indexOf(contact)}`}
            options={contacts.map(({ name, urn }, index) => ({ value: `${index}`, label: name || urn }))}
            onChoose={(value) => setChosen(Number(value))}
          />
          <p className="text-sm text-muted [overflow-wrap:anywhere]">
            {[contact.urn, contact.language, ...fieldsOf(contact)].join(' · ')}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button ref={start} variant="push" onClick={() => play.begin(flow, contact)}>
              {t('start')}
            </Button>
            <Button aria-disabled={!live} className="aria-disabled:opacity-55" onClick={() => play.stop()}>
              {t('stop')}
            </Button>
            <Button
              aria-disabled={plays.length === 0}
              className="aria-disabled:opacity-55"
              onClick={() => play.clear()}
            >
              {t('clear')}
            </Button>
          </div>
        </div>
      ) : (
        <p className="mt-3 text-sm">{t('nobody')}</p>
      )}
      <ChatLines play={current} />
      <p role="status" className="mt-2 min-h-5 text-sm text-muted">
        {current ? t(`state.${current.state}`) : ''} {errors > 0 ? t('errors', { count: errors }) : ''}
      </p>
      {live ? (
        <MessageForm
          waiting={current.state === 'waiting'}
          onSend={(text) => {
            sent.current = true
            play.answer(text)
          }}
        />
      ) : null}
    </Room>
  )
}

const fieldsOf = ({ fields }: FlowContact) => Object.entries(fields).map(([key, value]) => `${key}: ${value}`)
