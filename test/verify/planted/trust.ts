/** A made-up annual report of a made-up harbour trust, in English. */
import type { Report } from './report.js';

const growth = 'kind: growth, ';
const change = 'kind: change, ';
const goal = 'kind: target, ';

export const TRUST: Report = {
  language: 'en',
  title: 'Annual report 2023 of the Marl Harbour Trust',
  gap: ' ',
  places: ['Aldham', 'Borley', 'Corby', 'Denby', 'Elton', 'Farley'],
  parts: [
    {
      number: '1.',
      heading: 'The year 2023',
      period: '"2023"',
      sentences: [
        {
          facts: { tickets: ['Ticket sales', '£##.# million'], ticketsup: ['Ticket sales growth', '#.#%', growth] },
          source: 'Ticket sales came to ${tickets} and rose ${ticketsup}.',
          prose: 'Ticket sales came to ${tickets} and rose ${ticketsup}.',
          says: [
            'Ticket sales were ${tickets}, up ${ticketsup}.',
            'Ticket sales grew by ${ticketsup} to ${tickets}.',
            'We sold tickets for ${tickets}.',
            'Sales of tickets increased ${ticketsup}.',
          ],
        },
        {
          facts: { gap: ['Pay gap', '1.##'], fuel: ['Fuel use decrease', '1#.#%', change] },
          source: 'The pay gap narrowed to ${gap}, and fuel use fell ${fuel}.',
          prose: 'The pay gap narrowed to ${gap}, and fuel use fell ${fuel}.',
          says: [
            'Fuel use was down ${fuel}.',
            'The gap in pay was reduced to ${gap}.',
            'Fuel use declined by ${fuel}, and the pay gap fell to ${gap}.',
          ],
        },
        {
          facts: { a: ['Visits to {a}', '2,###'], b: ['Visits to {b}', '3,###'], c: ['Visits to {c}', '4,###'] },
          source: 'Visits to {a}, {b} and {c} came to ${a}, ${b} and ${c} respectively.',
          prose: 'Visits to {a}, {b} and {c} came to ${a}, ${b} and ${c} respectively.',
          says: [
            '{a} had ${a} visits, {b} ${b} and {c} ${c}.',
            'Visits came to ${a}, ${b} and ${c} in {a}, {b} and {c} respectively.',
            'There were ${c} visits to {c}.',
          ],
        },
        {
          facts: { boats: ['Boats moored', '5##'], vans: ['Vans in service', '3#'] },
          source: 'We moored ${boats} boats and kept ${vans} vans in service.',
          prose: 'We moored ${boats} boats and kept ${vans} vans in service.',
          says: [
            'There were ${boats} boats moored.',
            'With ${vans} vans in service, we moored ${boats} boats.',
            '${boats} boats were moored.',
          ],
        },
        {
          facts: { trees: ['Trees sold a month', '6##'], tours: ['Tours a week', '1#'] },
          source: 'The nursery sold ${trees} trees a month, and guides led ${tours} tours a week.',
          prose: 'The nursery sold ${trees} trees a month, and guides led ${tours} tours a week.',
          says: [
            'Each month the nursery sold ${trees} trees.',
            'Guides led ${tours} tours each week.',
            'Monthly sales of the nursery were ${trees} trees.',
          ],
        },
        {
          facts: { flights: ['Flights at {d} Airport', '1,###'], patients: ['Patients of {e} Hospital', '2,###'] },
          source: '{d} Airport handled ${flights} flights, and {e} Hospital saw ${patients} patients.',
          prose: '{d} Airport handled ${flights} flights, and {e} Hospital saw ${patients} patients.',
          says: [
            'The airport at {d} handled ${flights} flights.',
            '{e} Hospital treated ${patients} patients.',
            'There were ${flights} flights at {d} Airport.',
          ],
        },
        {
          facts: { herring: ['Herring landed', '7## tons'], mussels: ['Mussels landed', '8## tons'] },
          source: 'Boats landed ${herring} of herring and ${mussels} of mussels.',
          prose: 'Boats landed ${herring} of herring and ${mussels} of mussels.',
          says: ['Boats brought in ${herring} of herring.', 'Landings were ${mussels} of mussels and ${herring} of herring.'],
        },
        {
          facts: { track: ['Track added', '9# km'], signs: ['Signs renewed', '4##'] },
          source: 'Compared with 2016, ${track} of track were added and ${signs} signs renewed.',
          prose: 'Compared with 2016, ${track} of track were added and ${signs} signs renewed.',
          says: ['Since 2016, ${track} of track were added.', 'We renewed ${signs} signs and added ${track} of track.'],
        },
        {
          facts: { maps: ['Maps in the archive', '6,###'], score: ['Visitor score', '8.#'] },
          source:
            'The archive, the first in the country to open at night, keeps ${maps} maps. The visitor score rose to ${score}.',
          prose:
            'The archive, the first in the country to open at night, keeps ${maps} maps; the visitor score rose to ${score}.',
          says: [
            'The archive keeps ${maps} maps.',
            'Visitors gave us a score of ${score}.',
            'The visitor score increased to ${score}.',
          ],
        },
        {
          facts: { donors: ['Donors', '1,###'], gifts: ['Gifts', '£#.## million'] },
          source: 'Our ${donors} donors gave ${gifts}.',
          prose: 'Our ${donors} donors gave ${gifts}.',
          says: ['Gifts of ${gifts} came from ${donors} donors.', 'We received gifts of ${gifts}.'],
        },
        {
          facts: { claims: ['Claims settled', '2##'], calls: ['Calls answered', '9,###'] },
          source: 'Staff settled ${claims} claims and answered ${calls} calls.',
          prose: 'Staff settled ${claims} claims and answered ${calls} calls.',
          says: ['Staff answered ${calls} calls.', '${claims} claims were settled.'],
        },
        {
          facts: { rent: ['Rents', '£3## thousand'], fees: ['Mooring fees', '£4## thousand'] },
          source: 'Rents brought ${rent}. Mooring fees brought ${fees}.',
          prose: 'Rents brought ${rent}, mooring fees ${fees}.',
          says: ['Mooring fees came to ${fees}.', 'Rents were ${rent}.', 'Rents yielded ${rent} and mooring fees ${fees}.'],
        },
        {
          facts: {
            swans: ['Swans ringed', '1##'],
            walks: ['Guided walks', '3##'],
            tins: ['Tins collected', '5,###'],
            choirs: ['Choirs hosted', '2#'],
          },
          source:
            'Volunteers ringed ${swans} swans and led ${walks} guided walks. Schools collected ${tins} tins and the hall hosted ${choirs} choirs.',
          prose:
            'Volunteers ringed ${swans} swans and led ${walks} guided walks; schools collected ${tins} tins and the hall hosted ${choirs} choirs.',
          says: [
            '${swans} swans were ringed.',
            'The hall was host to ${choirs} choirs.',
            'Schools brought ${tins} tins, and ${choirs} choirs sang in the hall.',
            'There were ${walks} guided walks.',
          ],
        },
        {
          facts: {
            oak: ['Oak beams', '4##'],
            slate: ['Slates laid', '8,###'],
            paint: ['Paint used', '6## litres'],
            glass: ['Panes fitted', '7##'],
          },
          source: 'The roof took ${oak} oak beams and ${slate} slates. The walls took ${paint} of paint and ${glass} panes.',
          prose: 'The roof took ${oak} oak beams and ${slate} slates; the walls took ${paint} of paint and ${glass} panes.',
          says: [
            'The roof needed ${slate} slates.',
            'We used ${paint} of paint.',
            '${oak} oak beams went into the roof.',
            'The walls took ${glass} panes and ${paint} of paint.',
          ],
        },
        {
          facts: {
            cod: ['Cod landed', '9## tons'],
            ice: ['Ice made', '1,### tons'],
            crates: ['Crates hired', '3,###'],
            nets: ['Nets mended', '4##'],
          },
          source:
            'Trawlers landed ${cod} of cod, and the plant made ${ice} of ice. Hire came to ${crates} crates. Menders mended ${nets} nets.',
          prose:
            'Trawlers landed ${cod} of cod, and the plant made ${ice} of ice; hire came to ${crates} crates. Menders mended ${nets} nets.',
          says: [
            'Trawlers brought in ${cod} of cod.',
            'The plant produced ${ice} of ice.',
            '${nets} nets were mended.',
            '${crates} crates were hired and ${nets} nets mended.',
          ],
        },
        {
          facts: {},
          source: 'The plan names nine priority areas for the coast and three safe routes for cyclists.',
          prose: 'The plan names nine priority areas for the coast and three safe routes for cyclists.',
          says: ['Nine priority areas are named for the coast.', 'Cyclists gain three safe routes.'],
        },
        {
          facts: {},
          source: 'The harbour is the only one in the region to run on wind.',
          prose: 'The harbour is the only one in the region to run on wind.',
          says: ['The harbour runs on wind.', 'No other harbour in the region runs on wind.'],
        },
      ],
    },
    {
      number: '2.',
      heading: 'Five years of work',
      period: 'five years',
      sentences: [
        {
          facts: { woods: ['Woods planted a year', '5# hectares'], grants: ['Grants', '£#.## million'] },
          source: 'Over the last five years, ${woods} of woods were planted a year and grants of ${grants} paid in total.',
          prose: 'Over the last five years, ${woods} of woods were planted a year and grants of ${grants} paid in total.',
          says: [
            'Each year ${woods} of woods were planted.',
            'In total, grants of ${grants} were paid.',
            'Grants came to ${grants} altogether.',
          ],
        },
        {
          facts: { lamps: ['Lamps renewed', '7,###'], rooms: ['Reading rooms opened', '2#'] },
          source: 'Over the last five years, ${lamps} lamps were renewed and ${rooms} reading rooms opened.',
          prose: 'Over the last five years, ${lamps} lamps were renewed and ${rooms} reading rooms opened.',
          says: [
            'In five years we renewed ${lamps} lamps.',
            'We opened ${rooms} reading rooms.',
            '${rooms} reading rooms opened and ${lamps} lamps were renewed.',
          ],
        },
        {
          facts: { fairs: ['Fairs held', '8#'], traders: ['Traders', '5,###'] },
          source: 'Over the last five years, we held ${fairs} fairs with ${traders} traders.',
          prose: 'Over the last five years, we held ${fairs} fairs with ${traders} traders.',
          says: ['We held ${fairs} fairs.', '${traders} traders came to ${fairs} fairs.'],
        },
        {
          facts: { savings: ['Savings per head', '£6##'], plots: ['Garden per household', '3# m²'] },
          source: 'Over the last five years, savings per head grew to ${savings} and gardens per household to ${plots}.',
          prose: 'Over the last five years, savings per head grew to ${savings} and gardens per household to ${plots}.',
          says: ['Savings per head reached ${savings}.', 'Gardens per household grew to ${plots}.'],
        },
      ],
    },
    {
      number: '3.',
      heading: 'Outlook for 2024',
      period: '"2024"',
      sentences: [
        {
          facts: { guests: ['Guests', '7,###', goal], pontoons: ['Pontoons', '4#', goal] },
          source: 'We expect ${guests} guests and aim to open ${pontoons} pontoons.',
          prose: 'We expect ${guests} guests and aim to open ${pontoons} pontoons.',
          says: [
            'We plan to open ${pontoons} pontoons.',
            '${guests} guests are expected.',
            'Our target is ${pontoons} pontoons.',
          ],
        },
        {
          facts: { leaks: ['Leakage', '#.#%', goal], pipes: ['Pipes renewed', '6# km', goal] },
          source: 'Leakage is to fall to ${leaks}, and ${pipes} of pipes are to be renewed.',
          prose: 'Leakage is to fall to ${leaks}, and ${pipes} of pipes are to be renewed.',
          says: [
            'Leakage will be cut to ${leaks}.',
            'We will renew ${pipes} of pipes.',
            'The aim is ${pipes} of new pipes and leakage of ${leaks}.',
          ],
        },
        {
          facts: { posts: ['Posts for trainees', '1##', goal], berths: ['Berths', '9##', goal] },
          source: 'We plan ${posts} posts for trainees and ${berths} berths.',
          prose: 'We plan ${posts} posts for trainees and ${berths} berths.',
          says: ['There will be ${posts} posts for trainees.', 'We intend to have ${berths} berths.'],
        },
        {
          facts: { cranes: ['Cranes', '1#', goal], sheds: ['Sheds', '2#', goal] },
          source: 'We aim to run ${cranes} cranes and to build ${sheds} sheds.',
          prose: 'We aim to run ${cranes} cranes and to build ${sheds} sheds.',
          says: ['${sheds} sheds are to be built.', 'The goal is ${cranes} cranes.'],
        },
      ],
    },
    {
      number: '4.',
      heading: 'Aims for 2030',
      period: '"2030"',
      sentences: [
        {
          facts: { ferries: ['Ferries', '3#', goal], piers: ['Piers', '1#', goal] },
          source: 'By 2030, the fleet is to have ${ferries} ferries and ${piers} piers.',
          prose: 'By 2030, the fleet is to have ${ferries} ferries and ${piers} piers.',
          says: ['The fleet will have ${ferries} ferries by 2030.', 'In 2030, there are to be ${piers} piers.'],
        },
        {
          facts: { paths: ['Paths', '2## km', goal], huts: ['Huts', '5#', goal] },
          source: 'By 2030, ${paths} of paths and ${huts} huts are to be open.',
          prose: 'By 2030, ${paths} of paths and ${huts} huts are to be open.',
          says: ['We aim at ${paths} of paths by 2030.', '${huts} huts are planned.'],
        },
        {
          facts: { solar: ['Solar roofs', '8##', goal], pumps: ['Heat pumps', '7##', goal] },
          source: 'By 2030, we aim at ${solar} solar roofs and ${pumps} heat pumps.',
          prose: 'By 2030, we aim at ${solar} solar roofs and ${pumps} heat pumps.',
          says: ['The target for 2030 is ${solar} solar roofs.', 'There are to be ${pumps} heat pumps.'],
        },
        {
          facts: { cafes: ['Cafés', '6#', goal], bikes: ['Bicycles for hire', '4,###', goal] },
          source: 'By 2030, ${cafes} cafés and ${bikes} bicycles for hire are planned.',
          prose: 'By 2030, ${cafes} cafés and ${bikes} bicycles for hire are planned.',
          says: ['We plan ${bikes} bicycles for hire.', '${cafes} cafés are planned by 2030.'],
        },
        {
          facts: { buoys: ['Buoys', '9#', goal], nests: ['Nesting boxes', '3,###', goal] },
          source: 'By 2030, ${buoys} buoys are to be lit and ${nests} nesting boxes put up.',
          prose: 'By 2030, ${buoys} buoys are to be lit and ${nests} nesting boxes put up.',
          says: ['${nests} nesting boxes are to be put up.', 'By 2030 we will light ${buoys} buoys.'],
        },
      ],
    },
  ],
};
