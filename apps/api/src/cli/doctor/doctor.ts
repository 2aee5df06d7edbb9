import { ConfigurationError, type Config, readConfig } from '../../platform/config/config.ts';
import type { Command, Terminal } from '../command.ts';
import { checkDatabase } from './database.ts';
import { fail, type Finding, ok } from './finding.ts';
import { checkFiles, checkMail, checkNode } from './surroundings.ts';

export const doctorCommand: Command = {
  summary: 'look at configuration, database and files, and change nothing',
  async run(_words, terminal) {
    const findings: Finding[] = [checkNode(process.version)];
    const config = configOf(terminal, findings);
    if (config !== null) {
      findings.push(...(await checkDatabase(config)), ...(await checkFiles(config)), await checkMail(config));
    }
    for (const { level, about, text } of findings) {
      terminal.print(`${level.padEnd(5)} ${about.padEnd(15)} ${text}`);
    }
    const failures = findings.filter(({ level }) => level === 'fail').length;
    terminal.print(failures === 0 ? 'Docket can run.' : `${failures} to mend before Docket can run.`);
    return failures === 0 ? 0 : 1;
  },
};

function configOf({ environment }: Terminal, findings: Finding[]): Config | null {
  try {
    const config = readConfig(environment);
    findings.push(ok('Configuration', `staff ${config.staff.url}, portal ${config.portal.url}`));
    return config;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    findings.push(...error.problems.map((problem) => fail('Configuration', problem)));
    return null;
  }
}
