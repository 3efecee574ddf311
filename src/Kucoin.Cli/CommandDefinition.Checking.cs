using System.CommandLine;
using System.CommandLine.Parsing;
using Kucoin.Catalog;
using Kucoin.Cli.Diagnosis;
using Kucoin.Cli.Input;
using Kucoin.Treasury.Accounts;
using static Kucoin.Cli.Input.CommonOptions;

namespace Kucoin.Cli;

/// <summary>Commands that check the connection to an exchange, with whatever key is available: of one profile or of all.</summary>
internal sealed partial class CommandDefinition
{
    public static CommandDefinition Checking(
        string name, string summary, string example, KucoinEndpoint[] rows, Func<CommandContext, Task<IReadOnlyList<CheckResult>>> check) =>
        new(name, summary, example, [AllProfiles, .. OfExchange])
        {
            Calls = rows,
            Run = (world, line, ct) => line.GetValue(AllProfiles)
                ? CheckAllProfiles(world, line, check, ct)
                : OnExchange(world, line, KeyUse.IfThere, changes: false, async call =>
                    CheckResultTable.Write(call.Terminal, call.Format, await check(call)), ct),
            Validators = { RefuseMoreThanAllProfiles },
        };

    private static async Task<int> CheckAllProfiles(
        CommandEnvironment world, ParseResult line, Func<CommandContext, Task<IReadOnlyList<CheckResult>>> check, CancellationToken ct)
    {
        var findings = new List<(Profile Of, CheckResult Finding)>();
        foreach (var profile in EveryProfile(world))
        {
            await using var session = Session.Create(Access.FromProfile(profile), world, showing: null, $"Checking profile {profile.Name}");
            session.Progress.Start();
            var found = await check(new(line, world, session, world.Terminal, GetFormat(line), isShown: false, ct));
            findings.AddRange(found.Select(finding => (profile, finding)));
        }

        return CheckResultTable.Write(world.Terminal, GetFormat(line), findings);
    }

    private static IReadOnlyList<Profile> EveryProfile(CommandEnvironment world) => world.Profiles.List() is { Count: > 0 } profiles
        ? profiles
        : throw CliException.Usage("There are no profiles. 'kucoin profiles add NAME' creates one.");

    private static void RefuseMoreThanAllProfiles(CommandResult line)
    {
        if (line.GetValue(AllProfiles) && (line.GetValue(Demo) || line.GetValue(Curl) || line.GetValue(ProfileName) is not null))
        {
            line.AddError("--all-profiles uses every profile, so it cannot be combined with --profile, --demo or --curl.");
        }
    }
}
