/** What a trainer's keys do, as in the tools trainers know. */
export const actions = [
  ...(['next', 'back', 'first', 'last', 'black', 'laser', 'timer', 'notes', 'full-screen', 'go-to'] as const),
  ...(['slides', 'wall', 'lobby', 'help', 'escape'] as const),
] as const
export type Action = (typeof actions)[number]

const keys = new Map<string, Action>(
  Object.entries({
    ArrowRight: 'next',
    PageDown: 'next',
    ' ': 'next',
    ArrowLeft: 'back',
    PageUp: 'back',
    Home: 'first',
    End: 'last',
    b: 'black',
    '.': 'black',
    l: 'laser',
    t: 'timer',
    n: 'notes',
    f: 'full-screen',
    g: 'go-to',
    '1': 'slides',
    '2': 'wall',
    '3': 'lobby',
    '?': 'help',
    Escape: 'escape',
  }),
)

/** Where a person types, no key is ours. */
const typing =
  'input:not([type=button], [type=checkbox], [type=submit]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox], [role=searchbox], .cm-editor, dialog[open]'

/** Where arrows and their like already move something. */
const moving =
  'input, [role=tablist], [role=radiogroup], [role=slider], [role=listbox], [role=menu], [role=grid], [role=tree], [role=application], .react-flow, [data-keys=own]'

/** What a press of space works. */
const pressing =
  'a[href], button, summary, label, input, [role=button], [role=tab], [role=checkbox], [role=radio]'

interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  /** The focused part of the page. */
  target: { closest(selector: string): unknown } | null
}

/** @returns undefined for a key that is somebody else's */
export function actionOf({ key, ctrlKey, metaKey, altKey, target }: Pressed): Action | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const action = keys.get(key.length === 1 ? key.toLowerCase() : key)
  if (action === undefined || target === null) return action
  if (target.closest(typing)) return undefined
  if (key === ' ') return target.closest(pressing) ? undefined : action
  const moves = /^(Arrow|Page|Home|End)/.test(key)
  return moves && target.closest(moving) ? undefined : action
}
