namespace Kucoin.Treasury.Rehearsal
{
    public sealed class AccountCopy
    {
        public static IReadOnlyList<KucoinEndpoint> Endpoints { get; }
        public IReadOnlyList<string> NotCovered { get; }
        public IReadOnlyList<PortfolioProblem> Problems { get; }
        public ScenarioCopy Scenario { get; }
        public static Task<AccountCopy> ReadAsync(IKucoinRestClient client, TimeProvider? clock = default, IProgress<string>? progress = default, CancellationToken ct = default);
        public IReadOnlyList<string> Save(string file);
    }

    public sealed class DemoExchange : IAsyncDisposable
    {
        public const string DefaultScenario = "small-fund";
        public KucoinClientOptions ClientOptions { get; }
        public TimeProvider Clock { get; }
        public KucoinEmulator Emulator { get; }
        public KucoinRestClient CreateClient();
        public ValueTask DisposeAsync();
        public static Task<DemoExchange> StartAsync(string scenario = "small-fund", CancellationToken ct = default);
    }
}
