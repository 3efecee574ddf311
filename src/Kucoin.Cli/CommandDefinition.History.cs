using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Commands;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Results;
using Kucoin.Treasury.Accounts;
using static Kucoin.Cli.Input.CommonOptions;

namespace Kucoin.Cli;

/// <summary>Commands that stream a history: over a range, of one profile or of all.</summary>
internal sealed partial class CommandDefinition
{
    /// <summary>Creates a command that streams the rows of a range.</summary>
    /// <param name="name">The name of the command.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="example">A command line that works.</param>
    /// <param name="row">The catalog entry of the endpoint, which defines how long KuCoin keeps the rows.</param>
    /// <param name="span">How far back the default range goes; <see langword="null"/> for as far as KuCoin keeps rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="symbols">The filters.</param>
    /// <param name="read">Reads the rows.</param>
    /// <param name="here">A local history that an option selects instead.</param>
    public static CommandDefinition History<T>(
        string name,
        string summary,
        string example,
        KucoinEndpoint row,
        TimeSpan? span,
        Columns<T> columns,
        Symbol[] symbols,
        Func<CommandContext, HistoryRange, IAsyncEnumerable<T>> read,
        LocalHistory? here = null)
    {
        var usual = span is { } before ? TimePoint.FromAge(before) : default(TimePoint?);
        var since = Input.Options.Time(
            "--since",
            "The oldest row. Default: " + (span is { } given ? $"{given.TotalHours:0}h." : "as far back as KuCoin goes."));
        Option[] range = row.Retention is null ? [since, Until] : [since, Until, AllowTruncated];

        return new(name, summary, example, [.. range, .. symbols, AllProfiles, .. OfExchange])
        {
            Calls = [row],
            Run = (world, line, ct) =>
                here is not null && line.GetValue(here.Option)
                    ? here.Show(world, line, RangeHere(line, world.Clock.GetUtcNow().UtcDateTime), ct)
                : line.GetValue(AllProfiles) ? OfAllProfiles(world, line, Range, columns, symbols, read, ct)
                : OnExchange(
                    world, line, KeyFor(row), changes: false, call => OfOne(call, Range(line, call.Now), columns, symbols, read), ct),
            Validators = { RefuseMoreThanAllProfiles, line => here?.Refuse(line) },
        };

        // A local history is dated by the clock of the exchange, which can be ahead of this machine.
        HistoryRange RangeHere(ParseResult line, DateTime now) => new(
            (line.GetValue(since) ?? usual)?.Resolve(now), line.GetValue(Until)?.Resolve(now), line.GetValue(AllowTruncated));

        HistoryRange Range(ParseResult line, DateTime now) => HistoryRange.Create(
            since.Name,
            (line.GetValue(since) ?? usual)?.Resolve(now),
            line.GetValue(Until)?.Resolve(now),
            line.GetValue(AllowTruncated),
            now);
    }

    private static Task<int> OfOne<T>(
        CommandContext call,
        HistoryRange range,
        Columns<T> columns,
        Symbol[] symbols,
        Func<CommandContext, HistoryRange, IAsyncEnumerable<T>> read) =>
        call.Report.Stream(columns, read(call, range), call.Name, () => EmptyResult.Explain(call, symbols));

    /// <summary>The range is resolved once, so that it is the same for every profile.</summary>
    private static async Task<int> OfAllProfiles<T>(
        CommandEnvironment world,
        ParseResult line,
        Func<ParseResult, DateTime, HistoryRange> rangeOf,
        Columns<T> columns,
        Symbol[] symbols,
        Func<CommandContext, HistoryRange, IAsyncEnumerable<T>> read,
        CancellationToken ct)
    {
        var profiles = EveryProfile(world);
        var range = rangeOf(line, world.Clock.GetUtcNow().UtcDateTime);
        var stream = new RowStream<(Profile Of, T Row)>(
            world.Terminal, GetFormat(line), columns.After<Profile>("profile", profile => profile.Name));
        var problems = new List<Problem>();
        var errors = new List<KucoinError>();
        foreach (var profile in profiles)
        {
            await using var session = Session.Create(Access.FromProfile(profile), world, showing: null, $"Reading profile {profile.Name}");
            session.Progress.Start();
            var call = new CommandContext(line, world, session, world.Terminal, GetFormat(line), isShown: false, ct);
            var rows = read(call, range);
            try
            {
                await foreach (var row in rows)
                {
                    stream.Write((profile, row));
                }

                if (stream.IsEmpty && profile == profiles[^1])
                {
                    await EmptyResult.Explain(call, symbols);
                }

                if (rows is KucoinHistory<T> { AvailableFrom: { } from })
                {
                    problems.Add(Problem.Truncated(profile.Name, from));
                }
            }
            catch (KucoinException cut) when (cut.Error is KucoinError.Incomplete incomplete)
            {
                problems.AddRange(incomplete.Problems.Select(problem => Problem.FromData(profile.Name, problem)));
            }
            catch (KucoinException cut)
            {
                problems.Add(new(profile.Name, CliException.Sentence(cut.Error)));
                errors.Add(cut.Error);
            }
            catch (OperationCanceledException)
            {
                stream.End([.. problems, new(profile.Name, "interrupted")]);
                throw;
            }
        }

        var exit = stream.End(problems);
        return errors.Count == profiles.Count && stream.IsEmpty ? ExitCodes.FromError(errors[0]) : exit;
    }
}
