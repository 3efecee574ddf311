namespace Kucoin.Emulator
{
    public sealed record EmulatorCredentials
    {
        public EmulatorCredentials(string Key, string Secret, string Passphrase);
        public string Key { get; init; }
        public string Passphrase { get; init; }
        public string Secret { get; init; }
        public override string ToString();
    }

    public sealed class KucoinEmulator : IAsyncDisposable
    {
        public Uri Address { get; }
        public TimeProvider BookClock { get; }
        public EmulatorCredentials Credentials { get; }
        public IReadOnlyDictionary<string, EmulatorCredentials> Keys { get; }
        public string AdvanceWithdrawal(string id);
        public ValueTask DisposeAsync();
        public string LandDeposit(string user, string asset, string chain, decimal amount, string? address = default);
        public static Task<KucoinEmulator> StartAsync(KucoinEmulatorOptions? options = default, CancellationToken ct = default);
        public TrialBalance TrialBalance();
    }

    public sealed class KucoinEmulatorException : Exception
    {
        public KucoinEmulatorException(string message);
        public KucoinEmulatorException(string message, Exception cause);
    }

    public sealed record KucoinEmulatorOptions
    {
        public KucoinEmulatorOptions();
        public DateTimeOffset? At { get; init; }
        public string? DataFile { get; init; }
        public bool EnforceRateLimits { get; init; }
        public bool FreezeAtAnchor { get; init; }
        public int Port { get; init; }
        public bool RefuseRepeatedClientOids { get; init; }
        public string Scenario { get; init; }
        public bool StrictSignatures { get; init; }
        public TimeProvider WireClock { get; init; }
    }

    public sealed record TrialBalance
    {
        public TrialBalance(long Postings, int Assets, IReadOnlyList<string> Problems);
        public int Assets { get; init; }
        public bool IsBalanced { get; }
        public long Postings { get; init; }
        public IReadOnlyList<string> Problems { get; init; }
    }
}
