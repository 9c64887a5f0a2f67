import type { ComponentProps } from 'react'

const look = {
  primary: 'bg-ink text-surface hover:bg-ink/85',
  pull: 'bg-pull text-on-accent hover:bg-pull/90',
  push: 'bg-push text-on-accent hover:bg-push/90',
  quiet: 'border border-line-strong bg-raised text-ink hover:bg-sunken',
  plain: 'text-ink underline-offset-4 hover:underline',
}

/** A button in one of five weights; `primary` at most once in a region. At least 40 px tall, for fingers. */
export function Button({
  variant = 'quiet',
  className = '',
  ...rest
}: ComponentProps<'button'> & { variant?: keyof typeof look }) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-10 items-center justify-center gap-2 rounded-lg px-4 text-sm font-semibold transition-colors disabled:cursor-not-allowed disabled:opacity-55 ${look[variant]} ${className}`}
      {...rest}
    />
  )
}
