using System.CommandLine;

namespace Kucoin.Cli.Input;

/// <summary>The options that many commands share.</summary>
internal static class CommonOptions
{
    public static readonly Option<bool> Yes = Options.Flag("--yes", "Do not ask for confirmation before a change on the live exchange.");

    public static readonly Option<bool> Confirm = Options.Flag(
        "--confirm", "Ask for confirmation on a local exchange, too, to rehearse it.");

    public static readonly Option<bool> Json = Options.Flag("--json", "Print JSON.");

    public static readonly Option<bool> Csv = Options.Flag("--csv", "Print CSV.");

    public static readonly Option<bool> Demo = Options.Flag(
        "--demo", "Use a local exchange with made-up funds, started for this command. Needs no credentials and no network.");

    public static readonly Option<bool> Curl = Options.Flag(
        "--curl", "Print the request as a curl command with masked secrets, and send nothing.");

    public static readonly Option<string> ProfileName = Options.Text(
        "--profile",
        "PROFILE",
        "Use the credentials of this profile, see 'kucoin profiles'. Default: the environment, then KUCOIN_PROFILE.");

    public static readonly Option<TimePoint?> Until = Options.Time("--until", "The newest row. Default: now.");

    public static readonly Option<bool> AllowTruncated = Options.Flag(
        "--allow-truncated", "Accept an incomplete range if it starts before KuCoin's oldest row; exits with 5 then.");

    public static readonly Option<bool> AllProfiles = Options.Flag(
        "--all-profiles", "Read all profiles in turn, each row with its profile; a failure is reported, and the others are read.");

    /// <summary>The options of every command that calls an exchange.</summary>
    public static readonly Option[] OfExchange = [ProfileName, Json, Csv, Demo, Curl];
}
