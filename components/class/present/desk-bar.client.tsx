'use client'
import { Tabs } from '@base-ui/react/tabs'
import { useTranslations } from 'next-intl'
import { halves } from '../join/class-code'
import { AskOnce } from './ask-once.client'
import type { DeskTab, SeatedSteering } from './desk-frame.client'
import { LinkWord } from './link-word.client'
import { joinAddress } from './use-class-code'

const tabs: readonly DeskTab[] = ['slides', 'wall', 'lobby']

interface Props {
  steering: SeatedSteering
  code: string | undefined
  onHelp: () => void
}

/** The code that is good now, always in view; where to look; how the link is; and the end of the class. */
export function DeskBar({ steering, code, onHelp }: Props) {
  const t = useTranslations('classPresent')
  const { seat, act, drives } = steering
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-1">
      <h1 className="sr-only">{t('title')}</h1>
      <p className="min-w-0">
        <span className="sr-only">{t('code.label')} </span>
        <strong className="font-mono text-lg tracking-widest">
          {code ? halves(code).join(' ') : '······'}
        </strong>{' '}
        <span className="text-sm text-muted max-sm:hidden">
          {code ? joinAddress().replace(/^https?:\/\//, '') : ''}
        </span>
        {seat.locked ? (
          <span className="ml-2 text-sm font-semibold text-warn">{t('code.locked')}</span>
        ) : null}
      </p>
      <Tabs.List aria-label={t('tabs.label')} className="flex">
        {tabs.map((tab) => (
          <Tabs.Tab
            key={tab}
            value={tab}
            className="min-h-10 border-b-2 border-transparent px-3 text-sm font-medium text-muted hover:text-ink aria-selected:border-pull aria-selected:text-ink"
          >
            {t(`tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <LinkWord state={steering.state} />
        <button
          type="button"
          onClick={onHelp}
          className="grid size-10 place-items-center rounded-lg font-bold hover:bg-sunken"
          aria-label={t('help.title')}
        >
          ?
        </button>
        <AskOnce
          label={t('end.label')}
          question={t('end.question')}
          disabled={!drives}
          onYes={() => void act('room.end', {})}
        />
      </div>
    </div>
  )
}
