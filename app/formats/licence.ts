/** Under which everything published may be used again: by anybody, for anything, with its source named. */
export const licence = {
  name: "CC BY 4.0",
  address: "https://creativecommons.org/licenses/by/4.0/",
} as const;
