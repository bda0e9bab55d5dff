/** Where one is, as steps for the bar. */
import type { TrailStep } from '../components/top-bar/top-bar.ts';
import { t } from '../i18n/en.ts';
import { homeHref, searchHref } from '../model/routes.ts';
import type { Route } from '../model/routes.ts';

export function trailOf(route: Route, title: string | null): readonly TrailStep[] {
  switch (route.name) {
    case 'home':
      return [{ label: t.shell.home, href: null }];
    case 'legend':
      return [{ label: t.legend.title, href: null }];
    case 'search':
      if (route.query.trim() === '') return [{ label: t.shell.search, href: null }];
      return [
        { label: t.shell.search, href: searchHref('') },
        { label: route.query, href: null },
      ];
    case 'dossier':
      return [
        { label: t.shell.dossiers, href: homeHref },
        { label: title ?? route.pair, href: null },
      ];
    case 'country':
      return [
        { label: t.shell.dossiers, href: homeHref },
        { label: title ?? route.code, href: null },
      ];
    case 'unknown':
      return [{ label: t.problem.unknownPage, href: null }];
  }
}
