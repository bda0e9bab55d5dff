/**
 * `npm run test:mutants [-- TEXT]`: breaks one thing at a time in a scratch copy; the check made for it
 * must fail with its own message. Prints killed/total; a survivor fails the run.
 */
import { ensureBrowser } from '../../build/browser.ts';
import { MUTANTS, type Mutant } from './mutants.ts';
import { Scratch } from './scratch.ts';

/** Null when the mutant was killed by its own message, else what happened instead. */
async function survives(mutant: Mutant, scratch: Scratch): Promise<string | null> {
  return scratch.with(mutant.file, mutant.change, () => {
    for (const command of mutant.check) {
      const { failed, output } = scratch.run(command);
      if (!failed) continue;
      return mutant.message.test(output) ? null : `failed, but not by its own message:\n${output.slice(-1500)}`;
    }
    return 'was not noticed';
  });
}

/** The checks must pass on the unbroken copy, or their failures would prove nothing. */
function soundChecks(scratch: Scratch, mutants: readonly Mutant[]): boolean {
  const commands = new Map(mutants.flatMap(({ check }) => check).map((command) => [command.join(' '), command]));
  return [...commands.values()].every((command) => {
    const { failed, output } = scratch.run(command);
    if (failed) process.stderr.write(`fails without any mutant: ${command.join(' ')}\n${output.slice(-3000)}\n`);
    return !failed;
  });
}

const wanted = process.argv.slice(2).join(' ');
const mutants = MUTANTS.filter(({ name }) => name.includes(wanted));
process.env['ATTACHE_BROWSER'] = ensureBrowser();
const scratch = await Scratch.make();
try {
  let killed = 0;
  if (soundChecks(scratch, mutants)) {
    for (const mutant of mutants) {
      const reason = await survives(mutant, scratch);
      if (reason === null) killed += 1;
      process.stdout.write(
        `${reason === null ? 'killed  ' : 'SURVIVED'} ${mutant.name}${reason === null ? '' : `: ${reason}`}\n`,
      );
    }
  }
  process.stdout.write(`mutants: ${String(killed)}/${String(mutants.length)} killed\n`);
  process.exitCode = killed === mutants.length && mutants.length > 0 ? 0 : 1;
} finally {
  await scratch.remove();
}
