/** The look of a cell in the X-ray's tables. */
export const cell = 'border-b border-line p-2 text-left align-top'
