'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import type { SeatedSteering } from './desk-frame.client'
import type { Action } from './key-actions'
import { showIn } from './screen-show'
import { ShowChoice } from './show-choice.client'

interface Props {
  steering: SeatedSteering
  laser: boolean
  onAction: (action: Action) => void
}

/** Back, where we are, next; and what else a key does, for those who look for it. */
export function DeskFoot({ steering, laser, onAction }: Props) {
  const t = useTranslations('classPresent')
  const { seat, screens, index, drives } = steering
  const here = screens[index]
  const toggle = (action: Action, pressed: boolean, label: string) => (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => onAction(action)}
      className="min-h-10 rounded-lg border border-line px-3 text-sm font-medium hover:bg-sunken max-sm:hidden aria-pressed:border-pull aria-pressed:bg-pull-soft aria-pressed:font-semibold"
    >
      {label}
    </button>
  )
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line px-3 py-2">
      <Button disabled={!drives || index === 0} onClick={() => onAction('back')}>
        <span aria-hidden="true">←</span> {t('move.back')}
      </Button>
      <Button
        variant="primary"
        className="min-w-28"
        disabled={!drives || index === screens.length - 1}
        onClick={() => onAction('next')}
      >
        {t('move.next')} <span aria-hidden="true">→</span>
      </Button>
      <p
        role="status"
        className="min-w-48 flex-1 text-sm max-sm:order-first max-sm:basis-full max-sm:truncate"
      >
        {here ? (
          <>
            <span className="text-muted">
              {t('stepOf', { number: here.number, total: here.lesson.steps.length })}
            </span>{' '}
            <strong>{here.step.title}</strong>{' '}
            {here.step.screens > 1 ? (
              <span className="text-muted">
                {t('screenOf', { number: here.position.fragment + 1, total: here.step.screens })}
              </span>
            ) : null}
          </>
        ) : null}
      </p>
      <div className="flex flex-wrap gap-2">
        {toggle('laser', laser, t('laser'))}
        {toggle('black', showIn(seat.scene) === 'black', t('black'))}
        <ShowChoice steering={steering} />
        <Button onClick={() => onAction('go-to')}>{t('goTo.button')}</Button>
      </div>
    </div>
  )
}
