// `AbortSignal.timeout` on whatever clock `setTimeout` runs on.

export const timeoutSignals =
  (setTimeout: (callback: () => void, ms: number) => unknown) =>
  (ms: number): AbortSignal => {
    const controller = new AbortController()
    const reason = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError')
    setTimeout(() => controller.abort(reason()), ms)
    return controller.signal
  }
