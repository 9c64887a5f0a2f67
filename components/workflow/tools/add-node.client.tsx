'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useOperations } from '@/components/request-console/operation-loader'
import { Button } from '../../ui/button'
import { codeInput, fieldLook } from '../inspector/field-look'
import { KindIcon } from '../kind-icon'
import { type AddableKind, addableKinds } from '../node-kinds'
import { platformOperations } from '../platform-operations'
import { Dialog } from './dialog.client'

export interface NewNode {
  kind: AddableKind
  name: string
  operation?: string
}

const fits = (wanted: string, ...texts: string[]) =>
  wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.some((text) => text.toLowerCase().includes(word)))

/** A button and its dialog: every kind of node, and every operation of the chat platform, to be searched. */
export function AddNode({ onAdd }: { onAdd: (node: NewNode) => void }) {
  const t = useTranslations('workflow')
  const [open, setOpen] = useState(false)
  const { ask } = useOperations()
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true)
          ask().catch(() => undefined)
        }}
      >
        {t('tools.add')}
      </Button>
      <Dialog title={t('tools.add')} open={open} onClose={() => setOpen(false)}>
        <Choices
          onAdd={(node) => {
            setOpen(false)
            onAdd(node)
          }}
        />
      </Dialog>
    </>
  )
}

function Choices({ onAdd }: { onAdd: (node: NewNode) => void }) {
  const t = useTranslations('workflow')
  const [wanted, setWanted] = useState('')
  const word = wanted.trim()
  const kinds = addableKinds.filter(
    (kind) => kind !== 'platform' && fits(word, t(`kinds.${kind}`), t(`does.${kind}`)),
  )
  return (
    <>
      <input
        type="search"
        aria-label={t('add.search')}
        placeholder={t('add.placeholder')}
        value={wanted}
        {...codeInput}
        onChange={({ target }) => setWanted(target.value)}
        className={fieldLook}
      />
      <ul aria-label={t('add.kinds')} className="mt-3 grid gap-1 sm:grid-cols-2">
        {kinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className="flex min-h-11 w-full items-start gap-3 rounded-lg p-2 text-left hover:bg-sunken"
              onClick={() => onAdd({ kind, name: t(`kinds.${kind}`) })}
            >
              <KindIcon kind={kind} />
              <span className="min-w-0">
                <span className="block text-sm font-semibold">{t(`kinds.${kind}`)}</span>
                <span className="block text-xs text-muted">{t(`does.${kind}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Operations wanted={word} kinds={kinds.length} onAdd={onAdd} />
    </>
  )
}

interface OperationsProps {
  wanted: string
  /** How many kinds were found. */
  kinds: number
  onAdd: (node: NewNode) => void
}

function Operations({ wanted, kinds, onAdd }: OperationsProps) {
  const t = useTranslations('workflow')
  const { operations, ask } = useOperations()
  const groups = useMemo(
    () =>
      platformOperations(operations ?? [])
        .map(({ resource, entries }) => ({
          resource,
          entries: entries.filter(({ summary, id }) =>
            fits(wanted, resource, summary, id, t('kinds.platform')),
          ),
        }))
        .filter(({ entries }) => entries.length > 0),
    [operations, wanted, t],
  )
  const found = kinds + groups.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <>
      <p className="mt-4 text-sm font-semibold">{t('add.platform')}</p>
      {operations ? null : (
        <Button variant="plain" className="self-start px-0" onClick={() => ask().catch(() => undefined)}>
          {t('add.load')}
        </Button>
      )}
      {groups.map(({ resource, entries }) => (
        <details key={resource} open={wanted !== ''} className="text-sm">
          <summary className="min-h-9 cursor-pointer py-1.5 font-medium">{resource}</summary>
          <ul>
            {entries.map(({ id, summary }) => (
              <li key={id}>
                <button
                  type="button"
                  className="flex min-h-10 w-full items-center gap-3 rounded-lg px-2 py-1 text-left hover:bg-sunken"
                  onClick={() => onAdd({ kind: 'platform', name: summary, operation: id })}
                >
                  <KindIcon kind="platform" />
                  <span className="min-w-0 wrap-anywhere">{summary}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <p role="status" className="mt-3 text-sm text-muted">
        {t('add.found', { count: found })}
      </p>
    </>
  )
}
