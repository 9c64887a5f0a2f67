// What the modules of this folder need to know of `import.meta.glob`, which Turbopack and Vitest both understand.

interface ImportMeta {
  glob<M = unknown>(pattern: string | string[], options: { eager: true }): Record<string, M>
}
