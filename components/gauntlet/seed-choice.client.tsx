'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { CopyButton } from '../ui/copy-button.client'
import { fieldLook, Labelled } from '../webhook-lab/labelled.client'
import { hourAddress, isSeed, largestSeed } from './gauntlet-address'

interface Props {
  id: string
  seed: number
  disabled: boolean
  onSeed: (seed: number) => void
}

/** The number of the hour; the same number is the same hour for everyone. */
export function SeedChoice({ id, seed, disabled, onSeed }: Props) {
  const t = useTranslations('gauntlet.seed')
  // While a number is typed it may be none for a moment.
  const [typed, setTyped] = useState({ seed, text: String(seed) })
  const text = typed.seed === seed ? typed.text : String(seed)
  const type = (next: string) => {
    const number = next === '' ? -1 : Number(next)
    setTyped({ seed: isSeed(number) ? number : seed, text: next })
    if (isSeed(number)) onSeed(number)
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Labelled label={t('label')}>
        {(field) => (
          <input
            id={field}
            type="number"
            min={0}
            max={largestSeed}
            value={text}
            aria-invalid={text === '' || !isSeed(Number(text))}
            disabled={disabled}
            onChange={({ target }) => type(target.value)}
            className={`${fieldLook} max-w-36`}
          />
        )}
      </Labelled>
      <Button disabled={disabled} onClick={() => onSeed(seed < largestSeed ? seed + 1 : 0)}>
        {t('another')}
      </Button>
      <CopyButton
        text={hourAddress(location.href, id, seed)}
        name={t('copy')}
        words={{ copy: t('copy'), copied: t('copied'), failed: t('failed') }}
      />
    </div>
  )
}
