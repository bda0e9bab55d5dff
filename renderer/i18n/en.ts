/** Every word of the interface. Elements take their text from here and from nowhere else. */
import { dossier, missions, names, sources, standing } from './en-dossier.ts';
import { home, problem, shell, shortcuts } from './en-shell.ts';
import { legend } from './en-legend.ts';
import { country, glance, sheet } from './en-polities.ts';
import { search } from './en-search.ts';
import { terms } from './en-terms.ts';

export const t = {
  shell,
  problem,
  shortcuts,
  home,
  glance,
  country,
  sheet,
  search,
  dossier,
  standing,
  sources,
  names,
  missions,
  legend,
  terms,
};
