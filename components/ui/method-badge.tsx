/** An HTTP method as a word on a plate. The method is the text; colour adds nothing to it. */
export const MethodBadge = ({ children }: { children: string }) => (
  <code className="inline-block rounded-md bg-pull-soft px-1.5 font-mono text-[0.85em] font-semibold text-pull">
    {children}
  </code>
)
