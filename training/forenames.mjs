// Prints the forenames that Faker has, by locale and gender, and its surnames (s), as JSON: node forenames.mjs > names.json
// Needs @faker-js/faker 9 (npm install @faker-js/faker@9).
import { allLocales } from "@faker-js/faker";

const names = {};
for (const [locale, { person }] of Object.entries(allLocales)) {
  const female = person?.first_name?.female ?? person?.female_first_name ?? [];
  const male = person?.first_name?.male ?? person?.male_first_name ?? [];
  if (female.length + male.length > 0 && [...female, ...male].every((name) => /^[\p{Script=Latin} '’.-]+$/u.test(name))) {
    const { generic = [], female: wives = [], male: husbands = [] } = person?.last_name ?? {};
    const surnames = [...generic, ...wives, ...husbands].filter((name) => /^[\p{Script=Latin} '’.-]+$/u.test(name));
    names[locale] = { f: female, m: male, s: surnames };
  }
}
console.log(JSON.stringify(names));
