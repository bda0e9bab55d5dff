import { css } from 'lit';

export const countryStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s-4);
    align-items: center;
  }
  attache-flag {
    --flag-width: 3rem;
  }
  attache-dossier-table {
    margin-top: var(--s-5);
  }
`;
