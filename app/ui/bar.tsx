/** A bar under a value in a table: how much it is of the greatest. Hatched where the value is only about right. */
export function Bar({ share, isApproximate = false }: { share: number; isApproximate?: boolean }) {
  const width = Math.max(0, Math.min(1, share)) * 100;
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-ground" width="100" height="8" />
      <rect className="bar-value" width={width} height="8" />
      {isApproximate &&
        Array.from({ length: Math.floor(width / 4) }, (_, at) => (
          <rect key={at} className="bar-gap" x={at * 4 + 2} width="1.5" height="8" />
        ))}
    </svg>
  );
}
