import { TextField } from "./field.tsx";
import { useMessages } from "./request.tsx";

type Known = {
  number: number;
  name: string;
  address: string | null;
  statute: string | null;
  councillors: number | null;
  areaKm2: number | null;
  population: number | null;
  mapSquare: string | null;
};

/** What is known of a district. */
export function DistrictFields({ district }: { district?: Known }) {
  const t = useMessages().council;
  return (
    <>
      <TextField
        name="number"
        label={t.districtNumber}
        value={district?.number}
        width="narrow"
        inputMode="numeric"
      />
      <TextField name="name" label={t.districtName} value={district?.name} width="medium" />
      <TextField name="address" label={t.address} value={district?.address} optional />
      <TextField name="statute" label={t.statute} value={district?.statute} width="medium" optional />
      <TextField
        name="councillors"
        label={t.councillors}
        value={district?.councillors}
        width="narrow"
        inputMode="numeric"
        optional
      />
      <TextField
        name="areaKm2"
        label={t.areaKm2}
        value={district?.areaKm2?.toString().replace(".", ",")}
        width="narrow"
        inputMode="decimal"
        optional
      />
      <TextField
        name="population"
        label={t.population}
        value={district?.population}
        width="narrow"
        inputMode="numeric"
        optional
      />
      <TextField
        name="mapSquare"
        label={t.mapSquare}
        hint={t.mapSquareHint}
        value={district?.mapSquare}
        width="narrow"
        optional
      />
    </>
  );
}
