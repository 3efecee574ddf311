namespace Kucoin.Treasury.Rehearsal
{
    public sealed class AccountCopy
    {
        public System.Collections.Generic.IReadOnlyList<string> NotCovered { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.PortfolioProblem> Problems { get; }
        public Kucoin.Emulator.Scenarios.ScenarioCopy Scenario { get; }
        public static System.Collections.Generic.IReadOnlyList<Kucoin.Catalog.KucoinEndpoint> Endpoints { get; }
        public System.Collections.Generic.IReadOnlyList<string> Save(string file) { }
        public static System.Threading.Tasks.Task<Kucoin.Treasury.Rehearsal.AccountCopy> ReadAsync(Kucoin.Client.IKucoinRestClient client, System.TimeProvider? clock = null, System.IProgress<string>? progress = null, System.Threading.CancellationToken ct = default) { }
    }
    public sealed class DemoExchange : System.IAsyncDisposable
    {
        public const string DefaultScenario = "small-fund";
        public Kucoin.Client.KucoinClientOptions ClientOptions { get; }
        public System.TimeProvider Clock { get; }
        public Kucoin.Emulator.KucoinEmulator Emulator { get; }
        public Kucoin.Client.KucoinRestClient CreateClient() { }
        public System.Threading.Tasks.ValueTask DisposeAsync() { }
        public static System.Threading.Tasks.Task<Kucoin.Treasury.Rehearsal.DemoExchange> StartAsync(string scenario = "small-fund", System.Threading.CancellationToken ct = default) { }
    }
}
