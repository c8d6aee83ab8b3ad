// Names that may be meant by one that is misspelt.

/** Those of `known` that are at most a third of their letters away from `name`, nearest first. Letters count without their case. */
export function nearest(name, known) {
  const plain = (text) => text.toLowerCase().replaceAll("_", "");
  return known
    .map((other) => ({ other, away: distance(plain(name), plain(other)) }))
    .filter(({ other, away }) => away <= Math.max(1, Math.floor(other.length / 3)))
    .sort((one, two) => one.away - two.away)
    .map(({ other }) => other);
}

/** How many letters must be put in, taken out or changed (Levenshtein 1966). */
function distance(one, two) {
  let row = Array.from({ length: two.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= two.length; j++) {
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (one[i - 1] === two[j - 1] ? 0 : 1));
    }
  }
  return row[two.length];
}
