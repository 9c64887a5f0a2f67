import { type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

/** After Esc the next Tab leaves; any other key brings Tab back to indenting, and so does this long a pause. */
const escapeMs = 60_000

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', fontSize: '0.9rem' },
  '.cm-scroller': { overflow: 'auto', padding: '0.75rem 0' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0 0.75rem 0 0' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-muted)', userSelect: 'none' },
  '.cm-gutter.cm-lineNumbers': { fontSize: '0.8em' },
  '.cm-lineNumbers .cm-gutterElement': {
    minWidth: '2.25rem',
    paddingRight: '0.75rem',
    lineHeight: 'calc(1.55 / 0.8)',
  },
  '&.cm-editor.cm-focused .cm-activeLine': { backgroundColor: 'var(--surface-sunken)', borderRadius: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { backgroundColor: 'var(--pull-soft)' },
})

export interface EditorSetup {
  label: string
  /** Id of the sentence that says how to leave the editor. */
  describedBy: string
  onRun(): void
}

/** What our editor has beyond Sandpack's: its name in the page's language, Ctrl/Cmd+Enter, and a way out by Esc, Tab. */
export function editorSetup({ label, describedBy, onRun }: EditorSetup): Extension[] {
  const run = () => {
    onRun()
    return true
  }
  const letTabLeave = (view: EditorView) => {
    view.setTabFocusMode(escapeMs)
    return true
  }
  return [
    look,
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': describedBy,
      tabindex: '0',
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run },
        { key: 'Escape', run: letTabLeave },
      ]),
    ),
  ]
}
