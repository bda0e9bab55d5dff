/** Entry of the page: defines the shell, which does the rest. */
import './app/attache-app.ts';
