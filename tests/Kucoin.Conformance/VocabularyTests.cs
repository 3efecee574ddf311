using System.Text.RegularExpressions;

namespace Kucoin.Conformance;

/// <summary>The repository uses the terms of .NET and finance. Names and phrases that only its authors would understand are refused.</summary>
public sealed class VocabularyTests
{
    private static readonly string[] Folders = ["src", "tests", "bench", "examples", "docs", "eng"];
    private static readonly string[] Pages = ["README.md", "CONTRIBUTING.md"];
    private static readonly string[] Extensions = [".cs", ".csproj", ".md", ".py", ".mjs", ".tsv"];

    /// <summary>Identifiers, with the term to use.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        ["KucoinPipeline"] = "RequestPipeline",
        ["WatchLog"] = "ClientLog",
        ["RateBudget"] = "FixedWindowRateLimiter",
        ["GiveBack"] = "Refund",
        ["SendAway"] = "Reject",
        ["_onTheWay"] = "_inFlight",
        ["Catalogue"] = "Catalog",
        ["Colours"] = "Colors",
        ["OpenEnum"] = "ExtensibleEnum",
        ["OpenEnumWords"] = "the table of wire values",
        ["SharedValues"] = "InternPool",
        ["ContextTexts"] = "ContextBuffer",
        ["OddAnswers"] = "the slow path",
        ["SentContent"] = "SendOnceContent",
        ["SingleArrivalStream"] = "NoReplayStream",
        ["Synchronously"] = "GetCompletedResult",
        ["FrontDoor"] = "host",
        ["Admission"] = "AuthenticationResult",
        ["RateMeter"] = "RateLimiter",
        ["Refusals"] = "ApiErrors",
        ["Unserved"] = "NotEmulated",
        ["WireRequest"] = "RawRequest",
        ["AccountBooks"] = "GeneralLedger",
        ["BookClock"] = "LedgerClock",
        ["WriteTogether"] = "GroupCommit",
        ["Businesses"] = "TransactionType",
        ["WithdrawalCourse"] = "WithdrawalLifecycle",
        ["AddressForms"] = "AddressGenerator",
        ["HistoryTeller"] = "HistoryGenerator",
        ["Happening"] = "HistoricalEvent",
        ["Wish"] = "TransferRequest",
        ["SurroundingRoutes"] = "routes by subject",
        ["Noun"] = "CommandGroup",
        ["World"] = "Fixture, or CommandEnvironment",
        ["Examination"] = "HealthCheck",
        ["RowsBeside"] = "ListWithSummary",
        ["furtherMembers"] = "extraProperties",
        ["whenNone"] = "emptyMessage",
        ["AsData"] = "DataOnly",
        ["Contender"] = "Job",
        ["Witness"] = "Verifier",
        ["BrokenPromiseException"] = "InvariantViolationException",
    };

    /// <summary>Words and phrases of comments, messages and pages, with the term to use.</summary>
    private static readonly Dictionary<string, string> Phrases = new()
    {
        ["catalogue"] = "catalog",
        ["colour"] = "color",
        ["books"] = "ledger",
        ["book clock"] = "ledger clock",
        ["that is none"] = "invalid",
        ["one that is none"] = "invalid",
        ["whoever"] = "the caller",
        ["chances in a hundred"] = "percent",
        ["strikes"] = "applies to",
        ["struck"] = "matched",
        ["leave the line"] = "cancel",
        ["leaves the line"] = "cancels",
        ["for good"] = "permanently",
        ["wish"] = "request",
        ["happening"] = "event",
        ["an answer"] = "a response",
        ["the answer"] = "the response",
        ["every answer"] = "every response",
    };

    private static readonly Regex Words = new(
        $@"\b({string.Join('|', Names.Keys.Concat(Phrases.Keys.Select(phrase => $"(?i:{phrase})")))})\b", RegexOptions.CultureInvariant);

    [Fact]
    public void Sources_and_pages_use_the_terms_of_the_field() => FactsAssert.None(
        from file in Files()
        from line in File.ReadLines(file).Index()
        from Match word in Words.Matches(line.Item)
        select $"{Path.GetRelativePath(Facts.Checkout.FullName, file)}:{line.Index + 1}: '{word.Value}'. Use: {Better(word.Value)}.");

    private static string Better(string word) => Names.GetValueOrDefault(word) ?? Phrases[word.ToLowerInvariant()];

    private static IEnumerable<string> Files() =>
        from path in Folders.SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(Facts.Checkout.FullName, folder), "*", SearchOption.AllDirectories))
            .Concat(Pages.Select(page => Path.Combine(Facts.Checkout.FullName, page)))
        where Extensions.Contains(Path.GetExtension(path))
            && !path.Contains("/obj/", StringComparison.Ordinal)
            && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.Contains("/node_modules/", StringComparison.Ordinal)
            && Path.GetFileName(path) != $"{nameof(VocabularyTests)}.cs"
        select path;
}
