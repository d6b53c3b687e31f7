// The manual of all rules: words and sources, which no check needs. Whoever does not ask for it does not load it.
import manual from "../../docs/rules.json";

export const rules = () => JSON.parse(manual);
