/** What of a keydown says whether it asks for the search. */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>

/** Text fields and editors, where a slash is a slash. */
const writing = 'input, textarea, select, [contenteditable="true"]'

const isWriting = (target: EventTarget | null) =>
  typeof Element !== 'undefined' && target instanceof Element && target.closest(writing) !== null

/** `/` where nobody is writing, and Ctrl+K or ⌘K anywhere. On a Mac, Ctrl+K cuts to the end of the line. */
export function opensSearch(event: Pressed, mac = /Mac|iPhone|iPad/.test(navigator.platform)): boolean {
  if (event.altKey) return false
  if (event.key === '/') return !event.ctrlKey && !event.metaKey && !isWriting(event.target)
  const command = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  return command && !event.shiftKey && event.key.toLowerCase() === 'k'
}
