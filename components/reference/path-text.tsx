/** A path whose places to fill in stand out. */
export const PathText = ({ path }: { path: string }) => (
  <code className="font-mono text-xs wrap-anywhere sm:text-sm">
    {path.split(/(\{\w+\})/).map((part, index) =>
      index % 2 === 1 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one path never change places
        <span key={index} className="font-semibold text-pull">
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </code>
)
