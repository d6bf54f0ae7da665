import { programs } from '../e2e/deployment/programs.ts';
import { provideProgram } from '../e2e/deployment/provide-program.ts';

/** Installs what tests need and is missing, before several of them would at once. Fails with what to install. */
for (const program of Object.values(programs)) console.log(`  ${provideProgram(program)}`);
