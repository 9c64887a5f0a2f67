import type { SandpackTheme } from '@codesandbox/sandpack-react'

// The page's own tokens, so light and dark follow the page without a second theme. Blue and orange are left out:
// in this course they mean pull and push.
export const theme: SandpackTheme = {
  colors: {
    surface1: 'var(--surface-raised)',
    surface2: 'var(--line)',
    surface3: 'var(--surface-sunken)',
    disabled: 'var(--ink-muted)',
    base: 'var(--ink)',
    clickable: 'var(--ink-muted)',
    hover: 'var(--ink)',
    accent: 'var(--ink)',
    error: 'var(--bad)',
    errorSurface: 'var(--bad-soft)',
    warning: 'var(--warn)',
    warningSurface: 'var(--warn-soft)',
  },
  syntax: {
    plain: 'var(--ink)',
    comment: { color: 'var(--ink-muted)', fontStyle: 'italic' },
    keyword: 'var(--focus)',
    definition: 'var(--ink)',
    punctuation: 'var(--ink-muted)',
    property: 'var(--ink)',
    tag: 'var(--focus)',
    static: 'var(--warn)',
    string: 'var(--good)',
  },
  font: { body: 'var(--font-sans)', mono: 'var(--font-mono)', size: '0.9rem', lineHeight: '1.55' },
}
