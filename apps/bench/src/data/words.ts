import type { Random } from './random.ts';

const verbs = ['Repair', 'Replace', 'Inspect', 'Renew', 'Check', 'Clean', 'Order', 'Measure'] as const;
const things = [
  'boiler', 'roof', 'lift', 'front door', 'window', 'heating', 'pump', 'lease', 'meter', 'staircase',
  'intercom', 'gutter', 'kitchen tap', 'balcony', 'garage gate', 'fire alarm', 'socket', 'ventilation',
  'deposit', 'insurance claim', 'parking permit', 'cellar lamp', 'mailbox', 'garden fence',
] as const; // prettier-ignore
const streets = [
  'Acacia', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Iris', 'Juniper', 'Kapok',
  'Linden', 'Maple', 'Nutmeg', 'Oak', 'Pine', 'Quince', 'Rowan', 'Spruce', 'Tulip', 'Ulmo', 'Vine',
  'Willow', 'Yew', 'Zelkova',
] as const; // prettier-ignore
const remarks = [
  'The tenant has called again and asks when somebody comes.',
  'I have sent the quote; we wait for the signature.',
  'The part is ordered and should arrive at the end of the week.',
  'Nobody was at home, so I left a card with two new dates.',
  'The invoice is higher than agreed. Please look at the second page before paying it.',
  'Done as discussed. The photographs are in the folder of the building.',
] as const;
const names = [
  'Ada', 'Bela', 'Carmen', 'Dario', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kira', 'Luca',
  'Marta', 'Nils', 'Olga', 'Pablo', 'Rosa', 'Samir', 'Tessa', 'Viktor',
] as const; // prettier-ignore
const families = [
  'Alonso', 'Berger', 'Costa', 'Dimitrov', 'Eriksen', 'Fuchs', 'Garcia', 'Horvat', 'Ivanova', 'Jansen',
  'Keller', 'Lopez', 'Meyer', 'Novak', 'Okafor', 'Petit', 'Rossi', 'Silva', 'Tamm', 'Weber',
] as const; // prettier-ignore

export function titleOf(random: Random): string {
  const house = 1 + random.whole(200);
  return `${random.pick(verbs)} ${random.pick(things)}, ${random.pick(streets)} Street ${house}`;
}

/** What somebody types to find the task with this title again: the thing and the street. */
export function searchedIn(title: string): readonly string[] {
  const [what = '', where = ''] = title.toLowerCase().split(', ');
  return [what.split(' ')[1] ?? '', where.split(' ')[0] ?? ''];
}

export function remarkOf(random: Random): string {
  return random.pick(remarks);
}

export function personName(random: Random): string {
  return `${random.pick(names)} ${random.pick(families)}`;
}

/** The name of the house management or company with this number. */
export function organisationName(random: Random, number: number): string {
  return `${random.pick(families)} ${random.pick(streets)} Homes ${number}`;
}
