package dev.connections.examples.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code connections}; without a verb it lists. */
@Command(
    name = "connections",
    description = {
      "The connections that your customers hold at Structural, Ampersand, ActiveCampaign and"
          + " Polytomic.",
      "It asks the accounts that environment variables name (see README.md), and fakes inside this"
          + " program when there are none."
    },
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:a call failed, a list is not whole, or what was verified is broken",
      "2:the command, the configuration, or what this vendor cannot do"
    },
    scope = ScopeType.INHERIT)
public final class ConnectionsCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Prints this.")
  @SuppressWarnings("unused") // picocli acts on the option and reads no field
  private boolean help;

  private ConnectionsCommand() {}

  /** Runs the program. */
  public static void main(String[] arguments) {
    int status = run(System.getenv(), Terminal.system(), arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(Map<String, String> environment, Terminal terminal, String... arguments) {
    Desk desk = new Desk(environment, terminal);
    Failures failures = new Failures(terminal);
    return new CommandLine(new ConnectionsCommand())
        .addSubcommand(new ListCommand(desk))
        .addSubcommand(new WatchCommand(desk))
        .addSubcommand(new ShowCommand(desk))
        .addSubcommand(new ReauthorizeCommand(desk))
        .addSubcommand(new VerifyCommand(desk))
        .addSubcommand(new DeleteCommand(desk))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(terminal.outWriter())
        .setErr(terminal.errWriter())
        .setParameterExceptionHandler(failures::misused)
        .setExecutionExceptionHandler(failures::failed)
        .execute(arguments.length == 0 ? new String[] {"list"} : arguments);
  }
}
