/** What of a keydown says whether it asks for the search. */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * Ctrl+K or ⌘K, anywhere. On a Mac, Ctrl+K cuts to the end of the line. No key alone: who speaks to the machine or has an
 * unsteady hand presses one without meaning to (WCAG 2.1.4).
 */
export function opensSearch(event: Pressed, mac = /Mac|iPhone|iPad/.test(navigator.platform)): boolean {
  const command = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  return command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k'
}
