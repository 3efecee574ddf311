using System.CommandLine;

namespace Kucoin.Cli.Input;

/// <summary>The options that many verbs have.</summary>
internal static class CommonOptions
{
    public static readonly Option<bool> Yes = Options.Flag("--yes", "Do not ask before something real is changed.");

    public static readonly Option<bool> Confirm = Options.Flag(
        "--confirm", "Ask on a local exchange, too, as at the live one: to rehearse it.");

    public static readonly Option<bool> Json = Options.Flag("--json", "Answer in JSON.");

    public static readonly Option<bool> Csv = Options.Flag("--csv", "Answer in CSV.");

    public static readonly Option<bool> Demo = Options.Flag(
        "--demo", "Use a local exchange with made-up funds, started for this call. Needs no credentials and reaches nothing else.");

    public static readonly Option<bool> Curl = Options.Flag(
        "--curl", "Print the request as a curl line, its secrets masked, and send nothing.");

    public static readonly Option<string> ProfileName = Options.Text(
        "--profile", "NAME", "Use the credentials of this profile, see 'kucoin profiles'. Default: the environment, then KUCOIN_PROFILE.");

    public static readonly Option<TimePoint?> Until = Options.Time("--until", "The newest row. Default: now.");

    public static readonly Option<bool> AllowTruncated = Options.Flag(
        "--allow-truncated", "Take what KuCoin still keeps where the range starts before that; it ends with exit code 5.");

    public static readonly Option<bool> AllProfiles = Options.Flag(
        "--all-profiles", "Read one profile after the other, each row with its profile; one that fails is named, and the others go on.");

    /// <summary>What every verb that talks to an exchange takes.</summary>
    public static readonly Option[] OfExchange = [ProfileName, Json, Csv, Demo, Curl];
}
