'use client'
import { useTranslations } from 'next-intl'
import { Modal } from './modal.client'

const rows = [
  ['→', 'next'],
  ['←', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['B', 'black'],
  ['L', 'laser'],
  ['T', 'timer'],
  ['N', 'notes'],
  ['F', 'full-screen'],
  ['G', 'go-to'],
  ['1', 'slides'],
  ['2', 'wall'],
  ['3', 'lobby'],
  ['?', 'help'],
  ['Esc', 'escape'],
] as const

/** More keys for the same: what clickers send. */
const also: Partial<Record<string, string>> = { next: 'PageDown', back: 'PageUp', black: '.' }

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('classPresent')
  const key =
    'inline-block min-w-8 rounded-md border border-line-strong bg-sunken px-2 text-center font-mono text-sm'
  return (
    <Modal title={t('help.title')} open={open} onClose={onClose}>
      <p className="mt-2 text-sm text-muted">{t('help.text')}</p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {rows.map(([name, action]) => (
          <div key={action} className="contents">
            <dt>
              <kbd className={key}>{name}</kbd>{' '}
              {also[action] ? <kbd className={key}>{also[action]}</kbd> : null}{' '}
              {action === 'next' ? <kbd className={key}>{t('help.space')}</kbd> : null}
            </dt>
            <dd>{t(`help.${action}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
